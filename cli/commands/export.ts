import { readFile } from 'node:fs/promises';
import { Session } from '../../core/session.ts';
import { decode } from '../encoding.ts';
import { datasheet } from '../export/datasheet.ts';
import { modelCard } from '../export/model-card.ts';
import { Spec } from '../export/spec.ts';
import { testPlan } from '../export/test-plan.ts';
import { readFailure } from '../files.ts';
import { slashed } from '../paths.ts';
import { writeWhole } from '../write-whole.ts';
import type { Terminal } from './options.ts';

const FORMS = { 'model-card': modelCard, 'test-plan': testPlan, datasheet } as const;

export type ExportName = keyof typeof FORMS;

export interface ExportOptions {
  readonly lang?: string;
  readonly outputFile?: string;
}

/** Writes a document made from the facts of a specification, in the document's language unless another is chosen. */
export async function exportAs(
  form: ExportName,
  file: string,
  options: ExportOptions,
  terminal: Terminal,
): Promise<number> {
  const text = await readFile(file).then(
    (bytes) => decode(bytes).text,
    (error: unknown) => {
      throw readFailure(file, error);
    },
  );
  const facts = new Session(file).read(text);
  const own = facts.language === 'zh' ? 'zh' : 'en';
  const language = options.lang === 'en' || options.lang === 'zh' ? options.lang : own;
  const made = FORMS[form](new Spec(slashed(file), facts, language));
  if (options.outputFile === undefined) await terminal.out(made);
  else await writeWhole(options.outputFile, made);
  return 0;
}
