import catalog from '../catalog/result-names.json' with { type: 'json' };
import type { Qualifiers } from '../facts/threshold.ts';

export type Average = NonNullable<Qualifiers['average']>;

/** A metric with all that makes its numbers comparable. */
export interface Identity {
  readonly id: string;
  readonly percentile?: number;
  readonly k?: number;
  readonly average?: Average;
  /** `ROUGE-L` among the ROUGE metrics. */
  readonly variant?: string;
}

const percentiles: Readonly<Record<string, readonly (string | number)[]>> = catalog.percentiles;
const atK: Readonly<Record<string, string>> = catalog.atK;
const means: Readonly<Record<string, string>> = catalog.means;

/** A metric that is a percentile, the mean or a cut-off of another one, in one form. */
export function settle(id: string, qualifiers: Omit<Identity, 'id'> = {}): Identity {
  const [base, percentile] = percentiles[id] ?? [];
  if (typeof base === 'string' && typeof percentile === 'number') return { ...qualifiers, id: base, percentile };
  const of = means[id];
  if (of) return { ...qualifiers, id: of, average: 'mean' };
  return { ...qualifiers, id: (qualifiers.k === undefined ? undefined : atK[id]) ?? id };
}

/**
 * How a measured number fits a target: `same` where all that narrows them agrees, `loose` where one of them says more
 * than the other, nothing where they differ.
 */
export function fit(target: Identity, measured: Identity): 'same' | 'loose' | undefined {
  if (target.id !== measured.id) return undefined;
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [statisticOf(target), statisticOf(measured)],
    [target.k, measured.k],
    [classAverage(target), classAverage(measured)],
    [target.variant, measured.variant],
  ];
  if (pairs.some(([a, b]) => a !== undefined && b !== undefined && a !== b)) return undefined;
  return pairs.every(([a, b]) => a === b) ? 'same' : 'loose';
}

function statisticOf({ percentile, average }: Identity): number | string | undefined {
  return percentile ?? (average === 'mean' ? 'mean' : undefined);
}

function classAverage({ average }: Identity): string | undefined {
  return average === 'mean' ? undefined : average;
}
