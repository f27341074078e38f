import catalog from '../catalog/result-names.json' with { type: 'json' };
import { findMetrics } from '../facts/metric-name.ts';
import { type Average, type Identity, settle } from './identity.ts';

/** What the name of a measured number says. */
export interface NameReading {
  /** Undefined where no metric of the catalogue is meant. */
  readonly identity?: Identity;
  /** The name in small letters with blanks between its words, without units and splits. */
  readonly words: string;
  readonly unit?: string;
  readonly splits: readonly string[];
}

const metrics: Readonly<Record<string, string>> = catalog.metrics;
const variants: Readonly<Record<string, string>> = catalog.variants;
const units: Readonly<Record<string, string>> = catalog.units;
const averages: Readonly<Record<string, string>> = catalog.averages;
const splits = new Set(catalog.splits);
const plain = new Set(catalog.plain);
const ignored = new Set(catalog.ignored);

const LONGEST = 120;

/** A name in small letters, with blanks between its words: `eval/macroF1_score` is `eval macro f1 score`. */
export function wordsOf(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(/([a-z\d])([A-Z][a-z])/g, '$1 $2')
    .replace(/[\s_\-./:,|\\()[\]{}]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** True for numbers that come with results and are none: counts, deviations, seeds. */
export function isIgnored(name: string): boolean {
  const words = wordsOf(name);
  return ignored.has(words) || /(?:^| )(?:stderr|std|stdev|support)(?: |$)/.test(words);
}

/** True for a word that narrows nothing down. */
export function isPlain(name: string): boolean {
  return plain.has(wordsOf(name));
}

export function isSplit(name: string): boolean {
  return splits.has(wordsOf(name));
}

/** Reads the name of a measured number: `test_latency_p95_ms` is latency at the 95th percentile in ms on the test set. */
export function readName(name: string): NameReading {
  const found: { percentile?: number; k?: number; average?: Average; unit?: string } = {};
  const sets: string[] = [];
  const rest: string[] = [];
  let words = wordsOf(name.replace(/%/g, ' percent ').replace(/@/g, ' at '));
  words = words.replace(/\bat (\d{1,4})\b/g, (_, k: string) => {
    found.k = Number(k);
    return '';
  });
  for (const word of words.split(' ').filter((part) => part !== '')) {
    const percentile = /^p(\d{2}(?:\.\d)?|999)$/.exec(word)?.[1];
    const average = averages[word];
    const unit = units[word];
    if (percentile !== undefined) found.percentile = percentile === '999' ? 99.9 : Number(percentile);
    else if (average && !isWhole(words, word)) found.average = average as Average;
    else if (unit && (rest.length > 0 || found.percentile !== undefined || found.average)) found.unit = unit;
    else if (splits.has(word)) sets.push(word);
    else rest.push(word);
  }
  const { unit, ...qualifiers } = found;
  const joined = rest.join(' ');
  const id =
    idOf(joined) ?? (found.average === 'mean' ? idOf(`mean ${joined}`) : undefined) ?? bareLatency(joined, found);
  const variant = variants[joined];
  const identity = id === undefined ? undefined : settle(id, { ...qualifiers, ...(variant ? { variant } : {}) });
  return { ...(identity ? { identity } : {}), words: joined, ...(unit ? { unit } : {}), splits: sets };
}

/** `mean average precision` is a metric as a whole, no mean of another one. */
function isWhole(words: string, word: string): boolean {
  return word !== 'macro' && word !== 'micro' && word !== 'weighted' && words in metrics;
}

/** A percentile or a time without a name is a latency. */
function bareLatency(words: string, { percentile }: { readonly percentile?: number }): string | undefined {
  return words === '' && percentile !== undefined ? 'latency' : undefined;
}

/** The metric of the catalogue that words name as a whole. */
export function idOf(words: string): string | undefined {
  if (words === '') return undefined;
  const alias = metrics[words];
  if (alias) return alias;
  for (const text of [words, words.toUpperCase()]) {
    const [first, ...more] = findMetrics(text);
    if (first && more.length === 0 && first.start === 0 && first.end === text.length) return first.metric.id;
  }
  return undefined;
}
