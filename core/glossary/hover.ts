import type { Text } from '../rule.ts';
import type { Alias, Metric, Origin, Term, Words } from './entry.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';
import type { LayerName } from './layer.ts';
import type { Found } from './resolve.ts';

export interface HoverOptions {
  readonly language: keyof Text;
  /** The definition and the line for the PRD in both languages. */
  readonly both?: boolean;
  readonly layer?: LayerName;
  /** What farther glossaries say of the same word; shown beneath where it differs. */
  readonly beneath?: Found['beneath'];
  /** The address of the place where a term is defined, if it can be opened. */
  readonly link?: (origin: Origin) => string | undefined;
}

const LABELS = {
  also: { en: 'also', zh: '又称' },
  formula: { en: 'Formula', zh: '公式' },
  range: { en: 'Range', zh: '取值范围' },
  unbounded: { en: 'no bound', zh: '无界' },
  higher: { en: 'higher is better', zh: '越高越好' },
  lower: { en: 'lower is better', zh: '越低越好' },
  target: { en: 'has a value to aim for', zh: '需要设定目标值' },
  suits: { en: 'Suits', zh: '适合' },
  unsuited: { en: 'Does not suit', zh: '不适合' },
  pitfall: { en: 'Watch out', zh: '注意' },
  write: { en: 'In the PRD', zh: 'PRD 里要写' },
  ambiguity: { en: 'Not to be confused', zh: '易混淆' },
  from: { en: 'From', zh: '出处' },
  document: { en: 'this document', zh: '本文档' },
  workspace: { en: 'the team glossary', zh: '团队术语表' },
  'built-in': { en: 'the built-in glossary', zh: '内置术语表' },
} as const satisfies Record<string, Text>;

/** The punctuation of each language. */
const MARKS = {
  en: { colon: ': ', comma: ', ', list: ', ', open: ' (', close: ')' },
  zh: { colon: '：', comma: '，', list: '、', open: '（', close: '）' },
} as const;

/**
 * A term as Markdown for a hover: names, definition, a metric's numbers, what to write, and where it comes from. Texts of
 * users are escaped; the result holds no HTML, and no link but the one to the definition.
 */
export function hoverMarkdown(term: Term, options: HoverOptions): string {
  const { language, layer = 'built-in', beneath = [] } = options;
  const parts = [headline(term, language), ...body(term, options), origin(term, layer, options)];
  for (const other of beneath) {
    if (sameMeaning(term, other.term)) continue;
    parts.push('---', headline(other.term, language), ...body(other.term, options));
    parts.push(origin(other.term, other.layer, options));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

function headline({ names, aliases = [] }: Term, language: keyof Text): string {
  const other = language === 'en' ? 'zh' : 'en';
  const [first, second] = [names[language], names[other]];
  const name = `**${escapeMarkdown(first ?? second ?? '')}**`;
  const translation = first && second && first !== second ? ` · ${escapeMarkdown(second)}` : '';
  const also = alsoCalled(aliases, language);
  const { open, colon, close } = MARKS[language];
  return also === ''
    ? `${name}${translation}`
    : `${name}${translation}${open}${LABELS.also[language]}${colon}${also}${close}`;
}

/** At most six other words: abbreviations first, then those of the reader's language. */
function alsoCalled(aliases: readonly Alias[], language: keyof Text): string {
  const order = ['abbreviation', language, language === 'en' ? 'zh' : 'en'];
  return order
    .flatMap((script) =>
      aliases.filter((alias) => alias.script === script && (!alias.ambiguous || script === 'abbreviation')),
    )
    .slice(0, 6)
    .map(({ text }) => escapeMarkdown(text))
    .join(MARKS[language].list);
}

function body({ definition, metric, write, ambiguity }: Term, { language, both = false }: HoverOptions): string[] {
  return [
    inLanguage(definition, language, both),
    ...(metric ? metricLines(metric, language) : []),
    labelled('write', write, language, both),
    labelled('ambiguity', ambiguity, language, false),
  ];
}

function metricLines(metric: Metric, language: keyof Text): string[] {
  const { formula, range, unit, direction, suits, unsuited, pitfall } = metric;
  const [low, high] = range.map((bound) => (bound === null ? LABELS.unbounded[language] : String(bound)));
  const { colon, comma, open, close } = MARKS[language];
  const measured = unit ? `${open}${escapeMarkdown(unit[language])}${close}` : '';
  const shown = formula[language] === '' ? [] : [`${LABELS.formula[language]}${colon}${codeSpan(formula[language])}`];
  const numbers = [
    ...shown,
    `${LABELS.range[language]}${colon}${low} – ${high}${measured}${comma}${LABELS[direction][language]}`,
  ];
  return [
    numbers.join('  \n'),
    [labelled('suits', suits, language, false), labelled('unsuited', unsuited, language, false)].join('  \n'),
    labelled('pitfall', pitfall, language, false),
  ];
}

function labelled(label: keyof typeof LABELS, words: Words | undefined, language: keyof Text, both: boolean): string {
  const text = words ? inLanguage(words, language, both) : '';
  return text === '' ? '' : `**${LABELS[label][language]}**${MARKS[language].colon}${text}`;
}

/** The text in the reader's language, else in the other one; with `both`, the other one follows on a line of its own. */
function inLanguage(words: Words, language: keyof Text, both: boolean): string {
  const other = words[language === 'en' ? 'zh' : 'en'];
  const texts = both ? [words[language], other] : [words[language] ?? other];
  return texts
    .filter((text) => text !== undefined)
    .map(escapeMarkdown)
    .join('  \n');
}

/** Where the definition comes from: the glossary, its file as a link, or the reference that it was checked against. */
function origin({ origin: place, source }: Term, layer: LayerName, { language, link }: HoverOptions): string {
  const { colon, open, close } = MARKS[language];
  const from = `${LABELS.from[language]}${colon}`;
  const shown = place?.file ?? source;
  const named = LABELS[layer][language];
  const text = escapeMarkdown(shown ?? named);
  const address = place && link?.(place);
  const linked = address === undefined ? text : `[${text}](<${address.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
  return shown === undefined ? `${from}${linked}` : `${from}${named}${open}${linked}${close}`;
}

function sameMeaning(a: Term, b: Term): boolean {
  return (a.definition.en ?? '') === (b.definition.en ?? '') && (a.definition.zh ?? '') === (b.definition.zh ?? '');
}
