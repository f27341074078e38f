import type { DocumentFacts } from './facts/document.ts';
import { placeholderIn } from './facts/placeholder.ts';
import type { Edit, Moment } from './rule.ts';
import type { LineIndex } from './text.ts';

/** A change that belongs together: all of its edits are made, or none. */
export interface Change {
  readonly edits: readonly Edit[];
}

/**
 * Chooses the changes that can be made at once: in their order, each whose edits meet no edit of an earlier one. The
 * same change is made once, and so is the same replacement; insertions at one place stand in the order of their changes.
 * Changes that share an insertion and differ otherwise wait for each other: two columns of a table have the same rule
 * below their heads. The edits are sorted by place, and what was not chosen can be made in the text that results, after a
 * new check.
 */
export function chooseEdits(changes: readonly Change[]): { edits: Edit[]; chosen: number } {
  const taken = new Taken();
  let chosen = 0;
  for (const { edits } of changes) {
    const added = edits.filter((edit) => !taken.has(edit));
    if (added.length > 0 && edits.some((edit) => isInsertion(edit) && taken.has(edit))) continue;
    if (taken.meetsAny(added) || overlapEachOther(added)) continue;
    for (const edit of added) taken.add(edit);
    chosen++;
  }
  return { edits: taken.edits, chosen };
}

/** Edits that do not overlap, in the order of their places; those at one place in the order in which they came. */
class Taken {
  readonly edits: Edit[] = [];
  readonly #keys = new Set<string>();

  has(edit: Edit): boolean {
    return this.#keys.has(keyOf(edit));
  }

  /** Since no two overlap, their ends stand in order, too: only the first that ends behind an edit's start can meet it. */
  meetsAny(edits: readonly Edit[]): boolean {
    return edits.some(({ range }) => {
      const next = this.edits[this.#first((other) => other.range.end > range.start)];
      return next !== undefined && next.range.start < range.end;
    });
  }

  add(edit: Edit): void {
    this.edits.splice(
      this.#first((other) => byPlace(other, edit) > 0),
      0,
      edit,
    );
    this.#keys.add(keyOf(edit));
  }

  /** The place of the first edit for which a test holds that holds for all behind it, too. */
  #first(holds: (edit: Edit) => boolean): number {
    let [low, high] = [0, this.edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = this.edits[middle];
      if (edit && holds(edit)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function overlapEachOther(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort(byPlace);
  return sorted.some(({ range }, i) => {
    const before = sorted[i - 1]?.range;
    return before !== undefined && before.end > range.start && range.end > before.start;
  });
}

function isInsertion({ range }: Edit): boolean {
  return range.start === range.end;
}

function byPlace(a: Edit, b: Edit): number {
  return a.range.start - b.range.start || a.range.end - b.range.end;
}

function keyOf({ range, text }: Edit): string {
  return `${range.start} ${range.end} ${text}`;
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
export const ROUNDS = 10;

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

const PLACEHOLDER = /(?<![A-Za-z\u00c0-\u1fff\u3400-\u9fff\d])TBD(?![A-Za-z\u00c0-\u1fff\u3400-\u9fff\d])|待定/g;

/**
 * The edits of a rule as they go into a document: with the document's line ending, and each bare placeholder that they
 * bring in (`TBD`, `待定`) as one that can be followed up: `TODO(owner, 2026-12-01)`.
 */
export function settleEdits(edits: readonly Edit[], facts: DocumentFacts, { today }: Moment): Edit[] {
  const eol = eolOf(facts.lines);
  return edits.map(({ range, text }) => {
    const lines = eol === '\n' ? text : text.replace(/\r?\n/g, eol);
    const own = facts.text.slice(range.start, range.end).search(PLACEHOLDER) >= 0;
    return { range, text: own ? lines : lines.replace(PLACEHOLDER, () => placeholderIn(facts, today)) };
  });
}

/** The line ending that a text uses: that of its first line. */
export function eolOf(lines: LineIndex): '\n' | '\r\n' | '\r' {
  const end = lines.text.slice(lines.lineText(0).length, lines.startOf(1));
  return end === '\r\n' || end === '\r' ? end : '\n';
}
