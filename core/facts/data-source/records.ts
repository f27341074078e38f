import { allMatches } from '../../match/all.ts';
import { hasHan } from '../../match/normalise.ts';
import type { Range } from '../../text.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import type { Context } from './context.ts';
import { type Keeper, keepersIn } from './keeper.ts';
import { type Mark, marksOf } from './marks.ts';
import { quotesIn } from './quotes.ts';
import type { Reading } from './reading.ts';
import type { Hit, Tag } from './vocabulary.ts';

/** Words that make a statement one about what a model learns from, is tried on, or draws its answers from. */
const ABOUT: readonly Tag[] = ['train', 'evaluate', 'retrieve', 'knowledge', 'label'];
const BARRED: readonly Tag[] = ['mock', 'open', 'future'];
const OBLIGES = /\b(?:must|should|shall|needs?|ensure|at least)\b|必须|需|应当|应该|确保|保证|不少于|至少|不低于/i;
const CLAUSE = /[^。；;！!？?.|]+(?:[.](?=\S)[^。；;！!？?.|]*)*/g;
/** Sections whose amounts, systems and people are not about data unless the words say so. */
const ELSEWHERE = [
  'risk',
  'technology',
  'deployment',
  'operations',
  'launch',
  'cost-plan',
  'goals',
  'open',
  'users',
  'background',
  'meta',
  'example',
] as const;
/** How far apart records and their keeper may stand. */
const REACH = 60;

const PERIOD =
  /\b(?:last|past|previous) (?:\w{1,9} )?(?:year|month|season|quarter)s?\b|\b(?:of|from|in|since|between|until) (?:19|20)\d{2}\b|\b(?:years|months|seasons) of\b|(?:近|过去|最近)\S{1,3}(?:年|个月)|去年|(?:19|20)\d{2}\s?年/i;

/**
 * Records and whoever keeps or hands them over: “mails from the mail archive”, “contracts supplied by the legal
 * department”, “售后热线的来电录音”. Read only where the words or the place say that data is meant; records of a period,
 * of which nobody is said to keep them, give a reading of low confidence.
 */
export function readRecords(statement: Statement, context: Context, hits: readonly Hit[]): Reading[] {
  const { text, path, block } = statement;
  if (block === 'heading') return [];
  const marks = marksOf(text);
  const said = marks.some(({ tag }) => tag === 'cue') || hits.some(({ tag }) => ABOUT.includes(tag));
  const placed = context.topic !== undefined || context.data || context.announced;
  if (!said && (!placed || within(path.slice(-1), ...ELSEWHERE))) return [];
  if (said && !placed && within(path.slice(-1), 'risk', 'open', 'background', 'example')) return [];
  const keepers = keepersIn(text, marks);
  const quotes = quotesIn(text);
  for (const match of allMatches(text, CLAUSE)) {
    const clause = { start: match.index, end: match.index + match[0].length };
    if (hits.some((hit) => BARRED.includes(hit.tag) && inside(hit, clause))) continue;
    const own = marks.filter((mark) => inside(mark, clause));
    for (const record of own) {
      if (record.tag !== 'record' && record.tag !== 'loose') continue;
      if (isDenied(hits, clause, record) || quotes.some((quote) => inside(record, quote))) continue;
      const keeper = keepers.find((one) => inside(one, clause) && isKept(text, own, record, one));
      if (!keeper) continue;
      const start = Math.min(record.start, keeper.start);
      const end = Math.min(Math.max(record.end, keeper.end), start + 120);
      return [{ start, end, kind: keeper.kind, confidence: placed ? 'high' : 'low' }];
    }
    const dated = said && !OBLIGES.test(match[0]) && PERIOD.test(match[0]) && own.find(({ tag }) => tag === 'record');
    if (dated && !isDenied(hits, clause, dated))
      return [{ start: dated.start, end: dated.end, kind: 'collection', confidence: 'low' }];
  }
  return [];
}

function inside(range: Range, outer: Range): boolean {
  return range.start >= outer.start && range.end <= outer.end;
}

