import type { Range } from '../text.ts';
import type { DocumentFacts } from './document.ts';
import { place } from './document.ts';
import type { Role } from './outline.ts';

/** A heading deeper than this is a detail, not the section where a whole theme belongs. */
const DEEPEST = 3;

/**
 * Where a finding about something missing sits, so that its author can act on it: the heading of the highest section
 * that has one of the roles (earlier roles win), else the document's title, else its first line.
 */
export function anchor(facts: DocumentFacts, roles: readonly Role[]): Range {
  for (const role of roles) {
    const found = facts.outline.filter(({ heading }) => heading.roles.includes(role));
    const level = Math.min(...found.map(({ heading }) => heading.level));
    const entry = found.find(({ heading }) => heading.level === level);
    if (entry && (level <= DEEPEST || level === 7)) return place(entry);
  }
  const title = facts.outline[0];
  if (title) return place(title);
  const start = facts.sections[0]?.offset ?? 0;
  const first = facts.text.slice(start).search(/\S/);
  const at = first < 0 ? start : start + first;
  const line = facts.lines.positionAt(at).line;
  return { start: at, end: facts.lines.startOf(line) + facts.lines.lineText(line).length };
}
