import { hasWord } from '../match/letters.ts';
import type { Range } from '../text.ts';
import type { DocumentFacts, Placed } from './document.ts';
import { place } from './document.ts';
import type { OutlineEntry, Role } from './outline.ts';
import type { SectionFacts } from './section.ts';

/** A heading deeper than this is a detail, not the section where a whole theme belongs. */
const DEEPEST = 3;

/**
 * Where a finding about something missing sits, so that its author can act on it: the heading of the highest section
 * that has one of the roles (earlier roles win), else the first that says what the AI part does, else the document's
 * title, else its first line.
 */
export function anchor(facts: DocumentFacts, roles: readonly Role[]): Range {
  for (const role of roles) {
    const entry = highestOf(facts, role);
    if (entry && (entry.heading.level <= DEEPEST || entry.heading.level === 7)) return place(entry);
  }
  const doing = facts.lists.of('AI part headings', aiHeading)[0] as Placed<OutlineEntry> | undefined;
  if (doing) return place(doing);
  // A page number is no title.
  const title = facts.outline.find(({ heading }) => hasWord(heading.title)) ?? facts.outline[0];
  if (title) return place(title);
  const start = facts.sections[0]?.offset ?? 0;
  const first = facts.text.slice(start).search(/\S/);
  const at = first < 0 ? start : start + first;
  const line = facts.lines.positionAt(at).line;
  return { start: at, end: facts.lines.startOf(line) + facts.lines.lineText(line).length };
}

/** The heading below which a place stands, where a finding about what is missing there sits; else the place itself. */
export function headingAbove(facts: DocumentFacts, { start, end }: Range): Range {
  const above = facts.outline.findLast((entry) => place(entry).start <= start);
  return above ? place(above) : { start, end };
}

/** Parts that may name a task without giving it to this product, or that speak of something else. */
const APART: readonly Role[] = [
  'background',
  'goals',
  'users',
  'data',
  'evaluation',
  'launch',
  'operations',
  'risk',
  'competition',
  'glossary',
  'history',
  'example',
  'open',
  'meta',
];

/** The heading of a section that names a task of the AI part. */
function aiHeading({ outline, tasks }: SectionFacts): OutlineEntry[] {
  const [entry] = outline;
  if (!entry || entry.heading.level === 1 || entry.heading.level > DEEPEST) return [];
  if (entry.heading.roles.some((role) => APART.includes(role))) return [];
  return tasks.some(({ confidence, statement }) => confidence === 'high' && statement.block !== 'heading')
    ? [entry]
    : [];
}

/** The first of the highest headings of a role. */
function highestOf(facts: DocumentFacts, role: Role): Placed<OutlineEntry> | undefined {
  let highest: Placed<OutlineEntry> | undefined;
  for (const entry of headingsOf(facts, role)) {
    if (!highest || entry.heading.level < highest.heading.level) highest = entry;
  }
  return highest;
}

/** The headings of a role, in order. */
export function headingsOf(facts: DocumentFacts, role: Role): readonly Placed<OutlineEntry>[] {
  const select = ({ outline }: { readonly outline: readonly OutlineEntry[] }): readonly OutlineEntry[] =>
    outline.filter(({ heading }) => heading.roles.includes(role));
  return facts.lists.of(`headings: ${role}`, select) as readonly Placed<OutlineEntry>[];
}
