import { isRecord, numberOf } from './leaf.ts';
import type { Label, Measured } from './measured.ts';
import { isIgnored } from './name.ts';

/**
 * The results of lm-evaluation-harness: `results.TASK["acc,none"]`, with a filter after the comma; a task's `alias` is
 * what people call it.
 */
export function readHarness(file: string, data: Readonly<Record<string, unknown>>): Measured[] | undefined {
  const { results } = data;
  if (!isRecord(results) || !['configs', 'versions', 'n-shot', 'config'].some((key) => key in data)) return undefined;
  return Object.entries(results).flatMap(([task, scores]) => {
    if (!isRecord(scores)) return [];
    const alias = typeof scores.alias === 'string' ? scores.alias.replace(/^[\s-]+/, '') : task;
    const labels: Label[] = [...new Set([task, alias])].map((text) => ({ kind: 'dataset', text }));
    return Object.entries(scores).flatMap(([key, value]): Measured[] => {
      const [name = key, filter = 'none'] = key.split(',');
      const number = typeof value === 'number' || value === 'NaN' ? numberOf(value) : undefined;
      if (!number || isIgnored(name)) return [];
      const filtered: Label[] = filter === 'none' ? [] : [{ kind: 'slice', text: filter }];
      return [{ name, labels: [...labels, ...filtered], ...number, file, path: `results.${task}.${key}` }];
    });
  });
}
