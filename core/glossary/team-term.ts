import { isMap, isSeq } from 'yaml';
import type { Range } from '../text.ts';
import { aliasOf, type Draft, inItsLanguage } from './draft.ts';
import type { Alias, Metric, Script, Words } from './entry.ts';
import { proseOf, type Reading, rangeOf, wrong } from './reading.ts';

const KEYS = new Set(
  'id term names exact aliases deprecated except category definition write metric ambiguity related source fromSources'.split(
    ' ',
  ),
);
const SCRIPTS: readonly Script[] = ['en', 'zh', 'traditional', 'abbreviation'];

/**
 * The draft of one entry of a YAML glossary; none where it has no term.
 * @param key the term, where the entry is the value of a map from term to entry
 */
export function readTerm(node: unknown, reading: Reading, key?: unknown): Draft[] {
  if (!isMap(node))
    return wrong(
      node,
      reading,
      'A term must be a map with `term` and `definition`.',
      '每个术语应为含 term 和 definition 的映射。',
    );
  const values = new Map<string, unknown>();
  for (const pair of node.items) {
    const name = reading.scalar(pair.key);
    if (typeof name !== 'string' || !KEYS.has(name)) {
      wrong(pair.key, reading, `Unknown key “${String(name)}”.`, `未知的键“${String(name)}”。`);
    } else values.set(name, pair.value);
  }
  const names = words(values.get('names'), reading);
  const term = reading.scalar(key ?? values.get('term')) ?? names.en ?? names.zh;
  if (typeof term !== 'string') return wrong(node, reading, 'This entry has no term.', '这一条没有术语。');
  const range = rangeOf(key ?? values.get('term') ?? values.get('names'));
  const aliases = list(values.get('aliases'), reading).flatMap((item) => alias(item, reading));
  const deprecated = list(values.get('deprecated'), reading).flatMap((item) =>
    alias(item, reading).map((word) => ({ ...(typeof word === 'string' ? aliasOf(word) : word), deprecated: true })),
  );
  const [write, ambiguity] = [words(values.get('write'), reading), words(values.get('ambiguity'), reading)];
  const except = texts(values.get('except'), reading);
  const metric = readMetric(values.get('metric'), reading);
  const source = reading.scalar(values.get('source'));
  const exact = reading.scalar(values.get('exact'));
  const more = {
    ...(write.en || write.zh ? { write } : {}),
    ...(ambiguity.en || ambiguity.zh ? { ambiguity } : {}),
    ...(except.length > 0 ? { except } : {}),
    ...(metric ? { metric } : {}),
    ...(typeof source === 'string' ? { source } : {}),
    ...(typeof exact === 'boolean' ? { exact } : {}),
  };
  const others = [names.en, names.zh].filter((name) => name !== undefined && name !== term) as string[];
  return [
    {
      text: term,
      definition: words(values.get('definition'), reading),
      aliases: [...others, ...aliases, ...deprecated],
      range,
      spots: ['names', 'aliases', 'deprecated'].flatMap((name) => spotOf(values.get(name), range)),
      prose: ['definition', 'write', 'ambiguity'].flatMap((name) => proseOf(values.get(name))),
      more,
    },
  ];
}

/** The place of a value with other words, unless it is that of the term itself. */
function spotOf(node: unknown, term: Range): Range[] {
  const range = rangeOf(node);
  return range.end === range.start || range.start === term.start ? [] : [range];
}

/** A text, or the text in English and Chinese. */
function words(node: unknown, reading: Reading): Words {
  if (node === undefined || node === null) return {};
  if (isMap(node)) {
    const out: { en?: string; zh?: string } = {};
    for (const { key, value } of node.items) {
      const [language, text] = [reading.scalar(key), reading.scalar(value)];
      if ((language === 'en' || language === 'zh') && typeof text === 'string') out[language] = text;
      else wrong(key, reading, 'Only texts under `en` and `zh` are read here.', '这里只读取 en 和 zh 下的文本。');
    }
    return out;
  }
  const text = reading.scalar(node);
  if (text === null) return {};
  if (typeof text === 'string') return inItsLanguage(text);
  wrong(node, reading, 'This must be a text.', '这里应为文本。');
  return {};
}

function alias(node: unknown, reading: Reading): (string | Alias)[] {
  const text = reading.scalar(isMap(node) ? node.get('text', true) : node);
  if (typeof text !== 'string') return wrong(node, reading, 'An alias must be a text.', '别名应为文本。');
  if (!isMap(node)) return [text];
  const script = SCRIPTS.find((name) => name === node.get('script'));
  const context = texts(node.get('context', true), reading);
  return [
    {
      text: text.trim(),
      script: script ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en'),
      ...(node.get('deprecated') === true ? { deprecated: true } : {}),
      ...(node.get('exact') === true ? { exact: true } : {}),
      ...(node.get('ambiguous') === true && context.length > 0 ? { ambiguous: true, context } : {}),
      ...(node.get('common') === true && context.length > 0 ? { common: true, context } : {}),
    },
  ];
}

function list(node: unknown, reading: Reading): readonly unknown[] {
  if (node === undefined || node === null || (!isSeq(node) && reading.scalar(node) === null)) return [];
  if (isSeq(node)) return node.items;
  if (typeof reading.scalar(node) === 'string') return [node];
  return wrong(node, reading, 'This must be a list of texts.', '这里应为文本列表。');
}

function texts(node: unknown, reading: Reading): string[] {
  return list(node, reading)
    .map(reading.scalar)
    .filter((text) => typeof text === 'string');
}

function readMetric(node: unknown, reading: Reading): Metric | undefined {
  if (node === undefined) return undefined;
  if (!isMap(node)) {
    wrong(node, reading, 'A metric must be a map.', 'metric 应为映射。');
    return undefined;
  }
  const both = (name: string): { en: string; zh: string } => {
    const { en, zh } = words(node.get(name, true), reading);
    return { en: en ?? zh ?? '', zh: zh ?? en ?? '' };
  };
  const [low, high] = list(node.get('range', true), reading).map((bound) => {
    const value = reading.scalar(bound);
    return typeof value === 'number' ? value : null;
  });
  const direction = (['higher', 'lower', 'target'] as const).find((way) => way === node.get('direction'));
  if (!direction) {
    wrong(
      node,
      reading,
      'A metric needs a `direction`: higher, lower or target.',
      'metric 需要 direction：higher、lower 或 target。',
    );
    return undefined;
  }
  const [formula, suits, unsuited, pitfall] = [both('formula'), both('suits'), both('unsuited'), both('pitfall')];
  return { formula, range: [low ?? null, high ?? null], direction, suits, unsuited, pitfall };
}
