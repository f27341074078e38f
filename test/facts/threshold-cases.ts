import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

/** A text and its thresholds, each written `slice | metric id or - | op value unit | class | status`. */
export type Case = readonly [text: string, ...expected: string[]];

/** How a document around one line of it is made. */
export type Wrap = (line: string) => string;

export const under =
  (heading: string, title = '# PRD: claim triage'): Wrap =>
  (line) =>
    `${title}\n\n## ${heading}\n\n${line}\n`;

/** Tests that the targets and gates of each text are those expected, and nothing else is one. */
export function testTargets(group: string, wrap: Wrap, cases: readonly Case[]): void {
  for (const [text, ...expected] of cases) {
    test(`${group}: ${text.replaceAll('\n', ' ⏎ ')}`, () => {
      const found = read(wrap(text)).filter(({ status }) => status === 'target' || status === 'gate');
      assert.deepEqual(
        found.map(({ line }) => line),
        expected,
      );
    });
  }
}

/** Tests what each number is called, targets or not: `slice status`. */
export function testStatus(group: string, wrap: Wrap, cases: readonly Case[]): void {
  for (const [text, ...expected] of cases) {
    test(`${group}: ${text.replaceAll('\n', ' ⏎ ')}`, () => {
      assert.deepEqual(
        read(wrap(text)).map(({ slice, status }) => `${slice} ${status}`),
        expected,
      );
    });
  }
}

function read(document: string): { slice: string; status: string; line: string }[] {
  const facts = new Session().read(document);
  return facts.thresholds.map((fact) => {
    const { start, end } = place(fact, fact.valueRange);
    const slice = document.slice(start, end);
    const value = fact.value ?? `${fact.min}–${fact.max}`;
    const unit = fact.unit ? ` ${fact.unit}` : '';
    const change = fact.change ? ' change' : '';
    const line = `${fact.metricId ?? '-'} ${fact.op} ${value}${unit} ${fact.class}${change}`;
    return { slice, status: fact.status, line };
  });
}
