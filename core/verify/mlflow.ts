import { isRecord, numberOf } from './leaf.ts';
import type { Measured } from './measured.ts';
import { isIgnored } from './name.ts';

/**
 * A run that MLflow exported: `data.metrics` as a list of keys and values, of which the last of each counts, or as an
 * object. The answer of its REST interface has the run below `run`.
 */
export function readMlflow(file: string, data: Readonly<Record<string, unknown>>): Measured[] | undefined {
  const run = isRecord(data.run) ? data.run : data;
  const { data: body, info } = run;
  if (!isRecord(body) || !isRecord(info) || body.metrics === undefined) return undefined;
  const name = typeof info.run_name === 'string' ? info.run_name : undefined;
  const labels = name === undefined ? [] : [{ kind: 'model' as const, text: name }];
  return [...latest(body.metrics)].flatMap(([key, value]): Measured[] => {
    const number = numberOf(value);
    if (!number || isIgnored(key)) return [];
    return [{ name: key, labels, ...number, file, path: `data.metrics.${key}` }];
  });
}

/** The value of each metric; of several steps the one with the latest step, then the latest time. */
function latest(metrics: unknown): Map<string, unknown> {
  if (isRecord(metrics)) return new Map(Object.entries(metrics));
  const out = new Map<string, unknown>();
  const when = new Map<string, readonly [number, number]>();
  for (const entry of Array.isArray(metrics) ? metrics : []) {
    if (!isRecord(entry) || typeof entry.key !== 'string') continue;
    const now = [Number(entry.step ?? 0), Number(entry.timestamp ?? 0)] as const;
    const before = when.get(entry.key);
    if (before && (now[0] < before[0] || (now[0] === before[0] && now[1] < before[1]))) continue;
    when.set(entry.key, now);
    out.set(entry.key, entry.value);
  }
  return out;
}
