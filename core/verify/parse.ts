import { parseDocument, type YAMLParseError } from 'yaml';
import { tooDeep } from '../parse/depth.ts';
import { readCsv } from './csv.ts';
import { readJson } from './json.ts';
import { ResultsError } from './measured.ts';

/** Files above this are no lists of metrics but raw output; in UTF-16 code units. */
export const LARGEST = 50_000_000;
/** The reader of YAML takes far longer than that of JSON. */
const LARGEST_YAML = 2_000_000;

/** The data of a results file by its name: JSON, JSON lines, YAML, CSV, or the front matter of a model card. */
export function parseResults(file: string, text: string): unknown {
  if (text.length > LARGEST) throw tooLarge(file, LARGEST);
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  switch (extension) {
    case 'json':
      return readJson(file, checked(file, text));
    case 'jsonl':
    case 'ndjson':
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => readJson(file, checked(file, line)));
    case 'yaml':
    case 'yml':
      return readYaml(file, text);
    case 'csv':
    case 'tsv':
      return readCsv(text);
    case 'md':
    case 'markdown':
      return readYaml(file, frontMatter(file, text));
    default:
      throw new ResultsError({
        en: `${file}: results are read from .json, .jsonl, .yaml, .csv, .tsv and model cards (.md).`,
        zh: `${file}：结果文件须为 .json、.jsonl、.yaml、.csv、.tsv 或模型卡（.md）。`,
      });
  }
}

function checked(file: string, text: string): string {
  if (!tooDeep(text)) return text;
  throw new ResultsError({ en: `${file}: is nested too deeply.`, zh: `${file}：嵌套层数过多。` });
}

function readYaml(file: string, text: string): unknown {
  if (text.length > LARGEST_YAML) throw tooLarge(file, LARGEST_YAML);
  const document = parseDocument(checked(file, text), { prettyErrors: true, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw brokenYaml(file, error);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new ResultsError({ en: `${file}: its aliases multiply without end.`, zh: `${file}：别名引用过多。` });
  }
}

function brokenYaml(file: string, { code, message, linePos }: YAMLParseError): ResultsError {
  const at = linePos ? `${file}:${linePos[0].line}` : file;
  if (code === 'DUPLICATE_KEY') {
    return new ResultsError({
      en: `${at}: a key stands twice in one object, so one of its values would be lost.`,
      zh: `${at}：同一对象中有一个键出现两次，其中一个值会丢失。`,
    });
  }
  const detail = message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:$/, '') ?? '';
  return new ResultsError({ en: `${at}: is no valid YAML: ${detail}`, zh: `${at}：不是有效的 YAML：${detail}` });
}

function frontMatter(file: string, text: string): string {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1];
  if (found !== undefined) return found;
  throw new ResultsError({
    en: `${file}: has no front matter with a model-index.`,
    zh: `${file}：没有包含 model-index 的文件头。`,
  });
}

function tooLarge(file: string, limit: number): ResultsError {
  const size = `${limit / 1_000_000} MB`;
  return new ResultsError({
    en: `${file}: is larger than ${size}. Write the metrics alone into a file, without the samples.`,
    zh: `${file}：超过 ${size}。请只导出指标，不含样本明细。`,
  });
}
