import { classOfWords, findCues, isHumanTime } from './cues.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { segmentAt } from './segment.ts';
import type { Reading, Subject } from './subject.ts';
import type { MetricClass } from './threshold.ts';

/** Rates over these times count business done; rates over shorter ones, the load of a machine. */
const LONG_TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);

/** The class of what a number measures: by the catalogue, else by its unit, else by the words nearest to it. */
export function classOf(reading: Reading, quantity: Quantity, subject: Subject): MetricClass {
  const { kind, per } = quantity;
  const { metric } = subject;
  const long = kind === 'span' || (kind === 'rate' && per !== undefined && LONG_TIMES.has(per));
  if (metric && subject.near !== 'around') return long && isMachine(metric.family) ? 'business' : metric.class;
  if (kind === 'memory' || kind === 'power') return 'operational';
  const segment = reading.segments[segmentAt(reading.segments, quantity.number.start)];
  const clause = segment ? reading.statement.text.slice(segment.start, segment.end) : '';
  if (kind === 'money' && findCues(`${clause} ${subject.name}`).has('cost')) return metric?.class ?? 'operational';
  if (kind === 'time' || kind === 'rate') return timeClass(clause, subject, kind, long);
  for (const text of [`${subject.name} ${quantity.noun}`, clause, ...reading.frame.slice(0, 3)]) {
    const found = classOfWords(text);
    if (found && !(found === 'quality' && (kind === 'span' || kind === 'money'))) return found;
  }
  if (metric) return metric.class;
  if (kind === 'share' || kind === 'points' || kind === 'score') {
    return within(reading.statement.path, 'evaluation', 'model') ? 'quality' : 'business';
  }
  return kind === 'money' || kind === 'span' ? 'business' : 'operational';
}

function timeClass(clause: string, { name }: Subject, kind: Quantity['kind'], long: boolean): MetricClass {
  if (kind === 'rate') return long ? 'business' : 'operational';
  return isHumanTime(`${name} ${clause}`) ? 'business' : 'operational';
}

function isMachine(family: string): boolean {
  return family === 'latency' || family === 'throughput';
}
