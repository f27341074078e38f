import { fillsCell, isBesideBound, isLeast } from './cell.ts';
import { type ColumnRole, type Cue, findCues } from './cues.ts';
import { isEndurance } from './endurance.ts';
import { evidence, isAbility, isQuick, opensCell } from './evidence.ts';
import type { Frame } from './frame.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { reportedStatus } from './reported.ts';
import { cellAt, hasTargetColumn, isVariant } from './row.ts';
import { afterThen, segmentAt } from './segment.ts';
import { GIVEN, isSetting, type Judged } from './setting.ts';
import type { Statement } from './statement.ts';
import type { Reading, Subject } from './subject.ts';
import type { Comparator, Confidence, Status } from './threshold.ts';
import { isAgainst, isFlagged, isFound, isGood, isTrigger, setsOff } from './trigger.ts';
import {
  describes,
  isAssignment,
  isBand,
  isComplaint,
  isIdentifier,
  isInterval,
  isListMark,
  isQuoted,
  isReference,
  isScale,
  isWindow,
} from './window.ts';

/** What a number is, and how sure that is. */
export interface Verdict {
  readonly status: Status;
  readonly confidence: Confidence;
  /** True where the number is a change rather than a level. */
  readonly change: boolean;
  /** The comparator, where the words around tell it rather than the number: “runs 4 hours without a crash”. */
  readonly op?: Comparator;
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
  const endures = isEndurance(statement.text, quantity);
  if (
    isScale(quantity) ||
    isListMark(quantity, statement.text) ||
    isBand(quantity, quantities, statement.text) ||
    isReference(lead, statement.text.slice(quantity.end)) ||
    (isInterval(quantity, rest) && (quantities.length > 1 || subject.metric?.id !== 'interval-coverage')) ||
    (isIdentifier(quantity, lead) && !(subject.metric && subject.range && quantity.start - subject.range.end <= 1)) ||
    isAssignment(quantity, statement.text) ||
    (!endures &&
      isWindow(
        quantity,
        quantity.op === '~' ? statement.text.slice(segment.start, quantity.number.start) : lead,
        rest,
      )) ||
    describes(quantity, statement.text, rest, frame)
  )
    return undefined;

