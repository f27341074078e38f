import type { Range } from '../text.ts';
import type { DocumentFacts, Placed } from './document.ts';
import { place } from './document.ts';
import type { OutlineEntry, Role } from './outline.ts';

/** A heading deeper than this is a detail, not the section where a whole theme belongs. */
const DEEPEST = 3;

/**
 * Where a finding about something missing sits, so that its author can act on it: the heading of the highest section
 * that has one of the roles (earlier roles win), else the document's title, else its first line.
 */
export function anchor(facts: DocumentFacts, roles: readonly Role[]): Range {
  const highest = highestOf(facts);
  for (const role of roles) {
    const entry = highest.get(role);
    if (entry && (entry.heading.level <= DEEPEST || entry.heading.level === 7)) return place(entry);
  }
  const title = facts.outline[0];
  if (title) return place(title);
  const start = facts.sections[0]?.offset ?? 0;
  const first = facts.text.slice(start).search(/\S/);
  const at = first < 0 ? start : start + first;
  const line = facts.lines.positionAt(at).line;
  return { start: at, end: facts.lines.startOf(line) + facts.lines.lineText(line).length };
}

const found = new WeakMap<DocumentFacts, Map<Role, Placed<OutlineEntry>>>();

/** The first of the highest headings of each role. Many rules ask; the outline is walked once. */
function highestOf(facts: DocumentFacts): Map<Role, Placed<OutlineEntry>> {
  let highest = found.get(facts);
  if (!highest) {
    highest = new Map();
    for (const entry of facts.outline) {
      for (const role of entry.heading.roles) {
        const before = highest.get(role);
        if (!before || entry.heading.level < before.heading.level) highest.set(role, entry);
      }
    }
    found.set(facts, highest);
  }
  return highest;
}
