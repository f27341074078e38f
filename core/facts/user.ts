import { hasLetter } from '../match/letters.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each } from './each.ts';
import { within } from './outline.ts';
import { askedIn, asksOther, asksUser, listed } from './people.ts';
import type { Statement } from './statement.ts';

/** A group of people who use the product. */
export interface User {
  readonly range: Range;
  /** The group as written: “field technicians (40)”, “内审 1 人”. */
  readonly user: string;
  /** Where it stands: in a user story, under a key or column, or in a part about users. */
  readonly from: 'story' | 'key' | 'part';
  readonly statement: Statement;
}

/** A group's name is no longer; what is longer is a sentence about it. */
const LONGEST = 60;
const STORY_EN = /\bas an? (?:\*{0,2})([^,，.;；*]{2,60}?)(?:\*{0,2})\s?[,，]?\s(?:i|we)\b/i;
const STORY_ZH = /作为(?:一[名个位])?([^，,。；]{1,24}?)[，,]\s{0,2}(?:我|希望|想|需要|在|能)/;

/** The users that a section's statements name. Linear in the text. */
export function readUsers(statements: readonly Statement[]): User[] {
  return statements.flatMap(usersIn);
}

const usersIn = each((statement: Statement): readonly User[] => {
  if (statement.block === 'heading' || within(statement.path, 'competition', 'example', 'history')) return [];
  return [...ofStory(statement), ...ofRow(statement), ...ofKey(statement), ...ofPart(statement)];
});

function ofStory(statement: Statement): User[] {
  const match = STORY_EN.exec(statement.text) ?? STORY_ZH.exec(statement.text);
  if (!match?.[1]) return [];
  const start = match.index + match[0].indexOf(match[1]);
  return group(statement, start, start + match[1].length, 'story');
}

function ofRow(statement: Statement): User[] {
  const { cells, table } = statement;
  if (!cells || !table) return [];
  const asked = askedIn(table);
  const column = cells.find(
    (cell, i) => asked[i]?.user && !(/^who$/i.test(cell.column) && !asksForUsers(statement, i)),
  );
  if (column) return group(statement, column.at.start, column.at.end, 'key');
  const [label, value] = cells;
  return label && value && asksUser(label.text) ? groups(statement, value.at.start, value.at.end, 'key') : [];
}

/** “Who” asks for users in a part about them, or first in a row; elsewhere for whoever is responsible. */
function asksForUsers({ path }: Statement, column: number): boolean {
  return within(path, 'users') || (column === 0 && !within(path, 'data', 'operations', 'launch', 'risk', 'cost-plan'));
}

function ofKey(statement: Statement): User[] {
  const { key, text, cells } = statement;
  if (!key || cells || !text.startsWith(key.text) || !asksUser(key.text)) return [];
  return groups(statement, key.valueStart, text.length, 'key');
}

/** An entry of a list right below a heading about users: its key, or the whole entry where it is short. */
function ofPart(statement: Statement): User[] {
  const { block, path, parents, key, text } = statement;
  const last = path.at(-1);
  if (block !== 'item' || parents.length > 0 || !last || !within([last], 'users') || asksOther(last.title)) return [];
  if (key && (asksUser(key.text) || asksOther(key.text))) return [];
  if (key && text.startsWith(key.text)) return group(statement, 0, key.range.end, 'part');
  const end = /\s[-–—]\s|[,，:：（(]/.exec(text)?.index ?? text.length;
  return STORY_EN.test(text) || STORY_ZH.test(text) ? [] : group(statement, 0, end, 'part');
}

function groups(statement: Statement, from: number, until: number, as: User['from']): User[] {
  const pieces = listed(statement.text, from, until);
  return pieces.flatMap(({ start, end }) => group(statement, start, end, as));
}

function group(statement: Statement, from: number, until: number, as: User['from']): User[] {
  const whole = statement.text.slice(from, until);
  const start = from + (whole.length - whole.trimStart().length);
  const user = whole.trim().replace(/[。.;；]+$/, '');
  if (user === '' || user.length > LONGEST || !hasLetter(user)) return [];
  const range = sourceRange(statement.plain, { start, end: start + user.length });
  return [{ range, user, from: as, statement }];
}
