import type { Config } from '../config.ts';
import type { Rule } from '../rule.ts';
import { rules as builtin } from '../rules/index.ts';
import { customFaults, customIds } from './custom-faults.ts';
import { type Fault, schemaFaults } from './faults.ts';
import { globProblems } from './glob.ts';
import { isRelative } from './inside.ts';
import { type ConfigProblem, type Path, readSource } from './source.ts';

export type { ConfigProblem } from './source.ts';

/** What a configuration file says. */
export interface ReadConfig {
  /** What is valid in the file; a value with a problem is left out. */
  readonly config: Partial<Config>;
  readonly problems: readonly ConfigProblem[];
  /** False where the file as a whole could not be read, so that an earlier configuration had better stay in force. */
  readonly readable: boolean;
}

/**
 * Reads and checks a configuration file, JSON or YAML by the file's name. Never throws: what is wrong becomes a problem
 * with its place, and the rest counts.
 */
export function readConfig(file: string, text: string, rules: readonly Rule[] = builtin): ReadConfig {
  const source = readSource(file, text);
  const syntax = [...source.problems];
  const readable = !syntax.some((problem) => problem.severity === 'error');
  if (source.data === undefined || source.data === null) return { config: {}, problems: syntax, readable };
  // What a broken file reads as is no second problem.
  const wrong = schemaFaults(source.data, rules).filter(({ path }) => readable || path.length > 0);
  const own = new Set(customIds(source.data));
  const faults = [...wrong.map((fault) => aboutCustom(fault, own)), ...customFaults(source.data, rules)];
  const broken = new Set(faults.map(({ path }) => JSON.stringify(settingPath(path))));
  const kept = without(source.data, [], broken);
  const data = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
  const more = [...globFaults(data), ...glossaryFaults(data), ...baselineFaults(data)];
  const config = without(data, [], new Set(more.map(({ path }) => JSON.stringify(path)))) as Record<string, unknown>;
  delete config.$schema;
  const problems = [...faults, ...more].map(({ path, about, message, severity }) => ({
    message,
    severity,
    range: about === 'key' ? source.keyRange(path) : source.valueRange(path),
  }));
  return { config: config as Partial<Config>, problems: [...syntax, ...problems].sort(byPlace), readable };
}

const byPlace = (a: ConfigProblem, b: ConfigProblem): number => a.range.start - b.range.start;

/**
 * The part of the configuration that falls with a fault: a rule's level takes the rule, a part of an option the option, any
 * part of a team's own rule that rule.
 */
function settingPath(path: Path): Path {
  if (path[0] === 'customRules') return path.slice(0, 2);
  if (path[0] !== 'rules') return path;
  return path[2] === 1 ? path.slice(0, 4) : path.slice(0, 2);
}

/** The level of a team's own rule stands with the rule. */
function aboutCustom(fault: Fault, own: ReadonlySet<string>): Fault {
  const [top, id] = fault.path;
  if (top !== 'rules' || fault.about !== 'key' || fault.path.length !== 2 || !own.has(String(id))) return fault;
  const message = {
    en: `“${id}” is a rule of customRules; set its “severity” there.`,
    zh: `“${id}”是 customRules 中的规则，请在那里设置“severity”。`,
  };
  return { ...fault, message };
}

function without(value: unknown, path: Path, broken: ReadonlySet<string>): unknown {
  if (broken.has(JSON.stringify(path))) return undefined;
  if (Array.isArray(value)) {
    return value
      .map((item: unknown, i) => without(item, [...path, i], broken))
      .filter((item, i) => item !== undefined || value[i] === undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, without(item, [...path, key], broken)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function globFaults(data: Readonly<Record<string, unknown>>): Fault[] {
  const lists: [Path, unknown][] = [
    [['include'], data.include],
    [['exclude'], data.exclude],
    ...Object.entries(data.kinds ?? {}).map(([kind, list]): [Path, unknown] => [['kinds', kind], list]),
  ];
  return lists.flatMap(([path, list]) =>
    strings(list).flatMap(([glob, i]) =>
      globProblems(glob).map((message): Fault => ({ path: [...path, i], about: 'value', message, severity: 'error' })),
    ),
  );
}

function glossaryFaults(data: Readonly<Record<string, unknown>>): Fault[] {
  return strings(data.glossaries)
    .filter(([path]) => !isRelative(path))
    .map(([path, i]) => ({
      path: ['glossaries', i],
      about: 'value',
      severity: 'error',
      message: {
        en: `“${path}” is no relative path. Glossary files lie inside the workspace; write the path from this file.`,
        zh: `“${path}”不是相对路径。术语表须位于工作区内，请写相对于本文件的路径。`,
      },
    }));
}

function baselineFaults({ baseline }: Readonly<Record<string, unknown>>): Fault[] {
  if (typeof baseline !== 'string' || isRelative(baseline)) return [];
  const message = {
    en: `“${baseline}” is no relative path. The baseline lies inside the project; write the path from this file.`,
    zh: `“${baseline}”不是相对路径。基线文件须位于项目内，请写相对于本文件的路径。`,
  };
  return [{ path: ['baseline'], about: 'value', severity: 'error', message }];
}

function strings(list: unknown): [string, number][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, i): [string, number][] => (typeof item === 'string' ? [[item, i]] : []));
}
