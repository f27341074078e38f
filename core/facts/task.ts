import catalog from '../catalog/tasks.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each, moved } from './each.ts';
import { isLeftOut } from './left-out.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

/** The id of a kind of work in the catalogue of tasks (`binary-classification`, `recommendation`, `rag`, …). */
export type TaskId = keyof typeof catalog.tasks;
/** The family of tasks that share their metrics: `classification`, `regression`, `ranking`, `generation`, … */
export type TaskGroup = (typeof catalog.tasks)[TaskId]['group'];

/** A kind of work that the AI part does. */
export interface Task {
  readonly range: Range;
  readonly task: TaskId;
  readonly group: TaskGroup;
  /** `low` where the words stand in a part that does not bind the product, such as competition or history. */
  readonly confidence: Confidence;
  readonly statement: Statement;
}

const matcher = new SharedMatcher<TaskId | undefined>([
  ...Object.entries(catalog.tasks).flatMap(([id, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: id as TaskId, exact: /^[A-Z]{2,4}$/.test(text) })),
  ),
  ...[...catalog.others.en, ...catalog.others.zh].map((text) => ({ text, value: undefined })),
]);

/** The tasks that a text names, each as often as it does. */
export function tasksNamed(text: string): TaskId[] {
  return matcher.find(text).flatMap(({ value }) => value ?? []);
}

/** The tasks that a section's statements name. */
export function readTasks(statements: readonly Statement[]): Task[] {
  return statements.flatMap(tasksIn);
}

const tasksIn = each(
  (statement: Statement): readonly Task[] => {
    if (within(statement.path, 'out-of-scope') || isLeftOut(statement)) return [];
    const bound = !within(statement.path, 'competition', 'history', 'example') && !statement.quoted;
    return matcher.find(statement.text).flatMap(({ value, ...match }): Task[] => {
      if (!value) return [];
      return [
        {
          range: sourceRange(statement.plain, match),
          task: value,
          group: catalog.tasks[value].group,
          confidence: bound ? 'high' : 'low',
          statement,
        },
      ];
    });
  },
  moved,
  'roles',
);
