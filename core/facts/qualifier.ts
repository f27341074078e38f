import { allMatches } from '../match/all.ts';
import { findMetrics } from './metric-name.ts';
import type { Quantity } from './quantity.ts';
import { cellAt, labelOf } from './row.ts';
import { segmentAt } from './segment.ts';
import type { Reading, Subject } from './subject.ts';
import type { Qualifiers } from './threshold.ts';

const PERCENTILE =
  /\b(?:T?P|p)(50|75|90|95|99(?:\.9{1,2})?)\b|\b(50|75|90|95|99(?:\.9{1,2})?)(?:th|st)[ -]percentile|(\d{2}) ?百?分位/i;
const PERCENTILES = new RegExp(PERCENTILE, 'gi');
const CUT = /@ ?(\d{1,3})\b(?!\.\d|\s?%)|\b[Tt]op[- ]?(\d{1,3})\b|[Tt][Oo][Pp](\d{1,3})/;
const IOU = /\bIoU\s?[=≥>:]{0,2}\s?(0?\.\d{1,2})|m?AP@(\[?[\d.:]{2,9}\]?)/i;
const AVERAGE = /\b(macro|micro|weighted)\b|宏平均|微平均|加权/i;
const MEAN = /\b(?:average|mean|avg)\b|平均|均值/i;

/** "On the frozen holdout set", 在冻结测试集上. */
const DATASET =
  /\b(?:on|against|over)\s(?:the\s|our\s|an?\s)?((?:[\w.-]{1,20}\s){0,3}(?:test\s?set|eval(?:uation)?\sset|holdout|hold-out|set|dataset|benchmark|corpus|split))\b|([A-Za-z0-9\u4e00-\u9fff-]{0,10}(?:测试集|评测集|验证集|留出集|校准集|评估集))/i;
const DATASET_HEAD =
  /^(?:(?:test|eval(?:uation)?|holdout|validation) (?:set|data)|data ?set|benchmark|(?:tested|measured|evaluated) on|(?:测试|评测|评估|验证|留出)(?:集|数据)|数据集)$/i;

/** The stage of a product at which a number holds. */
const STAGE =
  /\b(MVP|POC|pilot|alpha|beta|GA|phase \d|month \d{1,2}|year \d|Q[1-4](?: 20\d\d)?)\b|(MVP|[一二三]期|首期|试点期?|试运行|正式运行|公测|内测|第[一二三]阶段|上线初期)/i;

/** "92% for plants wider than 2 cm", "80 % for night pictures": what the number before holds for. */
const FOR = /^\s(?:for|among)\s([A-Za-z][^,.;:|()，。；（）]{2,48})/;
const NOT_FOR =
  /^(?:the )?(?:next|last|first|all|each|every|any|a|an|mvp|release|production|launch|users?|customers?)\b/i;

/** What narrows a metric down, as written in the number's clause, the key, the row's label or the column's head. */
export function qualifiersOf(reading: Reading, quantity: Quantity, subject: Subject): Qualifiers {
  const { segments, statement, frame } = reading;
  const at = segmentAt(segments, quantity.number.start);
  const start = segments[at]?.start ?? 0;
  const end = segments[at + 1]?.depth ? (segments[at + 1]?.end ?? 0) : (segments[at]?.end ?? statement.text.length);
  const clause = statement.text.slice(start, end);
  const text = `${frame[0] ?? ''} | ${clause}`;
  const timed = quantity.kind === 'time' || subject.metric?.family === 'latency';
  const percentile = timed ? percentileOf(subject, text, statement.text.slice(start, quantity.start)) : undefined;
  const cut = CUT.exec(text);
  const iou = subject.metric?.id === 'iou' ? null : IOU.exec(text);
  const average = AVERAGE.exec(text)?.[0].toLowerCase();
  const cell = cellAt(statement, quantity);
  const stage = STAGE.exec(`${cell?.column ?? ''} | ${clause} | ${statement.key?.text ?? ''} | ${partTitle(reading)}`);
  const dataset = datasetOf(reading, clause);
  const slice = sliceOf(reading, quantity);
  return {
    ...(percentile ? { percentile } : {}),
    ...(cut ? { k: Number(cut[1] ?? cut[2] ?? cut[3]) } : {}),
    ...(iou ? { iou: iou[1] ?? iou[2] ?? '' } : {}),
    ...averageOf(average === 'weighted' && !subject.metric ? undefined : average, text),
    ...(slice ? { slice } : {}),
    ...(stage ? { stage: stage[1] ?? stage[2] ?? '' } : {}),
    ...(dataset ? { dataset } : {}),
  };
}

/** The percentile of a time: of the metric's own name, else the last one before the number, else one near it. */
function percentileOf(subject: Subject, text: string, lead: string): number | undefined {
  const own = /^latency-p(\d{2})$/.exec(subject.metric?.id ?? '')?.[1];
  const found = allMatches(lead, PERCENTILES).at(-1) ?? PERCENTILE.exec(text);
  const said = found?.[1] ?? found?.[2] ?? found?.[3];
  if (own && !said?.startsWith(own)) return Number(own);
  return said === undefined ? undefined : Number(said);
}

function averageOf(word: string | undefined, text: string): Pick<Qualifiers, 'average'> {
  if (word === 'macro' || word === '宏平均') return { average: 'macro' };
  if (word === 'micro' || word === '微平均') return { average: 'micro' };
  if (word) return { average: 'weighted' };
  return MEAN.test(text) ? { average: 'mean' } : {};
}

function partTitle({ statement }: Reading): string {
  return statement.path.length > 1 ? (statement.path.at(-1)?.title.slice(0, 80) ?? '') : '';
}

/** The data that a number is measured on: the cell under a head that says so, else what the clause names. */
function datasetOf({ statement }: Reading, clause: string): string | undefined {
  const cell = statement.cells?.find(({ column, text }) => DATASET_HEAD.test(column.trim()) && text.length > 1);
  if (cell) return cell.text.slice(0, 60);
  const found = DATASET.exec(clause);
  return (found?.[1] ?? found?.[2]?.replace(/^[在于对]/, ''))?.trim();
}

/**
 * The part of the cases that a number holds for: a row's label or an item's key that names no metric where the column
 * or the text does, else what follows with "for".
 */
function sliceOf({ statement }: Reading, quantity: Quantity): string | undefined {
  const cell = cellAt(statement, quantity);
  if (cell) {
    const label = labelOf(statement);
    // What stands under the head of a test set is the data, see `datasetOf`.
    const data = statement.cells?.some(({ column, text }) => text === label && DATASET_HEAD.test(column.trim()));
    const grouped = !data && label !== '' && cell.text !== label && findMetrics(cell.column).length > 0;
    return grouped && findMetrics(label).length === 0 ? label.slice(0, 60) : undefined;
  }
  const after = FOR.exec(statement.text.slice(quantity.end, quantity.end + 60))?.[1]?.trim();
  if (after && !NOT_FOR.test(after)) return after;
  const { key, text } = statement;
  if (!key || quantity.start < key.valueStart || findMetrics(key.text).length > 0) return undefined;
  const named = findMetrics(text.slice(key.valueStart, key.valueStart + 120)).some(
    ({ metric }) => metric.class === 'quality',
  );
  return named
    ? key.text.replace(/^(?:for |[\d一二三四五六七八九十]{1,3}[、.．)）]\s?)|类$/g, '').slice(0, 60)
    : undefined;
}
