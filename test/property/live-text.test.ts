import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Position, type Range, TextDocument } from 'vscode-languageserver-textdocument';
import { LiveText } from '../../core/live-text.ts';
import { LineIndex } from '../../core/text.ts';
import { OpenText } from '../../server/open-text.ts';

/** A text that is held by its lines is the text that a string would be, whatever ends its lines. */

const text = fc
  .array(fc.constantFrom('a', '# b', '中', '\n', '\r', '\r\n', '\n\n', '😀', ' '), { maxLength: 14 })
  .map(join);
const edits = fc.array(fc.record({ from: fc.nat(30), length: fc.nat(6), by: text }), { minLength: 1, maxLength: 8 });

function join(parts: readonly string[]): string {
  return parts.join('');
}

function startsOf(lines: LineIndex): number[] {
  return Array.from({ length: lines.count }, (_, line) => lines.startOf(line));
}

test('an edit gives the text, the lines and the slices of the edited string', () => {
  fc.assert(
    fc.property(text, edits, fc.nat(30), fc.nat(30), (first, changes, a, b) => {
      let plain = first;
      let live = LiveText.of(first);
      const states = [live];
      for (const { from, length, by } of changes) {
        const start = Math.min(from, plain.length);
        const end = Math.min(start + length, plain.length);
        plain = plain.slice(0, start) + by + plain.slice(end);
        live = live.replace({ start, end }, by);
        assert.equal(live.slice(a, b), plain.slice(a, b));
        assert.equal(live.length, plain.length);
        assert.equal(live.toString(), plain);
        assert.deepEqual(startsOf(live.lines), startsOf(new LineIndex(plain)));
        states.push(live);
      }
      for (const state of states) {
        const shared = live.sharedWith(state);
        assert.ok(shared);
        const earlier = state.toString();
        assert.equal(plain.slice(0, shared.head), earlier.slice(0, shared.head));
        assert.equal(plain.slice(plain.length - shared.tail), earlier.slice(earlier.length - shared.tail));
      }
    }),
    { numRuns: 2000 },
  );
});

test('a text that no edit led from shares nothing that is known', () => {
  const text = LiveText.of('a\n');
  assert.equal(text.sharedWith(LiveText.of('a\n')), undefined);
  let later = text;
  for (let i = 0; i < 40; i++) later = later.replace({ start: 0, end: 0 }, 'b');
  assert.equal(later.sharedWith(text), undefined);
});

test('positions, ranges and changes of a client are read as the protocol’s own library reads them', () => {
  const position = fc.record({ line: fc.nat(20), character: fc.integer({ min: -1, max: 8 }) });
  const range = fc.record({ start: position, end: position });
  const change = fc.record({ range: fc.option(range, { nil: undefined }), text });
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, changes, range, (first, all, asked) => {
      const library = TextDocument.create('untitled:a', 'markdown', 1, first);
      const own = new OpenText('untitled:a', 'markdown', 1, first);
      // The library loses count of lines after a change behind the last one.
      const inside = ({ line, character }: Position): Position => ({ line: line % library.lineCount, character });
      const within = ({ start, end }: Range): Range => ({ start: inside(start), end: inside(end) });
      for (const [i, { range, text }] of all.entries()) {
        const event = range ? { range: within(range), text } : { text };
        TextDocument.update(library, [event], i + 2);
        own.update([event], i + 2);
        assert.equal(own.version, library.version);
        assert.equal(own.getText(), library.getText());
        assert.equal(own.lineCount, library.lineCount);
      }
      assert.equal(own.getText(within(asked)), library.getText(within(asked)));
      assert.equal(own.offsetAt(asked.start), library.offsetAt(asked.start));
      for (let at = -1; at <= own.getText().length + 1; at++) {
        assert.deepEqual(own.positionAt(at), library.positionAt(at));
      }
    }),
    { numRuns: 2000 },
  );
});
