import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Rule } from '../core/rule.ts';

const DIRECTIVES = {
  'prdlint-disable-next-line': { en: 'Accept findings on the next line', zh: '接受下一行的问题' },
  'prdlint-disable-line': { en: 'Accept findings on this line', zh: '接受本行的问题' },
  'prdlint-disable': { en: 'Accept findings from here on', zh: '接受此处以后的问题' },
  'prdlint-enable': { en: 'Report findings again', zh: '恢复报告问题' },
  'prdlint-disable-file': { en: 'Accept findings in the whole document', zh: '接受整个文档中的问题' },
} as const;

/** A comment whose first word is being written. */
const FIRST_WORD = /^<!--\s*[\w-]*$/;
const DIRECTIVE = /^<!--\s*prdlint-(?:disable|enable)(?:-[a-z-]+)?(?=\s)/;

/** The comment that is open at the end of a line; undefined where none is. */
export function openComment(before: string): string | undefined {
  const opened = before.lastIndexOf('<!--');
  return opened < 0 || before.includes('-->', opened) ? undefined : before.slice(opened);
}

/** Names of directives and rules inside a suppression comment. */
export function directiveItems(comment: string, rules: readonly Rule[], language: 'en' | 'zh'): CompletionItem[] {
  if (FIRST_WORD.test(comment)) {
    return Object.entries(DIRECTIVES).map(([label, text]) => ({
      label,
      kind: CompletionItemKind.Keyword,
      detail: text[language],
    }));
  }
  const directive = DIRECTIVE.exec(comment)?.[0];
  const named = comment.slice(directive?.length ?? 0);
  if (directive === undefined || /[^\w\s,/-]|\s--/.test(named)) return [];
  const taken = new Set(named.split(/[\s,]+/));
  return rules
    .filter(({ id }) => !taken.has(id))
    .map(({ id, summary }) => ({ label: id, kind: CompletionItemKind.EnumMember, detail: summary[language] }));
}
