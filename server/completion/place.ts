import type { CompletionItem, Position } from 'vscode-languageserver';
import { type DocumentFacts, place } from '../../core/facts/document.ts';
import type { Role } from '../../core/facts/outline.ts';
import type { OpenText } from '../open-text.ts';

/** Where something is being written, as far as those who offer something look at it. */
export interface Place {
  readonly facts: DocumentFacts;
  readonly language: 'en' | 'zh';
  readonly position: Position;
  /** The line up to the cursor, and what follows on it. */
  readonly before: string;
  readonly after: string;
  /** The roles of the headings above the line. */
  readonly roles: ReadonlySet<Role>;
  /** True where the client takes snippets. */
  readonly snippets: boolean;
  /** True inside a fenced block of code. */
  readonly fenced: boolean;
  line(number: number): string;
}

/** Offers what may be written at a place; none where it has nothing to say. */
export type Offer = (place: Place) => CompletionItem[];

/** Reads the place at a position of a document. */
export function placeAt(text: OpenText, facts: DocumentFacts, position: Position, snippets: boolean): Place {
  const line = (number: number): string =>
    number < 0 || number >= text.lineCount
      ? ''
      : text
          .getText({ start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } })
          .replace(/[\r\n]+$/, '');
  const whole = line(position.line);
  return {
    facts,
    language: facts.language === 'zh' ? 'zh' : 'en',
    position,
    before: whole.slice(0, position.character),
    after: whole.slice(position.character),
    roles: rolesAbove(facts, text.offsetAt({ line: position.line, character: 0 })),
    snippets,
    fenced: isFenced(text, position),
    line,
  };
}

/** True where a fence is open above a line. */
function isFenced(text: OpenText, { line }: Position): boolean {
  const above = text.getText({ start: { line: 0, character: 0 }, end: { line, character: 0 } });
  let open: string | undefined;
  for (const [, fence = ''] of above.matchAll(/^ {0,3}(```|~~~)/gm)) {
    if (open === undefined) open = fence;
    else if (open === fence) open = undefined;
  }
  return open !== undefined;
}

/** The roles of the headings that a place lies under, nearest and outer ones. */
function rolesAbove(facts: DocumentFacts, offset: number): ReadonlySet<Role> {
  const roles = new Set<Role>();
  let level = 8;
  for (const entry of facts.outline.toReversed()) {
    const { heading } = entry;
    if (place(entry).start >= offset || heading.level >= level) continue;
    level = heading.level;
    for (const role of heading.roles) roles.add(role);
  }
  return roles;
}

/** An item that replaces the end of the line before the cursor, `typed` code units of it. */
export function itemOf(
  { position, before, snippets }: Place,
  typed: number,
  item: Omit<CompletionItem, 'textEdit'> & { readonly newText: string },
): CompletionItem {
  const { newText, ...rest } = item;
  const start = { line: position.line, character: position.character - typed };
  return {
    filterText: before.slice(before.length - typed) + item.label,
    ...rest,
    ...(snippets && newText.includes('$') ? { insertTextFormat: 2 as const } : {}),
    textEdit: { range: { start, end: position }, newText: snippets ? newText : newText.replace(/\$\{?\d+\}?/g, '') },
  };
}
