import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { findMetrics, type Metric } from '../../core/facts/metric-name.ts';
import { itemOf, type Offer, type Place } from './place.ts';
import { type Row, rowAt } from './table.ts';
import catalog from './tables.json' with { type: 'json' };

/** A name is looked for no farther back than this. */
const REACH = 60;
/** What may stand between a metric's name and its comparator. */
const GAP = /^[\s:：*]{0,4}$/;
const WORDS = {
  en: { '≥': 'at least', '≤': 'at most' },
  zh: { '≥': '不低于', '≤': '不高于' },
} as const;

/** After a metric's name, and in the target column of its row: comparators with the metric's unit. */
export const thresholds: Offer = (place) => {
  const row = rowAt(place);
  if (!row) {
    const metric = lastMetric(place.before);
    return metric ? comparators(place, metric, !/[:：*\s]$/.test(place.before) && place.language === 'en') : [];
  }
  const column = row.head?.[row.cells.length - 1];
  if (column === undefined || row.cells.at(-1) !== '' || place.after.replace('|', '').trim() !== '') return [];
  if (isOneOf(column, catalog.testSets)) return testSets(place, row);
  const metric = findMetrics(row.cells[0] ?? '')[0]?.metric;
  return metric && isOneOf(column, catalog.targets) ? comparators(place, metric, place.before.endsWith('|')) : [];
};

function lastMetric(before: string): Metric | undefined {
  const text = before.slice(-REACH);
  const last = findMetrics(text).at(-1);
  return last && GAP.test(text.slice(last.end)) ? last.metric : undefined;
}

function comparators(place: Place, metric: Metric, spaced: boolean): CompletionItem[] {
  const better = metric.direction === 'lower' ? '≤' : '≥';
  const order = metric.direction === 'target' ? (['≥', '≤'] as const) : ([better] as const);
  const space = spaced ? ' ' : '';
  const unit = unitOf(metric, place.language);
  const gap = unit === '%' || unit === '' ? '' : ' ';
  return order.flatMap((sign, index) =>
    [sign, WORDS[place.language][sign]].map((word, second) => {
      // Words stand beside Han characters without a space, signs with one.
      const lead = space || (second === 0 && /\p{Script=Han}$/u.test(place.before) ? ' ' : '');
      return itemOf(place, 0, {
        label: `${word} …${gap}${unit}`,
        kind: CompletionItemKind.Operator,
        filterText: '',
        sortText: `${index}${second}`,
        newText: `${lead}${word} $1${gap}${unit}`,
      });
    }),
  );
}

/** The unit in which a metric is mostly written. */
function unitOf({ unit, percent }: Metric, language: 'en' | 'zh'): string {
  if (unit === 'ratio') return percent ? '%' : '';
  if (unit === 'ms' || unit === 'duration') return language === 'zh' ? '毫秒' : 'ms';
  return /^[A-Za-z/]{1,9}$/.test(unit) && !['score', 'count', 'currency', 'tokens'].includes(unit) ? unit : '';
}

/** Test sets that other rows of the table and the sentence above it name. */
function testSets(place: Place, { others, cells }: Row): CompletionItem[] {
  const column = cells.length - 1;
  const named = new Set(others.map((other) => other[column] ?? '').filter((cell) => cell !== ''));
  for (const { text } of place.facts.statements) {
    const found = /(?:[Tt]est set|测试集)\s?([A-Z][\w-]{2,30})/.exec(text)?.[1];
    if (found && ![...named].some((name) => name.includes(found))) named.add(found);
    if (named.size > 20) break;
  }
  const space = place.before.endsWith('|') ? ' ' : '';
  return [...named].map((name) =>
    itemOf(place, 0, { label: name, kind: CompletionItemKind.Reference, filterText: '', newText: `${space}${name} ` }),
  );
}

function isOneOf(column: string, words: Readonly<Record<'en' | 'zh', readonly string[]>>): boolean {
  const text = column.toLowerCase();
  return [...words.en, ...words.zh].some((word) => text.includes(word));
}
