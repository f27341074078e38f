import { sourceRange } from '../parse/plain.ts';
import type { DocumentFacts, Placed } from './document.ts';
import { binds } from './metric-limits.ts';
import type { Statement } from './statement.ts';
import type { Threshold } from './threshold.ts';

/** “Says yes if the WAPE is 20% or less”, 召回率 ≥ 90% 才上线: the number that decides about the whole product. */
const DECIDES =
  /\b(?:yes|go|launch|approv\w{1,4}|sign(?:s|ed)? off|ship)\b[^.;|]{0,40}\b(?:if|when|once|provided)\b|\b(?:if|when|once)\b[^.;|]{0,80}\b(?:go live|we launch|we ship|it is a go|yes)\b|\bcondition for (?:the )?(?:launch|roll-?out|go-live|release)\b|(?:全量|放量|铺开|上线|发布|推广)的?(?:条件|前提|门槛)|(?:方可|才能?|即可|就)(?:上线|发布|放出去|验收通过)/i;
/** Stages, parts and other versions have numbers of their own. */
const APART =
  /\b(?:pilot|trial|beta|alpha|MVP|POC|GA|phase|stage|step|first|initial|interim|later|long[- ]term|stretch|nice|baseline|today|current|shadow|canary|rollback|roll(?:ed)? back|alarm|alert|drops?|falls?|week \d|month \d|only|except|Q[1-4]|v\d)\b|试点|灰度|阶段|一期|二期|三期|首期|内测|公测|初期|长期|理想|挑战|基线|目前|现状|当前|影子|回滚|告警|报警|低于|跌|降到|其中|仅|只看|每[个类]|季度|模型[A-Z]|新版|旧版|对照|拿没/i;
/** “1,000 requests”, 那 1,000 个请求: cases that are counted, no small number and no year. */
const CASES =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+|[1-9]\d{2,6})\s?(个[\u4e00-\u9fff]{2}|[条段张份通单][\u4e00-\u9fff]{0,2}|[a-z]{4,14})/g;
/** Units of measures of which a document has one target. */
const UNITS: ReadonlySet<string> = new Set(['percent', 'ratio', 's', 'min', 'h', 'day', 'cm', 'mm', 'm', 'km']);
const MOST = 40;
/** A clause is looked at so far before a metric. */
const REACH = 60;

/**
 * Targets of one metric that are set twice with different numbers although both speak of the same: a number on which the
 * launch is decided beside the only target of the document, and two numbers on the same counted cases.
 */
export function restated(facts: DocumentFacts): (readonly [Placed<Threshold>, Placed<Threshold>])[] {
  const all = facts.thresholdsThat(isTarget);
  if (all.length < 2 || all.length > 2 * MOST) return [];
  const targets = closest(all);
  if (targets.length < 2 || targets.length > MOST) return [];
  const out: (readonly [Placed<Threshold>, Placed<Threshold>])[] = [];
  for (const [i, threshold] of targets.entries()) {
    const others = targets.filter((other, k) => k !== i && isAlike(threshold, other));
    const [other] = others;
    if (!other || others.length > 1 || other.value === threshold.value) continue;
    const decides = DECIDES.test(threshold.statement.text) && !DECIDES.test(other.statement.text);
    if (decides || (targets.indexOf(other) < i && sharesCases(threshold, other))) out.push([threshold, other]);
  }
  return out;
}

/** Of the numbers that a statement gives for one name, the one that stands closest to it. */
function closest(targets: readonly Placed<Threshold>[]): readonly Placed<Threshold>[] {
  const length = ({ range }: Threshold): number => range.end - range.start;
  const names = new Map<Statement, Map<string, Placed<Threshold>[]>>();
  for (const target of targets) {
    const own = names.get(target.statement) ?? new Map<string, Placed<Threshold>[]>();
    const key = `${target.metricId} ${target.range.start}`;
    names.set(target.statement, own.set(key, [...(own.get(key) ?? []), target]));
  }
  return targets.filter((target) => {
    const rivals = names.get(target.statement)?.get(`${target.metricId} ${target.range.start}`) ?? [];
    return rivals.every((other) => other === target || length(other) > length(target));
  });
}

