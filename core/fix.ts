import type { Edit } from './rule.ts';

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
