/** Writes blanks as tab stops of a snippet (`${1:TODO(data owner, date)}`), numbered through the whole text. */
export class Blanks {
  #stops = 0;

  constructor(readonly date: string) {}

  /** Text with its blanks as tab stops; a blank that names no owner is left to `owner`. */
  fill(text: string, owner: string): string {
    let out = '';
    let at = 0;
    for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
      out += escapeSnippet(text.slice(at, match.index)) + this.#stop(match[1] ?? '', owner);
      at = match.index + match[0].length;
    }
    return out + escapeSnippet(text.slice(at));
  }

  #stop(blank: string, owner: string): string {
    const stop = ++this.#stops;
    if (blank.startsWith('=')) return `\${${stop}|${blank.slice(1)}|}`;
    const colon = /[:：]/.exec(blank);
    const named = (colon ? blank.slice(0, colon.index) : blank).trim();
    const hint = colon ? blank.slice(colon.index).trimEnd() : '';
    return `\${${stop}:TODO(${named || owner}, ${this.date})${hint}}`;
  }
}

/** Text as a snippet's text: the signs that a snippet reads stand for themselves. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Parts of snippets as one: their tab stops are numbered anew, in their order. */
export function joinSnippets(parts: readonly string[], between: string): string {
  let stops = 0;
  return parts.join(between).replace(/\\.|\$\{\d+(?=[:|])/g, (found) => (found[0] === '$' ? `\${${++stops}` : found));
}

/** An escaped sign, a choice, a default or a bare tab stop. */
const PARTS = /\\([\\$}])|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\d/g;

/** The text of a snippet as it is first inserted: each tab stop shows its default or its first choice. */
export function snippetText(snippet: string): string {
  return snippet.replace(
    PARTS,
    (_, sign?: string, choice?: string, value?: string) => sign ?? choice ?? value?.replace(/\\([\\$}])/g, '$1') ?? '',
  );
}
