import { Session } from '../../core/session.ts';
import { parseResults } from '../../core/verify/parse.ts';
import { readResults } from '../../core/verify/results.ts';
import { type Mapping, verify } from '../../core/verify/verify.ts';

/** The verdicts on a specification's targets: `outcome value-in-unit name [labels]`, in the order of the document. */
export function verdicts(spec: string, results: Readonly<Record<string, string>>, mapping: Mapping = {}): string[] {
  const measured = Object.entries(results).flatMap(([file, text]) => readResults(file, parseResults(file, text)));
  return verify(new Session('prd.md').read(spec), measured, mapping).map(({ outcome, measured: found }) => {
    const shown = found.map(({ inUnit, name, labels }) => {
      const parts = labels.filter(({ kind }) => kind !== 'split' && kind !== 'task').map(({ text }) => text);
      const of = parts.length > 0 ? ` [${parts.join(', ')}]` : '';
      return `${inUnit ?? '-'} ${name}${of}`;
    });
    return [outcome, ...shown].join(' | ');
  });
}
