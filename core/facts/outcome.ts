import { outcomeWords } from './cues.ts';
import type { Quantity } from './quantity.ts';
import { cellAt } from './row.ts';
import { segmentAt } from './segment.ts';
import type { Cell, Statement } from './statement.ts';
import type { Reading, Subject } from './subject.ts';

/** What a share counts: outputs that are right, those that are wrong, or one of both. */
export type Outcome = NonNullable<Subject['outcome']>;

/** “Of 200 questions, at most 12 …”, 抽 200 题，答错不能超过 12 题: a number out of so many. */
export const SAMPLE =
  /\b(?:(?:out )?of|all|(?:check|judge|draw|sample|rate|read|review|test)(?:s|ed)?) (?:every |the |a sample of )?\d{2,6}\b|[抽测][查取样检试]?\s?\d{2,6}|每\s?\d{2,6}\s?[题条单份张封个句段例篇处件]|\d{2,6}\s?[题条单份张封个句段例篇件处起通场][\u4e00-\u9fff]{0,6}[里中，,]/i;

/** “Returns for a wrong size”, 投诉: what customers do is no output. */
const BUSINESS =
  /\b(?:complain|refund|return|churn|cancel|unsubscri|(?:support )?ticket|appointment|deliver|shipment|parcel)|投诉|退款|退货|退订|流失|工单|客诉|缺货|发货|配送/i;
/** “Users who found an answer”: people find as well. */
const PEOPLE =
  /\b(?:users?|customers?|visitors?|people|buyers?|shoppers?|students?|employees|staff|they|who)\b|用户|客户|顾客|买家|会员|学员|学生|员工|访客|读者/i;
const BY_PEOPLE = /^(?:found|noticed|(?:is|are) (?:right|true|correct)|right \w+|说到|查到|认出|看得出|说对)$/i;
/** “没瞎编的”, “nothing invented”: the other way round. */
const DENIED = /(?:[没未无不非]|\b(?:no|not|never|nothing|none|without)(?: \w{1,8})?\s?)$/i;

/** No farther before a number stands what it counts. */
const REACH = 100;
const SENTENCE_END = /[。！？!?；;]|\.\s/g;

/** Whether a number counts outputs that are right or wrong: “caught … at least 88 of every 100”, 办错了：≤ 0.1%. */
export function outcomeOf(reading: Reading, index: number): Outcome | undefined {
  const { statement, quantities, segments } = reading;
  const quantity = quantities[index];
  if (!quantity || !isShare(quantity, statement.text)) return undefined;
  const { text } = statement;
  const cell = cellAt(statement, quantity);
  const from = Math.max(sentenceStart(text, quantity.start), cell?.at.start ?? 0);
  const left = text.slice(from, quantity.start);
  const to = segments[segmentAt(segments, quantity.number.start)]?.end ?? text.length;
  const right = text.slice(quantity.end, Math.min(quantities[index + 1]?.start ?? to, to));
  const clause = `${left} ${right}`;
  if (BUSINESS.test(clause)) return undefined;
  const last = quantities[index - 1];
  const taken = last?.kind === 'share' ? last.end - from : 0;
  return (
    told(left, 'last', clause, taken) ??
    told(right, 'first', clause) ??
    (cell ? inRow(statement, cell) : told(statement.key?.text.slice(0, REACH) ?? '', 'last', clause))
  );
}

/** True for a share, and for a bound on a count out of so many. */
function isShare({ kind, strength, start }: Quantity, text: string): boolean {
  if (kind === 'share') return true;
  if ((kind !== 'bare' && kind !== 'count') || strength === 'none') return false;
  return SAMPLE.test(text.slice(Math.max(0, start - 2 * REACH), start));
}

/** True for words that tell of right or wrong: “抓住”, “made up”. */
export function tellsOutcome(text: string): boolean {
  return outcomeWords.alone.find(text).some(({ start, end }) => !isByPeople(text.slice(start, end), text));
}

function isByPeople(word: string, clause: string): boolean {
  return BY_PEOPLE.test(word) && PEOPLE.test(clause);
}

/** Where the sentence begins in which an offset stands, or where it is too far away. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  let start = from;
  for (const { index } of text.slice(from, at).matchAll(SENTENCE_END)) start = from + index + 1;
  return start;
}

/**
 * What the last or first word of right or wrong in a text tells.
 * @param from where the words begin that another share has not taken
 */
function told(text: string, side: 'first' | 'last', clause: string, from = 0): Outcome | undefined {
  const found = outcomeWords.alone.find(text).filter(({ start, end }) => !isByPeople(text.slice(start, end), clause));
  const match = side === 'last' ? found.at(-1) : found[0];
  if (!match || match.start < from) return undefined;
  return DENIED.test(text.slice(Math.max(0, match.start - 12), match.start)) ? 'either' : match.value;
}

/** What the cells left of a number and the head above it tell; words that disagree tell that it is one of both. */
function inRow({ cells = [] }: Statement, cell: Cell): Outcome | undefined {
  const texts = [...cells.slice(0, cells.indexOf(cell)).map(({ text }) => text), cell.column];
  const all = texts
    .map((text) => text.slice(0, REACH))
    .filter((text) => !BUSINESS.test(text))
    .flatMap((text) => told(text, 'last', text) ?? []);
  const [only] = all;
  return all.every((one) => one === only) ? only : 'either';
}
