import type { DocumentFacts, Placed } from './document.ts';
import { columnScores, isInOneTable } from './metric-columns.ts';
import { componentOf } from './metric-component.ts';
import { limitsOf, scaled } from './metric-limits.ts';
import { f1Of, largestF1, largestFpr, precisionAt, smallestPart } from './metric-relations.ts';
import type { Threshold } from './threshold.ts';

export type Relation =
  | 'f1'
  | 'f1Floor'
  | 'f1Value'
  | 'complement'
  | 'gini'
  | 'dice'
  | 'mae'
  | 'mse'
  | 'baseRate'
  | 'specificity';

/** Two numbers that break a relation between their metrics. Shares count 0 to 1; errors are in the document's unit. */
export interface Contradiction {
  readonly relation: Relation;
  /** The number to look at, and the one that it contradicts. */
  readonly at: Placed<Threshold>;
  readonly other: Placed<Threshold>;
  /** What the other number implies for the first, or the bound that it sets. */
  readonly implied: number;
  /** What the other number would have to be. */
  readonly needed?: number;
  /** A third number of the relation. */
  readonly third?: Placed<Threshold>;
}

const RELATED: ReadonlySet<string> = new Set([
  ...['f1', 'precision', 'recall', 'fpr', 'fnr', 'fdr', 'specificity', 'gini', 'roc-auc', 'dice', 'iou'],
  ...['mae', 'rmse', 'mse'],
]);
/** Pairs of which the second is 1 minus the first. */
const COMPLEMENTS = [
  ['recall', 'fnr'],
  ['specificity', 'fpr'],
  ['precision', 'fdr'],
] as const;
/** Rounding of the numbers may move a result by this much. */
const ROUNDING = 0.015;
/** How much looser a lower limit for a part of F1 may be than F1 makes it before it is worth a word. */
const MARGIN = 0.05;
/** A limit that is so much looser than it has to be is no rounding and no safety margin. */
const LOOSE = 3;

/**
 * The contradictions between the numbers of one section that speak of one part of the product. Metrics that stand twice
 * in a section are left out: which of the two belongs to the other metric is not known.
 * @param prevalence the share of positive cases, where the document states one
 */
export function contradictions(facts: DocumentFacts, prevalence: number | undefined): Contradiction[] {
  const found = facts.lists.of(contradicted, ({ thresholds }) => [
    ...groupsOf(thresholds).flatMap(contradicted),
    ...columnScores(thresholds as readonly Placed<Threshold>[]),
  ]);
  if (prevalence === undefined) return [...found];
  const groups = facts.lists.of(groupsOf, ({ thresholds }) => groupsOf(thresholds));
  return [...found, ...groups.flatMap((group) => [...rates(group, prevalence)])];
}

function contradicted(group: Group): Contradiction[] {
  return [...f1Limits(group), ...complements(group), ...overlaps(group), ...errors(group)];
}

/** Numbers of one part by metric; `null` for a metric with more than one number. */
type Group = Map<string, Placed<Threshold> | null>;

/** The groups of a section that hold numbers of two metrics at least. */
function groupsOf(thresholds: readonly Threshold[]): Group[] {
  const groups = new Map<string, Group>();
  for (const threshold of (thresholds as readonly Placed<Threshold>[]).filter(isRelated)) {
    const key = keyOf(threshold);
    const group = groups.get(key) ?? new Map<string, Placed<Threshold> | null>();
    groups.set(key, group);
    const id = threshold.metricId ?? '';
    group.set(id, group.has(id) ? null : threshold);
  }
  return [...groups.values()].filter(({ size }) => size > 1);
}

/** What numbers that belong together share. */
function keyOf(threshold: Threshold): string {
  const { status, metricId, statement } = threshold;
  // The number behind “IoU” is its own value, not a cut-off.
  const { iou, ...others } = threshold.qualifiers;
  const qualifiers = metricId === 'iou' || iou === undefined ? others : { ...others, iou };
  const bound = status === 'gate' ? 'target' : status;
  const title = statement.path.at(-1)?.title ?? '';
  return [bound, JSON.stringify(qualifiers), componentOf(threshold) ?? '?', title].join('|');
}

function isRelated(threshold: Threshold): boolean {
  const { metricId, status, change, confidence, value, statement } = threshold;
  if (metricId === undefined || !RELATED.has(metricId) || change || confidence === 'low' || value === undefined)
    return false;
  if (status !== 'target' && status !== 'gate' && status !== 'observed' && status !== 'baseline') return false;
  return !statement.quoted && !threshold.qualifiers.average && componentOf(threshold) !== undefined;
}

function share(threshold: Threshold): number {
  const limits = limitsOf(threshold.metricId);
  return (limits && scaled(threshold, limits).value) ?? Number.NaN;
}

function isStated({ status }: Threshold): boolean {
  return status === 'observed' || status === 'baseline';
}

