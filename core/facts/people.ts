import catalog from '../catalog/people.json' with { type: 'json' };
import { normalise } from '../match/normalise.ts';
import { titleOf } from './outline.ts';
import type { Table } from './statement.ts';

/** What somebody's column stands for in a table of responsibilities. */
export type Duty = 'responsible' | 'accountable' | 'consulted' | 'informed';

const owners = setOf([...catalog.owner.en, ...catalog.owner.zh]);
const authors = setOf([...catalog.author.en, ...catalog.author.zh]);
const users = setOf([...catalog.user.en, ...catalog.user.zh]);
const others = setOf([...catalog.notUser.en, ...catalog.notUser.zh]);
const duties = new Map<string, Duty>(
  (['responsible', 'accountable', 'consulted', 'informed'] as const).flatMap((duty) =>
    catalog.raci[duty].map((word) => [normalise(word), duty] as const),
  ),
);

/** True for a key or column head that asks who answers for something: `Owner`, “产品负责人”. */
export function asksOwner(title: string): boolean {
  return owners.has(plain(title));
}

/** True for a key that asks who or what wrote the document, or carries it out. */
export function asksAuthor(title: string): boolean {
  return authors.has(plain(title));
}

/** True for a key, column head or heading that asks who uses the product. */
export function asksUser(title: string): boolean {
  return users.has(plain(title));
}

/** True for a head that stands under a heading about users and names none: “Pain points”. */
export function asksOther(title: string): boolean {
  return others.has(plain(title));
}

/** The duty that a column head of a table of responsibilities stands for. */
function dutyOf(head: string): Duty | undefined {
  return duties.get(plain(head));
}

/** What a table's columns ask for, left to right. */
interface Asked {
  readonly owner: boolean;
  readonly user: boolean;
  readonly duty: Duty | undefined;
}

const asked = new WeakMap<Table, readonly Asked[]>();

/** What a table's columns ask for, worked out once for all its rows. */
export function askedIn(table: Table): readonly Asked[] {
  let found = asked.get(table);
  if (!found) {
    found = table.columns.map((head) => ({ owner: asksOwner(head), user: asksUser(head), duty: dutyOf(head) }));
    asked.set(table, found);
  }
  return found;
}

/** A title in lower case without numbering, plural, brackets and what stands in them. */
function plain(title: string): string {
  const bare = normalise(titleOf(title))
    .replace(/\s*[(（].*$/, '')
    .trim();
  return bare.length > 3 && bare.endsWith('s') && !owners.has(bare) && !users.has(bare) ? bare.slice(0, -1) : bare;
}

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(normalise));
}

/** The parts of a list of people: “A, B and C”, “甲、乙和丙”; offsets count in `text`. */
export function listed(text: string, from: number, until = text.length): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let start = from;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const trimmed = piece.trim().replace(/[。.;；]+$/, '');
    if (trimmed !== '') out.push({ start: start + lead, end: start + lead + trimmed.length });
  };
  let depth = 0;
  for (let i = from; i < until; i++) {
    const unit = text[i] ?? '';
    if ('(（'.includes(unit)) depth++;
    else if (')）'.includes(unit)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '、,，;；/'.includes(unit)) {
      push(i);
      start = i + 1;
    }
  }
  push(until);
  return out;
}