  const clause = statement.text.slice(segment.start, segment.end);
  const cues = findCues(clause);
  const around = segment.depth > 0 ? segments[at - 1] : undefined;
  const after = afterThen(statement.text, quantity.start, around ?? segment);
  const outer = statement.text.slice(after.start, quantity.start);
  const change = isChange(quantity, clause, lead, findCues(`${lead} | ${rest}`));
  const told: Pick<Verdict, 'op'> = endures && quantity.op === '=' ? { op: '>=' } : {};
  const say = (status: Status, confidence: Confidence = 'high'): Verdict => ({ status, confidence, change, ...told });
  const said = column === 'baseline' && quantity.side === 'to' ? undefined : SAID[column];
  const least = said === 'baseline' && isLeast(reading, quantity, subject);
  if (said && !least) return say(said);
  if (column === 'aside') return undefined;
  const head = statement.key?.text ?? cellAt(statement, quantity)?.column ?? '';
  if (/^(?:risks?|风险(?:点|项|描述)?)\d{0,2}$/i.test(head.trim())) return say('claim');
  if (isAction(statement, head)) return say('trigger');
  if (segment.depth > 0 && RESTATED.test(statement.text.slice(Math.max(0, quantity.start - 90), quantity.start)))
    return say('example');
  if (cues.has('example') || isQuoted(statement.text, quantity.number.start)) return say('example');
  if (quantity.side === 'from') return say('baseline');
  if (inResults(statement) && quantity.strength !== 'strong' && !cues.has('goal')) return say('observed');
  if (
    isTrigger(reading, at, clause, lead) ||
    isFlagged(reading, quantity, subject) ||
    setsOff(reading, quantity, subject, frame, lead)
  )
    return say('trigger');
  if (statement.cells && column !== 'target' && hasTwoSides(statement) && isAgainst(quantity, subject))
    return say('trigger');
  if (isFound(reading, quantity, subject, lead)) return say('observed');
  const complains = frame.wrong || (segment.depth > 0 && isComplaint(statement.text, quantity));
  if (worsens(reading, index, subject) || (complains && column === 'unknown' && !isGood(quantity, subject)))
    return say('observed');
  if ((column === 'target' || least) && !GIVEN.test(lead) && fillsCell(reading, quantity, subject, frame))
    return say('target');
  if (
    column === 'unknown' &&
    (quantity.strength === 'none' || !opensCell(reading, quantity)) &&
    (hasTargetColumn(statement) ||
      (quantity.strength === 'none' && (isVariant(statement) || isBesideBound(reading, quantity))))
  )
    return say('observed', 'low');
  if (isMeasured(quantity) && !cues.has('goal')) return say('observed', 'low');
  const judged: Judged = {
    reading,
    quantity,
    subject,
    frame,
    segment,
    cues,
    column,
    change,
    clause,
    lead,
    rest,
    outer,
  };
  if (endures && !frame.aside) return say('target');
  const spoken = spokenStatus(judged);
  if (spoken) return say(spoken);
  if (isSetting(judged)) return say('setting');
  const points = evidence(judged);
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

/** “Signal | How often | Limit | Who”: a row of more than a name and a number. */
function hasTwoSides({ cells = [] }: Statement): boolean {
  return cells.length > 2;
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
function spokenStatus(judged: Judged): Status | undefined {
  const { reading, quantity, subject, frame, segment, cues, change, lead } = judged;
  const opening = (findCues(reading.statement.text).get('baseline') ?? 9) < 4;
  const is = subject.near !== 'clause' && /[^但若只凡即就都]是\s?$/.test(lead);
  const reported = reportedStatus(judged);
  if (reported) return reported;
  if (/[到至]了\s?$/.test(lead)) return 'observed';
  if (quantity.side === 'to' || (RAISED.test(lead) && reading.quantities.indexOf(quantity) > 0)) return undefined;
  if (quantity.op.startsWith('>') && subject.metric?.direction === 'lower' && MAY.test(lead)) return 'observed';
  if (is && quantity.strength === 'none' && !cues.has('goal')) return 'observed';
  if (cues.has('claim') && frame.weight <= 0) return 'claim';
  if (cues.has('goal')) return undefined;
  if (cues.has('claim') && quantity.strength !== 'strong') return 'claim';
  const at = quantity.start - segment.start;
  if (lead !== '' && COMPARED.test(lead)) return 'baseline';
  if (opening && quantity.strength === 'none') return 'baseline';
  if (!change && (cues.get('baseline') ?? at) < at) return 'baseline';
  if (FELL.test(lead) && (subject.metric?.direction === 'higher' || subject.metric?.id === 'accuracy-drop'))
    return 'observed';
  const seen = (cues.get('observed') ?? at) < at && !(quantity.strength === 'strong' && frame.weight >= 2);
  return seen || isActual(judged) ? 'observed' : undefined;
}

/** 准确率下降至 80%, “recall fell to 60%”: nobody asks for it. */
const FELL = /(?:下降|降低|[^升]降|跌)[到至]\s?$|\b(?:drops?|dropped|fall|falls|fell|decline[sd]?) to\s$/i;

/** 实际准确率 82%, “actual recall: 0.7”; 与实际销量的偏差 and “match actual data” speak of the truth that is held against. */
function isActual({ reading, quantity, subject, segment, cues }: Judged): boolean {
  const at = cues.get('actual');
  if (at === undefined || quantity.strength === 'strong') return false;
  const { text } = reading.statement;
  const start = segment.start + at;
  if (start > quantity.start || HELD_AGAINST.test(text.slice(Math.max(0, start - 12), start))) return false;
  const next = subject.range && subject.range.start > start ? subject.range.start : quantity.start;
  return next - start <= 8;
}
const HELD_AGAINST = /[与和跟同对比较按]\s?$|\b(?:to|of|vs\.?|versus|than|with|and|match(?:es)?|against)(?: the)? $/i;

/** 从当前 70% 提升至 85%: where it is to come. */
const RAISED = /(?:提升|提高|降低|下降|降|上升|增加|减少|缩短|优化|压缩)[到至]\s?$/;
/** “(i.e., within $500)”: what was said before, in other words. */
const RESTATED = /[(（]\s?(?:i\.e\.|that is\b|即|也就是)[^)）]{0,80}$/i;

/** True below “Threshold” in a table that says in another column what is done then. */
function isAction({ table }: Statement, head: string): boolean {
  return LIMITS.test(head.trim()) && (table?.columns.some((column) => ACTION.test(column.trim())) ?? false);
}

const LIMITS = /^(?:thresholds?|conditions?|limits?|rules?|(?:触发)?(?:阈值|条件)|规则)$/i;
const ACTION = /^(?:actions?|responses?|reactions?|处理(?:动作|方式|措施)?|(?:触发)?动作|响应动作|应对(?:措施)?)$/i;

/** 单次耗时可超过 2 秒, “may take more than 2 s”: what can happen. */
const MAY = /(?:[^不]可能?会?|\b(?:may|might|can|could)(?: (?:take|need|be|last))?)\s?$/i;

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

/** True where a section is known to hold no targets of this product. */
export function isElsewhere(reading: Reading): boolean {
  return (
    within(reading.statement.path, 'history', 'competition', 'glossary') ||
    within(reading.statement.path.slice(-1), 'out-of-scope') ||
    (reading.statement.quoted && !/^\s*\d/.test(reading.statement.text))
  );
}
