import catalog from '../catalog/metrics.json' with { type: 'json' };
import type { MetricId } from './metric-name.ts';
import type { Threshold } from './threshold.ts';

/** What a metric's value can be, and what a number of it needs beside it. */
export interface Limits {
  /** Smallest and largest possible value in the metric's unit (ratios count 0 to 1); null for no bound. */
  readonly range: readonly [number | null, number | null];
  readonly direction: 'higher' | 'lower' | 'target';
  readonly family: string;
  readonly unit: string;
  /** Names of qualifiers without which a threshold cannot be tested: `percentile`, `k`, `iou`, … */
  readonly needs: readonly string[];
  readonly tasks: readonly string[];
}

const metrics: Readonly<Record<string, Partial<Limits>>> = catalog.metrics as unknown as Record<
  string,
  Partial<Limits>
>;

/** The limits of a metric of the catalogue. */
export function limitsOf(id: MetricId | undefined): Limits | undefined {
  const row = id === undefined ? undefined : metrics[id];
  if (!row) return undefined;
  return {
    range: row.range ?? [null, null],
    direction: row.direction ?? 'target',
    family: row.family ?? '',
    unit: row.unit ?? '',
    needs: row.needs ?? [],
    tasks: row.tasks ?? [],
  };
}

/** The numbers of a threshold in the metric's own scale: 92% and 0.92 of a ratio are both 0.92. */
export function scaled(threshold: Threshold, limits: Limits): { value?: number; min?: number; max?: number } {
  const factor =
    limits.unit === 'ratio' && threshold.unit === 'percent'
      ? 100
      : limits.unit === 'ratio' && threshold.unit === 'permille'
        ? 1000
        : 1;
  const scale = (value: number): number => Number((value / factor).toPrecision(12));
  return {
    ...(threshold.value === undefined ? {} : { value: scale(threshold.value) }),
    ...(threshold.min === undefined ? {} : { min: scale(threshold.min) }),
    ...(threshold.max === undefined ? {} : { max: scale(threshold.max) }),
  };
}

/** True for a number that binds the product: a sure target or gate that is a level, not a change. */
export function binds(threshold: Threshold): boolean {
  return isSure(threshold) && !threshold.change;
}

/** True for a target or gate that can be measured: a level, or how far apart two levels are. */
export function isMeasurable(threshold: Threshold): boolean {
  return isSure(threshold) && (!threshold.change || threshold.gap === true);
}

function isSure({ status, confidence }: Threshold): boolean {
  return (status === 'target' || status === 'gate') && confidence === 'high';
}

/** A duration in milliseconds, where the unit is one of time. */
export function milliseconds(value: number, unit: string | undefined): number | undefined {
  const factors: Readonly<Record<string, number>> = {
    us: 0.001,
    ms: 1,
    s: 1000,
    min: 60_000,
    h: 3_600_000,
    day: 86_400_000,
  };
  const factor = unit === undefined ? undefined : factors[unit];
  return factor === undefined ? undefined : value * factor;
}
