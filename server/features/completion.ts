import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
} from 'vscode-languageserver';
import { rules } from '../../core/rules/index.ts';
import { messageLanguage } from '../checks.ts';
import type { Feature } from '../context.ts';

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

/** Names of directives and rules inside a suppression comment. */
export const completion: Feature = ({ connection, documents, checks, guard }) => {
  const answer = async (
    { textDocument, position }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionItem[]> => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const before = document.text.getText({ start: { line: position.line, character: 0 }, end: position });
    const opened = before.lastIndexOf('<!--');
    if (opened < 0 || before.includes('-->', opened)) return [];
    const checked = await checks.of(document, token);
    const language = checked ? messageLanguage(checked, checks.settings) : 'en';
    const comment = before.slice(opened);
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
  };
  const guarded = guard('textDocument/completion', [], answer);
  connection.onCompletion((params, token) => guarded(params, token));
  return { completionProvider: { triggerCharacters: [' ', ','] } };
};
