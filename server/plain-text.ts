const LINK = /\[([^\]\n]{1,200})\]\([^)\n]{1,500}\)/g;
const ESCAPE = /\\([\\`*_{}[\]()<>#+.!|~&-])/g;

/** The server's own Markdown without its marks, for clients that show text as it is. */
export function plainText(markdown: string): string {
  return markdown
    .replace(LINK, '$1')
    .replace(/\*\*|`| {2}$/gm, '')
    .replace(ESCAPE, '$1');
}
