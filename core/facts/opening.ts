import catalog from '../catalog/kinds.json' with { type: 'json' };
import type { SectionFacts } from './section.ts';
import type { Statement } from './statement.ts';
import { wholeMatches, wordsOf } from './vocabulary.ts';

const NAMES = wordsOf(catalog['product-key']);

/** How many statements at the start of a document may hold its type, beside its headings. */
const OPENING = 8;
/** A first line without markup that is longer is a sentence, no title. */
const TITLE = 48;

/**
 * The document's title: its first heading, with one that follows at once; the first line where it has none, or where that line stands alone above
 * parts of a document that has no heading of the first level.
 */
export function titleText(sections: readonly SectionFacts[]): string {
  const [first] = firstStatements(sections, 1);
  const outline = sections.slice(0, 3).flatMap((section) => section.outline);
  const level = Math.min(...outline.map(({ heading }) => heading.level));
  const line = first && first.block !== 'heading' ? first.text.slice(0, 120) : undefined;
  if (line !== undefined && level > 1 && line.length <= TITLE && !/[。.!?！？；;]$/.test(line)) return line;
  const [, second] = firstStatements(sections, 2);
  const titles = outline
    .filter(({ heading }, i) => i === 0 || (i === 1 && heading.level <= level + 1 && second?.block === 'heading'))
    .map(({ heading }) => heading.title);
  return titles.length > 0 ? titles.join('\n') : (line ?? '');
}

/** The title and, where a line near it names the product, that name: “Project name: Churn predictor”. */
export function nameText(sections: readonly SectionFacts[]): string {
  const names = firstStatements(sections, OPENING).flatMap(({ key, text }) =>
    key && wholeMatches(NAMES, key.text).length > 0 ? [text.slice(key.valueStart, key.valueStart + TITLE).trim()] : [],
  );
  return [titleText(sections), ...names].join('\n');
}

/** The first line with its number or id, which titles are without. */
export function firstLine(sections: readonly SectionFacts[]): string {
  return firstStatements(sections, 1)[0]?.text ?? '';
}

/** The title and the first statements, in which a document often says what it is. */
export function openingText(sections: readonly SectionFacts[]): string {
  return [
    titleText(sections),
    ...firstStatements(sections, OPENING).map((statement) => statement.text.slice(0, 120)),
  ].join('\n');
}

function firstStatements(sections: readonly SectionFacts[], count: number): Statement[] {
  const out: Statement[] = [];
  for (const section of sections) {
    out.push(...section.statements);
    if (out.length >= count) break;
  }
  return out.slice(0, count);
}
