import { ResultsError } from './measured.ts';

/** What Python's `json` writes for numbers that JSON does not know. */
const NOT_FINITE = /-?(?:Infinity|NaN)(?!\w)/y;

/**
 * Reads JSON, also with the `NaN` and `Infinity` that Python writes, as texts. Throws a `ResultsError` with the line for
 * broken JSON and for an object that has a key twice, of which one would be lost without a word.
 */
export function readJson(file: string, text: string): unknown {
  const parts: string[] = [];
  let done = 0;
  const open: (Set<string> | undefined)[] = [];
  let last: { readonly start: number; readonly end: number } | undefined;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '"') {
      const end = endOfText(text, i);
      last = { start: i, end };
      i = end - 1;
    } else if (unit === ':') {
      if (last) addKey(file, text, open.at(-1), last);
      last = undefined;
    } else if (unit === '{') open.push(new Set());
    else if (unit === '[') open.push(undefined);
    else if (unit === '}' || unit === ']') open.pop();
    else if (unit === 'N' || unit === 'I' || unit === '-') {
      NOT_FINITE.lastIndex = i;
      const token = NOT_FINITE.exec(text)?.[0];
      if (!token) continue;
      parts.push(text.slice(done, i), `"${token}"`);
      done = i + token.length;
      i = done - 1;
    }
  }
  try {
    return JSON.parse(parts.length === 0 ? text : parts.join('') + text.slice(done));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ResultsError({ en: `${file}: is no valid JSON: ${detail}`, zh: `${file}：不是有效的 JSON：${detail}` });
  }
}

function endOfText(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function addKey(
  file: string,
  text: string,
  keys: Set<string> | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  if (!keys) return;
  const key = text.slice(start, end);
  if (keys.has(key)) {
    const line = lineAt(text, start);
    throw new ResultsError({
      en: `${file}:${line}: the key ${key} stands twice in one object, so one of its values would be lost.`,
      zh: `${file}:${line}：同一对象中键 ${key} 出现两次，其中一个值会丢失。`,
    });
  }
  keys.add(key);
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
