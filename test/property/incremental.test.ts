import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { place } from '../../core/facts/document.ts';
import { factsJson } from '../../core/json.ts';
import { lint } from '../../core/lint.ts';
import { LiveText } from '../../core/live-text.ts';
import { cutSections, recut, sharedBetween } from '../../core/parse/cut.ts';
import { Session } from '../../core/session.ts';
import type { DocumentText } from '../../core/text.ts';
import { applyEdit, documents, edits, rangeIn } from './documents.ts';

const KINDS = [undefined, { kind: 'ai-prd', by: 'user' }] as const;

/** Everything that a reader of the facts can see, and the findings as an AI PRD and as whatever it is judged to be. */
function seen(session: Session, text: DocumentText): unknown {
  const facts = session.read(text);
  return {
    facts: factsJson('x.md', facts),
    statements: facts.statements.map((statement) => [statement.text, place(statement).start, statement.path]),
    comments: facts.comments.map((comment) => [comment.text, place(comment).start]),
    frontMatter: facts.frontMatter?.data,
    problems: facts.frontMatter?.problems,
    findings: KINDS.map((kind) => lint(facts, kind ? { kind } : {})),
  };
}

test('a session that followed random edits says the same as a fresh one', () => {
  fc.assert(
    fc.property(documents, edits, (start, changes) => {
      const session = new Session();
      const live = new Session();
      session.read(start);
      let text = start;
      let lines = LiveText.of(start);
      live.read(lines);
      for (const [i, change] of changes.entries()) {
        lines = lines.replace(rangeIn(text, change), change.text);
        text = applyEdit(text, change);
        const fresh = seen(new Session(), text);
        assert.deepEqual(seen(session, text), fresh);
        // Not each state is read.
        if (i % 3 !== 1) assert.deepEqual(seen(live, lines), fresh);
      }
    }),
    { numRuns: 150 },
  );
});

test('recut gives the cuts of cutSections', () => {
  fc.assert(
    fc.property(documents, edits, (start, changes) => {
      let text = start;
      let cuts = cutSections(text);
      for (const change of changes) {
        const before = cuts.map((cut) => text.slice(cut.start, cut.end));
        const pieces = {
          starts: cuts.map(({ start }) => start),
          length: text.length,
          frontMatter: cuts[0]?.frontMatter ?? false,
          unclosed: cuts.findIndex(({ unclosed }) => unclosed),
        };
        const earlier = text;
        text = applyEdit(text, change);
        const { head, middle, tail } = recut(text, sharedBetween(earlier, text), pieces);
        const kept = [...before.slice(0, head), ...before.slice(before.length - tail)];
        const made = middle.map((cut) => text.slice(cut.start, cut.end));
        cuts = cutSections(text);
        const expected = cuts.map((cut) => text.slice(cut.start, cut.end));
        assert.deepEqual([...kept.slice(0, head), ...made, ...kept.slice(head)], expected);
      }
    }),
    { numRuns: 1500 },
  );
});

test('a reading left before its end changes nothing', () => {
  const session = new Session();
  const first = '# A\n\none\n\n## B\n\ntwo\n';
  const before = seen(session, first);
  const steps = session.reading('# A\n\nchanged\n\n## B\n\nchanged too\n');
  steps.next();
  steps.return(undefined as never);
  assert.deepEqual(seen(session, first), before);
});

test('readings that take turns end with what each of them read', () => {
  const session = new Session();
  session.read('# A\n\none\n\n## B\n\ntwo\n\n## C\n\nthree\n');
  const texts = ['# A\n\none\n\n## B\n\nchanged\n\n## C\n\nthree\n', '# A\n\n## B\n\nnew\n\n## X\n\n## C\n\nthree\n'];
  const [first, second] = texts.map((text) => session.reading(text));
  first?.next();
  second?.next();
  for (const steps of [first, second]) while (steps && !steps.next().done);
  assert.deepEqual(seen(session, texts[1] ?? ''), seen(new Session(), texts[1] ?? ''));
});
