import metrics from '../catalog/metrics.json' with { type: 'json' };
import catalog from '../catalog/mismatches.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import type { DocumentFacts, Placed } from './document.ts';
import { binds } from './metric-limits.ts';
import type { Task, TaskGroup } from './task.ts';
import type { Threshold } from './threshold.ts';

/** A target whose metric cannot measure the product's only kind of task. */
export interface Mismatch {
  readonly threshold: Placed<Threshold>;
  readonly task: Placed<Task>;
  /** Names of the usual metrics for the task. */
  readonly instead: { readonly en: string; readonly zh: string };
}

const excused = new SharedMatcher(
  [...catalog.excused.en, ...catalog.excused.zh].map((text) => ({ text, value: true })),
);

/**
 * Targets that cannot measure the task. Speaks only where every task that the document names belongs to one group, so
 * that the metric cannot belong to another part of the product.
 */
export function mismatches(facts: DocumentFacts): Mismatch[] {
  const tasks = sureTasks(facts);
  const groups = facts.lists.words<TaskGroup>('task groups', (section) =>
    section.tasks.filter(isSure).map(({ group }) => group),
  );
  const [task] = tasks;
  const pair = groups.size === 1 && task ? catalog.pairs.find(({ group }) => group === task.group) : undefined;
  if (!pair || !task) return [];
  const suspects = facts.lists.of(pair, ({ thresholds }) =>
    thresholds.filter((one) => isSuspect(one) && pair.metrics.includes(one.metricId ?? '')),
  ) as readonly Placed<Threshold>[];
  return suspects.map((threshold) => ({ threshold, task, instead: namesOf(pair.instead) }));
}

/** The tasks that the document names beyond doubt. */
export function sureTasks(facts: DocumentFacts): readonly Placed<Task>[] {
  return facts.lists.of(isSure, ({ tasks }) => tasks.filter(isSure)) as readonly Placed<Task>[];
}

function isSure({ confidence }: Task): boolean {
  return confidence === 'high';
}

const paired: ReadonlySet<string> = new Set(catalog.pairs.flatMap((pair) => pair.metrics));

/** A target that no task but one kind may have. */
function isSuspect(threshold: Threshold): boolean {
  const { metricId, statement } = threshold;
  return binds(threshold) && metricId !== undefined && paired.has(metricId) && !excused.test(statement.text);
}

function namesOf(ids: readonly string[]): Mismatch['instead'] {
  const rows = ids.map((id) => metrics.metrics[id as keyof typeof metrics.metrics]);
  const first = (list: readonly (string | { readonly text: string })[]): string => {
    const alias = list[0];
    return typeof alias === 'string' ? alias : (alias?.text ?? '');
  };
  return { en: rows.map((row) => first(row.en)).join(', '), zh: rows.map((row) => first(row.zh)).join('、') };
}
