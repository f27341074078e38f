import type { Statement } from '../statement.ts';
import { type AnswerHit, hasAll, hitsIn, ofTag } from './vocabulary.ts';

/** “The model, once a year, is updated”: as much may stand between the two. */
const NEAR = 30;
/** “Every 6 weeks”, 每 3 个月. */
const EVERY = /\bevery \d{1,3} (?:days|weeks|months|years)\b|每\s?(?:\d{1,3}|[两三四六])\s?(?:天|日|周|个月|年)/i;
/** “Refresh”, 更新频率: a column that says how often. */
const OFTEN = /\b(?:updat|refresh|renew|sync)|更新|刷新|同步|频率/i;
const TOLD = /[\u4e00-\u9fff]{2}|\p{L}{4}/u;
const OPEN = /\b(?:TBD|TBC|TODO)\b|待定|不更新/i;

/** True for a line that says when or on what terms what the AI part runs on changes: “Prompts change after the 500 mails pass”. */
export function saysWhenRenewed(statement: Statement): boolean {
  if (statement.block === 'heading') return false;
  const hits = hitsIn(statement);
  const often = isPeriodic(statement, hits);
  if ((often || hasAll(hits, 'terms')) && (hasAll(hits, 'new-version') || isRenewed(statement.text, hits))) return true;
  if (often && hasAll(hits, 'relearn')) return true;
  return (often && hasAll(hits, 'asset', 'make')) || isListedWithPeriod(statement, hits);
}

/** True for a line that says how often: “every 6 weeks”, 每季. */
export function isPeriodic({ text }: Statement, hits: readonly AnswerHit[]): boolean {
  return hasAll(hits, 'period') || EVERY.test(text);
}

function isRenewed(text: string, hits: readonly AnswerHit[]): boolean {
  const renewed = ofTag(hits, 'renew');
  return ofTag(hits, 'asset').some((asset) =>
    renewed.some(({ start, end }) => {
      const between = asset.end <= start ? text.slice(asset.end, start) : text.slice(end, asset.start);
      return between.length <= NEAR && !/[.。;；|]|\b(?:if|when)\b/i.test(between);
    }),
  );
}

/** “Help articles | … | Update: nightly”: a row about what answers are taken from, with a cell that says how often. */
function isListedWithPeriod({ cells }: Statement, hits: readonly AnswerHit[]): boolean {
  const label = cells?.[0];
  if (!cells || !label || !ofTag(hits, 'store').some(({ end }) => end <= label.at.end)) return false;
  return cells.some(({ column, text }) => OFTEN.test(column) && TOLD.test(text) && !OPEN.test(text));
}
