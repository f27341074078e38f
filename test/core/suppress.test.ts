import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentFacts } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';
import { type Directive, readDirectives, suppress } from '../../core/suppress.ts';
import type { Range } from '../../core/text.ts';

interface Marked {
  readonly rule: string;
  readonly range: Range;
}

/** A finding on each `!a` and `!b` of a text, of the rule of that letter. */
function findingsIn(text: string): Marked[] {
  return [...text.matchAll(/!([ab])/g)].map(({ index, 1: rule = '' }) => ({
    rule,
    range: { start: index, end: index + 2 },
  }));
}

function run(text: string): { kept: number[]; idle: [number, string | undefined][] } {
  const facts = new Session().read(text);
  const { kept, idle } = suppress(findingsIn(text), facts, readDirectives(facts));
  return {
    kept: kept.map(({ range }) => range.start),
    idle: idle.map(({ range, id }) => [range.start, id]),
  };
}

const cases: [name: string, text: string, kept: string, idle: string[]][] = [
  ['the next line with text', '<!-- prdlint-disable-next-line a -- r -->\n\n!a one\n\n!a two\n', '!a two', []],
  ['its own line', 'one !a <!-- prdlint-disable-line a -- r -->\n\n!a two\n', '!a two', []],
  ['the whole document', '!a one\n\n<!-- prdlint-disable-file a -- r -->\n\n!a two\n', '', []],
  [
    'up to the comment that ends it',
    '<!-- prdlint-disable -->\n\n!b\n\n<!-- prdlint-enable -->\n\n!a two\n',
    '!a two',
    [],
  ],
  [
    'only the rules named, and ends with the first comment that names them',
    '<!-- prdlint-disable a, b -->\n\n!a !b\n\n<!-- prdlint-enable b -->\n\n!a !b two\n',
    '!b two',
    [],
  ],
  ['nothing where the rule is another', '<!-- prdlint-disable-next-line b -- r -->\n\n!a one\n', '!a one', ['b']],
];

for (const [name, text, kept, idle] of cases) {
  test(`a comment accepts ${name}`, () => {
    const result = run(text);
    assert.deepEqual(result.kept, kept === '' ? [] : [text.indexOf(kept)]);
    assert.deepEqual(
      result.idle.map(([, id]) => id),
      idle,
    );
  });
}

/** The same question answered finding by finding and comment by comment. */
function slowly(text: string): ReturnType<typeof run> {
  const facts = new Session().read(text);
  const directives = readDirectives(facts);
  const spans = directives.flatMap((directive) => {
    const named = directive.rules.length > 0 ? directive.rules : [{ id: undefined, range: directive.range }];
    return directive.kind === 'enable'
      ? []
      : named.map(({ id, range }) => ({ id, range, lines: reach(directive, id, directives, facts) }));
  });
  const holds = (span: (typeof spans)[number], { rule, range }: Marked): boolean =>
    (span.id ?? rule) === rule && range.start >= span.lines.start && range.start < span.lines.end;
  const findings = findingsIn(text);
  return {
    kept: findings.filter((f) => !spans.some((span) => holds(span, f))).map(({ range }) => range.start),
    idle: spans.filter((span) => !findings.some((f) => holds(span, f))).map(({ range, id }) => [range.start, id]),
  };
}

function reach(
  { kind, range }: Directive,
  id: string | undefined,
  all: readonly Directive[],
  { lines, text }: DocumentFacts,
): Range {
  const after = text.length + 1;
  const line = lines.positionAt(range.end).line;
  const lineAt = (at: number): Range => ({
    start: lines.startOf(at),
    end: at + 1 < lines.count ? lines.startOf(at + 1) : after,
  });
  if (kind === 'disable-file') return { start: 0, end: after };
  if (kind === 'disable-line') return lineAt(line);
  if (kind === 'disable-next-line') {
    let next = line + 1;
    while (next < lines.count - 1 && lines.lineText(next).trim() === '') next++;
    return lineAt(next);
  }
  const end = all.find(
    (other) =>
      other.kind === 'enable' &&
      other.range.start > range.start &&
      (other.rules.length === 0 || other.rules.some((rule) => rule.id === id)),
  );
  return { start: range.start, end: end?.range.start ?? after };
}

const pieces = fc.constantFrom(
  '!a\n\n',
  '!b and !a\n',
  '\n\n',
  'text\n\n',
  ...['disable', 'enable', 'disable-file', 'disable-line', 'disable-next-line'].flatMap((kind) =>
    ['', ' a', ' b, a', ' c'].flatMap((named) => [
      `<!-- prdlint-${kind}${named} -- r -->\n\n`,
      `!a <!-- prdlint-${kind}${named} --> `,
    ]),
  ),
);

test('comments in any order accept what each of them says', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      assert.deepEqual(run(text), slowly(text));
    }),
    { numRuns: 400 },
  );
});

test('many comments over many findings cost little more than few', () => {
  const count = 4000;
  const text = `${'<!-- prdlint-disable a -->\n\n'.repeat(count)}${'!b !a\n\n'.repeat(count)}`;
  const facts = new Session().read(text);
  const directives = readDirectives(facts);
  const findings = findingsIn(text);
  const start = performance.now();
  const { kept, idle } = suppress(findings, facts, directives);
  const time = performance.now() - start;
  assert.equal(kept.length, count);
  assert.equal(idle.length, 0);
  // One by one this asks 32 million questions and takes seconds.
  assert.ok(time < 300, `${time.toFixed(0)} ms`);
});

test('comments that are never closed cost no more than closed ones, and accept nothing', () => {
  const time = (text: string): number => {
    const start = performance.now();
    assert.deepEqual(readDirectives(new Session().read(text)), []);
    return performance.now() - start;
  };
  time('warm');
  const closed = time(`${'<!-- x -->'.repeat(30_000)}\n`);
  const open = time(`${'<!-- x ---'.repeat(30_000)}\n`);
  assert.ok(open < 5 * closed + 200, `${open.toFixed(0)} ms, closed ${closed.toFixed(0)} ms`);
});
