import { isMap, isScalar, parseDocument } from 'yaml';
import { tooDeep } from '../parse/depth.ts';
import type { Range } from '../text.ts';

/** The YAML block at the start of a document. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The ranges of top-level keys in the document. */
  readonly keys: ReadonlyMap<string, Range>;
  /** Syntax errors, with their ranges in the document. */
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
  readonly range: Range;
}

/** Reads a front matter block, fences included. Broken YAML gives problems and whatever could be read. */
export function readFrontMatter(block: string): FrontMatter {
  const start = block.search(/\r\n|\n|\r/);
  const from = start < 0 ? block.length : start + (block.startsWith('\r\n', start) ? 2 : 1);
  const end = block.lastIndexOf('---');
  // A lone carriage return ends a line too, but not for the YAML parser.
  const yaml = block.slice(from, Math.max(from, end)).replace(/\r(?!\n)/g, '\n');
  const range = { start: 0, end: block.trimEnd().length };
  if (tooDeep(yaml)) return { data: {}, keys: new Map(), problems: [{ message: 'nested too deeply', range }], range };
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const keys = new Map<string, Range>();
  const data: Record<string, unknown> = {};
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || !pair.key.range) continue;
      const key = String(pair.key.value);
      keys.set(key, { start: from + pair.key.range[0], end: from + pair.key.range[1] });
      data[key] = isScalar(pair.value) ? pair.value.value : (pair.value ?? null);
    }
  }
  const problems = document.errors.map((error) => ({
    message: error.message,
    range: { start: from + error.pos[0], end: from + Math.max(error.pos[1], error.pos[0]) },
  }));
  return { data, keys, problems, range };
}
