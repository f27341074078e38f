import sections from '../catalog/sections.json' with { type: 'json' };
import { type DocumentFacts, type Placed, place } from '../facts/document.ts';
import type { OutlineEntry, Role } from '../facts/outline.ts';
import { eolOf } from '../fix.ts';
import { joinSnippets, snippetText } from '../templates/blanks.ts';
import { composeSection } from '../templates/compose.ts';
import frames from '../templates/frame.json' with { type: 'json' };
import blank from '../templates/systems/blank.json' with { type: 'json' };
import { type BlankEdit, completeSection } from './complete-section.ts';

/** The usual order of sections. */
const ORDER = Object.keys(sections.roles);

/**
 * The edit that adds a part of a specification, as blanks to fill in: what its section lacks where there is one, else a
 * section of its own, behind the sections that usually stand before it. Undefined where nothing is to be added.
 * @param part the part as the score names it
 */
export function insertPart(
  facts: DocumentFacts,
  part: { id: Role; heading?: { start: number } },
): BlankEdit | undefined {
  if (part.heading) return completeSection(facts, part.heading.start)?.edit;
  const lines = linesOf(facts, part.id);
  if (lines.length === 0) return undefined;
  const { text } = facts;
  const eol = eolOf(facts.lines);
  const next = firstBehind(facts, part.id);
  const at = next ? facts.lines.startOf(facts.lines.positionAt(place(next).start).line) : text.length;
  const before = text.slice(Math.max(0, at - 4), at);
  const gap = before === '' || /(?:\r?\n|\r){2}$/.test(before) ? '' : /[\r\n]$/.test(before) ? eol : eol + eol;
  const snippet = `${gap}${joinSnippets(lines, eol)}${eol}${next ? eol : ''}`;
  return { range: { start: at, end: at }, text: snippetText(snippet), snippet };
}

/** The section with those below it, as the blank template has them. */
function linesOf(facts: DocumentFacts, id: Role): string[] {
  const language = facts.language === 'zh' ? 'zh' : 'en';
  const { kind } = facts.deployment;
  const target = kind === 'edge' || kind === 'hybrid' ? kind : 'server';
  const all = frames[language].sections;
  const start = all.findIndex((section) => section.id === id);
  if (start < 0) return [];
  const end = all.findIndex(({ heading }, i) => i > start && heading.startsWith('## '));
  return all.slice(start, end < 0 ? all.length : end).flatMap((section, i) => {
    const lines = composeSection(section.id, { text: blank[language], language, target, today: '' });
    const own = lines.length > 0 ? lines : i === 0 ? [section.heading] : [];
    return i > 0 && own.length > 0 ? ['', ...own] : own;
  });
}

/** The first section of the top level that usually stands behind a part, with nothing but such sections after it. */
function firstBehind(facts: DocumentFacts, id: Role): Placed<OutlineEntry> | undefined {
  const own = ORDER.indexOf(id);
  const top = facts.outline.filter(({ heading }) => heading.level === 2);
  let found: Placed<OutlineEntry> | undefined;
  for (const entry of top.toReversed()) {
    const places = entry.heading.roles.map((role) => ORDER.indexOf(role));
    if (places.length === 0 || places.some((place) => place <= own)) return found;
    found = entry;
  }
  return found;
}
