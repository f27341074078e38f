import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import type { Statement } from '../statement.ts';
import { isParted, readBothUses } from './both-uses.ts';
import type { CareStatement } from './read.ts';
import { isDrawn, readSeen } from './seen.ts';
import { type CareHit, type CareTag, isDenied, tagged } from './vocabulary.ts';

/** How a sentence lets the model see what it is judged on. */
export type ReuseKind = 'tuned' | 'judged' | 'same' | 'drawn' | 'random' | 'augmented' | 'rows';

export interface Reuse {
  readonly range: Range;
  readonly kind: ReuseKind;
}

/** Words that join a measurement or a choice with the data that it uses. */
const ON = /^\s?(?:on|with|using|against|by using)?\s?(?:the |our |its |a |that )?(?:same |full |whole )?$/i;
const NEAR = 30;

/** The sentences of a section that use one set of data for learning and for the judgement. */
export function readReuse(read: readonly CareStatement[], statements: readonly Statement[]): Reuse[] {
  const found = [...readSentences(read), ...readRows(read)];
  const told = found.map(({ range }) => range.start);
  const seen = [...new Map([...readSeen(statements), ...readBothUses(statements)].map((range) => [range.start, range]))]
    .map(([, range]) => range)
    .filter(({ start }) => !told.includes(start));
  return [...found, ...seen.map((range) => ({ range, kind: 'same' as const }))];
}

/** A shorter cell does not tell one set of data from another: “5,000”, “2023”. */
const DESCRIBED = 20;

/** The test rows of tables that describe the same cases as a row for training: as many, of the same people and months. */
function readRows(read: readonly CareStatement[]): Reuse[] {
  const learnt = new Map<string, CareStatement['statement']>();
  return read.flatMap(({ statement, hits }) => {
    const [label, ...cells] = statement.cells ?? [];
    const longest = cells.find(({ text }) => text.length >= DESCRIBED && /\d{3}/.test(text) && /\p{L}{3}/u.test(text));
    if (!label || !longest) return [];
    const named = hits.filter(({ end }) => end <= label.at.end);
    const same = cells.map(({ text }) => text).join('|');
    if (tagged(named, 'train').length > 0) learnt.set(same, statement);
    else if (tagged(named, 'test').length > 0 && learnt.get(same)?.table === statement.table)
      return [{ range: longest.range, kind: 'rows' as const }];
    return [];
  });
}

function readSentences(read: readonly CareStatement[]): Reuse[] {
  return read.flatMap(({ statement, hits }) => {
    const found = reuseIn(statement.text, hits);
    if (!found) return [];
    return [{ range: sourceRange(statement.plain, { start: 0, end: statement.text.length }), kind: found }];
  });
}

function reuseIn(text: string, hits: readonly CareHit[]): ReuseKind | undefined {
  const test = whole(text, hits, 'test');
  const train = whole(text, hits, 'train');
  if (test.some((set) => isUsedFor(text, hits, set, 'tune'))) return 'tuned';
  if (test.length === 0 && train.some((set) => isUsedFor(text, hits, set, 'judge'))) return 'judged';
  if ((isSame(text, hits) || test.some((set) => isFed(text, hits, set))) && !isParted(text)) return 'same';
  if (isDrawn(text)) return 'drawn';
  const [random] = tagged(hits, 'random');
  if (random && !isDenied(text, hits, random.start) && tagged(hits, 'entity').length > 0) return 'random';
  const [copied] = tagged(hits, 'augment');
  if (copied && isBeforeSplit(text, copied)) return 'augmented';
  return undefined;
}

/** The names of a set itself (“test set”, 训练集), not the verb. */
function whole(text: string, hits: readonly CareHit[], tag: 'train' | 'test'): CareHit[] {
  return tagged(hits, tag).filter(({ start, end }) =>
    /(?:set|data|split|集|数据|样本)s?$/i.test(text.slice(start, end)),
  );
}

/** True for “tuned on the test set”, 用测试集调参, 在训练集上准确率; false where it is denied. */
function isUsedFor(text: string, hits: readonly CareHit[], set: CareHit, tag: CareTag): boolean {
  return tagged(hits, tag).some(({ start, end }) => {
    if (isDenied(text, hits, Math.min(start, set.start)) || isDenied(text, hits, Math.max(start, set.start)))
      return false;
    if (end <= set.start && set.start - end <= NEAR) return ON.test(text.slice(end, set.start)) && set.start > end;
    const lead = text.slice(Math.max(0, set.start - 2), set.start);
    const between = text.slice(set.end, start);
    return set.end <= start && /[用在据]$/.test(lead) && /^(?:上|中|来|里|进行|上的|上进行|反复|结果)?$/.test(between);
  });
}

const MODEL = /\b(?:models?|classifiers?|networks?|detectors?|llm)\b|模型/i;
/** “… set is also”, 测试集 7,200 张，也: what stands between a set and what is done with it. */
const TOO = /^ (?:is|are)(?: also)? $|\balso $|(?:也|同时|一并|都)(?:被|会|要|将)?$/i;
/** 用于训练效果的评估: no training. */
const ABOUT = /^(?:效果|结果|过程|监控|评估|阶段)/;

/** True for “the model is also trained on the test set”, 测试集也放进训练集; false where it is denied or comes later. */
function isFed(text: string, hits: readonly CareHit[], set: CareHit): boolean {
  const fed = tagged(hits, 'fed');
  if (fed.length === 0 || tagged(hits, 'negation', 'later').length > 0) return false;
  return fed.some(({ start, end }) => {
    if (end <= set.start) return ON.test(text.slice(end, set.start)) && MODEL.test(text.slice(0, start));
    const between = text.slice(set.end, start);
    return set.end <= start && between.length <= NEAR && TOO.test(between) && !ABOUT.test(text.slice(end, end + 2));
  });
}

/** True for one set of data that is said to serve training and the judgement. */
function isSame(text: string, hits: readonly CareHit[]): boolean {
  const [same] = tagged(hits, 'same');
  const [train] = tagged(hits, 'train');
  const [judge] = tagged(hits, 'test', 'judge');
  // Two models on one set of data are a fair comparison.
  if (!same || !train || !judge || tagged(hits, 'negation', 'compare').length > 0) return false;
  const after = text.slice(same.end, same.end + 14);
  if (/^\s?(?:splits?|format|schema|distribution|pipeline|source|的(?:格式|划分|分布))/i.test(after)) return false;
  const from = Math.min(same.start, train.start, judge.start);
  const to = Math.max(same.end, train.end, judge.end);
  return to - from < 120 && !/[;；]/.test(text.slice(from, to));
}

/** True where copies are made first and the split comes after, so that copies of one case stand on both sides. */
function isBeforeSplit(text: string, { start, end }: CareHit): boolean {
  if (/^[^.;。；]{0,30}\b(?:before|prior to) (?:the )?split/i.test(text.slice(end, end + 60))) return true;
  const after = text.slice(end, end + 30);
  return /[先]\S{0,6}$/.test(text.slice(Math.max(0, start - 8), start)) && /^\S{0,8}[再后]\S{0,4}划分/.test(after);
}
