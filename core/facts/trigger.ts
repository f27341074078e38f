import { columnRole, findCues, titleKind } from './cues.ts';
import type { Frame } from './frame.ts';
import { findMetrics, type Metric } from './metric-name.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { segmentAt } from './segment.ts';
import type { Statement } from './statement.ts';
import type { Reading, Subject } from './subject.ts';

const CONDITION = /(?:^|\s)(?:if|when|whenever|once|unless)\s|^\s*(?:如果|若|当|一旦)/i;
/** “WHERE a chart has more than 1,000 points, the app SHALL …”: a requirement in the form of EARS. */
const EARS = /^\s*(?:WHERE|WHILE)\s/;
const ALARM =
  /(?<!\b(?:false|missed|nuisance|unnecessary) )\b(?:alerts?|alarms?)$|(?<![误虚漏])(?:告警|报警)$|^(?:alerts?|alarms?|rollback|kill|告警|预警|报警|回滚|熔断|触发)(?:条件|阈值| (?:if|when|criteria|conditions?))?$/i;
/**
 * What follows a number that sets something off: 立即切回, 即回退, "→ page". An arrow in brackets of its own shows what
 * is measured: "latency < 3 s (request → first frame)".
 */
const AT_ONCE = /^\s?时?[，,]?\s?(?:立即|即(?![可为是]|[^，。；]{0,6}率)|就|自动|提请|电话通知|通知)/;
/** “≤ 5 秒自动重连”: how fast the product does by itself what it has to do. */
const BY_ITSELF = /^\s?自动/;
const LEADS_TO = /^(?:\s?[(（][^)）]{0,20}[)）])?[^，。；,;.(（]{0,24}(?:→|⇒|=>|->)\s?(?:[a-z]|[\u4e00-\u9fff])/;
/** Parts that list what stops a product, whatever else their title says. */
const STOPS = /\bno[- ]?go\b(?<!\bgo ?[/ -] ?no[- ]?go)|\bkill (?:criteria|switch)|rollback|回滚|熔断|止损/i;
const DEGRADED = /degrad|drop|loss|decrease|gap|diff|chang|下降|损失|差|变化|波动/i;
const CROSSING =
  /(?:drops?|falls?|dips?|degrades?|goes|rises?)\s(?:below|under|above|to|>|<|by)|(?:低于|高于|超过|跌破|大于|小于|下降)[^，。；]{0,20}(?:告警|报警|预警|回滚|触发|熔断|下线|重训|暂停)/i;
const FLAGGED =
  /\b(?:flags?|highlights?|warns? (?:about|of)|marks?|checks?(?: for)?)\b[^.;]{1,50}(?:\b(?:with|where|whose|above|over|exceeding|having)\b|[(（])[^.;:()]{0,24}$/i;

/** True for a clause that says when something holds. */
export function isCondition(clause: string): boolean {
  return CONDITION.test(clause) || EARS.test(clause);
}

/**
 * True for a number at which something is done: an alarm, a rollback, a limit that is crossed.
 * @param lead the clause before the number; a condition behind it is of something else
 */
export function isTrigger({ statement, segments }: Reading, at: number, clause: string, lead: string): boolean {
  if (statement.key && ALARM.test(statement.key.text)) return true;
  const part = statement.path.at(-1)?.title ?? '';
  if (STOPS.test(part) || (columnRole(part) === 'trigger' && titleKind(part) !== 'target')) return true;
  if (CROSSING.test(clause) && findCues(statement.text).has('trigger')) return true;
  if (!isCondition(lead) && !/[^小]时\s*$/.test(clause)) return false;
  const next = segments[at + 1];
  const following = next ? statement.text.slice(next.start, next.end) : '';
  return findCues(clause).has('trigger') || findCues(following).has('trigger');
}

/** "**< 100 ms**: no change": a list key that is nothing but a bound tells when, and the rest what happens then. */
function isCase({ key, text }: Statement, { start, end, strength }: Quantity): boolean {
  if (!key || strength !== 'strong' || start > key.range.start + 1 || end < key.range.end - 1) return false;
  const said = text.slice(key.valueStart, key.valueStart + 80);
  return /^\s?\p{L}/u.test(said) && findMetrics(said).length === 0;
}

/** "Flags forecasts with > 50% variance": what is looked for, unless it says how well that is found. */
export function isFlagged({ statement }: Reading, quantity: Quantity, subject: Subject): boolean {
  const { start, op, strength } = quantity;
  if (strength === 'none' || op === '=' || op === '~') return false;
  if (subject.near !== 'around' && isGood(quantity, subject)) return false;
  const above = statement.parents.at(-1) ?? statement.lead;
  return FLAGGED.test(`${above?.text.slice(-60) ?? ''} ${statement.text.slice(Math.max(0, start - 80), start)}`);
}

/** True for a bound on the wrong side of what is good, or a change, with a consequence: it is watched, not aimed at. */
export function setsOff(reading: Reading, quantity: Quantity, subject: Subject, frame: Frame, lead: string): boolean {
  const { statement } = reading;
  const { metric, range, near } = subject;
  const rest = statement.text.slice(quantity.end, quantity.end + 60);
  const prompt = quantity.kind === 'time' && quantity.op.startsWith('<') && BY_ITSELF.test(rest);
  if (
    isCase(statement, quantity) ||
    (AT_ONCE.test(rest) && !prompt) ||
    (quantity.strength !== 'none' && LEADS_TO.test(rest))
  )
    return true;
  if (
    isAgainst(quantity, subject) &&
    STOP_IF.test(statement.text.slice(Math.max(0, quantity.start - 160), quantity.start))
  )
    return true;
  if (
    !isGood(quantity, subject) &&
    (isAlarm(statement.text, quantity, lead) || isCaseInBrackets(reading, quantity, subject))
  )
    return true;
  if (!isAgainst(quantity, subject) || quantity.strength === 'none' || quantity.side !== undefined) return false;
  if (!statement.cells && !asksOrTells(lead) && hasConsequence(statement, quantity, subject, lead)) return true;
  if (near !== 'around' && metric && (isOpposed(reading, quantity, metric) || findCues(rest).has('trigger')))
    return true;
  if (rest.trim().length <= 8) return false;
  if (quantity.start <= 2) return true;
  const between = statement.text.slice(range?.end ?? 0, quantity.start);
  if (!range || range.end > quantity.start || between.length > 24) return false;
  return frame.weight < 2 && !DEGRADED.test(between) && !DEGRADED.test(rest);
}

/** 连续三天 > 35%，可以直接关: what goes on for some time, and what is done then. */
const PERSISTS =
  /连续\s?[一二两三四五六七\d]{1,2}\s?个?(?:天|日|周|月|小时|季度?|次)[^，。；]{0,6}$|\b(?:days|weeks|months|hours) (?:in a row|running)(?: \w+)?\s?$/i;
const IN_A_ROW = /^[^.;,]{0,24}\b(?:days|weeks|months|hours|quarters) (?:in a row|running|on end)\b/i;
const STOPPED =
  /关[掉闭停]|直接关|叫?停|撤[下回]|[退换切]回|回到|\b(?:switch|turn|put|go|take)(?:s|es|n|ed)? (?:\w+ ){0,2}(?:off|back)\b|\bback to\b/i;
/** 掉到 50% 以下, 周环比掉 10pp 以上: a fall that nobody asks for. */
const FALLS = /(?:掉到|跌到|跌至|滑到|滑落到)\s?$/;
const FALLS_BY = /(?:掉|跌|下滑|下跌|退步|恶化)[了过]?\s?$/;

/** True for a level that lasts and has a consequence, and for a fall. */
function isAlarm(text: string, { end, op, strength }: Quantity, lead: string): boolean {
  if ((strength !== 'none' && FALLS.test(lead)) || (op.startsWith('>') && FALLS_BY.test(lead))) return true;
  const rest = text.slice(end, end + 60);
  if (strength === 'none' || !(PERSISTS.test(lead) || IN_A_ROW.test(rest))) return false;
  return STOPPED.test(rest) || findCues(rest).has('trigger');
}

/** “Poor sound (more than 30% crosstalk): a bar says so”: brackets that tell when, before what happens then. */
function isCaseInBrackets({ statement, segments }: Reading, quantity: Quantity, { metric, outcome }: Subject): boolean {
  if (metric || outcome || within(statement.path.slice(-1), 'evaluation', 'goals', 'launch')) return false;
  if (!isLevel(statement.text, quantity)) return false;
  const segment = segments[segmentAt(segments, quantity.number.start)];
  if (!segment || segment.depth === 0) return false;
  return /^[^)）:：]{0,24}[)）]\s?(?:[:：]|→|->)\s?\p{L}/u.test(statement.text.slice(quantity.end, quantity.end + 32));
}

