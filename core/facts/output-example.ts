import catalog from '../catalog/output-examples.json' with { type: 'json' };
import type { DocumentFacts } from './document.ts';
import type { Text } from './insert-column.ts';
import type { SectionFacts } from './section.ts';
import type { TaskId } from './task.ts';
import { type Words, wordsOf } from './vocabulary.ts';

/**
 * What an example shows: where the data come from, how good the output must be, who takes over when it is not, what is
 * left out, and how the AI part runs on a device.
 */
type Theme = keyof typeof catalog.any;

interface Output extends Readonly<Record<Theme, Text>> {
  readonly tasks: readonly string[];
  readonly about?: Words;
}

/** Each kind of output, with what finds the words that it is about. */
const outputs = Object.values<Output>(catalog.outputs).map((output) => ({
  output,
  about: output.about && wordsOf(output.about),
}));

/**
 * An example that fits what the AI part puts out: that of the tasks which the document names most often. Whoever reads
 * number plates gets none on the fields of forms.
 */
export function exampleFor(facts: DocumentFacts, theme: Theme): Text {
  const named = facts.lists.sums<TaskId>('sure tasks', sureTasks);
  let best: Readonly<Record<Theme, Text>> = catalog.any;
  let most = 0;
  for (const { output, about } of outputs) {
    const count = output.tasks.reduce((sum, task) => sum + (named[task as TaskId] ?? 0), 0);
    if (count <= most || (about && !facts.statements.some(({ text }) => about.test(text)))) continue;
    best = output;
    most = count;
  }
  return best[theme];
}

/** How often a section names each task for the product. */
function sureTasks({ tasks }: SectionFacts): Partial<Record<TaskId, number>> {
  const counts: Partial<Record<TaskId, number>> = {};
  for (const { task, confidence } of tasks) if (confidence === 'high') counts[task] = (counts[task] ?? 0) + 1;
  return counts;
}
