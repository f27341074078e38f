import { allMatches } from '../match/all.ts';
import { hasLetter } from '../match/letters.ts';
import { markAt, sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each, moved } from './each.ts';
import { within } from './outline.ts';
import { askedIn, asksOwner, type Duty, listed } from './people.ts';
import type { Statement } from './statement.ts';

/** Somebody who answers for the product, a part of it, or an open point. */
export interface Owner {
  readonly range: Range;
  /** The name, team or handle as written. */
  readonly owner: string;
  /** `owner` from a key or column, `mention` from an `@name`, else the duty in a table of responsibilities. */
  readonly as: 'owner' | 'mention' | Duty;
  /** What they answer for, where a row or list item names it. */
  readonly what?: string;
  readonly statement: Statement;
}

/** A name is no longer; what is longer is a sentence. */
const LONGEST = 60;
const INLINE =
  /(?:\bowner|\bdri|负责人|责任人)\s{0,2}[:：]\s{0,2}@?([\p{L}][\p{L}\p{N}.’' -]{1,38}?)(?=\s{0,2}(?:[,，;；。)）\]|]|$))/giu;
/** What each match of `INLINE` has, which V8 takes long to compile. */
const OWNER = /owner|dri|负责人|责任人/i;
const MENTION = /(?<![\w.@/])@([\p{L}][\p{L}\p{N}._-]{1,30})(?![\w/(])/gu;
const NOBODY = /^(?:tbd|tbc|n\/a|none|无|待定|待确认|-+|—+|\?)$/i;

/** The owners that a section's statements name. Linear in the text. */
export function readOwners(statements: readonly Statement[]): Owner[] {
  return statements.flatMap(ownersIn);
}

const ownersIn = each(
  (statement: Statement): readonly Owner[] => {
    if (within(statement.path, 'competition', 'example', 'history')) return [];
    const found = [...ofRow(statement), ...ofKey(statement), ...ofText(statement)];
    const seen = new Set<string>();
    return found.filter(({ range: { start } }) => {
      if (seen.has(`${start}`)) return false;
      seen.add(`${start}`);
      return true;
    });
  },
  moved,
  'roles',
);

function ofRow(statement: Statement): Owner[] {
  const { cells, table } = statement;
  if (!cells || !table) return [];
  const asked = askedIn(table);
  const raci = asked.filter(({ duty }) => duty !== undefined).length > 1;
  const [first] = cells;
  const what = first && first.text.length <= LONGEST ? first.text : undefined;
  return cells.flatMap((cell, i): Owner[] => {
    if (i === 0) return [];
    const duty = raci ? asked[i]?.duty : undefined;
    if (duty) return people(statement, cell.at.start, cell.at.end, duty, what);
    if (asked[i]?.owner) return people(statement, cell.at.start, cell.at.end, 'owner', what);
    return i === 1 && first && asksOwner(first.text) ? people(statement, cell.at.start, cell.at.end, 'owner') : [];
  });
}

function ofKey(statement: Statement): Owner[] {
  const { key, text, cells, block } = statement;
  if (!key || cells || block === 'heading' || !asksOwner(key.text) || !text.startsWith(key.text)) return [];
  return people(statement, key.valueStart, endOfValue(text, key.valueStart), 'owner');
}

/** Where the value of a key ends: at the next key in the same line (“Owner: A · Date: …”). */
function endOfValue(text: string, from: number): number {
  const next = /\s[·|—–]\s|\s{2}|　|\s\S{1,16}\s?[:：]/.exec(text.slice(from + 1));
  return next ? from + 1 + next.index : text.length;
}

function ofText(statement: Statement): Owner[] {
  const { text, plain } = statement;
  const out: Owner[] = [];
  for (const match of OWNER.test(text) ? allMatches(text, INLINE) : []) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    out.push(...people(statement, start, start + name.length, 'owner'));
  }
  if (!text.includes('@')) return out;
  for (const match of allMatches(text, MENTION)) {
    if (markAt(plain, match.index) === 'code') continue;
    out.push(...people(statement, match.index, match.index + match[0].length, 'mention'));
  }
  return out;
}

function people(statement: Statement, from: number, until: number, as: Owner['as'], what?: string): Owner[] {
  return listed(statement.text, from, until).flatMap(({ start, end }) => {
    const owner = statement.text.slice(start, end).replace(/^@/, '');
    if (owner.length > LONGEST || NOBODY.test(owner) || !hasLetter(owner)) return [];
    const range = sourceRange(statement.plain, { start, end });
    return [{ range, owner, as, ...(what ? { what } : {}), statement }];
  });
}
