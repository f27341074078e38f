import catalog from '../catalog/output-examples.json' with { type: 'json' };
import type { Matcher } from '../match/matcher.ts';
import type { DocumentFacts } from './document.ts';
import type { Text } from './insert-column.ts';
import { isAside } from './learned.ts';
import type { SectionFacts } from './section.ts';
import { type Task, type TaskId, tasksNamed } from './task.ts';
import { type Words, wordsOf } from './vocabulary.ts';

/**
 * What an example shows: where the data come from, how good the output must be and on which cases that is tested, who
 * takes over when it is not, what is left out, and where the AI part runs.
 */
type Theme = keyof typeof catalog.any;

interface Output extends Readonly<Record<Theme, Text>> {
  readonly tasks: readonly string[];
  readonly with?: readonly string[];
  readonly about?: Words;
}

/** Each kind of output, with what finds the words that it is about. */
const outputs = Object.values<Output>(catalog.outputs).map((output) => ({
  output,
  about: output.about && wordsOf(output.about),
}));

/** A task that a longer document names once is seldom what its product does; one in its title is. */
const LONG = 80;
const TITLES = 2;
const IN_TITLE = 3;

/**
 * An example that fits what the AI part puts out: that of the tasks which the document names most often. Whoever reads
 * number plates gets none on the fields of forms, and where nothing is clear the example fits any product.
 */
export function exampleFor(facts: DocumentFacts, theme: Theme): Text {
  const count = counted(facts);
  const counts = outputs.map(({ output: { tasks, with: others } }) => {
    const own = count(tasks);
    return own === 0 ? 0 : own + count(others);
  });
  const most = Math.max(...counts);
  if (most <= (facts.statements.length > LONG ? 1 : 0)) return catalog.any[theme];
  const best = outputs.find(
    ({ output, about }, i) => counts[i] === most && (!about || isAbout(facts, about, output.tasks)),
  );
  return (best?.output ?? catalog.any)[theme];
}

/** Counts how often a document names some tasks; in its title each counts more. */
function counted(facts: DocumentFacts): (tasks?: readonly string[]) => number {
  const named = facts.lists.sums<TaskId>('sure tasks', sureTasks);
  const titles = facts.outline.slice(0, TITLES).flatMap(({ heading }) => tasksNamed(heading.title));
  return (tasks = []) =>
    tasks.reduce(
      (sum, task) => sum + (named[task as TaskId] ?? 0) + IN_TITLE * titles.filter((one) => one === task).length,
      0,
    );
}

/** True where a heading, or a statement with one of the tasks, has one of the words. */
function isAbout(facts: DocumentFacts, words: Matcher<string>, tasks: readonly string[]): boolean {
  return (
    facts.outline.some(({ heading }) => words.test(heading.title)) ||
    facts.lists
      .of('sure tasks', ({ tasks: all }) => all.filter(isSure))
      .some(({ task, statement }) => tasks.includes(task) && words.test(statement.text))
  );
}

/** How often a section names each task for the product. */
function sureTasks({ tasks }: SectionFacts): Partial<Record<TaskId, number>> {
  const counts: Partial<Record<TaskId, number>> = {};
  for (const { task } of tasks.filter((one) => isSure(one) && !isAside(one.statement)))
    counts[task] = (counts[task] ?? 0) + 1;
  return counts;
}

function isSure({ confidence }: Task): boolean {
  return confidence === 'high';
}
