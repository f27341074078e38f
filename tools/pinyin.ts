import { readFileSync, writeFileSync } from 'node:fs';
import { polyphonic } from 'pinyin-pro';
import { entries } from '../core/glossary/builtin.ts';

/**
 * Writes the table of pinyin initials: for each letter the Han characters whose reading starts with it, a character with
 * several readings under each. `--check` writes nothing and fails where the file is not what it would write.
 */
const FILE = 'core/catalog/pinyin.json';

/** The first level of GB/T 2312: the 3,755 characters in common use, in the order of their pinyin. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const out: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      out.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return out;
}

/** What the built-in glossary has beyond these. */
function glossaryCharacters(): string[] {
  const words = entries().flatMap(({ names, aliases = [] }) => [names.zh, ...aliases.map(({ text }) => text)]);
  return words.flatMap((word) => [...word].filter((character) => /\p{Script=Han}/u.test(character)));
}

function table(): Readonly<Record<string, string>> {
  const letters = new Map<string, string[]>();
  for (const character of new Set([...commonCharacters(), ...glossaryCharacters()])) {
    const [readings = ''] = polyphonic(character, { toneType: 'none' });
    const initials = new Set(readings.split(' ').map((reading) => reading[0] ?? ''));
    for (const letter of initials) {
      if (/^[a-z]$/.test(letter)) letters.set(letter, [...(letters.get(letter) ?? []), character]);
    }
  }
  return Object.fromEntries([...letters].sort().map(([letter, characters]) => [letter, characters.join('')]));
}

const content = `${JSON.stringify(table(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(FILE, content);
else if (readFileSync(FILE, 'utf8') !== content) {
  process.stderr.write(`${FILE} is not up to date; run \`npx tsx tools/pinyin.ts\`\n`);
  process.exitCode = 1;
}
