import catalog from '../catalog/component-words.json' with { type: 'json' };
import { allMatches } from '../match/all.ts';
import { lettersOf } from '../match/letters.ts';
import { SharedMatcher } from '../match/shared.ts';
import { labelOf } from './row.ts';
import type { Statement } from './statement.ts';
import type { Threshold } from './threshold.ts';

const fillers = new SharedMatcher(
  [...catalog.fillers.en, ...catalog.fillers.zh].map((text) => ({ text, value: true })),
);
const columns = new SharedMatcher(
  [...catalog.columns.en, ...catalog.columns.zh].map((text) => ({ text, value: true })),
);
const BREAK = /[,，;；。、|(（)）:：]/;
/** “≥ 92% and”, ≥92%且: what follows a number is said of another one. */
const NEXT = /[\d%] ?(?:and |[且和与])/g;

/**
 * What a threshold is a number of, beside its metric: the words of its clause, row or key that are neither metric, number
 * nor filler (“damage detection” in “damage detection recall ≥ 90%”). Empty where it speaks of the product as a whole,
 * `undefined` where its metric is not written in its own statement or row.
 */
export function componentOf({ metric, statement }: Threshold): string | undefined {
  const { text, key } = statement;
  const at = text.indexOf(metric);
  const clause = at < 0 ? rowOf(statement) : clauseAt(text, at, metric.length);
  if (clause === undefined) return undefined;
  const keyed = key && !key.text.includes(metric) ? key.text : '';
  return bare(`${keyed} ${clause}`);
}

/**
 * What a threshold is a number of, by all that stands beside it: `componentOf`, and the conditions that its statement
 * names anywhere (“Offline, F1 ≥ 87%”, “F1 ≥ 87%（断网时）”) or, in a row, in a column for them. `undefined` where its metric
 * is not written there.
 */
export function partOf(threshold: Threshold): string | undefined {
  const component = componentOf(threshold);
  if (component === undefined) return undefined;
  const { metric, statement } = threshold;
  if (!statement.cells) return bare(statement.text.replace(metric, ' '));
  const named = statement.cells.filter(({ column, text }) => text.includes(metric) || columns.test(column));
  const parts = [component, ...named.map(({ text }) => bare(text.replace(metric, ' ')))];
  return [...new Set(parts)].filter((part) => part !== '').join('|');
}

/** A row below a column that is headed by the metric. */
function rowOf(statement: Statement): string | undefined {
  return statement.cells ? labelOf(statement) : undefined;
}

/** The clause around a metric's name, without the name. */
function clauseAt(text: string, at: number, length: number): string {
  let start = at;
  while (start > 0 && at - start < 120 && !BREAK.test(text[start - 1] ?? '')) start--;
  let end = at + length;
  while (end < text.length && end - at < 160 && !BREAK.test(text[end] ?? '')) end++;
  const before = text.slice(start, at);
  const after = text.slice(at + length, end);
  const last = allMatches(before, NEXT).at(-1);
  const next = allMatches(after, NEXT)[0];
  return `${last ? before.slice(last.index + last[0].length) : before} ${next ? after.slice(0, next.index + 1) : after}`;
}

function bare(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of fillers.find(text)) {
    out += text.slice(from, start);
    from = end;
  }
  return lettersOf((out + text.slice(from)).toLowerCase());
}
