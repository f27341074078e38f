import catalog from '../catalog/units.json' with { type: 'json' };

/** What a unit measures, which decides what its number can be. */
export type UnitKind =
  | 'share'
  | 'points'
  | 'time'
  | 'span'
  | 'rate'
  | 'memory'
  | 'power'
  | 'physical'
  | 'size'
  | 'length'
  | 'text'
  | 'factor'
  | 'score'
  | 'money'
  | 'count';

export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  /** The offset after the unit. */
  readonly end: number;
}

const words = new Map<string, { id: string; kind: UnitKind }>();
for (const [id, { kind, words: list }] of Object.entries(catalog.units)) {
  for (const word of list) words.set(word, { id, kind: kind as UnitKind });
}
const multipliers = new Map<string, number>(Object.entries(catalog.multipliers));
const perTime = new Map<string, string>(
  Object.entries(catalog.perTime).flatMap(([id, list]) => list.map((word) => [word, id] as const)),
);
/** The currency that a sign before a number stands for. */
export const currencies: ReadonlyMap<string, string> = new Map(Object.entries(catalog.currencies));

const LATIN = /[A-Za-zµ]{1,14}(?:\/[A-Za-z]{1,8})?/y;
const LETTERS = /[A-Za-z]{1,14}/y;
const TWO_WORDS = /[A-Za-z]{1,12} [A-Za-z]{1,12}(?: [A-Za-z]{1,8})?/y;
const HAN = /[\u4e00-\u9fff]/;
/** Units of one letter that may stand apart from their number. */
const APART = new Set(['s', 'h', 'x', 'W', 'K', 'g', 'm', 'J', '%']);

/** The multiplier (`k`, `万`, `million`) at an offset, and where it ends. */
export function multiplierAt(text: string, at: number): { factor: number; end: number } | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  const latin = run(LETTERS, text, start);
  if (latin) {
    const factor = multipliers.get(latin);
    if (factor === undefined || (latin.length === 1 && start > at)) return undefined;
    return { factor, end: start + latin.length };
  }
  for (const size of [2, 1]) {
    const word = text.slice(start, start + size);
    const factor = multipliers.get(word);
    if (word === '百' && text[start + 1] === '分') return undefined; // 95 百分位
    if (factor !== undefined && HAN.test(word)) return { factor, end: start + word.length };
  }
  return undefined;
}

/** The unit that stands at an offset, after a hyphen or the blanks that the end of a formula leaves. */
export function unitAt(text: string, at: number): Unit | undefined {
  let gap = text[at] === '-' ? 1 : 0;
  while (gap < 3 && text[at + gap] === ' ') gap++;
  const start = at + gap;
  const pair = words.get(text.slice(start, start + 2));
  if (pair && text[start] === '°') return { id: pair.id, kind: pair.kind, end: start + 2 };
  const sign = words.get(text[start] ?? '');
  if (sign && !/[A-Za-z]/.test(text[start] ?? '') && !HAN.test(text[start] ?? '')) {
    return text[start + 1] === 'p' && text[start + 2] === 't'
      ? { id: 'pp', kind: 'points', end: start + 3 }
      : { id: sign.id, kind: sign.kind, end: start + 1 };
  }
  const phrase = run(TWO_WORDS, text, start);
  for (let cut = phrase?.length ?? 0; cut > 0; cut = phrase?.lastIndexOf(' ', cut - 1) ?? 0) {
    const found = phrase && words.get(phrase.slice(0, cut));
    if (found && cut > (phrase?.indexOf(' ') ?? 0)) return { id: found.id, kind: found.kind, end: start + cut };
  }
  const latin = run(LATIN, text, start);
  // “10-K” is a form, no temperature.
  if (latin && text[at] === '-' && /^[A-Z]$/.test(latin)) return undefined;
  if (latin) {
    for (const word of [latin, latin.split('/')[0] ?? '']) {
      const found = words.get(word) ?? (word.length > 3 ? words.get(word.toLowerCase()) : undefined);
      if (found && (gap === 0 || word.length > 1 || APART.has(word)))
        return { id: found.id, kind: found.kind, end: start + word.length };
    }
    return undefined;
  }
  for (let size = 4; size > 0; size--) {
    const word = text.slice(start, start + size);
    const found = words.get(word);
    if (!found || !HAN.test(word)) continue;
    // 4 分 10 秒 is a time, 4 分 a mark.
    if (word === '分' && /^ ?\d{1,2} ?秒/.test(text.slice(start + 1, start + 6)))
      return { id: 'min', kind: 'time', end: start + 1 };
    if (word === '分' && /[\u4e00-\u9fff]/.test(text[start + 1] ?? '') && !/[以左及或满]/.test(text[start + 1] ?? ''))
      return undefined;
    return { id: found.id, kind: found.kind, end: start + word.length };
  }
  return undefined;
}

/** Of a thing in two words ("per stereo pair") both count, unless the second opens what follows. */
const PER =
  / ?(?:\/|per |每) ?(?:[A-Za-z]{1,14}(?:(?<=[a-z]{4}) (?!(?:and|are|as|at|by|during|each|for|from|incl|including|is|max|maximum|min|of|on|or|over|per|that|the|to|under|when|while|will|with|within|across|after|before|after|in|than)\b)[a-z]{3,14}(?![A-Za-z]))?(?![A-Za-z\d])|[\u4e00-\u9fff]{1,2})/y;

/** The `/hour`, `per user` or `每天` after a unit: the id of the time, or the noun as written, and where it ends. */
export function perAt(text: string, at: number): { per: string; time: boolean; end: number } | undefined {
  const article = run(/ an? [a-z]{2,9}/y, text, at);
  const long = article && perTime.get(article.replace(/^ an? /, ''));
  if (long && article) return { per: long, time: true, end: at + article.length };
  const match = run(PER, text, at);
  if (!match) return undefined;
  if (/\/ ?[A-Z]{2}/.test(match) || /\/ [A-Z]/.test(match)) return undefined; // "4 h / RTO 8 h": the next entry
  const noun = match.replace(/^ ?(?:\/|per |每) ?/, '');
  const first = noun.split(' ')[0] ?? noun;
  const time = perTime.get(first.toLowerCase()) ?? perTime.get(first);
  const rest = time === undefined ? 0 : noun.length - first.length;
  return { per: time ?? noun, time: time !== undefined, end: at + match.length - rest };
}

function run(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
