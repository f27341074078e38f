import type { Placed } from '../facts/document.ts';
import type { Threshold } from '../facts/threshold.ts';
import { isPlain, isSplit } from './name.ts';

/** "on hellaswag", "on the MMLU benchmark": a name alone, not the beginning of a longer phrase. */
const ON =
  /\bon (?:the )?([A-Za-z][\w-]{1,40})(?=\.?\s{0,2}(?:$|[,.;:()|≥≤<>=]|(?:is|at|with|must|should|data ?set|benchmark|corpus)\b))/g;
/** "在 hellaswag 上", "在 C-Eval 数据集上". */
const ON_ZH = /在\s?([A-Za-z][\w-]{1,40})\s?(?:(?:公开)?(?:数据集|测试集|评测集|基准))?[上中]/g;

/** What follows "on" and is no data set. */
const OTHERS = new Set(['average', 'time', 'device', 'mobile', 'desktop', 'launch', 'cpu', 'gpu', 'it', 'them']);

/**
 * True where a quality target names the data set that it is measured on, such as SPAM-T1 or hellaswag. "The test set" may
 * be any.
 */
export function namesDataset({ statement, qualifiers, class: kind }: Placed<Threshold>): boolean {
  if (qualifiers.dataset !== undefined && isName(qualifiers.dataset)) return true;
  if (kind !== 'quality') return false;
  const text = statement.text.slice(0, 2000);
  const found = [...text.matchAll(ON), ...text.matchAll(ON_ZH)].map(([, name = '']) => name);
  return found.some((name) => !OTHERS.has(name.toLowerCase()) && !isPlain(name) && !isSplit(name));
}

function isName(dataset: string): boolean {
  return /[A-Z]{2}|[A-Za-z]\d|\d[A-Za-z]|[A-Za-z]-[A-Z\d]/.test(dataset);
}

/** “On the frozen set of 500 questions”, 在 500 条测试集上: data that are no part of others. */
const DATA =
  /\b(?:on|against|over|across|in|from) (?:[\w.,-]{1,20} ){0,5}?(?:test ?sets?|hold-?out|sets?|data ?sets?|benchmarks?|corpus|split|samples?|cases|examples)\b/gi;
const DATA_ZH = /在?[^，。；|]{0,16}(?:测试集|评测集|验证集|留出集|评估集|数据集|样本)[上中]?的?/g;

/** A text without the names of data sets. */
export function withoutDatasets(text: string): string {
  const named = (all: string, name: string): string => (isName(name) || OTHERS.has(name.toLowerCase()) ? ' ' : all);
  return text.replace(ON, named).replace(ON_ZH, named).replace(DATA, ' ').replace(DATA_ZH, ' ');
}
