import { nearest } from '../config/nearest.ts';
import { type ConfigProblem, type Path, readSource } from '../config/source.ts';
import type { Text } from '../rule.ts';
import type { Range } from '../text.ts';
import type { KnownFinding } from './match.ts';

const SCHEMA = 'https://unpkg.com/prdlint/schemas/baseline.schema.json';
/** Files of a later form are refused: what they accept is not known. */
const VERSION = 1;

/** An entry of a baseline file, and where it stands in it. */
export interface BaselineEntry extends KnownFinding {
  readonly range: Range;
}

/** What a baseline file says. */
export interface Baseline {
  /** The entries by document: paths from the folder of the file, with `/` between their parts. */
  readonly files: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly problems: readonly ConfigProblem[];
  /** False where the file as a whole is no baseline; it accepts nothing then. */
  readonly readable: boolean;
}

/** Reads a baseline file. Never throws: an entry with a problem is told and left out, the others count. */
export function readBaseline(text: string): Baseline {
  const source = readSource('baseline.json', text);
  const problems: ConfigProblem[] = [...source.problems];
  const files = new Map<string, BaselineEntry[]>();
  const unreadable = (): Baseline => ({ files: new Map(), problems, readable: false });
  if (problems.length > 0) return unreadable();
  const wrong = (path: Path, message: Text): void => {
    problems.push({ message, range: source.valueRange(path), severity: 'error' });
  };
  const { data } = source;
  if (!isObject(data) || !('version' in data) || !isObject(data.files)) {
    wrong([], NO_BASELINE);
    return unreadable();
  }
  if (data.version !== VERSION) {
    wrong(['version'], {
      en: `This baseline has the version ${JSON.stringify(data.version)}; this prdlint reads version ${VERSION}. Run \`prdlint baseline\` again with it.`,
      zh: `该基线文件的版本为 ${JSON.stringify(data.version)}，本程序只支持版本 ${VERSION}。请重新运行 prdlint baseline。`,
    });
    return unreadable();
  }
  for (const key of Object.keys(data).filter((name) => !KEYS.includes(name))) {
    const like = nearest(key, KEYS);
    const message = {
      en: `There is no key “${key}” in a baseline.${like ? ` Did you mean “${like}”?` : ''}`,
      zh: `基线文件中没有名为“${key}”的键。${like ? `是否想写“${like}”？` : ''}`,
    };
    problems.push({ message, range: source.keyRange([key]), severity: 'error' });
  }
  for (const [file, list] of Object.entries(data.files)) {
    if (!Array.isArray(list)) {
      wrong(['files', file], { en: 'This has to be a list of findings.', zh: '此处应为问题列表。' });
      continue;
    }
    const entries = list.flatMap((item: unknown, i): BaselineEntry[] => {
      const path = ['files', file, i];
      if (isKnown(item)) {
        const { rule, fingerprint, text: words } = item;
        return [{ rule, fingerprint, text: words ?? '', range: source.valueRange(path) }];
      }
      wrong(path, NO_ENTRY);
      return [];
    });
    files.set(file, entries);
  }
  return { files, problems, readable: true };
}

const KEYS = ['$schema', 'version', 'files'];

const NO_BASELINE: Text = {
  en: 'This file is no baseline of prdlint: it needs “version” and “files”. Run `prdlint baseline` to write one, or name another file in the configuration.',
  zh: '该文件不是 prdlint 的基线文件：须有“version”和“files”。可运行 prdlint baseline 生成，或在配置中改用其他文件。',
};
const NO_ENTRY: Text = {
  en: 'An entry needs a “rule” and a “fingerprint” of 16 hexadecimal digits, as `prdlint baseline` writes them. It was left out.',
  zh: '条目须有“rule”和 16 位十六进制的“fingerprint”（由 prdlint baseline 写入）。已忽略该条目。',
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnown(item: unknown): item is { rule: string; fingerprint: string; text?: string } {
  return (
    isObject(item) &&
    typeof item.rule === 'string' &&
    typeof item.fingerprint === 'string' &&
    /^[0-9a-f]{16}$/.test(item.fingerprint) &&
    (item.text === undefined || typeof item.text === 'string')
  );
}

/** The text of a baseline file. Documents and entries stand in a fixed order, so that a new recording differs by little. */
export function baselineText(files: ReadonlyMap<string, readonly KnownFinding[]>): string {
  const entries = [...files]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([file, known]) => {
      const lines = known
        .map(({ rule, fingerprint, text }) => ({ rule, fingerprint, text }))
        .sort((a, b) => compare(a.rule, b.rule) || compare(a.text, b.text) || compare(a.fingerprint, b.fingerprint))
        .map((entry) => `      ${JSON.stringify(entry)}`);
      return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const body = entries.length > 0 ? `{\n${entries.join(',\n')}\n  }` : '{}';
  return `{\n  "$schema": ${JSON.stringify(SCHEMA)},\n  "version": ${VERSION},\n  "files": ${body}\n}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
