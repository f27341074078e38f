import { isAside, isLater } from './learned.ts';
import type { Lists } from './lists.ts';
import { binds } from './metric-limits.ts';
import { isApp } from './model-role.ts';
import type { Role } from './outline.ts';
import type { SectionFacts } from './section.ts';
import type { Signals } from './signals.ts';

type Counted = {
  readonly [K in keyof Signals as Signals[K] extends number ? K : never]: number;
};
type Listed = {
  readonly [K in keyof Signals as Signals[K] extends readonly string[] ? K : never]: ReadonlySet<
    Signals[K] extends readonly (infer T)[] ? T : never
  >;
};

/** The signals of all sections together: counts added up, lists as sets. */
export interface Tally extends Counted, Listed {
  readonly roles: ReadonlySet<Role>;
  /** How many numbers bind the product, how many of them are of quality, and the ids of the quality metrics named. */
  readonly targets: number;
  readonly quality: number;
  /** How many numbers are called measured. */
  readonly observed: number;
  readonly metrics: ReadonlySet<string>;
  readonly models: ReadonlySet<string>;
  /** Assistants named as people use them, which products without an AI part mention too. */
  readonly assistants: ReadonlySet<string>;
  /** Named data sets. */
  readonly datasets: number;
  /** Things that the document leaves open. */
  readonly open: number;
}

/** What a section's numbers and models say. */
interface Numbers {
  readonly targets: number;
  readonly quality: number;
  readonly observed: number;
  readonly datasets: number;
  readonly open: number;
  readonly metrics: readonly string[];
  readonly models: readonly string[];
  readonly assistants: readonly string[];
}

const numbers = new WeakMap<SectionFacts, Numbers>();

/** Several lists ask for them. */
function numbersOf(section: SectionFacts): Numbers {
  let known = numbers.get(section);
  if (!known) {
    known = readNumbers(section);
    numbers.set(section, known);
  }
  return known;
}

function readNumbers({ thresholds, models, dataSources, decisions }: SectionFacts): Numbers {
  const bound = thresholds.filter(binds);
  const named = models.filter(({ statement }) => !isAside(statement) && !isLater(statement));
  return {
    targets: bound.length,
    quality: bound.filter(({ class: of }) => of === 'quality').length,
    observed: thresholds.filter(({ status, confidence }) => status === 'observed' && confidence === 'high').length,
    datasets: dataSources.filter(({ kind, part }) => kind === 'dataset' && !part).length,
    open: decisions.filter(({ kind }) => kind !== 'template').length,
    metrics: thresholds.flatMap(({ class: of, metricId }) => (of === 'quality' && metricId ? [metricId] : [])),
    models: named.flatMap((model) => (isApp(model) ? [] : [model.family])),
    assistants: named.flatMap((model) => (isApp(model) ? [model.family] : [])),
  };
}

/** Adds up the signals of a document's sections. */
export function tallyOf(lists: Lists): Tally {
  const counts = lists.sums('counts', (section) => countsOf({ ...section.signals, ...numbersOf(section) }));
  const sets = Object.entries(EMPTY).flatMap(([name, value]) =>
    value instanceof Set ? [[name, lists.words(`words: ${name}`, (section) => wordsOf(section, name))]] : [],
  );
  return { ...EMPTY, ...counts, ...Object.fromEntries(sets) } as Tally;
}

function countsOf(signals: Signals & Numbers): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(signals).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function wordsOf(section: SectionFacts, name: string): readonly string[] {
  if (name === 'metrics' || name === 'models' || name === 'assistants') return numbersOf(section)[name];
  const words: unknown = section.signals[name as keyof Signals];
  return Array.isArray(words) ? words : [];
}

const EMPTY = {
  statements: 0,
  parts: new Set(),
  usage: new Set(),
  readme: new Set(),
  design: new Set(),
  contest: new Set(),
  coursework: new Set(),
  ruled: 0,
  obligations: 0,
  stories: 0,
  blanks: 0,
  guidance: 0,
  unnamed: 0,
  codeLines: 0,
  handled: 0,
  dataFiles: 0,
  flowInputs: 0,
  commands: 0,
  badges: 0,
  ai: 0,
  acts: 0,
  modelled: 0,
  advises: 0,
  perceives: 0,
  makes: 0,
  fair: 0,
  weak: 0,
  learning: new Set(),
  tools: new Set(),
  measures: new Set(),
  general: new Set(),
  settings: new Set(),
  scenarios: new Set(),
  roles: new Set(),
  ids: 0,
  dated: 0,
  files: 0,
  told: 0,
  reported: 0,
  ticked: 0,
  unticked: 0,
  wishes: 0,
  unsettled: 0,
  authored: 0,
  required: 0,
  aiWords: new Set(),
  tasks: new Set(),
  targets: 0,
  quality: 0,
  observed: 0,
  datasets: 0,
  open: 0,
  metrics: new Set(),
  models: new Set(),
  assistants: new Set(),
};
