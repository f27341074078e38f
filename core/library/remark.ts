import { check } from './index.ts';
import type { CheckOptions, Finding } from './public.d.ts';

/** What the plugin needs of a tree, and so of the processor that it is used in. */
interface Node {
  readonly type: string;
}

/** What the plugin needs of a VFile. */
interface File {
  readonly path?: string;
  toString(): string;
  message(reason: string, options: object): { fatal?: boolean | null | undefined };
}

/** `fatal` as VFile has it. */
const FATAL = { error: true, warning: false, info: null } as const;

/** A remark plugin that adds findings as messages to the file. Reads the file's text, so that other plugins do not matter. */
export default function remarkPrdlint(options: CheckOptions = {}): (tree: Node, file: File) => undefined {
  return (_tree, file) => {
    const name = options.file ?? file.path;
    const { findings } = check(file.toString(), { ...options, ...(name === undefined ? {} : { file: name }) });
    for (const finding of findings) {
      const message = file.message(finding.message, {
        place: placeOf(finding),
        ruleId: finding.rule,
        source: 'prdlint',
      });
      message.fatal = FATAL[finding.severity];
    }
  };
}

function placeOf({ line, column, endLine, endColumn }: Finding): object {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
