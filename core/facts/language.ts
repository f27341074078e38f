/** `other` stands for documents in neither language: they get no finding that depends on the language. */
export type Language = 'en' | 'zh' | 'other';

/** How many characters of each script a text has. */
export interface Scripts {
  readonly han: number;
  readonly kana: number;
  readonly latin: number;
  /** Latin letters with diacritics and other alphabets. */
  readonly foreign: number;
  /** Common English function words. */
  readonly english: number;
  readonly words: number;
}

const FUNCTION_WORDS = new Set(
  'the of to and a in is for be on with that by as this are or an from must shall should will not at it can which when if all'.split(
    ' ',
  ),
);

/** Longer words are none of them. */
const LONGEST = Math.max(...[...FUNCTION_WORDS].map((word) => word.length));

export function countScripts(text: string): Scripts {
  const counts = { han: 0, kana: 0, latin: 0, foreign: 0, english: 0, words: 0 };
  let word = -1;
  for (let i = 0; i <= text.length; i++) {
    // Behind the end it is no number, and so no letter.
    const code = text.charCodeAt(i);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
      counts.latin++;
      if (word < 0) word = i;
      continue;
    }
    if (word >= 0) {
      counts.words++;
      if (i - word <= LONGEST && FUNCTION_WORDS.has(text.slice(word, i).toLowerCase())) counts.english++;
      word = -1;
    }
    if (code >= 0x4e00 && code <= 0x9fff) counts.han++;
    else if (code >= 0x3040 && code <= 0x30ff) counts.kana++;
    else if ((code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x6ff) || (code >= 0xac00 && code <= 0xd7a3))
      counts.foreign++;
  }
  return counts;
}

/** What an empty text has. */
export const NO_SCRIPTS: Scripts = { han: 0, kana: 0, latin: 0, foreign: 0, english: 0, words: 0 };

/**
 * The language of a text. One Han character weighs as much as three Latin letters, since a Chinese document quotes many
 * English names. Kana, other alphabets, or Latin text without English function words make it `other`.
 */
export function languageOf(scripts: Scripts): Language {
  const { han, kana, latin, foreign, english, words } = scripts;
  if (kana * 4 > han && kana > 20) return 'other';
  if (han * 3 >= latin) return han > 0 ? 'zh' : 'en';
  if (foreign * 3 > latin) return 'other';
  if (han > 200) return 'zh';
  if (words > 30 && english / words < 0.06 && foreign * 70 > latin) return 'other';
  return 'en';
}