/** “Stop if …, or recall < 93%”, 喊停条件：…: what stops a launch, one case after another. */
const STOP_IF =
  /\b(?:stop|pause|halt|abort|roll(?:ed)? ?back|switch(?:ed)? off)[*_]{0,2},? (?:if|when)\b|(?:叫停|喊停|停止|回退|退回|停用)条件|有一条就停/i;

/** “Recall under 80% brings the old model back”: what follows the number and the metric is more than where it holds. */
function hasConsequence({ text }: Statement, quantity: Quantity, { range }: Subject, lead: string): boolean {
  const end = range && range.start >= quantity.end && range.start - quantity.end <= 2 ? range.end : quantity.end;
  const rest = text.slice(end, end + 60);
  if (isLevel(text, quantity)) return isCondition(lead) || /[\p{L}\d]/u.test(rest);
  const isBound =
    SIGN.test(text.slice(quantity.start)) || /以[上下]$/.test(text.slice(quantity.number.end, quantity.end));
  return isBound && /^\s?\p{L}/u.test(rest) && !WHERE.test(rest) && !DEGRADED.test(rest);
}

const SIGN = /^[<>≤≥＜＞]/;

/** True after words of a demand, and after those that tell what others reach, or what is so today. */
function asksOrTells(lead: string): boolean {
  const cues = findCues(lead);
  return cues.has('goal') || cues.has('claim') || cues.has('baseline');
}

