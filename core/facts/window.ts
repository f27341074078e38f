import { findCues } from './cues.ts';
import type { Frame } from './frame.ts';
import type { Quantity } from './quantity.ts';

/** Words before a stretch of time in which something is counted, kept or repeated. */
const BEFORE =
  /(?:(?<!\b(?:to|battery|must|shall|should|will|charge) )\b(?:last|past|previous|every|each|next|rolling|trailing|recent|first|during|for)\s(?:the\s|a\s)?(?:\d{1,3}\s(?:and|or)\s)?|[近前每后第隔]|最近|过去|连续|未来|每隔|保留|有效期|运行)\s?$/i;
/** Words before a span of days or more that make it a deadline or a window. */
const SPAN_BEFORE = /\b(?:after|per|over|by|in)\s(?:the\s)?$/i;
const AFTER =
  /^\s?(?:前(?!端|台)|后(?!台|端)|一次|ago\b|later\b|old\b|window\b|period\b|trial\b|ahead\b|in advance\b|retention\b|timeout\b|interval\b|session\b|操作|记录|数据(?!延迟)|历史)/i;
const SPAN_AFTER = /^\s?(?:of (?:data|logs)|history of)/i;

/** "60-minute media", "a 30-second clip": how long a thing is; "a 2-second response" is a value of a metric. */
const ATTRIBUTE =
  /^\s(?!(?:[a-z]+ ){0,2}(?:response|latency|time|delay|sla|slo|turnaround|refresh|processing|load|loading|start|startup|recovery|max|maximum|limit|target|p\d{2}|average|end-to-end)\b)[a-z]{3,}/i;

/** True for a number that only describes the thing that follows: its length, “100% offline”, “2+ documents”. */
export function describes(quantity: Quantity, text: string, rest: string, { weight }: Frame): boolean {
  return (
    isAttribute(quantity, text) ||
    isWholly(quantity, rest) ||
    isPart(quantity, text, rest) ||
    isLength(quantity, rest) ||
    (weight < 2 && isSeveral(quantity, text))
  );
}

/** “3 分钟演示视频”, “7 天体重折线图”: how long a piece of work is, or what it shows. */
const OF_PIECE =
  /^\s?的?[\u4e00-\u9fff]{0,8}(?:视频|录像|录屏|短片|答辩|[线势]图|曲线|图表|报表)|^[ -]?(?:[a-z]{2,10} )?(?:video|clip|walkthrough|demo|trailer|presentation|pitch)s?\b/;

function isLength({ kind, strength }: Quantity, rest: string): boolean {
  return (kind === 'time' || kind === 'span') && strength === 'none' && OF_PIECE.test(rest);
}

const SPLITS = /\b(?:split|partition|divide|allocate|reserve)|划分|拆分|分割|分为/i;
const OF_SPLIT =
  /^\s?(?:of (?:the )?[a-z]{2,12} )?(?:(?:for|as|to|of|used for|is|用于|作为|做|为)\s?)?(?:the )?(?:training|train|validation|val|dev|test(?:ing)?|hold-?out|训练|验证|测试)(?:_?set)?(?!\w)/i;

/** 权重最高（≥50%），次之（≥30%）: how much a part counts. */
const WEIGHS = /(?:权重|\bweight(?:s|ing)?\b)[^。；;]{0,50}[（(][^)）]{0,4}$/i;

/** "Split into 80% training and 20% validation sets", 按 80% 训练、20% 测试划分: a part of the data. */
function isPart({ kind, start }: Quantity, text: string, rest: string): boolean {
  if (kind !== 'share') return false;
  return (SPLITS.test(text) && OF_SPLIT.test(rest)) || WEIGHS.test(text.slice(Math.max(0, start - 60), start));
}

/** True for a time that is written as one word with its unit. */
function isAttribute({ kind, number, start, end, strength, unit }: Quantity, text: string): boolean {
  if ((kind !== 'time' && kind !== 'span') || strength !== 'none' || start !== number.start || !unit) return false;
  return /^[-‑][a-z]/i.test(text.slice(number.end, end)) && ATTRIBUTE.test(text.slice(end, end + 60));
}

/** “100% on-premises”, 100% 离线: wholly so, nothing that is measured. */
function isWholly({ kind, value, unit, strength }: Quantity, rest: string): boolean {
  return kind === 'share' && unit === 'percent' && value === 100 && strength === 'none' && WHOLLY.test(rest);
}

/** “Compares 2+ documents”: more than one of them, no amount to reach. */
function isSeveral({ kind, value, per, number }: Quantity, text: string): boolean {
  if ((kind !== 'bare' && kind !== 'count') || per !== undefined || value === undefined || value > 3) return false;
  return /^\s?\+\s?[a-z]/i.test(text.slice(number.start + String(value).length));
}

