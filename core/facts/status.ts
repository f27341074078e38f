import { DESIGN, fillsCell, isLeast, isReward, isRoom } from './cell.ts';
import { type ColumnRole, type Cue, findCues } from './cues.ts';
import { evidence, isAbility, isQuick, PERFORMANCE } from './evidence.ts';
import type { Frame } from './frame.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { cellAt, hasTargetColumn } from './row.ts';
import { afterThen, type Segment, segmentAt } from './segment.ts';
import type { Statement } from './statement.ts';
import type { Reading, Subject } from './subject.ts';
import type { Confidence, Status } from './threshold.ts';
import { CONDITION, isFlagged, isGood, isTrigger, setsOff } from './trigger.ts';
import {
  describes,
  isAssignment,
  isBand,
  isComplaint,
  isIdentifier,
  isPause,
  isQuoted,
  isReference,
  isScale,
  isTries,
  isWindow,
} from './window.ts';

/** What a number is, and how sure that is. */
export interface Verdict {
  readonly status: Status;
  readonly confidence: Confidence;
  /** True where the number is a change rather than a level. */
  readonly change: boolean;
  /** How near a number that was weighed and found too light comes to a target, in points; see `evidence`. */
  readonly points?: number;
}

/** Columns whose head says what their numbers are. */
const SAID: Partial<Record<ColumnRole, Status>> = {
  example: 'example',
  claim: 'claim',
  baseline: 'baseline',
  observed: 'observed',
  trigger: 'trigger',
};
/** Times within which something may be done; shorter ones are how fast a machine answers. */
const LATER: ReadonlySet<string> = new Set(['min', 'h', 'day']);
/** "Given six months of history, when …": what a test starts from. */
const GIVEN = /^\s*given\s/i;
/** "60% confidence", 置信度: how sure a model is of one answer says where it is cut off, not how often it is right. */
const CONFIDENCE =
  /^\s?(?:or (?:more|higher|above)\s)?(?:confidence(?! intervals?\b| levels?\b| bounds?\b)|confident\b|置信)/i;
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
/**
 * Judges what a quantity is, or `undefined` where it belongs to no metric. The column's head counts before the words of
 * the clause, those before the place in the document.
 */