function isPlain({ op }: Threshold): boolean {
  return op === '=' || op === '~';
}

function isFloor({ op }: Threshold): boolean {
  return op === '>=' || op === '>';
}

function* f1Limits(group: Group): Generator<Contradiction> {
  const f1 = group.get('f1');
  const precision = group.get('precision');
  const recall = group.get('recall');
  if (!f1 || share(f1) > 1) return;
  if (precision && recall && [f1, precision, recall].every(isPlain)) {
    // Columns of a table are read by `columnScores`.
    if (isStated(f1) && isInOneTable(f1, precision, recall)) return;
    // In one statement, three values that do not fit are an impossible value, which has a rule of its own.
    if (f1.statement === precision.statement && f1.statement === recall.statement) return;
    const implied = f1Of(share(precision), share(recall));
    if (isStated(f1) && Math.abs(implied - share(f1)) > ROUNDING)
      yield { relation: 'f1Value', at: f1, other: recall, third: precision, implied };
    if (isStated(f1)) return;
  }
  for (const part of [recall, precision]) {
    if (!part) continue;
    const needed = smallestPart(share(f1));
    if ((isPlain(f1) || isFloor(f1)) && isPlain(part)) {
      if (share(part) < needed - ROUNDING)
        yield { relation: 'f1', at: f1, other: part, implied: largestF1(share(part)), needed };
    } else if (isFloor(part) && !isCeiling(f1) && share(part) < needed - MARGIN) {
      yield { relation: 'f1Floor', at: part, other: f1, implied: needed };
    }
  }
}

/** Two limits for one quantity, of which one is looser: miss rate and recall, Gini and AUC. */
function* complements(group: Group): Generator<Contradiction> {
  for (const [whole, rest] of COMPLEMENTS) {
    const other = group.get(whole);
    const at = group.get(rest);
    if (!other || !at || isFloor(at) || isCeiling(other)) continue;
    const implied = 1 - share(other);
    if (differs(share(at), implied)) yield { relation: 'complement', at, other, implied };
  }
  const gini = group.get('gini');
  const auc = group.get('roc-auc');
  if (!gini || !auc || isCeiling(gini) || isCeiling(auc)) return;
  const implied = 2 * share(auc) - 1;
  const value = gini.unit === 'percent' ? (gini.value ?? 0) / 100 : (gini.value ?? 0);
  if (Math.abs(value - implied) > ROUNDING) yield { relation: 'gini', at: gini, other: auc, implied };
}

/** Dice is never below IoU: a lower limit for Dice under the one for IoU never decides. */
function* overlaps(group: Group): Generator<Contradiction> {
  const dice = group.get('dice');
  const iou = group.get('iou');
  if (!dice || !iou || isCeiling(dice) || isCeiling(iou)) return;
  if (share(dice) < share(iou) - 0.005) yield { relation: 'dice', at: dice, other: iou, implied: share(iou) };
}

/** MAE is never above RMSE, and MSE is the square of RMSE, in one unit. */
function* errors(group: Group): Generator<Contradiction> {
  const { mae, mse, rmse } = { mae: group.get('mae'), mse: group.get('mse'), rmse: group.get('rmse') };
  if (!rmse || isFloor(rmse)) return;
  const value = rmse.value ?? 0;
  if (mae && !isFloor(mae) && mae.unit === rmse.unit && (mae.value ?? 0) > value * 1.02)
    yield { relation: 'mae', at: mae, other: rmse, implied: value };
  if (mse && !isFloor(mse) && Math.abs((mse.value ?? 0) - value * value) > 0.1 * value * value)
    yield { relation: 'mse', at: mse, other: rmse, implied: value * value };
}

/** What a false positive rate, or a specificity, leaves of the precision where positives are rare. */
function* rates(group: Group, prevalence: number): Generator<Contradiction> {
  const [precision, recall, fpr, specificity] = ['precision', 'recall', 'fpr', 'specificity'].map((id) =>
    group.get(id),
  );
  if (!precision || !recall || isCeiling(precision) || isCeiling(recall)) return;
  const needed = largestFpr(share(recall), share(precision), prevalence);
  const allowed = (rate: number): number => precisionAt(share(recall), rate, prevalence);
  const base = { other: precision, third: recall };
  if (fpr && !isFloor(fpr) && share(fpr) >= LOOSE * needed)
    yield { relation: 'baseRate', at: fpr, ...base, implied: allowed(share(fpr)), needed };
  if (fpr || !specificity || isCeiling(specificity)) return;
  const rate = 1 - share(specificity);
  if (rate >= LOOSE * needed)
    yield { relation: 'specificity', at: specificity, ...base, implied: allowed(rate), needed: 1 - needed };
}

function isCeiling({ op }: Threshold): boolean {
  return op === '<=' || op === '<';
}

/** True where two shares differ by more than rounding, in absolute and in relative terms. */
function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > Math.max(0.0005, 0.1 * Math.min(a, b));
}