/** “Interns reach less than 75%”: a level that is found, for nobody asks for less than there can be. */
export function isFound({ statement }: Reading, quantity: Quantity, subject: Subject, lead: string): boolean {
  if (statement.cells || quantity.strength === 'none' || !isAgainst(quantity, subject)) return false;
  return isLevel(statement.text, quantity) && !asksOrTells(lead);
}

/** True where words name a level that is passed: 低于 80%, “above 5%”; “at least”, 不超过 and signs ask for one. */
function isLevel(text: string, { start, number }: Quantity): boolean {
  return LEVEL.test(text.slice(start, number.start));
}

const LEVEL =
  /^(?:(?:is |are |falls? |drops? )?(?:below|above|over|under)|(?:less|more|lower|higher|greater|fewer) than|exceed\w{0,3}|[低高大小多少]于|超过|不到|不足|跌破)/i;
const WHERE =
  /^\s?(?:(?:on|in|for|at|of|per|by|over|across|during|within|under|with|when|if|from|to|and|or|than|as|measured|overall)\b|以[内下上]|左右|上下|[内时的])/i;

/** True for a bound on the side of a metric that is bad. */
export function isAgainst({ op }: Quantity, subject: Subject): boolean {
  const better = betterOf(subject);
  return op.startsWith('<') ? better === 'higher' : op.startsWith('>') && better === 'lower';
}

/** On which side what a number is said of is better: by its metric, else by words such as “caught” and “made up”. */
function betterOf({ metric, outcome }: Subject): 'higher' | 'lower' | 'target' | undefined {
  if (metric) return metric.direction;
  return outcome === 'hit' ? 'higher' : outcome === 'fault' ? 'lower' : undefined;
}

/**
 * True beside a bound of the same unit to the other side: of “precision ≥ 97% (< 95% stops the line)” the one on the
 * side that is bad is no target.
 */
function isOpposed({ quantities, mentions }: Reading, quantity: Quantity, metric: Metric): boolean {
  const at = quantities.indexOf(quantity);
  return [quantities[at - 1], quantities[at + 1]].some((other) => {
    if (other?.strength !== 'strong' || other.unit !== quantity.unit || other.kind !== quantity.kind) return false;
    if (!/^[<>]/.test(other.op) || other.op[0] === quantity.op[0]) return false;
    const end = Math.max(other.start, quantity.start);
    return mentions.every((mention) => mention.start > end || mention.metric.id === metric.id);
  });
}

/** True for a bound on the side of a metric that is good. */
export function isGood({ op }: Quantity, subject: Subject): boolean {
  const better = betterOf(subject);
  return op.startsWith('>') ? better === 'higher' : op.startsWith('<') && better === 'lower';
}