export function statusOf(
  reading: Reading,
  index: number,
  subject: Subject,
  frame: Frame,
  column: ColumnRole,
): Verdict | undefined {
  const { quantities, segments, statement } = reading;
  const quantity = quantities[index];
  if (!quantity) return undefined;
  const at = segmentAt(segments, quantity.number.start);
  const segment = afterThen(statement.text, quantity.start, segments[at]);
  const lead = statement.text.slice(segment.start, quantity.start);
  const rest = statement.text.slice(quantity.end, segment.end);
  if (
    isScale(quantity) ||
    isBand(quantity, quantities, statement.text) ||
    isReference(lead) ||
    (isIdentifier(quantity, lead) && !(subject.metric && subject.range && quantity.start - subject.range.end <= 1)) ||
    isAssignment(quantity, statement.text) ||
    isWindow(quantity, quantity.op === '~' ? statement.text.slice(segment.start, quantity.number.start) : lead, rest) ||
    describes(quantity, statement.text, rest, frame)
  )
    return undefined;

  const clause = statement.text.slice(segment.start, segment.end);
  const cues = findCues(clause);
  const around = segment.depth > 0 ? segments[at - 1] : undefined;
  const after = afterThen(statement.text, quantity.start, around ?? segment);
  const outer = statement.text.slice(after.start, quantity.start);
  const change = isChange(quantity, clause, lead, findCues(`${lead} | ${rest}`));
  const say = (status: Status, confidence: Confidence = 'high'): Verdict => ({ status, confidence, change });
  const said = SAID[column];
  const least = said === 'baseline' && isLeast(reading, quantity, subject);
  if (said && !least) return say(said);
  if (column === 'aside') return undefined;
  const head = statement.key?.text ?? cellAt(statement, quantity)?.column ?? '';
  if (/^(?:risks?|风险(?:点|项|描述)?)\d{0,2}$/i.test(head.trim())) return say('claim');
  if (cues.has('example') || isQuoted(statement.text, quantity.number.start)) return say('example');
  if (quantity.side === 'from') return say('baseline');
  if (inResults(statement) && quantity.strength !== 'strong' && !cues.has('goal')) return say('observed');
  if (
    isTrigger(reading, at, clause) ||
    isFlagged(reading, quantity, subject) ||
    setsOff(reading, quantity, subject, frame)
  )
    return say('trigger');
  const complains = frame.wrong || (segment.depth > 0 && isComplaint(statement.text, quantity));
  if (worsens(reading, index, subject) || (complains && column === 'unknown' && !isGood(quantity, subject)))
    return say('observed');
  if ((column === 'target' || least) && !GIVEN.test(lead) && fillsCell(reading, quantity, subject, frame))
    return say('target');
  if (column === 'unknown' && quantity.strength === 'none' && (hasTargetColumn(statement) || isVariant(statement)))
    return say('observed', 'low');
  if (isMeasured(quantity) && !cues.has('goal')) return say('observed', 'low');
  const opening = (findCues(statement.text).get('baseline') ?? 9) < 4;
  const is = subject.near !== 'clause' && /[^但若只凡即就都]是\s?$/.test(lead);
  const spoken = spokenStatus(quantity, cues, segment, frame, change, is, opening, lead);
  if (spoken) return say(spoken);
  if (isSetting(reading, quantity, subject, cues, outer, clause, rest, frame, quantity.end - segment.start))
    return say('setting');
  const points = evidence({ reading, quantity, subject, frame, segment, cues, column, change });
  if (points >= 4) return say('target');
  const binding =
    cues.has('goal') ||
    quantity.strength === 'strong' ||
    quantity.side === 'to' ||
    isQuick(quantity) ||
    (frame.weight >= 2 && quantity.kind === 'rate' && quantity.per !== undefined) ||
    isAdjacent(statement.text, quantity, subject) ||
    isAbility(lead, subject) ||
    column === 'target' ||
    (change && frame.weight > 0);
  if (points === 3 && binding) return say('target', 'low');
  return { ...(frame.aside ? say('claim', 'low') : say('setting', 'low')), points };
}

/** "Accuracy: 76.55%", "5.84 ms": nobody aims at hundredths, except near 100%. */
function isMeasured({ kind, value, strength, side }: Quantity): boolean {
  if (strength !== 'none' || side !== undefined || value === undefined || (kind !== 'share' && kind !== 'time'))
    return false;
  const percent = value * 100;
  return (
    Math.abs(percent - Math.round(percent)) < 1e-6 &&
    Math.round(percent) % 10 !== 0 &&
    !(kind === 'share' && value > 99)
  );
}

/** True for a row of a table that compares the arms of an experiment. */
function isVariant({ table }: Statement): boolean {
  const head = table?.columns[0];
  return head !== undefined && head.length < 24 && VARIANT.test(head.trim());
}

const VARIANT = /^(?:variants?|arms?|test (?:arm|group)|experiment(?:al)? (?:arm|group)|变体|实验组|分组|对照组)$/i;

/** "P99 50 ms", "QPS 24,000": a metric that nothing but its number follows. */
function isAdjacent(text: string, quantity: Quantity, { metric, near, range }: Subject): boolean {
  const speed = metric?.family === 'latency' || metric?.unit === 'qps';
  return (
    speed &&
    near === 'clause' &&
    range !== undefined &&
    /^\s?(?:[:：=]|峰值|平均|peak|average|of|约)?\s?$/.test(text.slice(range.end, quantity.start))
  );
}

/** What the words of the clause call the number: today's value, a measurement, somebody else's figure. */
function spokenStatus(
  quantity: Quantity,
  cues: ReadonlyMap<Cue, number>,
  segment: Segment,
  frame: Frame,
  change: boolean,
  is: boolean,
  opening: boolean,
  lead: string,
): Status | undefined {
  if (quantity.side === 'to') return undefined;
  if (is && quantity.strength === 'none' && !cues.has('goal')) return 'observed';
  if (cues.has('claim') && frame.weight <= 0) return 'claim';
  if (cues.has('goal')) return undefined;
  if (cues.has('claim') && quantity.strength !== 'strong') return 'claim';
  const at = quantity.start - segment.start;
  if (COMPARED.test(lead)) return 'baseline';
  if (opening && quantity.strength === 'none') return 'baseline';
  if (!change && (cues.get('baseline') ?? at) < at) return 'baseline';
  return (cues.get('observed') ?? at) < at ? 'observed' : undefined;
}

