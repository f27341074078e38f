/** A hyphen at which no line may break, inside a word: “on‑device”. Texts pasted from a chat have them. */
const HYPHENS = /(?<=[\p{L}\d])[\u2010\u2011](?=[\p{L}\d])/gu;

/**
 * The text of a piece as it is parsed, every offset as in the text: hyphens are plain ones, and a fence that nothing
 * closes is blank.
 * @param unclosed whether its first line opens such a fence
 */
export function plainSource(text: string, unclosed: boolean): string {
  const plain = unclosed ? text.replace(/^[^\r\n]*/, (line) => ' '.repeat(line.length)) : text;
  return /[\u2010\u2011]/.test(plain) ? plain.replace(HYPHENS, '-') : plain;
}
