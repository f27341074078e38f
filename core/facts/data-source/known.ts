import { hasLetterOrDigit } from '../../match/letters.ts';
import type { DataSource } from '../data-source.ts';
import type { Statement } from '../statement.ts';
import { hitsOf, type Known, knownField } from './vocabulary.ts';

type Facts = DataSource['known'];

// A repeated part in capturing brackets: V8 writes the rest of an expression once more for each repetition of another.
const VOLUME =
  /(?:\d[\d,.]{0,14}\s?(?:k|m|million|billion|thousand|万|亿|千)?\+?\s?([a-z]{1,20} ){0,2}(?:records|rows|images|photos|samples|documents|articles|hours|transactions|applications|tickets|users|pages|conversations|labels|files|questions|cases|reviews|calls|GB|TB|条|张|份|篇|小时|例|万条|行|幅|段|页|个样本|笔|对|通))/i;
const PERIOD =
  /(?:(?:19|20)\d{2}(?:[-./年]\d{1,2}月?)?\s?(?:-|–|—|~|～|to|至|到|…)\s?(?:(?:19|20)\d{2}(?:[-./年]\d{1,2}月?)?|now|present|today|今)|(?:past|last|latest|previous|近|最近|过去)\s?(?:\d{1,3}|[一二三四五六七八九十两半]{1,2})\s?(?:years?|months?|days?|weeks?|年|个月|天|周)|\d{1,3} (?:years|months|days) of)/i;
const REFRESH =
  /\b(?:hourly|daily|weekly|monthly|quarterly|nightly|every (?:\d{1,3} )?(?:minutes?|hours?|days?|weeks?|months?)|updated? (?:daily|weekly|monthly))\b|每(?:天|日|周|月|季度|小时|\d{1,3}\s?(?:分钟|小时|天))(?:更新|同步|刷新|采集|拉取)?/i;

const PATTERNS: readonly (readonly [Known, RegExp])[] = [
  ['volume', VOLUME],
  ['period', PERIOD],
  ['refresh', REFRESH],
];

/** What a statement says of the origin that it names: from its table's columns, else from its words. */
export function knownOf(statement: Statement, announced: boolean): Facts {
  const known: Partial<Record<Known, string>> = {};
  for (const cell of statement.cells ?? []) {
    const field = knownField(cell.column);
    if (field && known[field] === undefined && says(cell.text)) known[field] = cell.text;
  }
  if (statement.cells && !announced) return known;
  const { text } = statement;
  for (const [field, pattern] of PATTERNS) {
    const written = pattern.exec(text)?.[0];
    if (written && known[field] === undefined) known[field] = written;
  }
  return known;
}

/** False for an empty cell, a dash or an open mark. */
function says(text: string): boolean {
  return (
    hasLetterOrDigit(text) &&
    !/^(?:n\/?a|无|none)$/i.test(text.trim()) &&
    !hitsOf(text).some((hit) => hit.tag === 'open')
  );
}
