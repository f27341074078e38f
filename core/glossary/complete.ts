import { isHan, isWordUnit, normalise } from '../match/normalise.ts';
import type { Script, Term } from './entry.ts';
import type { Layer, LayerName } from './layer.ts';
import { startsWithInitials } from './pinyin.ts';

/** A word of a term that what was typed may become. */
export interface Suggestion {
  readonly term: Term;
  readonly layer: LayerName;
  readonly word: string;
  /** How many code units before the cursor were typed of it. */
  readonly typed: number;
}

interface Key {
  readonly term: Term;
  readonly word: string;
  readonly normal: string;
  /** 0 for names, 1 for aliases. */
  readonly rank: number;
  readonly script: Script;
}

/** What was typed is looked at no farther back than this. */
const REACH = 40;
/** Fewer letters than this say too little; one Han character is enough. */
const LETTERS = 2;
const MOST = 50;
const BREAK = /[\n。！？；;,，、:：|()（）“”"<>[\]]/;

/**
 * The words that text before a cursor may become: those that start with its last words, or with its last characters in
 * Chinese, and Chinese ones by the pinyin initials that were typed. The best first, a term once in each script.
 * @param layers nearest first
 * @param initials letters may be pinyin initials wherever they stand; else only right behind a Chinese character
 */
export function suggest(layers: readonly Layer[], before: string, initials: boolean): Suggestion[] {
  const text = lastClause(before);
  if (text === '' || text.trimEnd() !== text) return [];
  const normal = normalise(text);
  const starts = startsIn(normal);
  const run = /[a-z][a-z0-9]{1,11}$/.exec(text)?.[0] ?? '';
  const spelled = run.length >= LETTERS && (initials || isHan(text.charCodeAt(text.length - run.length - 1)));
  const found: (Suggestion & Pick<Key, 'rank' | 'script'>)[] = [];
  for (const layer of layers) {
    for (const { term, word, normal: key, rank, script } of keysOf(layer)) {
      const start = starts.find((at) => key.length > normal.length - at && key.startsWith(normal.slice(at)));
      if (start !== undefined) {
        found.push({ term, layer: layer.name, word, typed: text.length - start, rank, script });
      } else if (spelled && script === 'zh' && startsWithInitials(word, run)) {
        found.push({ term, layer: layer.name, word, typed: run.length, rank, script });
      }
    }
  }
  found.sort((a, b) => b.typed - a.typed || a.rank - b.rank || a.word.length - b.word.length);
  const seen = new Set<string>();
  return found
    .filter(({ term, script, word }) => {
      const [one, same] = [`${term.id} ${script}`, `word ${normalise(word)}`];
      if (seen.has(one) || seen.has(same)) return false;
      seen.add(one).add(same);
      return true;
    })
    .slice(0, MOST);
}

const keys = new WeakMap<Layer, readonly Key[]>();

/** The words of a glossary that stand for one term wherever they stand, and that the team did not give up. */
function keysOf(layer: Layer): readonly Key[] {
  let known = keys.get(layer);
  if (!known) {
    known = layer.terms.flatMap((term): Key[] => {
      const { names, aliases = [] } = term;
      const key = (word: string, rank: number, script: Script): Key => ({
        term,
        word,
        normal: normalise(word).trim(),
        rank,
        script,
      });
      return [
        ...(names.en ? [key(names.en, 0, 'en')] : []),
        ...(names.zh ? [key(names.zh, 0, 'zh')] : []),
        ...aliases.filter((one) => !one.ambiguous && !one.deprecated).map((one) => key(one.text, 1, one.script)),
      ];
    });
    keys.set(layer, known);
  }
  return known;
}

function lastClause(before: string): string {
  const near = before.slice(-REACH);
  for (let i = near.length - 1; i >= 0; i--) if (BREAK.test(near[i] ?? '')) return near.slice(i + 1).trimStart();
  return near.trimStart();
}

/** Where a term may start: at each word and each Han character. The earliest first, so that the longest prefix counts. */
function startsIn(text: string): number[] {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word = isWordUnit(code) && !(i > 0 && isWordUnit(text.charCodeAt(i - 1)));
    if (isHan(code) || (word && text.length - i >= LETTERS)) out.push(i);
  }
  return out;
}
