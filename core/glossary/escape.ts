/** Characters that hide or reorder text, and control characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * Shows a text of a user as text in Markdown: one line, no markup, no HTML, no links, no theme icons. Only marks that mean
 * something are escaped, so that clients which show Markdown as it is stay readable.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<|~]|&(?=#?\w{1,32};)|\$(?=\()/g, '\\$&')
    .replace(/^[-+=#>]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A code span around a text, however many backticks are in it. */
export function codeSpan(text: string): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  let fence = '`';
  while (line.includes(fence)) fence += '`';
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}