/** “↓ 40%”: an arrow before a share says by how much. */
const ARROW = /[↓↑⬇⬆▼▲]\uFE0F?\s?$/;

function isChange(quantity: Quantity, clause: string, lead: string, cues: ReadonlyMap<Cue, number>): boolean {
  if (quantity.kind === 'points' || quantity.signed) return true;
  if (quantity.kind !== 'share' && quantity.kind !== 'factor') return false;
  if (ARROW.test(lead)) return true;
  if (!(cues.has('change') || (quantity.strength === 'none' && findCues(lead).has('moves'))) || quantity.side === 'to')
    return false;
  return !/(?:[到至]|\bto)\s?$/.test(lead) && !/[升高低降少短长][到至]/.test(clause);
}

const RESULTS =
  /(?:results|findings|实测|结果|结果分析)$|^(?:metrics|scores?|performance|指标) ?[(（](?:on )?(?:validation|val|test|eval|hold-?out|dev|验证|测试)/i;
/** "5 minutes (vs. 2 hours)", "down from 8%": what the number is held against. */
const COMPARED =
  /\b(?:vs\.?|versus|compared (?:to|with)|instead of|down from|up from)\s(?:the |about |around |roughly )?[~≈]?$/i;
const AIMED = /key|expected|target|预期|期望|关键|目标|查询|检索|搜索|输出|返回/i;

/** True in a part that reports what was measured. */
function inResults({ path }: Statement): boolean {
  const last = path.at(-1);
  const part = last !== undefined && (path.length > 1 || last.level > 1);
  return part && RESULTS.test(last.title) && !AIMED.test(last.title);
}

/** True for the later of two values where it is the worse one: "fell from 0.41 to 0.29". */
function worsens({ quantities }: Reading, index: number, { metric }: Subject): boolean {
  const from = quantities[index - 1];
  const to = quantities[index];
  if (to?.side !== 'to' || from?.value === undefined || to.value === undefined || from.unit !== to.unit) return false;
  return metric?.direction === 'higher'
    ? to.value < from.value
    : metric?.direction === 'lower' && to.value > from.value;
}

function isSetting(
  reading: Reading,
  quantity: Quantity,
  subject: Subject,
  cues: ReadonlyMap<Cue, number>,
  outer: string,
  clause: string,
  rest: string,
  frame: Frame,
  at: number,
): boolean {
  const { statement } = reading;
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
  if (kind === 'share' && CONFIDENCE.test(rest)) return true;
  if (!(known && subject.near === 'clause') && (EVENT_BEFORE.test(outer) || EVENT_AFTER.test(rest))) return true;
  if (kind === 'score' && quantity.op === 'range' && /\bwith\s$/.test(outer)) return true;
  if (kind === 'bare' && quantity.decimal && strength !== 'none' && WHICH.test(rest)) return true;
  if (REACHED.test(rest) || isTries(quantity, statement.text)) return true;
  if (isPause(quantity, outer, rest)) return true;
  if (kind === 'time' && OF_INPUT.test(statement.text.slice(Math.max(0, quantity.start - 40), quantity.start)))
    return true;
  if (/^的/.test(rest) && reading.quantities.indexOf(quantity) < reading.quantities.length - 1) return true;
  if (CONDITION.test(outer) || GIVEN.test(outer) || OPERATING_POINT.test(clause) || CUT_OFF.test(outer)) return true;
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

/** True where a section is known to hold no targets of this product. */
export function isElsewhere(reading: Reading): boolean {
  return (
    within(reading.statement.path, 'history', 'competition', 'glossary') ||
    within(reading.statement.path.slice(-1), 'out-of-scope') ||
    (reading.statement.quoted && !/^\s*\d/.test(reading.statement.text))
  );
}
