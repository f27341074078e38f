import table from '../catalog/pinyin.json' with { type: 'json' };

/** The letters that the readings of a Han character start with. Made when the first one is asked for. */
let initials: ReadonlyMap<string, string> | undefined;

function initialsOf(character: string): string | undefined {
  if (!initials) {
    const made = new Map<string, string>();
    for (const [letter, characters] of Object.entries(table)) {
      for (const one of characters) made.set(one, (made.get(one) ?? '') + letter);
    }
    initials = made;
  }
  return initials.get(character);
}

/**
 * True where letters are the pinyin initials of a word's first characters: `zhl` of 召回率, `f1z` of F1值. Other
 * characters stand for themselves; a character with several readings counts by each.
 */
export function startsWithInitials(word: string, letters: string): boolean {
  let at = 0;
  let han = false;
  for (const character of word) {
    const letter = letters[at];
    if (letter === undefined) break;
    const known = initialsOf(character);
    if (!(known ? known.includes(letter) : character.toLowerCase() === letter)) return false;
    han ||= known !== undefined;
    at += known ? 1 : character.length;
  }
  return han && at === letters.length;
}
