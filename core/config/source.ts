import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { tooDeep } from '../parse/depth.ts';
import type { Text } from '../rule.ts';
import type { Range } from '../text.ts';

/** The keys and array positions that lead to a value, outermost first. */
export type Path = readonly (string | number)[];

/** Something wrong with a configuration file. The range counts in the file's text. */
export interface ConfigProblem {
  readonly message: Text;
  readonly range: Range;
  readonly severity: 'error' | 'warning';
}

/** A configuration file as plain data that still knows where each value stands. */
export interface Source {
  readonly data: unknown;
  readonly problems: readonly ConfigProblem[];
  /** The range of the value at a path, or of the nearest value around it. */
  valueRange(path: Path): Range;
  /** The range of the last key of a path. */
  keyRange(path: Path): Range;
}

/** In UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

/** Reads JSON or YAML by the file's name. JSON is held to its own syntax, and what can be read of a broken file counts. */
export function readSource(file: string, text: string): Source {
  const json = file.toLowerCase().endsWith('.json');
  const problems: ConfigProblem[] = [];
  let clean = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/^\uFEFF/, ' ');
  if (json) {
    const faults = jsonFaults(clean);
    for (const { range, blank } of faults) {
      if (blank) clean = clean.slice(0, range.start) + ' '.repeat(range.end - range.start) + clean.slice(range.end);
    }
    problems.push(...faults);
    clean = clean.replaceAll('\t', ' ');
  }
  const whole = { start: 0, end: text.length };
  if (clean.length > MAX_LENGTH || tooDeep(clean)) {
    const message = { en: 'The file is too large or nested too deeply.', zh: '文件过大或嵌套层数过多。' };
    problems.push({ message, range: whole, severity: 'error' });
    return { data: undefined, problems, valueRange: () => whole, keyRange: () => whole };
  }
  const document = parseDocument(clean, { prettyErrors: false, logLevel: 'silent' });
  if (problems.length === 0) problems.push(...syntaxProblems(document, json));
  const broken = json && problems.length === 0 && !isJson(clean);
  if (broken) problems.push(notJson(text));
  const data = broken ? undefined : dataOf(document);
  if (data === undefined && problems.length === 0 && document.contents !== null) {
    const message = { en: 'The aliases of this file multiply without end.', zh: '文件中的别名引用过多。' };
    problems.push({ message, range: whole, severity: 'error' });
  }
  return {
    data,
    problems,
    valueRange: (path) => nodeRange(document, path, text),
    keyRange: (path) => keyRange(document, path) ?? nodeRange(document, path, text),
  };
}

/** The data, or undefined where aliases multiply without end or nothing could be read. */
function dataOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function syntaxProblems(document: Document.Parsed, json: boolean): ConfigProblem[] {
  const [error] = document.errors ?? [];
  if (!error) return [];
  const name = json ? 'JSON' : 'YAML';
  const range = { start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) };
  if (error.code === 'DUPLICATE_KEY') {
    const message = {
      en: 'This key stands twice in the same object. Keep one.',
      zh: '同一对象中该键出现两次，请只保留一个。',
    };
    return [{ message, range, severity: 'error' }];
  }
  const detail = error.message.replace(/\.$/, '');
  const message = { en: `This is not valid ${name}: ${detail}.`, zh: `${name} 语法错误：${detail}。` };
  return [{ message, range, severity: 'error' }];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The last resort, for what YAML lets pass and JSON does not; the place is not known then. */
function notJson(text: string): ConfigProblem {
  const range = { start: 0, end: text.length };
  if (text.trim() === '') {
    const message = { en: 'The file is empty. Write at least {}.', zh: '文件为空，至少应写 {}。' };
    return { message, range, severity: 'error' };
  }
  const message = {
    en: 'This is not valid JSON. Look for a missing comma or quote.',
    zh: 'JSON 语法错误，请检查是否缺少逗号或引号。',
  };
  return { message, range, severity: 'error' };
}

interface JsonFault extends ConfigProblem {
  /** Blanked before the file is read further, so that the rest counts. */
  readonly blank: boolean;
}

const TOKEN =
  /[{}[\]:]|"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const COMMENT = /\/\/[^\r\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//y;
const TRAILING = /,(?=[ \t\r\n]*[}\]])/y;

/** Comments and trailing commas, and the first place that is no JSON at all. */
function jsonFaults(text: string): JsonFault[] {
  const out: JsonFault[] = [];
  const add = (start: number, end: number, blank: boolean, en: string, zh: string): void => {
    out.push({ message: { en, zh }, range: { start, end }, severity: 'error', blank });
  };
  const match = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  for (let at = 0; at < text.length; ) {
    if (' \t\r\n'.includes(text[at] ?? '')) {
      at++;
      continue;
    }
    const comment = match(COMMENT, at);
    const comma = match(TRAILING, at);
    if (comment > 0) {
      add(
        at,
        comment,
        true,
        'JSON has no comments. Remove this one, or keep the configuration in .prdlintrc.yaml, where a comment starts with #.',
        'JSON 不支持注释。请删除，或改用 .prdlintrc.yaml（以 # 开头写注释）。',
      );
      at = comment;
    } else if (comma > 0) {
      add(
        at,
        comma,
        true,
        'JSON has no comma after the last value. Remove it.',
        'JSON 最后一个值之后不能有逗号，请删除。',
      );
      at = comma;
    } else {
      const token = text[at] === ',' ? at + 1 : match(TOKEN, at);
      if (token < 0) {
        add(
          at,
          at + 1,
          false,
          `This is not valid JSON: ${JSON.stringify(text.slice(at, at + 12))} cannot stand here. Keys and texts need double quotes.`,
          `JSON 语法错误：此处不能出现 ${JSON.stringify(text.slice(at, at + 12))}。键与文本须用英文双引号。`,
        );
        return out;
      }
      at = token;
    }
  }
  return out;
}

function nodeRange(document: Document.Parsed, path: Path, text: string): Range {
  let node: unknown = document.contents;
  let range: Range = { start: 0, end: text.length };
  for (const [i, step] of [...path, undefined].entries()) {
    const found = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (found) range = { start: found[0], end: found[1] };
    if (i === path.length || step === undefined) break;
    if (!isMap(node) && !isSeq(node)) break;
    node = node.get(step, true);
  }
  return range;
}

function keyRange(document: Document.Parsed, path: Path): Range | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === last);
  return isScalar(pair?.key) && pair.key.range ? { start: pair.key.range[0], end: pair.key.range[1] } : undefined;
}
