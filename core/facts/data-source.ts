import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { contextOf } from './data-source/context.ts';
import { readGathered } from './data-source/gathered.ts';
import { readInputs } from './data-source/input.ts';
import { knownOf } from './data-source/known.ts';
import { namesIn } from './data-source/names.ts';
import { readNominal } from './data-source/nominal.ts';
import { isCode } from './data-source/outlet.ts';
import type { Reading } from './data-source/reading.ts';
import { readRecords } from './data-source/records.ts';
import { readSentence } from './data-source/sentence.ts';
import { readShelf } from './data-source/shelf.ts';
import { readProvider, readStructure } from './data-source/structure.ts';
import { usesOf } from './data-source/uses.ts';
import { hitsOf } from './data-source/vocabulary.ts';
import { each } from './each.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

export { foldDataSources, isOrigin, usesPretrained } from './data-source/fold.ts';

export type DataUse = 'train' | 'evaluate' | 'retrieve' | 'input';
/** `input` is what people give the product without a word of the model that takes it: see `isOrigin`. */
export type SourceKind =
  | 'dataset'
  | 'system'
  | 'site'
  | 'file'
  | 'collection'
  | 'model-input'
  | 'knowledge-base'
  | 'input';

/** What a statement adds to an origin that only the whole document states: see `foldDataSources`. */
export type Part = 'input' | 'question' | 'work' | 'document' | 'training' | 'retrieval';

/** A named origin of data for the product's AI part. */
export interface DataSource {
  readonly range: Range;
  /** The origin as written: a data set, system, product, site, provider, URL, model with its input, or collection method. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly uses: readonly DataUse[];
  /** What the document says of the source; absent where it says nothing. */
  readonly known: Partial<Record<'owner' | 'volume' | 'period' | 'licence' | 'consent' | 'refresh' | 'labels', string>>;
  readonly confidence: Confidence;
  /** Set where the statement alone names no origin; the fold over the document drops or completes it. */
  readonly part?: Part;
  readonly statement: Statement;
}

/** No sentence is longer; the rest of a longer run of text is not read, so that the cost stays linear in the document. */
const LONGEST = 2000;

/**
 * The named data origins in a section's statements, and the parts of origins that only the whole document states. Each
 * statement is read once, linear in its text.
 */
export function readDataSources(statements: readonly Statement[]): DataSource[] {
  return statements.flatMap(sourcesIn);
}

const sourcesIn = each((whole: Statement): DataSource[] => {
  const statement = whole.text.length > LONGEST ? { ...whole, text: whole.text.slice(0, LONGEST) } : whole;
  const context = contextOf(statement);
  if (context.ignored || isCode(statement)) return [];
  const hits = hitsOf(statement.text);
  const told = hits.length > 0 || context.announced;
  const structure = [
    ...readStructure(statement, context),
    ...readProvider(statement, context),
    ...readShelf(statement, context),
  ];
  const sentence = readSentence(statement, context, hits);
  const gathered = structure.length + sentence.length === 0 ? readGathered(statement, context) : [];
  const plain =
    told && structure.length + sentence.length + gathered.length === 0 ? readNominal(statement, context, hits) : [];
  const named = [...structure, ...sentence, ...gathered, ...plain, ...titleSets(statement)];
  // Whoever labels or checks the data is not where it comes from: the records may say more.
  const found = named.every((reading) => isAgent(statement.text, reading))
    ? [...named, ...readRecords(statement, context, hits)]
    : named;
  const readings = [...found, ...readInputs(statement, hits, found.length > 0)];
  return distinct(readings.filter((reading) => reading.part || !isVectors(statement.text, reading))).map((reading) =>
    sourceOf(reading, statement, context.announced),
  );
});

/** “### Goodreads Dataset”: a heading that is nothing but the name of a data set. */
function titleSets({ block, text }: Statement): Reading[] {
  if (block !== 'heading') return [];
  return namesIn(text)
    .filter(({ kind, start, end }) => kind === 'dataset' && start === 0 && end === text.length)
    .map((name) => ({ ...name, confidence: 'high' }));
}

/** A vector database holds what was put in: the documents come from elsewhere. */
function isVectors(text: string, { start, end }: Range): boolean {
  return (
    /^.{0,12}(?:向量(?:数据)?库|vector (?:db|databases?|store|index))$/i.test(text.slice(start, end)) ||
    /(?:向量|vector )$/i.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** “Labelled by the support team”, “由客服部标注”. */
function isAgent(text: string, { start }: Range): boolean {
  return /(?:\bby (?:the |our )?|由)$/i.test(text.slice(Math.max(0, start - 8), start));
}

function sourceOf(reading: Reading, statement: Statement, announced: boolean): DataSource {
  const { start, end, kind, confidence, part } = reading;
  return {
    range: sourceRange(statement.plain, { start, end }),
    name: statement.text.slice(start, end),
    kind,
    uses: usesOf(statement, kind),
    known: part ? {} : knownOf(statement, announced),
    confidence,
    ...(part ? { part } : {}),
    statement,
  };
}

/** Readings without those that repeat the words of an earlier one. */
function distinct(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  let until = -1;
  const sorted = [...readings].sort(
    (a, b) => Number(!!a.part) - Number(!!b.part) || a.start - b.start || b.end - a.end,
  );
  for (const reading of sorted) {
    if (reading.part) kept.push(reading);
    else if (reading.start >= until) {
      kept.push(reading);
      until = reading.end;
    }
  }
  return kept;
}
