import { DESIGN, isReward, isRoom } from './cell.ts';
import { findCues } from './cues.ts';
import { PERFORMANCE, type Weighed } from './evidence.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { isCondition } from './trigger.ts';
import { isPause, isTries } from './window.ts';

/** A number with the texts around it in which its role is looked for. */
export interface Judged extends Weighed {
  /** All of its part of the sentence, or its brackets. */
  readonly clause: string;
  /** The clause before and after the number. */
  readonly lead: string;
  readonly rest: string;
  /** What stands before the number where it is in brackets: from the start of the clause that they interrupt. */
  readonly outer: string;
}

/** Times within which something may be done; shorter ones are how fast a machine answers. */
const LATER: ReadonlySet<string> = new Set(['min', 'h', 'day']);
/** "Given six months of history, when …": what a test starts from. */
export const GIVEN = /^\s*given\s/i;
/** "60% confidence", 置信度: how sure a model is of one answer says where it is cut off, not how often it is right. */
const CONFIDENCE =
  /^\s?(?:or (?:more|higher|above)\s)?(?:confidence(?! intervals?\b| levels?\b| bounds?\b)|confident\b|置信)/i;
/** “理想值为 1”, “ideally 0”: where a scale ends, whatever is asked for. */
const IDEAL = /(?:理想值[为是]?|理想情况下为?|\bideal(?:ly)?(?: value)?(?: is| being|:)?)\s?$/i;
/** “WER < 20%, confidence > 50%”: nor does it belong to the metric before it. */
const OF_CONFIDENCE = /(?:\bconfidence(?: score| level)?|置信度)\s?[:：=为]?\s?$/i;
/** “Confidence score displayed (> 80% …”. */
const CONFIDENT = /\bconfidence(?: score| level)?(?: [a-z]{2,12})?\s?[(（]\s?$/i;
/** “Normalise ratings from 1–10 to 0.1–1.0”: the scale on which something is told. */
const SCALED = /\b(?:normali[sz]e|rescale|map)[sd]?\b[^.;]{0,60}\bto\s$|归一化(?:到|至|为)\s?$/i;
/** “Titles that both users rated 8/10 or higher”: which are meant. */
const RATED = /\b(?:user|users|customers?|people|they|friends?)(?: have| has)? rated\s$/i;
/** “Release to 20% of users”: who gets it. */
const RELEASED = /\b(?:release[sd]?|roll(?:ed)? ?out|ship(?:ped)?|expos(?:e|ed)|launch(?:ed)?)(?: it)? to\s$/i;
/** “Within 30 seconds for 95% of studies”: how many of them the time holds for. */
const HOLDS_FOR = /\d\s?(?:ms|milliseconds?|s|sec|seconds?|min|minutes?|hours?)\sfor\s$/i;
/**
 * “Answers 95% of queries within 15 seconds”: the same, the other way round. Brackets that capture, since V8 writes the rest
 * of an expression once more for each repetition of others.
 */
const OF_THEM_WITHIN =
  /^\s?of (?:all |the |our )?([\w-]{2,16} ){0,2}(?:queries|requests|calls|responses|messages|searches|questions|interactions|transactions)\b[^.;|]{0,16}\b(?:within|under|in less than|below)\s?\d[\d.]{0,4}\s?(?:ms|s|sec|seconds?|milliseconds?|min|minutes?)\b/i;
/** “Support for documents up to 100 MB”: how large an input may be. */
const LARGE = /\b(?:documents?|files?|images?|photos?|pdfs?|uploads?|videos?|attachments?)(?: size)?(?: of)?\s$/i;

/** “A continuous score (from 0 to 100)”: where a scale begins and ends. */
const SCALE = /\b(?:scores?|ratings?|scale|index)\b[^.;()]{0,24}\((?:ranging )?from [01](?: to \d{1,3})?$/i;
/** “Transactions within 5% of each other”: which are taken together. */
const APART = /^\s?of (?:each other|one another)\b/i;

/** True for what is chosen for the product, none of which says how good it is. */
function isChosen({ kind }: Quantity, outer: string, rest: string): boolean {
  if (SCALED.test(outer)) return true;
  if (kind === 'score' && RATED.test(outer)) return true;
  if (APART.test(rest)) return true;
  if (kind === 'memory' && LARGE.test(outer)) return true;
  if (kind !== 'share') return false;
  return (
    (RELEASED.test(outer) && /^\s?of\b/.test(rest)) ||
    HOLDS_FOR.test(outer) ||
    (/^\s?of /i.test(rest) && OF_THEM_WITHIN.test(rest))
  );
}

/**
 * “Apply 50 percent weight to”, “with a 15% boost when”: how much a part counts in a score, no loss of weight or boost in
 * sales.
 */
const WEIGHT =
  /^ ?(?:[a-z]{3,12} )?(?:weight(?:s|ing|age)?\b(?! (?:loss|gain|reduction|management))|boost\b(?! (?:in|of|for)\b)|penalty\b|discount factor\b|multiplier\b)|^\s?的?(?:权重|加权|加成|降权)/i;
/** “Reduce the ranking score by 20%”, “demote old songs by 10%”. */
const WEIGHED =
  /\b(?:demote|penali[sz]e|downrank|up-?weight|down-?weight)s?\b[^.;]{2,80}\bby\s$|\b(?:reduce|increase|raise|lower|decrease)s? (?:the |its |their )?(?:recommendation|ranking|relevance|similarity|final) (?:scores?|weights?) by\s$/i;
/** “Boost local artists by 20% in scoring”; sales are boosted as well, and aimed at. */
const BOOSTS = /\bboosts?\b[^.;]{2,80}\bby\s$/i;
const IN_SCORING = /^[^.;,]{0,12}\bin (?:the |its )?(?:\w+_)?(?:scor|rank)/i;
/** “Exclude items with a rating below 3”, “for songs with a skip rate above 80%”: which of them are meant. */
const CHOSEN =
  /\b(?:exclude|hide|demote|suppress|filter out|prioriti[sz]e|penali[sz]e)s? [^.;,]{2,60}\b(?:with|whose|having)\b[^.;,]{2,40}$|\b(?:boosts?|for) [a-z]{2,16} (?:with|whose|having)\b[^.;,]{2,40}$/i;
/** “Events older than 12 hours”; data that must be no older is fresh. */
const AGE = /(?<!\b(?:no|not|never) )\b(?:older|newer|younger) than\s$/i;

/** True for how much a part counts, which things are meant and how old they are. */
function isRanked({ kind, strength }: Quantity, before: string, rest: string): boolean {
  if (kind === 'time' || kind === 'span') return AGE.test(before) || /^ old\b/.test(rest);
  if (strength !== 'none' && CHOSEN.test(before)) return true;
  if (kind !== 'share') return false;
  if (rest !== '' && WEIGHT.test(rest)) return true;
  return /\bby\s$/i.test(before) && (WEIGHED.test(before) || (BOOSTS.test(before) && IN_SCORING.test(rest)));
}

/** “缺少该字段时视为 0”, “treated as 0”: what stands in for a value that is not there. */
const STANDS_FOR = /(?:视为|当作|视作|\btreated as)\s?\d[\d.]{0,8}$/i;

/** "A clip (at most 30 seconds)": how long an input may be. */
const OF_INPUT =
  /\b(?:clips?|recordings?|videos?|audio|files?|messages?|notes?|segments?|chunks?|memos?|samples?)\s?[(（][^)）]{0,12}$/i;
/** 用量达到 80% 时提醒: the point at which something happens; 达到 80% 时方可 is a bar. */
const REACHED = /^\s?时(?![长间候段延])(?![^，。；]{0,4}[才方])|^[^，。；\d]{0,6}(?:规模|条件|负载|并发|数据量)下/;
/** 相似度 > 0.6 的片段: which of them are meant. */
const WHICH = /^\s?的(?!比例|占比|概率|用户|请求)[\u4e00-\u9fff]/;
/** "At a false accept rate of 0.01%", 在误识率为万分之一时: the point at which another number is measured. */
const OPERATING_POINT = /^\s*[在当].{0,60}(?:时|下|条件下|前提下)\s*$/;
/** "The probability that a share falls by more than 10%": the event that is predicted. */
const EVENT_BEFORE =
  /\b(?:probability|likelihood|chances?|odds) (?:that|of)\b[^.;]{0,60}\b(?:an?|by|exceeds?|loses?|gains?|drops?|falls?|rises?) $/i;
const EVENT_AFTER = /^[^，。；\d]{0,12}的(?:概率|可能性|几率)/;
const CUT_OFF =
  /(?:\b(?:threshold|cut-?off)s?(?: (?:of|is|at|to|set to))?|阈值|门槛)\s?[:：=为是]{0,2}\s?[≥≤<>]?=?\s?$/i;

/** True for a number that says how the product is set or what it is given, not how good it has to be. */
export function isSetting(judged: Judged): boolean {
  const { reading, quantity, subject, frame, segment, cues, outer, clause, lead, rest } = judged;
  const { statement } = reading;
  const at = quantity.end - segment.start;
  const { kind, strength } = quantity;
  const known = subject.metric !== undefined;
  const gauged = kind !== 'size' && kind !== 'text' && cues.has('measure') && strength !== 'none' && frame.weight >= 2;
  if (DESIGN.has(kind) && !(known && subject.near === 'clause') && !gauged) return true;
  const around = findCues(statement.text);
  const loaded = frame.weight >= 2 && strength !== 'none' && !around.has('upload');
  if (kind === 'memory' && (strength === 'none' || (around.has('limit') && !loaded))) return true;
  if (kind === 'time' && LATER.has(quantity.unit ?? '') && /^\s?(?:可(?![用靠])|的)/.test(rest)) return true;
  const last = statement.path.at(-1);
  const machine = last !== undefined && within([last], 'technology', 'deployment');
  if (machine && (kind === 'bare' || kind === 'count') && !known) return true;
  if (kind === 'memory' && within(statement.path.slice(-2), 'technology')) return true;
  if (/^\s?(?:阈值|门限|警戒|threshold\b|cut-?off\b)/i.test(rest)) return true;
  if (kind === 'share' && rest !== '' && CONFIDENCE.test(rest)) return true;
  if (OF_CONFIDENCE.test(lead) || CONFIDENT.test(outer) || IDEAL.test(lead)) return true;
  const until = statement.text.slice(Math.max(0, quantity.end - 64), quantity.end);
  if (STANDS_FOR.test(until) || SCALE.test(until)) return true;
  if (isChosen(quantity, outer, rest) || isRanked(quantity, outer, rest)) return true;
  if (!(known && subject.near === 'clause') && (EVENT_BEFORE.test(outer) || EVENT_AFTER.test(rest))) return true;
  if (kind === 'score' && quantity.op === 'range' && /\bwith\s$/.test(outer)) return true;
  if (kind === 'bare' && quantity.decimal && strength !== 'none' && WHICH.test(rest)) return true;
  if (REACHED.test(rest) || isTries(quantity, statement.text)) return true;
  if (isPause(quantity, outer, rest)) return true;
  if (kind === 'time' && OF_INPUT.test(statement.text.slice(Math.max(0, quantity.start - 40), quantity.start)))
    return true;
  if (/^的/.test(rest) && reading.quantities.indexOf(quantity) < reading.quantities.length - 1) return true;
  if (isCondition(outer) || GIVEN.test(outer) || OPERATING_POINT.test(clause)) return true;
  if (outer !== '' && CUT_OFF.test(outer)) return true;
  if (isReward(quantity, subject.metric, statement.text.slice(0, quantity.start))) return true;
  const set = quantity.unit !== 'fps' && (cues.get('setting') ?? Number.POSITIVE_INFINITY) < at + 14;
  const aimed = frame.weight >= 2 && kind === 'share' && (statement.cells || reading.quantities[0] === quantity);
  if (cues.has('exposure') && !known && strength !== 'strong') return true;
  if (
    set &&
    !(known && subject.near === 'clause') &&
    strength !== 'strong' &&
    !aimed &&
    !(gauged && !PERFORMANCE.has(kind))
  )
    return true;
  if (set && !known && frame.weight < 1) return true;
  if (kind === 'memory' && isRoom(quantity, clause)) return true;
  if (subject.metric?.id === 'tops' && quantity.op !== '<=' && quantity.op !== '<') return true;
  if (kind === 'span' && cues.has('estimate') && quantity.side !== 'to') return true;
  if ((kind === 'span' || kind === 'count') && cues.has('limit') && !known && quantity.unit !== 'person') return true;
  return !known && frame.setting && !aimed;
}
