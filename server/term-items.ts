import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { type Suggestion, suggest } from '../core/glossary/complete.ts';
import { isProse } from '../core/glossary/glossary.ts';
import type { Asked } from './term-at.ts';

/** What a completion item remembers until it is resolved. */
export interface RememberedItem {
  readonly uri: string;
  readonly term: string;
  readonly layer: string;
}

/**
 * The terms that the text before a cursor may become. Clients filter what they get by what was typed, which pinyin
 * initials would not pass; so each item says that it matches just that, and the list is asked for again at each letter.
 */
export function termItems({ document, facts, glossary }: Asked, position: Position): CompletionItem[] {
  const before = document.text.getText({ start: { line: position.line, character: 0 }, end: position });
  if (!isProse(facts, document.offsetAt(position))) return [];
  return suggest(glossary.layers, before, facts.language === 'zh').map((suggestion, i) => {
    const { term, layer, typed } = suggestion;
    const text = before.slice(before.length - typed);
    const start = { line: position.line, character: position.character - typed };
    return {
      label: suggestion.word,
      labelDetails: detailOf(suggestion),
      kind: term.metric ? CompletionItemKind.Value : CompletionItemKind.Text,
      filterText: text,
      sortText: String(i).padStart(3, '0'),
      textEdit: { range: { start, end: position }, newText: written(suggestion, text) },
      data: { uri: document.uri, term: term.id, layer } satisfies RememberedItem,
    };
  });
}

/** The other name of the term. */
function detailOf({ term: { names }, word }: Suggestion): { description: string } {
  return { description: [names.zh, names.en].find((name) => name !== undefined && name !== word) ?? '' };
}

/** A capital letter at the start of a sentence stays. */
function written({ word }: Suggestion, typed: string): string {
  const [first = ''] = typed;
  const same = word[0]?.toUpperCase() === first && word[0] !== first;
  return same ? first + word.slice(1) : word;
}
