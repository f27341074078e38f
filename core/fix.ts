import type { DocumentFacts } from './facts/document.ts';
import { placeholderIn } from './facts/placeholder.ts';
import type { Edit, Moment } from './rule.ts';

/** A change that belongs together: all of its edits are made, or none. */
export interface Change {
  readonly edits: readonly Edit[];
}

/**
 * Chooses the changes that can be made at once: in their order, each whose edits meet no edit of an earlier one. The
 * same edit of two changes is made once; insertions at one place stand in the order of their changes. The edits are
 * sorted by place, and what was not chosen can be made in the text that results, after a new check.
 */
export function chooseEdits(changes: readonly Change[]): { edits: Edit[]; chosen: number } {
  const edits: Edit[] = [];
  let chosen = 0;
  for (const change of changes) {
    const added = change.edits.filter((edit) => !edits.some((other) => isSame(edit, other)));
    if (added.some((edit, i) => meets(edit, added.slice(i + 1)) || meets(edit, edits))) continue;
    edits.push(...added);
    chosen++;
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end), chosen };
}

/** Makes edits that do not overlap, as `chooseEdits` gives them. Ranges outside the text are clamped to it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { range, text: added } of edits) {
    const start = Math.max(at, Math.min(range.start, text.length));
    out += text.slice(at, start) + added;
    at = Math.max(start, Math.min(range.end, text.length));
  }
  return out + text.slice(at);
}

/** Makes the changes that go together, and says how many those were. */
export function applyFixes(text: string, changes: readonly Change[]): { text: string; applied: number } {
  const { edits, chosen } = chooseEdits(changes);
  return { text: applyEdits(text, edits), applied: chosen };
}

/** A finding as far as fixing goes. */
interface Fixable {
  readonly fixes: readonly (Change & { readonly safe: boolean })[];
}

/** The safe change of each finding that offers one; suggestions need their author and are left out. */
export function safeChanges(findings: readonly Fixable[]): Change[] {
  return findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe) ?? []);
}

/** A change may make room for one that met it; more rounds than this would mean that two rules undo each other. */
const ROUNDS = 10;

/**
 * Makes all safe fixes, round by round, until a check finds none: doing it again changes nothing more.
 * @param check gives the findings of a text
 */
export function applySafeFixes(
  text: string,
  check: (text: string) => readonly Fixable[],
): { text: string; applied: number } {
  let done = { text, applied: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const changed = applyFixes(done.text, safeChanges(check(done.text)));
    if (changed.applied === 0 || changed.text === done.text) break;
    done = { text: changed.text, applied: done.applied + changed.applied };
  }
  return done;
}

function meets(edit: Edit, others: readonly Edit[]): boolean {
  return others.some((other) => overlap(edit, other));
}

/** Two ranges overlap where they share a code unit; an insertion overlaps a range that it lies inside of. */
function overlap(a: Edit, b: Edit): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
}

const PLACEHOLDER = /(?<![\p{L}\p{N}(])TBD(?![\p{L}\p{N}])|待定/gu;

/**
 * The edits of a rule as they go into a document: with the document's line ending, and each bare placeholder that they
 * bring in (`TBD`, `待定`) as one that can be followed up: `TODO(owner, 2026-12-01)`.
 */
export function settleEdits(edits: readonly Edit[], facts: DocumentFacts, { today }: Moment): Edit[] {
  const eol = eolOf(facts.text);
  return edits.map(({ range, text }) => {
    const lines = eol === '\n' ? text : text.replace(/\r?\n/g, eol);
    const own = facts.text.slice(range.start, range.end).search(PLACEHOLDER) >= 0;
    return { range, text: own ? lines : lines.replace(PLACEHOLDER, () => placeholderIn(facts, today)) };
  });
}

/** The line ending that a text uses: that of its first line. */
export function eolOf(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
