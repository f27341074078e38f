import type { Range } from '../text.ts';
import { classOfWords } from './cues.ts';
import { type DocumentFacts, type Placed, place } from './document.ts';
import { findMetrics, type Mention } from './metric-name.ts';
import { SAMPLE, tellsOutcome } from './outcome.ts';
import { type Role, within } from './outline.ts';
import { columnOf, labelOf } from './row.ts';
import type { SectionFacts } from './section.ts';
import type { Statement } from './statement.ts';
import type { Threshold } from './threshold.ts';

/**
 * True for a number that says how good the AI's output has to be. A number of a known quality metric whose role is
 * unsure counts too, and so does the value below which an alarm goes off: it states what is no longer good enough.
 */
export function isQualityTarget({
  class: kind,
  status,
  confidence,
  metricId,
  op,
  unit,
  metric,
  statement,
}: Threshold): boolean {
  if (kind !== 'quality') return false;
  // “Detects 8+ types of incidents”: how much it can do, not how well.
  const isShare = unit === undefined || SCALES.has(unit) || (BOUNDS.has(op) && SAMPLE.test(statement.text));
  if (metricId === undefined && confidence === 'low' && (!isShare || QUICKER.test(metric))) return false;
  if (status === 'target' || status === 'gate') return true;
  if (metricId === undefined || RANKING.has(metricId)) return false;
  return status === 'trigger' || (status === 'setting' && confidence === 'low' && BOUNDS.has(op));
}

/** “20% shorter calls”: what the product saves. */
const QUICKER = /\b(?:shorter|faster|quicker|cheaper)\b|时长|耗时|缩短|提速/i;

/** So many rows of shares make a table of what the output has to be. */
const ROWS = 2;

/**
 * True for a document with a table whose rows set shares for what is named by no metric and by no word of a class:
 * “Coughs that are noticed | 83% | ≥ 88%”. It may well say how good the output has to be.
 */
export function mayStateQuality(facts: DocumentFacts): boolean {
  const rows = new Map<Statement['table'], Set<Statement>>();
  for (const { statement } of facts.thresholdsThat(isUnknownShare)) {
    rows.set(statement.table, (rows.get(statement.table) ?? new Set()).add(statement));
  }
  return (
    [...rows.values()].some(({ size }) => size >= ROWS) || facts.hasThreshold(isLooseShare) || countsOutcomes(facts)
  );
}

/** “Nothing made up in 200 sampled calls”, 抽查 200 通，零编造: how many of so many cases may go wrong. */
function countsOutcomes(facts: DocumentFacts): boolean {
  return facts.lists.of(countedIn, countedIn).length > 0;
}

function countedIn({ statements }: SectionFacts): Statement[] {
  return statements.filter(
    ({ text, path, block, quoted }) =>
      block !== 'heading' &&
      !quoted &&
      text.length <= SHORT &&
      COUNTED.test(text) &&
      within(path, 'goals', 'evaluation', 'launch') &&
      tellsOutcome(text),
  );
}

const SHORT = 200;
const COUNTED =
  /\b(?:no more than|at most|fewer than|less than|up to|nothing|none|zero|not one|no)\b[^.;]{0,40}?\b(?:in|of|out of|among) (?:the |a sample of )?\d{2,6} [a-z]|[抽测][查检取样]{0,2}\s?\d{2,6}[^，。；]{0,8}[，,][^，。；]{0,10}(?:零|没有|不超过|最多|不得)/i;

/** “95% correct on 500 leaves”, “Top-1 at least 0.9”: how often the output is right, in a few words. */
function isLooseShare({ status, metric, unit, statement }: Threshold): boolean {
  if (status !== 'target' && status !== 'setting') return false;
  if (within(statement.path, ...ASIDE) || (unit !== undefined && !SCALES.has(unit))) return false;
  return LOOSE.test(metric);
}

const LOOSE = /^(?:correct|right|accurate)(?: (?:on|in|for|of) |$)|^top-?\d\d?$/i;

function isUnknownShare({ status, confidence, metricId, metric, op, unit, change, statement }: Threshold): boolean {
  if (metricId !== undefined || unit !== 'percent' || change || !statement.cells || op === '<' || op === '>')
    return false;
  if (status !== 'target' && !(status === 'setting' && confidence === 'low')) return false;
  return statement.text.includes(metric) && classOfWords(metric) === undefined;
}

