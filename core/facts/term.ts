import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each, moved } from './each.ts';
import type { Statement } from './statement.ts';

/** A definition within a section, as a sentence gives it. */
export interface InlineTerm {
  readonly range: Range;
  readonly term: string;
  readonly definition: string;
  readonly statement: Statement;
}

const ENGLISH: readonly RegExp[] = [
  /^(?:the term )?[“"']([^”"']{1,40})[”"'] (?:means|refers to|stands for|is defined as) (.{3,200})$/i,
  /^([A-Z][A-Z0-9-]{1,11}) (?:=|means|stands for|is short for) ([^=]{3,200})$/,
];
/** With the Chinese ones, all of which have 指. */
const BOTH: readonly RegExp[] = [
  ...ENGLISH,
  /(?:本文)?(?:中的)?[“"「]([^”"」]{1,24})[”"」](?:一词)?(?:是指|仅指|系指|指的是|指)([^，。；]{2,120})/,
  /^([\p{L}\p{N} -]{2,24})(?:是指|系指|指的是)([^。；]{2,120})/u,
];

/** The definitions that a section's sentences give, outside its glossary. Linear: each pattern is bounded. */
export function readInlineTerms(statements: readonly Statement[]): InlineTerm[] {
  return statements.flatMap(termsIn);
}

const termsIn = each(
  (statement: Statement): readonly InlineTerm[] => {
    const { block, text, path, plain } = statement;
    if (block === 'heading' || block === 'row' || text.length > 300) return [];
    // The glossary's own reader takes its items.
    if (block === 'item' && path.some(({ roles }) => roles.includes('glossary'))) return [];
    for (const pattern of text.includes('指') ? BOTH : ENGLISH) {
      const match = pattern.exec(text);
      const [whole = '', term = '', definition = ''] = match ?? [];
      if (!match) continue;
      const start = match.index + whole.indexOf(term);
      const range = sourceRange(plain, { start, end: start + term.length });
      return [{ range, term: term.trim(), definition: definition.replace(/[。.]$/, '').trim(), statement }];
    }
    return [];
  },
  moved,
  'roles',
);
