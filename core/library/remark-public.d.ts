import type { CheckOptions } from 'prdlint';

/** A tree of remark; the type that unified asks of what is given to plugins. */
interface Node {
  readonly type: string;
}

/** What the plugin needs of a VFile. */
interface File {
  readonly path?: string;
  toString(): string;
  message(reason: string, options: object): { fatal?: boolean | null | undefined };
}

/**
 * A remark plugin that adds findings as messages to the file: `fatal` is true for errors, false for warnings, null for
 * informations; `ruleId` is the rule, `source` is `prdlint`.
 */
export default function remarkPrdlint(options?: CheckOptions): (tree: Node, file: File) => undefined;
