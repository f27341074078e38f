import {
  type CancellationToken,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type Range, shift } from '../../core/text.ts';
import type { Feature } from '../context.ts';
import { rangeOf } from '../report.ts';
import { type Asked, askedDocument } from '../term-at.ts';
import { definedIn } from '../term-places.ts';

/** A heading or definition, and what stands below it. */
interface Node {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** 1 to 7 for headings; a definition stands below any of them. */
  readonly level: number;
  readonly range: Range;
  readonly selection: Range;
}

const DEFINITION_LEVEL = 9;
const DETAIL = 80;

/** The outline of a document with the terms that it defines. */
export const symbols: Feature = (context) => {
  const { connection, client, guard } = context;
  const answer = async (
    { textDocument: { uri } }: DocumentSymbolParams,
    token: CancellationToken,
  ): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
    const asked = await askedDocument(context, uri, token);
    if (!asked) return null;
    const { text } = asked.document;
    const nodes = [...(client.headings ? headingsOf(asked) : []), ...definitionsOf(asked)];
    nodes.sort((a, b) => a.selection.start - b.selection.start || a.level - b.level);
    if (client.symbolTrees) return nest(nodes, (range) => rangeOf(range, text));
    return nodes.map(({ name, kind, range }) => ({ name, kind, location: { uri, range: rangeOf(range, text) } }));
  };

  const definitionsOf = (asked: Asked): Node[] =>
    definedIn(context, asked).map(({ term, range }) => {
      const detail = term.definition[client.language] ?? term.definition.en ?? term.definition.zh ?? '';
      return {
        name: asked.facts.text.slice(range.start, range.end).trim() || term.id,
        detail: detail.length > DETAIL ? `${detail.slice(0, DETAIL - 1)}…` : detail,
        kind: SymbolKind.Key,
        level: DEFINITION_LEVEL,
        range,
        selection: range,
      };
    });

  const guarded = guard('textDocument/documentSymbol', null, answer);
  connection.onDocumentSymbol((params, token) => guarded(params, token));
  return { documentSymbolProvider: true };
};

/** The headings of a document; each reaches to the next one of its level or above. */
function headingsOf({ facts }: Asked): Node[] {
  /** The start of the next heading of each level, from the end of the document on. */
  const next = new Array<number>(DEFINITION_LEVEL).fill(facts.text.length);
  const nodes = facts.outline.toReversed().map(({ heading, range, section }): Node => {
    const selection = shift(range, section.offset);
    const end = Math.min(...next.slice(0, heading.level + 1));
    next[heading.level] = selection.start;
    const { title: name, level } = heading;
    const whole = { start: selection.start, end: Math.max(end, selection.end) };
    return { name, detail: '', kind: SymbolKind.String, level, range: whole, selection };
  });
  return nodes.reverse();
}

function nest(nodes: readonly Node[], place: (range: Range) => DocumentSymbol['range']): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { readonly level: number; readonly children: DocumentSymbol[] }[] = [];
  for (const { name, detail, kind, level, range, selection } of nodes) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const children: DocumentSymbol[] = [];
    const symbol = { name, detail, kind, range: place(range), selectionRange: place(selection), children };
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push({ level, children });
  }
  return roots;
}
