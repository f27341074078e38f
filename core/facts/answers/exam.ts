import catalog from '../../catalog/answers.json' with { type: 'json' };
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { wholeMatches, wordsOf } from '../vocabulary.ts';
import { countsOrDates } from './amount.ts';
import { type AnswerHit, hitsIn, hitsOf, ofTag, tagsIn } from './vocabulary.ts';

/** “How much”, 数量: a column of a table of data sets. */
const VOLUME = /\b(?:volume|size|number|how (?:much|many)|amount|count|cases)\b|数量|规模|多少|量级|数据量/i;
/** “Judged on 300 calls”, 用 300 张没见过的照片来考; devices and people are no cases. */
const JUDGED =
  /\b(?:judge|measure|check|evaluate|score|test|assess|validate|rate|count|compute)(?:s|d|ed)?\b[^.;|]{0,30}?\bon (?:(?:the|our|these|those|all|same|at least|about|sealed|last) ){0,2}(?:[a-z]{4,10} )?\d[\d,]{1,8} (?!(?:\w{1,12} )?(?:devices|phones|browsers|users|people|machines|servers|cores)\b)[a-z]|[用拿对在以按][^。；，|]{0,10}?\d[\d,.]*\s?万?\s?[张条例份段题句封通件帧][^。；，|]{0,14}?(?:来考|考核|打分|评分|评测|盲评|来测|测试|测一次|上测|上算|统计|验收|跑一遍|核对)|[在用拿按][^。；，|]{0,10}?\d[\d,.]*\s?万?\s?[家户店场](?:店|商家|卖家)?[^。；，|\d]{0,3}?(?:上算|上量|上测|统计)/i;
/** “On these tours we count”, “on the Lund set”, “on those 71,000”: the cases were named before. */
const THESE =
  /\b[Oo]n (?:these|those|the same) (?:[a-z-]{3,16} )?[a-z-]{4,16} (?:we|they) (?:count|measure|test|judge|score)\b|\b[Oo]n (?:these|those|the same) \d[\d,]{2,8}\b|\b[Oo]n the (?:[A-Z][\w-]{1,16}|["“][^"”|]{2,20}["”]) set\b|^On (?:the )?(?!Android|iOS|iPhone|Windows|Mac|Linux|Chrome|Safari)[A-Z][\w-]{1,16}(?: [\w-]{2,16}){0,2}, [^.]{0,80}\b(?:holds?|met|reach(?:ed)?|pass(?:es)?)\b[^.]{0,16}:$|在(?:这|那|上述|上面)(?:那)?些?[^。；，|\d]{0,6}\d[\d,.]*\s?万?\s?[张条例份段题句封通件帧家户店场个][^。；，|]{0,8}上/;
/** “(1,400 mails)”, （1,400 封）: on how many cases targets hold; no time and no people. */
const COUNTED =
  /[（(][^（()）]{0,16}?\d[\d,]{1,8}\s?(?!(?:weeks?|months?|days?|hours?|years?|users?|people|min|sec|ms|goals?|targets?)\b|[年月周天日小季期版人户家%])(?:[a-z]{3}|[\u4e00-\u9fff])/i;
/** A label at the start of a line ends early. */
const LABEL = 24;
/** Between 评测 and 样本 stands no more than 用. */
const GAP = 1;

const columns = wordsOf(catalog['set-column']);

/**
 * True for a line that names the cases on which quality is measured: “Exam: 400 recordings of 12 agents”.
 * @param question the one that the line answers: a list of open questions names no cases, one of answers may
 */
export function namesTestSet(statement: Statement, question?: string): boolean {
  const { block, text, path, table } = statement;
  if (within(path, 'cost-plan') || (question === undefined && within(path, 'open'))) return false;
  if (block === 'heading') {
    if (within(path, 'evaluation', 'goals') && COUNTED.test(text)) return true;
    return isNamed(text, hitsIn(statement)) || THESE.test(text);
  }
  const hits = hitsIn(statement);
  if (isNamed(text, hits) || isListed(statement, hits) || JUDGED.test(text) || THESE.test(text)) return true;
  if (isKeptApart(statement, hits) || isBelowExam(statement, question)) return true;
  return table !== undefined && (isNamed(table.columns.join(' | ')) || table.columns.some(isSetColumn));
}

/** “Measured on”, 在哪儿量: a column that says of each target on what it is measured. */
function isSetColumn(column: string): boolean {
  return wholeMatches(columns, column).length > 0;
}

/** “Acceptance recordings”, 考核集. */
function isNamed(text: string, hits: readonly AnswerHit[] = hitsOf(text)): boolean {
  if (ofTag(hits, 'exam-set').length > 0) return true;
  const sets = ofTag(hits, 'set');
  return ofTag(hits, 'exam').some(({ end }) => sets.some(({ start }) => start >= end && start - end <= GAP));
}

/** “Test: October to January”, “Test-D | … | 24,500 frames”: among the data, a label that says what the rest is for. */
function isListed({ text, path, cells, table, key }: Statement, hits: readonly AnswerHit[]): boolean {
  if (!within(path, 'data') && !table?.columns.some((column) => VOLUME.test(column))) return false;
  const end = cells ? (cells[1] ?? cells[0])?.at.end : (key?.range.end ?? /[:：.。]/.exec(text.slice(0, LABEL))?.index);
  if (end === undefined || !ofTag(hits, 'exam').some((hit) => hit.end <= end + 1)) return false;
  return /\d/.test(cells ? text : text.slice(end));
}

/** “800 chats that nobody on the team wrote instructions from”, 另外准备 1,500 份: cases that the product does not learn from. */
function isKeptApart({ text }: Statement, hits: readonly AnswerHit[]): boolean {
  return ofTag(hits, 'apart').length > 0 && countsOrDates(text);
}

/** “The exam: 800 chats”, 拿什么考它 with the months below it: cases or a time below a head about the exam. */
function isBelowExam({ text, path, key }: Statement, question = ''): boolean {
  const heads = [question, path.at(-1)?.title ?? '', key?.text ?? ''];
  return heads.some((head) => tagsIn(head).has('exam-title')) && countsOrDates(text);
}
