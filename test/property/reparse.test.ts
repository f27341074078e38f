import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutSections } from '../../core/parse/cut.ts';
import { parseMarkdown } from '../../core/parse/markdown.ts';
import { reparse } from '../../core/parse/reparse.ts';
import { withTyped } from '../../core/parse/typed.ts';
import { applyEdit, documents, edits } from './documents.ts';

/** The pieces of a document that are parsed on their own. */
function piecesOf(text: string): string[] {
  return cutSections(text).flatMap(({ start, end, frontMatter }) => (frontMatter ? [] : text.slice(start, end)));
}

test('a piece of which only the changed paragraphs are parsed has the tree of the whole piece', () => {
  let reused = 0;
  fc.assert(
    fc.property(documents, edits, (start, changes) => {
      for (const piece of piecesOf(start)) {
        let source = piece;
        let tree = parseMarkdown(source);
        for (const change of changes) {
          const before = { source, tree };
          source = applyEdit(source, { ...change, size: change.size / 4 });
          // A piece has one heading of its own at most.
          source = source.slice(0, cutSections(source)[0]?.end ?? 0);
          tree = reparse(source, before);
          assert.deepEqual(tree, parseMarkdown(source));
          if (tree.children.some((node) => before.tree.children.includes(node))) reused++;
        }
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(reused > 300);
});

test('a word that goes on has the tree of the whole piece', () => {
  const typed = fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      letters: fc.constantFrom('x', 'X9', '率', '7', 'é', '𠮷'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  let grown = 0;
  fc.assert(
    fc.property(documents, typed, (start, all) => {
      for (const piece of piecesOf(start)) {
        let source = piece;
        let tree = parseMarkdown(source);
        for (const { place, letters } of all) {
          const at = Math.floor(place * (source.length + 1));
          const next = source.slice(0, at) + letters + source.slice(at);
          const known = withTyped(next, { source, tree });
          const fresh = parseMarkdown(next);
          if (known) {
            grown++;
            assert.deepEqual(known, fresh);
          }
          source = next;
          tree = fresh;
        }
      }
    }),
    { numRuns: 1500 },
  );
  assert.ok(grown > 300);
});
