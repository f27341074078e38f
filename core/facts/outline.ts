import sections from '../catalog/sections.json' with { type: 'json' };
import { wordsOf } from '../match/letters.ts';
import { isHan, normalise } from '../match/normalise.ts';
import { remember } from '../match/remember.ts';
import { SharedMatcher } from '../match/shared.ts';
import type { Range } from '../text.ts';

/** The id of a part of a PRD, as the catalogue of sections names it. */
export type Role = keyof typeof sections.roles;

/** A heading, or a line that acts as one (a numbered or bold line on its own). */
export interface Heading {
  /** 1 to 6 for Markdown headings; 7 for a bold or numbered line that acts as one. */
  readonly level: number;
  /** The text without markup, numbering and emoji. */
  readonly title: string;
  readonly roles: readonly Role[];
}

/** A heading at its place in the text. */
export interface OutlineEntry {
  readonly heading: Heading;
  readonly range: Range;
}

/** The heading path before a document's first heading. That heading is the title, which says nothing of its parts. */
export const START: readonly Heading[] = [];

/** True for headings that say the same; a heading follows from its level and title, but for a title, which has no roles. */
export function sameHeadings(a: readonly Heading[], b: readonly Heading[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((heading, i) => {
      const other = b[i];
      return (
        heading.level === other?.level && heading.title === other.title && heading.roles.length === other.roles.length
      );
    })
  );
}

/** A heading from its text with numbering and emoji. */
export function headingOf(level: number, text: string): Heading {
  const title = titleOf(text);
  return { level, title, roles: rolesOf(title) };
}

interface Synonym {
  readonly role: Role;
}

const matcher = new SharedMatcher<Synonym>(
  Object.entries(sections.roles).flatMap(([role, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: { role: role as Role } })),
  ),
);

/** Everyday words that name a part only where they are the whole title: “Where”, “做什么”. */
const whole = new Map<string, Role[]>();
for (const [role, row] of Object.entries(sections.roles)) {
  if (!('whole' in row)) continue;
  for (const word of [...row.whole.en, ...row.whole.zh]) whole.set(word, [...(whole.get(word) ?? []), role as Role]);
}

const NUMBERING =
  /^(?:(?:第[\d一二三四五六七八九十百]+[章节部分篇条]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．]|(?:[A-Z]{1,4}-)?\d{1,3}(?:\.\d{1,3})*(?:[.、)）:：]|(?![\p{Script=Latin}\d.]))|[A-Z][.)]|[ivxIVX]+[.)]|(?:part|section|chapter|appendix|step)\s+\w{1,3}\b)[\s:：.、—-]*)/iu;
const DECORATION = /^(?:[\s*_#`~>\p{Extended_Pictographic}|·•■◆▶►—–-]|\uFE0F|\u200D|\u20E3)+/u;

/** A heading's text without numbering (`3.2`, `一、`, `（二）`, `第3章`), emoji and trailing marks. */
export function titleOf(text: string): string {
  let title = text;
  for (let i = 0; i < 4; i++) {
    const next = title.replace(DECORATION, '').replace(NUMBERING, '');
    if (next === title || next.trim() === '') break;
    title = next;
  }
  return title.replace(/[\s*_#:：]+$/u, '').trim();
}

/**
 * The roles that a heading's title may have: a synonym of the catalogue that makes up the title or most of one of its
 * parts ("Goals（目标）", "Data & model"). Longer synonyms win over shorter ones inside them.
 */
export const rolesOf: (title: string) => readonly Role[] = remember((title) => {
  const found = matcher.find(title);
  const said =
    whole.get(
      normalise(title)
        .replace(/[?？!！]+$/, '')
        .trim(),
    ) ?? [];
  // “Scope (out)” holds the word of another role.
  if (found.length === 0 || said.includes('out-of-scope')) return said;
  const roles = new Set<Role>();
  for (const part of parts(title)) {
    const inside = found.filter((match) => match.start >= part.start && match.end <= part.end);
    const covered = inside.reduce((sum, match) => sum + weight(title.slice(match.start, match.end)), 0);
    const total = weight(title.slice(part.start, part.end));
    const last = inside.at(-1);
    const ends = last !== undefined && last.end >= part.end - 1;
    if (inside.length > 0 && (covered * 2 >= total || ends || part.start === inside[0]?.start)) {
      for (const match of inside) roles.add(match.value.role);
    }
  }
  // “必做与不做”: what is left out is one half of it.
  if (roles.has('out-of-scope') && BOTH.test(title)) roles.delete('out-of-scope');
  return [...roles];
});

/** “Goals and non-goals”, “必做与不做”: a heading of what is to be done and of what is not. */
const BOTH =
  /(?:做|目标|范围|支持|包含|纳入)[内]?\s?[与和及/、]\s?(?:不|非|范围外)|\b(?:goals?|in scope|scope) ?(?:and|&|\/|vs\.?) ?(?:non-goals?|out of scope|exclusions?)\b/i;

/** The size of a text in words: a Latin word counts one, two Han characters count one. */
function weight(text: string): number {
  let words = 0;
  for (const word of wordsOf(normalise(text))) words += isHan(word.charCodeAt(0)) ? word.length / 2 : 1;
  return words;
}

function parts(title: string): Range[] {
  const out: Range[] = [];
  let start = 0;
  for (let i = 0; i <= title.length; i++) {
    if (i === title.length || '（()）/&,，、:：|—'.includes(title[i] ?? '')) {
      if (i > start) out.push({ start, end: i });
      start = i + 1;
    }
  }
  return out;
}

/** True when the heading path has a heading of one of these roles. */
export function within(path: readonly Heading[], ...roles: readonly Role[]): boolean {
  // Loops, since most readers ask this of most statements.
  for (let i = 0; i < path.length; i++) {
    const own = path[i]?.roles ?? [];
    for (let j = 0; j < own.length; j++) if (roles.includes(own[j] as Role)) return true;
  }
  return false;
}