function isDenied(hits: readonly Hit[], clause: Range, record: Range): boolean {
  return hits.some(({ tag, start, end }) => tag === 'negation' && start >= clause.start && end <= record.start);
}

/** True where the words between records and a keeper say that the one comes from the other. */
function isKept(text: string, marks: readonly Mark[], record: Mark, keeper: Keeper): boolean {
  const ahead = keeper.end <= record.start;
  const between = ahead ? { start: keeper.end, end: record.start } : { start: record.end, end: keeper.start };
  if (between.end < between.start || between.end - between.start > REACH) return false;
  const words = text.slice(between.start, between.end);
  const handed = marks.some((mark) => mark.tag === 'hand' && inside(mark, between));
  const loose = record.tag === 'loose';
  if (hasHan(text.slice(keeper.start, keeper.end))) {
    return ahead ? hanBefore(words, handed, loose) : hanAfter(marks, words, keeper);
  }
  if (PUT_AWAY.test(words) || (OBLIGES.test(words) && !FROM.test(words))) return false;
  if (ahead) return latinBefore(words, handed, loose);
  // “The chat window of the portal”: the word only says which window.
  const next = marks.some(({ tag, start }) => (tag === 'hand' || tag === 'record') && start === record.end + 1);
  return (next || NO_NOUN.test(words)) && latinAfter(words, handed, loose);
}

const PUT_AWAY =
  /\b(?:stored?|saved?|shown|displayed|sent to|written to|uploaded to|available|visible|processed|deleted|masked|encrypted)\b/i;
const NO_NOUN =
  /^(?:[,:;(]| (?:from|out|of|in|at|on|by|through|with|via|that|which|and|or|the|our|its|their|over|since|for|will|is|are|was|were|\d|[a-z]{3,12}ed\b))/i;
const FROM = /\b(?:from|out of)\b/i;
const COPULA = /\b(?:is|are|was|were|be|been)\b/i;
// Brackets that capture, as in `known.ts`.
const BEFORE_KEEPER =
  /(?:^|\s)(?:from|out of|of|in|at|on|by|through|via|with)\s((?:all|each|the|our|its|their|his|her|a|an|every|\d{1,4})\s){0,3}$/i;
const RELATIVE = /^ (?:(?:that|which) (?:the |our |its |their |his |her )?|(?:the|our|its|their|his|her) )$/i;

/** “Mails from the mail archive”, “contracts filed by the purchasing department”, “quotes that the sales office wrote”. */
function latinAfter(words: string, handed: boolean, loose: boolean): boolean {
  if (RELATIVE.test(words)) return !loose;
  if (!BEFORE_KEEPER.test(words)) return false;
  if (FROM.test(words)) return true;
  return handed || (!loose && !COPULA.test(words));
}

/** “The finance team exports the paid invoices”, “the ombudsman’s files”. */
function latinBefore(words: string, handed: boolean, loose: boolean): boolean {
  if (loose || words.length > 45) return false;
  if (/^['’]s?\s/.test(words)) return words.length < 26 && !/[,:]/.test(words);
  return handed && /^ [a-z]/.test(words) && !/[,:]| (?:to|for|by|from|is|are|was|were) /.test(words);
}

/** “采购部归档的合同”, “冷库温度日志”, “从仓储部导出的数据”. */
function hanBefore(words: string, handed: boolean, loose: boolean): boolean {
  if (words.length > 20 || /[，,、:：（(|]|存储|存入|写入|展示|推送|发送|检查|负责/u.test(words)) return false;
  if (loose) return handed || /的$/u.test(words);
  return handed || /的|年|月/u.test(words) || words.length <= 4;
}

/** “照片取自定损档案”, “数据由财务部每月导出”. */
function hanAfter(marks: readonly Mark[], words: string, keeper: Keeper): boolean {
  if (/(?:来自|取自|源自|出自|采自|来源于|来源是|来源为)(?:于)?$/u.test(words)) return true;
  if (!/(?:由|从|自)$/u.test(words)) return false;
  return marks.some((mark) => mark.tag === 'hand' && mark.start >= keeper.end && mark.start - keeper.end <= 10);
}
