import { fit } from './identity.ts';
import { isOfSlice, type LabelFinder, openLabels } from './labels.ts';
import type { Label, Measured } from './measured.ts';
import { idOf, readName, wordsOf } from './name.ts';
import type { Target } from './target.ts';

/** A measured number that a target can mean. */
export interface Candidate {
  readonly measured: Measured;
  /** What narrows it down that the target does not name. */
  readonly open: readonly Label[];
  /** True where only one of them says which percentile, average or cut-off it is. */
  readonly loose: boolean;
}

/**
 * The measured numbers that a target can mean: of the same metric, with the same percentile, cut-off and average, on the
 * data that the target names. Several where the specification does not tell them apart.
 */
export function candidates(target: Target, results: readonly Measured[], labels: LabelFinder): readonly Candidate[] {
  const fitting = results.flatMap((measured) => {
    const how = fits(target, measured);
    return how ? [{ measured, how }] : [];
  });
  const same = fitting.filter(({ how }) => how === 'same');
  const loose = same.length === 0;
  const metric = (loose ? fitting : same).map(({ measured }) => measured);
  const { slice } = target;
  if (slice !== undefined) {
    const named = labels.find(slice);
    return metric.filter((one) => isOfSlice(one, slice, named)).map((measured) => ({ measured, open: [], loose }));
  }
  const named = labels.find(target.context);
  const fitted = metric.filter((measured) => isOfParts(target, measured, labels));
  const rated = fitted.map((measured) => {
    const open = openLabels(measured, named);
    const hits = measured.labels.filter(({ text }) => named.has(wordsOf(text))).length;
    return { measured, open, hits, loose };
  });
  const closed = rated.filter(({ open, hits }) => open.length === 0 && (hits > 0 || !target.live));
  const most = Math.max(0, ...closed.map(({ hits }) => hits));
  const best = closed.filter(({ hits }) => hits === most);
  return best.length > 0 || target.live ? best : rated;
}

/** True for a number that names the parts of the cases that a target is about, or another data set than the target's. */
function isOfParts(target: Target, measured: Measured, labels: LabelFinder): boolean {
  const { kind } = target;
  const parts = kind === undefined || nameOf(measured) === target.name ? target.parts : [kind, ...target.parts];
  if (target.namesDataset && measured.labels.some(({ kind }) => kind === 'dataset')) return true;
  return parts.every((part) => isOfSlice(measured, part, labels.find(part)));
}

function nameOf({ means, name }: Measured): string {
  return means === undefined ? readName(name).words : wordsOf(means);
}

function fits(target: Target, measured: Measured): 'same' | 'loose' | undefined {
  const { means } = measured;
  if (target.name !== undefined && nameOf(measured) === target.name) return 'same';
  if (means !== undefined && wordsOf(means) === target.words) return 'same';
  const named =
    means === undefined
      ? readName(measured.name)
      : { identity: { id: idOf(wordsOf(means)) ?? means }, words: wordsOf(means) };
  if (target.identity && named.identity) return fit(target.identity, named.identity);
  return !target.identity && !named.identity && named.words !== '' && named.words === target.words ? 'same' : undefined;
}
