import { normalise } from '../match/normalise.ts';
import type { Metric, Term } from './entry.ts';
import { escapeMarkdown } from './escape.ts';
import type { Layer, LayerName } from './layer.ts';

/** A term and whose glossary it is from. */
export interface ListedTerm {
  readonly layer: LayerName;
  readonly term: Term;
}

/** All terms of some glossaries, nearest first. */
export function listTerms(layers: readonly Layer[]): ListedTerm[] {
  return layers.flatMap(({ name, terms }) => terms.map((term) => ({ layer: name, term })));
}

/** Leaves out what a nearer glossary names the same. */
export function nearestTerms(listed: readonly ListedTerm[]): ListedTerm[] {
  const seen = new Set<string>();
  return listed.filter(({ term: { names } }) => {
    const keys = [names.en, names.zh].flatMap((word) => (word ? [normalise(word)] : []));
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

/** The terms with every word of a query in a name, alias or definition; those with the query in a name come first. */
export function searchTerms(listed: readonly ListedTerm[], query: string): ListedTerm[] {
  const words = normalise(query)
    .split(' ')
    .filter((word) => word !== '');
  const rank = ({ term }: ListedTerm): number => {
    const names = wordsOf(term).map(normalise);
    if (names.includes(words.join(' '))) return 0;
    const all = normalise([...names, term.definition.en ?? '', term.definition.zh ?? ''].join('\n'));
    if (!words.every((word) => all.includes(word))) return -1;
    return words.every((word) => names.some((name) => name.includes(word))) ? 1 : 2;
  };
  return listed
    .map((one) => ({ one, at: rank(one) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** The names of a term, the main ones first. */
export function wordsOf({ names, aliases = [] }: Term): string[] {
  return [names.en, names.zh, ...aliases.map(({ text }) => text)].filter(
    (word) => word !== undefined && word !== '',
  ) as string[];
}

/** The terms as a Markdown table, which prdlint reads as a glossary again. */
export function termsMarkdown(listed: readonly ListedTerm[], language: 'en' | 'zh'): string {
  const head = language === 'zh' ? ['术语', '别名', '定义'] : ['Term', 'Alias', 'Definition'];
  const other = language === 'zh' ? 'en' : 'zh';
  const rows = listed.map(({ term }) => {
    const main = term.names[language] ?? term.names[other] ?? '';
    const others = wordsOf(term).filter((word) => word !== main);
    const definition = term.definition[language] ?? term.definition[other] ?? '';
    return [main, others.join('; '), definition].map(escapeMarkdown);
  });
  return [head, ['---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** The terms as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe. */
export function termsCsv(listed: readonly ListedTerm[]): string {
  const head = [
    'en',
    'zh',
    'aliases',
    'category',
    'glossary',
    'definition_en',
    'definition_zh',
    'formula',
    'range',
    'direction',
  ];
  const rows = listed.map(({ layer, term }) => [
    term.names.en ?? '',
    term.names.zh ?? '',
    (term.aliases ?? []).map(({ text }) => text).join('; '),
    term.category ?? '',
    layer,
    term.definition.en ?? '',
    term.definition.zh ?? '',
    ...metricCells(term.metric),
  ]);
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function metricCells(metric: Metric | undefined): string[] {
  if (!metric) return ['', '', ''];
  return [metric.formula.en, metric.range.map((bound) => bound ?? '').join('..'), metric.direction];
}

function csvCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
