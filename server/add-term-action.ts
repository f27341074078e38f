import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { nameFault } from '../core/glossary/rename.ts';
import type { Finding } from '../core/lint.ts';
import type { Range } from '../core/text.ts';
import type { Client } from './client.ts';
import { ADD_TERM_COMMAND } from './protocol.ts';

export const ADD_TERM_KIND = `${CodeActionKind.RefactorExtract}.term`;

/** A selection longer than this is no term. */
const LONGEST = 40;
/** The rules whose findings an entry in the glossary answers. */
const ANSWERED: ReadonlySet<string> = new Set(['glossary-undefined-term', 'glossary-ambiguous-term']);

/** Offers to add what is selected, or what a finding asks about, to the team's glossary, where the client has the command. */
export function addTermActions(
  client: Client,
  {
    uri,
    text,
    range,
    findings,
    language,
  }: {
    readonly uri: string;
    readonly text: string;
    readonly range: Range;
    /** The findings that the range touches. */
    readonly findings: readonly Finding[];
    readonly language: 'en' | 'zh';
  },
): CodeAction[] {
  if (!client.commands.has(ADD_TERM_COMMAND)) return [];
  const action = (word: string, kind: string): CodeAction[] => {
    const term = word.trim();
    if (term.length > LONGEST || !/\p{L}/u.test(term) || nameFault(term)) return [];
    const title = language === 'zh' ? `将“${term}”加入术语表…` : `Add “${term}” to glossary…`;
    return [{ title, kind, command: { title, command: ADD_TERM_COMMAND, arguments: [uri, term] } }];
  };
  const asked = findings.filter(({ rule }) => ANSWERED.has(rule)).slice(0, 1);
  return [
    ...asked.flatMap(({ range: { start, end } }) => action(text.slice(start, end), CodeActionKind.QuickFix)),
    ...(range.end > range.start ? action(text.slice(range.start, range.end), ADD_TERM_KIND) : []),
  ];
}
