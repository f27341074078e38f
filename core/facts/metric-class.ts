import { classOfWords, findCues, isHumanTime, titleKind } from './cues.ts';
import { EARLY } from './evidence.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { cellAt } from './row.ts';
import { segmentAt } from './segment.ts';
import type { Reading, Subject } from './subject.ts';
import type { MetricClass, Threshold } from './threshold.ts';

/** Words that call a number a target without saying of what. */
const GOAL = /^(?:目标|目标值|期望|要求|target|goal)$/i;
/** What a machine does for its price, as opposed to what a customer pays for. */
const CALLS =
  /^(?:answer|request|call|query|queries|prediction|inference|page|image|document|token|message|hour|min|次)/i;
const BUDGET = /budget|预算/i;

/** "Handle 20,000 entries": how much a system copes with, as opposed to how much there is to learn from. */
const COPES =
  /^\W*(?:[A-Z]{2,8}-?\d{1,3}\W{1,3})?(?:(?:the )?system (?:must|shall|should|can) )?(?:support|handle|manage|process|accommodate|scale to|支持|处理|承载)/i;

/** What a machine takes in. */
const LOAD = /^(?:requests?|quer(?:y|ies)|calls?|messages?|events?|transactions?)\//i;

/** Rates over these times count business done; rates over shorter ones, the load of a machine. */
const LONG_TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);

/** The class of what a number measures: by the catalogue, else by its unit, else by the words nearest to it. */
export function classOf(reading: Reading, quantity: Quantity, subject: Subject): MetricClass {
  return knownClass(reading, quantity, subject) ?? guessedClass(reading, quantity);
}

/** The class that a catalogue, a unit or words tell; `undefined` where only the place could. */
export function knownClass(reading: Reading, quantity: Quantity, subject: Subject): MetricClass | undefined {
  const { kind, per } = quantity;
  const { metric } = subject;
  const long = kind === 'span' || (kind === 'rate' && per !== undefined && LONG_TIMES.has(per));
  if (metric && subject.near !== 'around') {
    if (metric.id === 'success-rate' && OF_OUTPUT.test(clauseAt(reading, quantity))) return 'quality';
    const slow = long || (quantity.unit === 'h' && isHumanTime(reading.statement.text.slice(0, quantity.start)));
    return slow && isMachine(metric.family) ? 'business' : metric.class;
  }
  if (kind === 'memory' || kind === 'power') return 'operational';
  const segment = reading.segments[segmentAt(reading.segments, quantity.number.start)];
  const clause = clauseAt(reading, quantity);
  const said = GOAL.test(subject.name) ? reading.statement.text.slice(0, quantity.start) : '';
  const head = kind === 'money' ? (cellAt(reading.statement, quantity)?.column.slice(0, 80) ?? '') : '';
  const cost =
    kind === 'money' && (BUDGET.test(subject.name) || findCues(`${clause} ${subject.name} ${head}`).has('cost'));
  if (kind === 'money' && !metric && CALLS.test(per ?? '')) return 'operational';
  if (cost) return metric?.class ?? 'operational';
  if (kind === 'rate' && !LOAD.test(quantity.unit ?? '') && classOfWords(subject.name) === 'quality') return 'quality';
  if (kind === 'time' && isTask(clause, quantity)) return 'business';
  if (kind === 'time' || kind === 'rate') return timeClass(`${said} ${clause}`, subject, kind, long);
  const rest = segment && subject.near === 'words' ? reading.statement.text.slice(quantity.end, segment.end) : '';
  if (subject.outcome || (kind === 'share' && RIGHT.test(clause))) return 'quality';
  for (const text of [`${subject.name} ${quantity.noun} ${rest}`, clause, ...labels(reading)].map(withoutTestSet)) {
    const found = classOfWords(text);
    if ((found === 'data' || (found === 'business' && isCount(kind))) && COPES.test(clause) && isDemand(reading))
      return 'operational';
    if (found && !(found === 'quality' && (kind === 'money' || (kind === 'span' && !EARLY.test(clause))))) return found;
  }
  return metric?.class;
}

/** “Success rate in correctly identifying”: what succeeds is the AI's own work. */
const OF_OUTPUT =
  /\bcorrect|\b(?:identif|recogni[sz]|classif|detect|extract)(?:y|ied|ies|ying|e[sd]?|ing|ed|ion)\b|识别|分类|提取|检测/i;

