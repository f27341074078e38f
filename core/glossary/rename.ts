import { Matcher } from '../match/matcher.ts';
import { hasHan, normalise } from '../match/normalise.ts';
import type { Edit, Text } from '../rule.ts';
import type { DocumentText, Range } from '../text.ts';
import type { Term } from './entry.ts';

/** A word of a term at a place of a text. */
export interface Use {
  readonly pieces: readonly Range[];
  /** The word as the glossary writes it. */
  readonly word: string;
}

const LONGEST = 120;
/** Letters, digits and the marks of names; whatever Markdown, YAML or JSON could read as more than text is left out. */
const NAME = /^[\p{L}\p{N}\p{Extended_Pictographic}][\p{L}\p{N}\p{M}\p{Extended_Pictographic} \-/+.'’()（）·@%²&]*$/u;

/** Why a text cannot be the name of a term; undefined where it can. */
export function nameFault(name: string): Text | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return { en: 'A term needs a name.', zh: '术语名称不能为空。' };
  if (trimmed.length > LONGEST) {
    return { en: `A term has at most ${LONGEST} characters.`, zh: `术语最多 ${LONGEST} 个字符。` };
  }
  if (NAME.test(trimmed)) return undefined;
  return {
    en: 'A term starts with a letter or digit and has no line breaks and no marks of Markdown, YAML or HTML.',
    zh: '术语应以文字或数字开头，不能包含换行以及 Markdown、YAML、HTML 的标记。',
  };
}

/** True where two words are written in the same script, so that one can stand in for the other. */
export function sameScript(a: string, b: string): boolean {
  return hasHan(a) === hasHan(b);
}

/** True for two spellings of one word: case, width, dashes and spaces do not matter. */
export function sameWord(a: string, b: string): boolean {
  return normalise(a).trim() === normalise(b).trim();
}

/**
 * Writes a new name over a use of a term. Markup inside the old name stays around the new one; a plural stays a plural,
 * and a capital letter that only the sentence asks for stays one.
 */
export function renamed(text: DocumentText, { pieces, word }: Use, name: string): Edit[] {
  const old = pieces.map(({ start, end }) => text.slice(start, end)).join('');
  const [first, ...rest] = pieces;
  if (!first) return [];
  const fresh = capital(old, word, plural(old, word, name));
  const whole = { start: first.start, end: pieces.at(-1)?.end ?? first.end };
  const inner = rest.map(({ start }, i) => text.slice(pieces[i]?.end ?? start, start));
  // A character written as an entity is one place with the end of the entity behind it.
  if (inner.every((gap) => /^(?:#?\w{1,32};)?$/.test(gap))) return [{ range: whole, text: fresh }];
  if (inner.length === 2 && inner[0] === inner[1]) return [{ range: whole, text: fresh }];
  if (inner.length === 1 && /^[*_~]{1,3}$/.test(inner[0] ?? '')) {
    // What opens inside the term closes behind it and goes on before the new name; what opened before it closes behind.
    const mark = inner[0] ?? '';
    const opens = text.slice(whole.end, whole.end + mark.length) === mark;
    return [{ range: whole, text: opens ? `${mark}${fresh}` : `${fresh}${mark}` }];
  }
  return [{ range: first, text: fresh }, ...rest.map((range) => ({ range, text: '' }))];
}

/** The uses of a term's words in the places of a glossary file where they are defined. */
export function usesIn(text: string, term: Term): Use[] {
  const words = [term.names.en, term.names.zh, ...(term.aliases ?? []).map((alias) => alias.text)].filter(
    (word) => word !== undefined,
  );
  const matcher = new Matcher(words.map((word) => ({ text: word, value: word })));
  const { range, spots = [] } = term.origin ?? { range: { start: 0, end: 0 } };
  return [range, ...spots].flatMap((spot) =>
    matcher.find(text.slice(spot.start, spot.end)).map(({ start, end, value }) => ({
      pieces: [{ start: spot.start + start, end: spot.start + end }],
      word: value,
    })),
  );
}

function plural(old: string, word: string, name: string): string {
  const ending = normalise(old).trim().slice(normalise(word).trim().length);
  if (!/^e?s$/.test(ending) || hasHan(name) || /s$/i.test(word)) return name;
  return /(?:s|x|z|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}

function capital(old: string, word: string, name: string): string {
  const first = old[0] ?? '';
  const [usual = '', initial = '', second = ''] = [word[0], name[0], name[1]];
  if (first === usual || first.toLowerCase() !== usual.toLowerCase()) return name;
  if (first !== first.toLowerCase()) return initial.toUpperCase() + name.slice(1);
  // The glossary starts its terms with a capital letter. An abbreviation keeps its capitals.
  return second === second.toLowerCase() ? initial.toLowerCase() + name.slice(1) : name;
}
