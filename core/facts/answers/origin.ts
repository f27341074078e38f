import catalog from '../../catalog/answers.json' with { type: 'json' };
import { within } from '../outline.ts';
import type { Statement, Table } from '../statement.ts';
import { wholeMatches, wordsOf } from '../vocabulary.ts';
import { tellsAmount } from './amount.ts';
import { hitsIn, ofTag, tagsIn } from './vocabulary.ts';

const amounts = wordsOf(catalog['amount-column']);
const owners = wordsOf(catalog['owner-column']);

/** What is left out, or not settled, is no source. */
const DENIED =
  /^(?:[^:：|]{0,24}[:：|]\s?)?(?:not used|dropped|declined|no\b|none\b|TBD|TODO|不用|没用|不碰|不买|不抓|待定|暂不)|\b(?:not used|we declined|dropped)\b|本期不用|一条不用/i;
const FILLED = /[\p{L}]{2}/u;

/** “Picked by Ann from 2023–24 merge requests”, 从 2023 年的工单里抽了 300 条: what was taken, and from when it is. */
const TAKEN =
  /\b(?:picked|drawn|chosen|sampled|exported|pulled)\b[^.;|]{0,24}?\bfrom (?:the |our )?(?:19|20)\d\d|从[^。；，|]{0,10}(?:19|20)\d\d\s?年[^。；，|]{0,12}(?:抽|挑|取|导出)了?\s?\d/;

/** True for a line that says what was taken from which years. */
export function tellsTaken({ block, text }: Statement): boolean {
  return block !== 'heading' && TAKEN.test(text) && !DENIED.test(text);
}

/** True for a row of a table that says of material how much there is and whose it is: “Receipts | 41 million | ours”. */
export function listsMaterial({ cells, table, text }: Statement): boolean {
  if (!cells || !table || DENIED.test(text) || !isStock(table)) return false;
  const owned = cells.some((cell) => isOneOf(owners, cell.column) && FILLED.test(cell.text));
  return owned && cells.some((cell) => isOneOf(amounts, cell.column) && /\d/.test(cell.text));
}

/** A table with a column for how much there is, and one for whose it is. */
function isStock({ columns }: Table): boolean {
  return columns.some((column) => isOneOf(amounts, column)) && columns.some((column) => isOneOf(owners, column));
}

function isOneOf(words: typeof amounts, column: string): boolean {
  return wholeMatches(words, column).length > 0;
}

/**
 * True where a line about the material for the AI part says how much there is, and this or a line beside it whose it
 * is: “What did it learn from? From what we have seen ourselves: 412,000 sellers”, 素材 → 公司自己收到的履历 9.4 万份.
 * @param question the one that the line answers
 */
export function tellsOrigin(statements: readonly Statement[], at: number, question?: string): boolean {
  const statement = statements[at];
  if (!statement || statement.block === 'heading' || !isAboutMaterial(statement, question)) return false;
  if (DENIED.test(statement.text) || !tellsAmount(statement.text)) return false;
  return [at - 1, at, at + 1].some((i) => {
    const other = statements[i];
    return other !== undefined && isOf(statement, other) && !DENIED.test(other.text) && isOwned(other);
  });
}

function isOwned(statement: Statement): boolean {
  return ofTag(hitsIn(statement), 'origin').length > 0;
}

/** True for statements of one item, row or paragraph, or of one answer. */
function isOf(statement: Statement, other: Statement): boolean {
  if (statement === other) return true;
  if (other.block === 'heading' || other.block === 'row' || statement.block !== other.block) return false;
  const [first, second] = statement.range.start < other.range.start ? [statement, other] : [other, statement];
  return second.range.start - first.range.end <= 1;
}

/** Below a heading, a key or a question about what the AI part learns from. */
function isAboutMaterial({ path, key }: Statement, question = ''): boolean {
  if (within(path, 'data')) return true;
  if (tagsIn(question).has('source-title') || (key && tagsIn(key.text).has('source-title'))) return true;
  return path.some(({ title, level }) => level > 1 && tagsIn(title).has('source-title'));
}
