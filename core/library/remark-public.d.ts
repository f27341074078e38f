import type { CheckOptions } from 'prdlint';

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
export default function remarkPrdlint(options?: CheckOptions): (tree: unknown, file: File) => undefined;
