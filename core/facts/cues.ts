import classCatalog from '../catalog/class-cues.json' with { type: 'json' };
import catalog from '../catalog/status-cues.json' with { type: 'json' };
import { normalise } from '../match/normalise.ts';
import { remember } from '../match/remember.ts';
import type { MetricClass } from './threshold.ts';
import { groupsOf } from './vocabulary.ts';

/** The kinds of words that tell what a number is; the words themselves are in the catalogue. */
export type Cue = keyof typeof catalog.cues;
/** What a table column holds, by its head. */
export type ColumnRole = keyof typeof catalog.columns | 'unknown';

const cues = groupsOf(catalog.cues);
const titles = groupsOf(catalog.titles);
const { $schema: _, human, machine, hit, fault, ...classWords } = classCatalog;
const times = groupsOf({ human, machine });
/** Words that tell of an output that it was right or wrong. */
export const outcomeWords = groupsOf({ hit, fault });
const classes = groupsOf<MetricClass>(classWords);

const columns = new Map<string, ColumnRole[]>();
for (const [role, { en, zh }] of Object.entries(catalog.columns)) {
  for (const word of [...en, ...zh].map(normalise))
    columns.set(word, [...(columns.get(word) ?? []), role as ColumnRole]);
}
const columnWords = groupsOf(catalog.columns);

/** 对应 asks for nothing. */
const PART = /^[对相]应$/;

/** The kinds of cue words in a text, each with where it first stands. */
export const findCues: (text: string) => ReadonlyMap<Cue, number> = remember((text) => {
  const out = new Map<Cue, number>();
  for (const { value, start, end } of cues.alone.findAll(text)) {
    if (end - start === 1 && PART.test(text.slice(start - 1, end))) continue;
    const first = out.get(value);
    if (first === undefined || start < first) out.set(value, start);
  }
  return out;
});

/** Whether a heading announces targets, or something else that has numbers; its last words decide. */
export function titleKind(title: string): 'target' | 'aside' | undefined {
  return lastKind(title).kind;
}

const lastKind = remember((title) => ({
  kind: titles.alone.find(title.replace(/[(（][^)）]{0,80}[)）]?/g, ' ')).at(-1)?.value,
}));

/**
 * What a column holds. The whole head decides ("Target"), else its words, a bound value before a label
 * ("Target metric value" is a target, "Metric" a label).
 */
export const columnRole: (head: string) => ColumnRole = remember((head) => {
  const bare = normalise(head)
    .replace(/\s*[(（].*$/, '')
    .trim();
  const whole = columns.get(bare);
  if (whole) return whole[0] ?? 'unknown';
  const found = new Set(columnWords.alone.find(head).map((match) => match.value));
  for (const role of [
    'claim',
    'example',
    'baseline',
    'trigger',
    'observed',
    'target',
    'aside',
    'setting',
    'label',
  ] as const) {
    if (found.has(role)) return role;
  }
  return 'unknown';
});

/**
 * The class that a metric's words suggest: the one with the longest words in the text, the
 * later ones before the earlier (a name's last word says what it is); `undefined` where none stands.
 */
export function classOfWords(text: string): MetricClass | undefined {
  const weights = new Map<MetricClass, number>();
  for (const { value, start, end } of classes.alone.find(text)) {
    weights.set(value, (weights.get(value) ?? 0) + Math.min(end - start, 24) + end / (text.length + 1) / 2);
  }
  let best: MetricClass | undefined;
  for (const value of ['data', 'business', 'quality', 'operational'] as const) {
    if ((weights.get(value) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = value;
  }
  return best;
}

/** True where the words speak of the time that people spend, as opposed to the time that a machine takes. */
export function isHumanTime(text: string): boolean {
  const found = times.alone.find(text);
  return found.some(({ value }) => value === 'human') && !found.some(({ value }) => value === 'machine');
}