function clauseAt({ segments, statement }: Reading, quantity: Quantity): string {
  const segment = segments[segmentAt(segments, quantity.number.start)];
  return segment ? statement.text.slice(segment.start, segment.end) : '';
}

/** “98% of the fields are read correctly”, “agrees with the machine on 19 of 20 photos”: whatever they are, they are right. */
const RIGHT =
  /\bcorrect(?:ly)?\b|\bagrees? with\b|\b(?:is|are|be) (?:right|wrong)\b|\b(?:in|at) the right\b|\bthe right [a-z]+ (?:is|are)\b|正确(?!率)|[答判框认]对/i;

/** “… on 500 real recordings labelled by experts”: what a share is measured on says nothing of what it is. */
function withoutTestSet(text: string): string {
  return text.replace(/ (?:on|over|across) (?:the |a )?\d[\d,]{0,9} .{0,120}$/, '');
}

/** “Users can save a recipe in 30 seconds”, 管理员能在 10 分钟内完成导入: how long people need, not a machine. */
const TASK =
  /\b(?:users?|customers?|analysts?|admins?|operators?|clerks?|agents?|teachers?|nurses?|doctors?) (?:can|could|shall|should|must|is|are)(?: be)?(?: able to)? (?!see|view|receive|get\b|hear)[a-z]+|(?:用户|管理员|员工|职工|运营|客服|医生|护士|教师|老师|学生|新人|操作员|审核员|店长)(?:可以?|能够?)(?:在|于)?[^，。；]{0,24}(?:完成|提交|找到|写完|录入|判断|学会|掌握)/i;
/** Shorter times are those of a machine that people wait for; in seconds. */
const HUMAN_FROM = 30;
const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60, h: 3600 };

function isTask(clause: string, { value, unit }: Quantity): boolean {
  return (value ?? 0) * (SECONDS[unit ?? ''] ?? 0) >= HUMAN_FROM && TASK.test(clause);
}

function isCount(kind: Quantity['kind']): boolean {
  return kind === 'bare' || kind === 'count';
}

/** True among demands on the system, told by the part or by its own label: “Scalability | Handle 9,000 live trips”. */
function isDemand({ statement, frame }: Reading): boolean {
  return (
    within(statement.path, 'non-functional') || /^\W*(?:scalability|capacity|load)\b|扩展性|容量/i.test(frame[0] ?? '')
  );
}

/** The texts above that name what the statement is about: its label and its key. */
function labels({ statement, frame }: Reading): readonly string[] {
  return frame.slice(0, statement.cells || statement.key ? 1 : 0);
}

const SHARES: ReadonlySet<Quantity['kind']> = new Set(['share', 'points', 'score']);

function guessedClass({ statement, frame, quantities }: Reading, { kind, noun }: Quantity): MetricClass {
  for (const text of frame.slice(0, 3)) {
    const found = classOfWords(text);
    if (found && !(found === 'quality' && !(SHARES.has(kind) || (kind === 'bare' && noun === '')))) return found;
  }
  if (kind === 'share' && quantities.some(({ unit }) => unit === 's' || unit === 'ms')) return 'operational';
  if (kind === 'share' || kind === 'points' || kind === 'score') {
    return within(statement.path, 'evaluation', 'model') ? 'quality' : 'business';
  }
  if (kind === 'bare' && / per |每/.test(statement.key?.text ?? '')) return 'business';
  return kind === 'money' || kind === 'span' ? 'business' : 'operational';
}

function timeClass(clause: string, { name }: Subject, kind: Quantity['kind'], long: boolean): MetricClass {
  if (kind === 'rate') return long ? 'business' : 'operational';
  return isHumanTime(`${name} ${clause}`) ? 'business' : 'operational';
}

function isMachine(family: string): boolean {
  return family === 'latency' || family === 'throughput';
}

/**
 * The class that a threshold has in a document without AI: there `quality` is none of an AI's output. What shall be
 * right are records; what shall seldom go wrong is work where goals are set, else the system.
 */
export function classWithoutAi({ class: kind, op, metricId, statement }: Threshold): MetricClass {
  if (kind !== 'quality') return kind;
  if (op !== '<=' && op !== '<') return metricId ? 'data' : 'business';
  return within(statement.path, 'goals') ||
    statement.path.some(({ title }) => titleKind(title) === 'target' && /goal|目标/i.test(title))
    ? 'business'
    : 'operational';
}