const WHOLLY =
  /^ ?(?:on-prem(?:ises?)?|offline|local(?:ly)?|client-side|on-device|in-browser|free|open[- ]source|private|self-hosted|remote)\b|^ ?(?:本地|离线|开源|免费|私有|自研|国产)/i;

/** True for a stretch of time in which something is counted or kept, or a deadline: no value of a metric. */
export function isWindow(quantity: Quantity, lead: string, rest: string): boolean {
  if (quantity.kind !== 'span' && quantity.kind !== 'time') return false;
  if (
    quantity.kind === 'span' &&
    (/^[- ][a-z]{2,10} retention\b/i.test(rest) ||
      /(?:保留|保存|留存|retained?|retention|kept)[^，。；,;]{0,12}$/i.test(lead))
  )
    return true;
  if (quantity.strength === 'strong' && !/[每隔近]\s?$|every\s?$/i.test(lead)) return false;
  if (BEFORE.test(lead) || AFTER.test(rest)) return true;
  return quantity.kind === 'span' && (SPAN_BEFORE.test(lead) || SPAN_AFTER.test(rest));
}

/** 单段录音 ≤ 30 秒: how long an input may be. */
const EACH_MEDIUM =
  /(?:单[段个条份次]|每[段个条份次])[\u4e00-\u9fff]{0,4}?(?:音频|视频|录音|语音|文件|片段)(?:时长|长度)?\s?$/;
/** “（< 10 分钟音频）”: how much is taken in. */
const OF_MEDIA = /^\s?的?(?:音频|视频|录音|素材)(?:文件|片段)?\s?(?:[)）]|$)/;
/** “（300ms 延迟）”, “a 300 ms delay”: a pause that is made on purpose; nobody aims at a delay without a bound. */
const DELAY = /^\s?(?:[\u4e00-\u9fff]{0,2}间)?(?:延迟|延时|delay\b)(?!\s?[以之]?内)/i;