/** Scores by which results are chosen: a limit for them says nothing of how good the results are. */
const RANKING: ReadonlySet<string> = new Set(['similarity']);
const SCALES: ReadonlySet<string> = new Set(['percent', 'permille', 'ratio', 'score', 'points']);
const BOUNDS: ReadonlySet<Threshold['op']> = new Set(['>=', '>', '<=', '<']);

/** Parts that ask nothing of this product, or not now. */
const ASIDE: readonly Role[] = ['history', 'competition', 'glossary', 'background', 'users', 'example', 'out-of-scope'];

/** A quality metric that a document names, and where. */
export interface NamedMetric {
  readonly name: string;
  readonly range: Range;
  /** How its number is written: a share that is better the higher or the lower it is, or a value in some unit. */
  readonly aim: 'high' | 'low' | 'value';
}

/** Names that are also everyday words count as metrics only where metrics are listed. */
const MEASURE = /(?:rate|accuracy|precision|recall|score|auc|f1|error|rmse|mae|mape|mse|r²|r2|率|度|f1值|召回|精度)$/i;

/** The first quality metric that the document names in a place where targets stand; headings and asides do not count. */
export function namedQualityMetric(facts: DocumentFacts): NamedMetric | undefined {
  let second: NamedMetric | undefined;
  for (const statement of facts.statements) {
    if (statement.block === 'heading' || statement.quoted || statement.text.length > 2000) continue;
    if (within(statement.path, ...ASIDE)) continue;
    const mention = findMetrics(statement.text).find(
      (found) => found.metric.class === 'quality' && isMeasure(statement, found),
    );
    if (!mention || (mention.end - mention.start === 2 && isNumbered(facts))) continue;
    const named = namedAt(statement, mention);
    if (within(statement.path, 'goals', 'evaluation', 'non-functional', 'launch')) return named;
    if (STANDARD.test(named.name)) second ??= named;
  }
  return second;
}

/** True where “F1” is the first of the numbers F1, F2, … by which a document calls its functions. */
function isNumbered(facts: DocumentFacts): boolean {
  return facts.lists.of(secondOf, secondOf).length > 0;
}

function secondOf({ statements }: SectionFacts): Statement[] {
  return statements.filter(({ text }) => /^F2(?![\d.]|-score)/.test(text));
}

/** Names that mean a measure wherever they stand; “relevance” may be how a list is sorted, “recall” a path of an interface. */
const STANDARD =
  /accuracy|precision|\bF1\b|\bAUC\b|\bm?AP\b|error rate|\bWER\b|\bCER\b|\bRMSE\b|\bMAE\b|\bMAPE\b|false (?:alarm|positive|negative|accept|reject)|recall rate|准确[率度]|精确率|精准率|召回率|正确率|错误率|误报率|漏报率|误识率|拒识率|字错率|词错率|命中率|幻觉率/i;

/** “V8 accuracy >= V7”: a bar, though none with a number. */
const RELATIVE = /^\s?(?:>=|≥|>|不低于|优于|高于|better than|at least as)/i;
function isMeasure({ text }: Statement, { start, end, metric }: Mention): boolean {
  return MEASURE.test(text.slice(start, end)) && !RANKING.has(metric.id) && !RELATIVE.test(text.slice(end, end + 16));
}

function namedAt(statement: Placed<Statement>, mention: Mention): NamedMetric {
  const at = statement.plain.runs.length > 0 ? place(statement) : { start: 0, end: 0 };
  const { unit, direction } = mention.metric;
  const aim = unit !== 'ratio' || direction === 'target' ? 'value' : direction === 'lower' ? 'low' : 'high';
  return { name: statement.text.slice(mention.start, mention.end), range: at, aim };
}

/**
 * True where a row leaves a quality metric's number open as something to be done, or says who settles it:
 * `Recall | TODO(owner)`, `Recall | TBD (Li Wei)`. A bare “TBD” is nothing that anybody works on.
 */
export function hasOpenQualityTarget(facts: DocumentFacts): boolean {
  return facts.decisions.some(({ statement, owner, kind }) => {
    const { cells } = statement;
    if (!cells || (owner === undefined && kind !== 'todo')) return false;
    const targets = cells.some((cell) => columnOf(statement, cell) === 'target');
    return targets && findMetrics(labelOf(statement)).some(({ metric }) => metric.class === 'quality');
  });
}