function isTarget(threshold: Threshold): boolean {
  const { metricId, op, value, unit, class: kind, statement, metric } = threshold;
  if (metricId === undefined || kind !== 'quality' || !binds(threshold) || value === undefined) return false;
  if (op === '=' || op === '~' || op === 'range' || !UNITS.has(unit ?? '')) return false;
  if (statement.quoted || !statement.text.includes(metric)) return false;
  const around = [ownText(threshold), ...statement.path.slice(1).map(({ title }) => title)].join(' | ');
  return !APART.test(around) && !sliceOf(threshold) && !threshold.qualifiers.stage;
}

/** The part of the cases, unless its words are those that decide: “The condition for the launch: …”. */
function sliceOf({ qualifiers: { slice } }: Threshold): string | undefined {
  return slice !== undefined && DECIDES.test(slice) ? undefined : slice;
}

/** The statement; of a row, the label, the cell and the column with the number. */
function ownText({ statement, valueRange }: Threshold): string {
  const { cells, text, lead } = statement;
  if (!cells) return `${text} | ${lead?.text.slice(-80) ?? ''}`;
  const cell = cells.find(({ range }) => range.start <= valueRange.start && valueRange.end <= range.end);
  return `${cells[0]?.text ?? ''} | ${cell?.text ?? ''} | ${cell?.column ?? ''}`;
}

function isAlike(a: Threshold, b: Threshold): boolean {
  if (a.metricId !== b.metricId || a.unit !== b.unit || a.statement === b.statement) return false;
  if (a.statement.table !== undefined && a.statement.table === b.statement.table) return false;
  if (modifierOf(a) !== modifierOf(b) || isNarrowed(a) || isNarrowed(b)) return false;
  return a.op.slice(0, 1) === b.op.slice(0, 1) && conditions(a) === conditions(b);
}

/** “(MAE, peak hours)”: of what a metric is, behind its name. */
const BRACKET = /^[,，、]\s?([\u4e00-\u9fff]{1,8}|[A-Za-z][A-Za-z -]{1,24})[)）]/;

/** “Damage recall”, 车牌召回率: the word before a metric's name in its clause, which tells of what it is; empty for none. */
function modifierOf({ statement: { text }, metric }: Threshold): string {
  const after = BRACKET.exec(text.slice(text.indexOf(metric) + metric.length));
  if (after?.[1]) return after[1].trim().toLowerCase();
  const before = text.slice(0, text.indexOf(metric)).replace(CASES, ' ');
  const clause = /[^,，.。;；:：|()（）]*$/.exec(before.slice(-REACH))?.[0] ?? '';
  const word = /[A-Za-z-]+\s?$|[\u4e00-\u9fff]{1,8}\s?$/.exec(clause)?.[0] ?? '';
  return word
    .replace(/\b(?:the|an?|if|when|once|and|its|our|overall|on|at|with)\b|[在那这上里中的时若如果当]/gi, '')
    .trim()
    .toLowerCase();
}

/** True where words between a metric and its number tell of what it is: “recall for bikes is at least 80%”. */
function isNarrowed({ statement: { text, cells, plain }, metric, valueRange }: Threshold): boolean {
  if (cells) return false;
  const start = text.indexOf(metric) + metric.length;
  const between = text.slice(
    start,
    start + Math.max(0, valueRange.start - sourceRange(plain, { start, end: start }).start),
  );
  return /\b(?:for|of|among|in|on|with|by)\b|[在对]/i.test(between.replace(CASES, ''));
}

/** The qualifiers; a mean is said of one copy and left out of the other. */
function conditions(threshold: Threshold): string {
  const { average, slice: _, ...others } = threshold.qualifiers;
  const slice = sliceOf(threshold);
  return JSON.stringify(average === 'mean' ? { slice, ...others } : { slice, average, ...others });
}

function sharesCases(a: Threshold, b: Threshold): boolean {
  const own = casesIn(a);
  return own.size > 0 && [...casesIn(b)].some((cases) => own.has(cases));
}

function casesIn(threshold: Threshold): ReadonlySet<string> {
  return new Set(
    [...ownText(threshold).matchAll(CASES)].map(([, number = '', noun]) => `${number.replaceAll(',', '')} ${noun}`),
  );
}
