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
  const rated = metric.map((measured) => {
    const open = openLabels(measured, named);
    const hits = measured.labels.filter(({ text }) => named.has(wordsOf(text))).length;
    return { measured, open, hits, loose };
  });
  const closed = rated.filter(({ open, hits }) => open.length === 0 && (hits > 0 || !target.live));
  const most = Math.max(0, ...closed.map(({ hits }) => hits));
  const best = closed.filter(({ hits }) => hits === most);
  return best.length > 0 || target.live ? best : rated;
}

function fits(target: Target, measured: Measured): 'same' | 'loose' | undefined {
  const { means } = measured;
  if (means !== undefined && wordsOf(means) === target.words) return 'same';
  const named =
    means === undefined
      ? readName(measured.name)
      : { identity: { id: idOf(wordsOf(means)) ?? means }, words: wordsOf(means) };
  if (target.identity && named.identity) return fit(target.identity, named.identity);
  return !target.identity && !named.identity && named.words !== '' && named.words === target.words ? 'same' : undefined;
}