/** “After a short delay (300–500 ms”. */
const PAUSE =
  /\b(?:short|small|brief|fixed|artificial|debounce) delay(?: of)?\s?[(（]?\s?$|(?:短暂|固定|防抖)(?:延迟|延时)\s?[(（]?$/i;

/** 延迟 2 秒再展示, 暂停展示 30 分钟: how long the product waits. */
const WAITS = /(?:延迟|延时|等待|停留)\s?$/;
const THEN = /^\s?[后再]/;
const SUSPENDS = /(?:暂停|停用|冷却|锁定)[\u4e00-\u9fff]{0,6}\s?$/;

/** “A 32ms frame size”, “the pre-buffered 100ms audio”, 30ms 帧长: a piece of a signal. */
const BUFFERED =
  /^\s?(?:frames?\b(?! ?(?:rate|budget|time))|(?:ring )?buffers?\b|chunks?\b|hops?\b|strides?\b|(?:audio|video)(?: (?:frames?|chunks?|buffers?|segments?))?\b|帧长|帧移|缓冲|窗长|步长|音频块|切片)/i;

/** True for the length of what is taken in, and for a pause that is made on purpose: neither is how fast anything runs. */
export function isPause({ kind, strength }: Quantity, lead: string, rest: string): boolean {
  if (kind !== 'time') return false;
  return (
    OF_MEDIA.test(rest) ||
    EACH_MEDIUM.test(lead) ||
    (strength === 'none' && (BUFFERED.test(rest) || isWait(lead, rest)))
  );
}

function isWait(lead: string, rest: string): boolean {
  return PAUSE.test(lead) || SUSPENDS.test(lead) || DELAY.test(rest) || (WAITS.test(lead) && THEN.test(rest));
}

/** “Retry up to 3 times”, 最多重试 3 次, and the other way round. */
const TRIES = /(?:重试|\bretr(?:y|ies))(?:[^，。；.,;\d]{0,16})$/i;
const TRIES_AFTER = /^\s?次?(?:自动)?(?:重试|\bretr(?:y|ies)\b)/i;

/** True for how often something is tried again. */
export function isTries({ kind, number, end }: Quantity, text: string): boolean {
  if (kind === 'share') return false;
  return (
    TRIES.test(text.slice(Math.max(0, number.start - 24), number.start)) || TRIES_AFTER.test(text.slice(end, end + 16))
  );
}

/** True for the whole scale on which something is given: `0–100`, `0–1`, `1–5`; the digits `0-9` are one, too. */
export function isScale({ op, min, max, kind }: Quantity): boolean {
  if (op !== 'range') return false;
  if (kind !== 'share' && kind !== 'bare' && kind !== 'score') return false;
  return (
    (min === 0 && (max === 1 || max === 5 || max === 9 || max === 10 || max === 100)) ||
    (min === 1 && (max === 5 || max === 10 || max === 100))
  );
}

/** “Excellent ≥ 80%, good ≥ 60%, poor < 60%”: the bands of a scale, told by their names and by bounds on both sides. */
export function isBand({ strength, start, end }: Quantity, quantities: readonly Quantity[], text: string): boolean {
  if (strength === 'none' || quantities.length < 2) return false;
  if (
    !quantities.some(({ op }) => op === '>=' || op === '>') ||
    !quantities.some(({ op }) => op === '<=' || op === '<')
  )
    return false;
  if (COLOUR_AFTER.test(text.slice(end, end + 12))) return true;
  const lead = /[\p{L} ]{2,20}\s?[:：]?\s?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0].trimEnd() ?? '';
  const name = lead.replace(/[:：]$/, '');
  return name !== '' && (COLOUR.test(name) || findCues(name.slice(-18)).has('grade'));
}

/** “red > 90%, green < 70%”: how a level is shown. */
const COLOUR = /(?:^|[ \u4e00-\u9fff])(?:red|amber|yellow|green|orange|blue|gr[ae]y)$|[红黄绿橙蓝灰]色?$/i;

/** 大于 90% 绿, “> 90% green”. */
const COLOUR_AFTER =
  /^\s?[:：=]?\s?(?:(?:标|显示|为){0,2}[红黄绿橙蓝灰]色?(?![\u4e00-\u9fff])|(?:red|amber|yellow|green|orange|blue|gr[ae]y)\b)/i;

/** True for a number that names its subject: `Python 3.8`, `Windows 10`, `HTTP 429`, `Chrome 88+`. */
export function isIdentifier(quantity: Quantity, lead: string): boolean {
  if (quantity.kind !== 'bare' || quantity.start !== quantity.number.start) return false;
  if (!/[A-Za-z.]{0,8}[A-Z][A-Za-z.+#-]{0,20}\s$/.test(lead)) return false;
  return quantity.noun === '' || quantity.decimal;
}

/** “1. R²<br>2. MAE”: the number of an entry in a cell. */
export function isListMark({ kind, start, end }: Quantity, text: string): boolean {
  return (
    kind === 'bare' &&
    /(?:^|[\n|])\s?$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^[.、)）]\s?\p{L}/u.test(text.slice(end, end + 4))
  );
}

/** “p < 0.05”: how likely a difference is by chance. “…, times 100%”: part of a formula. */
const FORMULA = /(?:(?<![A-Za-z\u00c0-\u1fff\u3400-\u9fff\d])p(?:[- ]?values?)?|\b(?:times|multiplied by))\s?$/i;

/** “1 − |forecast − actual| / actual”: what a metric is computed from. */
const LESS = /^\s?[-−]\s?\|/;

/** “REQ-7-1”: the last part of the number by which a requirement is called. “Recall@前 20%”: how much of a list counts. */
export function isReference(lead: string, rest: string): boolean {
  if (FORMULA.test(lead.slice(-16)) || LESS.test(rest) || /^\s?百?分位/.test(rest)) return true;
  if (lead.endsWith('-')) return /(?:^|[^A-Za-z])[A-Z]{1,6}-(?:\d{1,3}-){1,2}$/.test(lead.slice(-16));
  return /@\s?(?:前|top[ -]?)\s?$/i.test(lead.slice(-8));
}

/** “The 80% interval”, 95% 置信区间: which interval is meant. */
export function isInterval({ kind }: Quantity, rest: string): boolean {
  if (kind !== 'share' || rest === '') return false;
  return /^\s?的?(?:预测|置信)区间|^\s?(?:(?:prediction|confidence|credible) )?intervals?\b/i.test(rest);
}

/** True for `name=0.3` as written in code or formulas. */
export function isAssignment(quantity: Quantity, text: string): boolean {
  return text[quantity.start] === '=' && /[A-Za-z_]/.test(text[quantity.start - 1] ?? '');
}

/** True inside double quotes, where text is quoted or exemplary. */
export function isQuoted(text: string, at: number): boolean {
  let straight = 0;
  let curly = 0;
  for (let i = 0; i < at; i++) {
    const unit = text[i];
    if (unit === '"') straight++;
    else if (unit === '“' || unit === '「' || unit === '『') curly++;
    else if (unit === '”' || unit === '」' || unit === '』') curly = Math.max(0, curly - 1);
  }
  return straight % 2 === 1 || curly > 0;
}

/** "High latency (> 5 s)": what is wrong today. */
const COMPLAINT = /^\W*(?:high|excessive|slow|poor|long|limited)\b[^.;:]{0,40}[(（]\s?$/i;

export function isComplaint(text: string, { start }: Quantity): boolean {
  return start < 60 && COMPLAINT.test(text.slice(0, start));
}
