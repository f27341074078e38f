/** The rows of a table in CSV (RFC 4180) or with tabs or semicolons, as records by the heads of its columns. */
export function readCsv(text: string): Record<string, string>[] {
  const separator = separatorOf(text);
  const [head = [], ...rows] = cells(text, separator);
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(head.map((name, i) => [name.trim(), (row[i] ?? '').trim()])));
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const head = end < 0 ? text : text.slice(0, end);
  const counts = [',', ';', '\t'].map((mark) => [mark, head.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at, separator);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function quoted(text: string, start: number): { cell: string; end: number } {
  const parts: string[] = [];
  let at = start + 1;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return { cell: parts.join('') + text.slice(at), end: text.length };
    parts.push(text.slice(at, next));
    if (text[next + 1] !== '"') return { cell: parts.join(''), end: afterQuote(text, next + 1) };
    parts.push('"');
    at = next + 2;
  }
}

/** What stands between a closing quote and the separator is no part of the cell. */
function afterQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[,;\t\r\n]/.test(text[at] ?? '')) at++;
  return at;
}

function bare(text: string, start: number, separator: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}
