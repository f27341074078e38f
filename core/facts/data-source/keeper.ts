import { hasWord, isOf } from '../../match/letters.ts';
import { hasHan } from '../../match/normalise.ts';
import type { Range } from '../../text.ts';
import type { SourceKind } from '../data-source.ts';
import type { Mark } from './marks.ts';

/** Whoever or whatever keeps records, with the words before that say which: “the mail archive”, “售后部”. */
export interface Keeper extends Range {
  readonly kind: SourceKind;
}

/** How many words, or Han characters, before a keeper may say which one it is. */
const WORDS = 4;
const CHARACTERS = 8;
const KEEPS: readonly string[] = ['store', 'holder', 'keeper'];
/** Words at which the name of a keeper begins at the latest. */
const STOPS = new Set(
  'the a an our their its his her my your this that these those each every of from in at on by with via through to for and or is are was were which who we out as it under into be will'.split(
    ' ',
  ),
);
const PARTICLES = /^.*[从由在与和及的了用对为以按向至到是把将给或于自据：，、 ]/u;

/** The keepers in a text that are said well enough to ask for their records: not “the system”, not “相关部门”. */
export function keepersIn(text: string, marks: readonly Mark[]): Keeper[] {
  return marks.flatMap((mark, i) => {
    if (!KEEPS.includes(mark.tag) || (i > 0 && sameAs(marks[i - 1], mark))) return [];
    const kind: SourceKind = mark.tag === 'store' ? 'system' : 'collection';
    const han = hasHan(text.slice(mark.start, mark.end));
    const start = han ? hanStart(text, mark, marks) : latinStart(text, mark, marks);
    return start === undefined ? [] : [{ start, end: mark.end, kind }];
  });
}

function sameAs(other: Mark | undefined, mark: Mark): boolean {
  return other !== undefined && other.start === mark.start && KEEPS.includes(other.tag);
}

/** Where the name of an English keeper starts; undefined where no word says which one is meant. */
function latinStart(text: string, mark: Mark, marks: readonly Mark[]): number | undefined {
  // “The service bulletins”: the word only says which bulletins.
  const next = marks.find((other) => other.start === mark.end + 1 && text[mark.end] === ' ');
  if (next && (next.tag === 'record' || next.tag === 'loose' || KEEPS.includes(next.tag))) return undefined;
  let start = mark.start;
  let named = mark.tag === 'keeper';
  const words = text
    .slice(Math.max(0, start - 60), start)
    .trimEnd()
    .split(' ');
  for (const word of words.reverse().slice(0, WORDS)) {
    if (!isOf(word, "&'’-") || STOPS.has(word.toLowerCase())) break;
    const at = start - 1 - word.length;
    const own = marks.filter((other) => other.start < start && other.end > at);
    if (own.some(({ tag }) => tag === 'hand' || tag === 'cue') && !/s['’]?$/.test(word)) break;
    start = at;
    if (!own.some(({ tag }) => tag === 'empty' || tag === 'none' || tag === 'hand') && hasWord(word)) named = true;
  }
  return named ? start : undefined;
}

/** The same for a Chinese keeper. */
function hanStart(text: string, mark: Mark, marks: readonly Mark[]): number | undefined {
  const from = Math.max(0, mark.start - CHARACTERS);
  const run = /[\p{Script=Han}A-Za-z]*$/u.exec(text.slice(from, mark.start))?.[0] ?? '';
  const cut = mark.start - run.replace(PARTICLES, '').length;
  // A verb or a word of training before the name is no part of it: 使用｜公交车队.
  const single = mark.end - mark.start === 1;
  // “两组指标”: how many of them there are.
  if (single && /[一二两三四五六七八九十几各每\d]\s?$/.test(text.slice(from, mark.start))) return undefined;
  // So are records, but for a short name that says with what it deals: 投诉科, not 问答｜服务.
  const severs = single ? /hand|cue/ : /hand|cue|record/;
  const start = marks.reduce(
    (at, other) => (other.end <= mark.start && severs.test(other.tag) ? Math.max(at, other.end) : at),
    cut,
  );
  if (mark.tag === 'keeper') return start;
  const said = marks
    .filter((other) => other.tag === 'empty' && other.start >= start && other.end <= mark.start)
    .reduce((sum, other) => sum + other.end - other.start, 0);
  const least = single ? 2 : 1;
  return mark.start - start - said >= least ? start : undefined;
}
