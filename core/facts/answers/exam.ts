import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { type AnswerHit, hitsIn, hitsOf, ofTag } from './vocabulary.ts';

/** “How much”, 数量: a column of a table of data sets. */
const VOLUME = /\b(?:volume|size|number|how (?:much|many)|amount|count|cases)\b|数量|规模|多少|量级|数据量/i;
/** “Judged on 300 calls”, 用 300 张没见过的照片来考; devices and people are no cases. */
const JUDGED =
  /\b(?:judge|measure|check|evaluate|score|test|assess|validate|rate)(?:s|d|ed)?\b[^.;|]{0,30}?\bon (?:the |our |at least |about )?\d[\d,]{1,8} (?!(?:\w{1,12} )?(?:devices|phones|browsers|users|people|machines|servers|cores)\b)[a-z]|[用拿对在以按][^。；，|]{0,8}?\d[\d,]*\s?万?\s?[张条例份段题句封通件帧][^。；，|]{0,14}?(?:来考|考核|打分|评分|评测|盲评|来测|测试|验收|跑一遍|核对)/i;
/** “(1,400 mails)”, （1,400 封）: on how many cases targets hold; no time and no people. */
const COUNTED =
  /[（(][^（()）]{0,16}?\d[\d,]{1,8}\s?(?!(?:weeks?|months?|days?|hours?|years?|users?|people|min|sec|ms|goals?|targets?)\b|[年月周天日小季期版人户家%])(?:[a-z]{3}|[\u4e00-\u9fff])/i;
/** A label at the start of a line ends early. */
const LABEL = 24;
/** Between 评测 and 样本 stands no more than 用. */
const GAP = 1;

/** True for a line that names the cases on which quality is measured: “Exam: 400 recordings of 12 agents”. */
export function namesTestSet(statement: Statement): boolean {
  const { block, text, path, table } = statement;
  if (within(path, 'cost-plan', 'open')) return false;
  if (block === 'heading' && within(path, 'evaluation', 'goals') && COUNTED.test(text)) return true;
  const hits = hitsIn(statement);
  if (isNamed(text, hits) || isListed(statement, hits) || (block !== 'heading' && JUDGED.test(text))) return true;
  return table !== undefined && isNamed(table.columns.join(' | '));
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
