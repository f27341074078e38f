import { type DocumentFacts, place } from '../facts/document.ts';
import type { Heading, Role } from '../facts/outline.ts';
import type { Range } from '../text.ts';

/** A section of a document that has one of the wanted roles, from its heading to the next of its level. */
export interface SectionAt {
  readonly heading: Heading;
  readonly role: Role;
  readonly range: Range;
}

/** The innermost section around an offset whose heading has one of these roles; the document's title is none. */
export function sectionAt(facts: DocumentFacts, offset: number, roles: ReadonlySet<string>): SectionAt | undefined {
  const { outline } = facts;
  const at = facts.lines.positionAt(offset).line;
  let level = 8;
  for (let i = outline.length - 1; i >= 0; i--) {
    const entry = outline[i];
    if (!entry) continue;
    const { start } = place(entry);
    if (facts.lines.positionAt(start).line > at || entry.heading.level >= level) continue;
    level = entry.heading.level;
    const role = entry.heading.roles.find((one) => roles.has(one));
    if (role === undefined || level === 1) continue;
    const next = outline.slice(i + 1).find(({ heading }) => heading.level <= level);
    const { lines } = facts;
    // A heading's range leaves out its marks.
    const end = next ? lines.startOf(lines.positionAt(place(next).start).line) : facts.text.length;
    return { heading: entry.heading, role, range: { start: lines.startOf(lines.positionAt(start).line), end } };
  }
  return undefined;
}
