import { classOfWords } from './cues.ts';
import type { Quantity } from './quantity.ts';
import { segmentAt } from './segment.ts';
import type { Reading, Subject } from './subject.ts';
import type { MetricClass } from './threshold.ts';

/** The class of what a number measures: by the catalogue, else by its unit, else by the words nearest to it. */
export function classOf(reading: Reading, quantity: Quantity, subject: Subject): MetricClass {
  if (subject.metric && subject.near !== 'around') return subject.metric.class;
  const { kind } = quantity;
  if (kind === 'memory' || kind === 'power') return 'operational';
  const segment = reading.segments[segmentAt(reading.segments, quantity.number.start)];
  const clause = segment ? reading.statement.text.slice(segment.start, segment.end) : '';
  const words = [`${subject.name} ${quantity.noun}`, clause, ...reading.frame.slice(0, 3)];
  for (const text of words) {
    const found = classOfWords(text);
    if (found && possible(found, kind)) return found;
  }
  if (subject.metric) return subject.metric.class;
  return kind === 'money' ? 'business' : 'operational';
}

/** A length of time or a rate is no quality of an answer. */
function possible(found: MetricClass, kind: Quantity['kind']): boolean {
  return found !== 'quality' || (kind !== 'time' && kind !== 'span' && kind !== 'rate' && kind !== 'money');
}
