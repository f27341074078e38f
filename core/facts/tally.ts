import { isAside } from './learned.ts';
import { binds } from './metric-limits.ts';
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
  readonly metrics: ReadonlySet<string>;
  readonly models: ReadonlySet<string>;
  /** Named data sets. */
  readonly datasets: number;
  /** Things that the document leaves open. */
  readonly open: number;
}

/** What a section's numbers and models say; kept with the section, since a document may have thousands of numbers. */
interface Numbers {
  readonly targets: number;
  readonly quality: number;
  readonly datasets: number;
  readonly open: number;
  readonly metrics: readonly string[];
  readonly models: readonly string[];
}

const numbers = new WeakMap<SectionFacts, Numbers>();

function numbersOf(section: SectionFacts): Numbers {
  let found = numbers.get(section);
  if (!found) {
    const { thresholds, models, dataSources, decisions } = section;
    const bound = thresholds.filter(binds);
    const ids = thresholds.flatMap(({ class: of, metricId }) => (of === 'quality' && metricId ? [metricId] : []));
    found = {
      targets: bound.length,
      quality: bound.filter(({ class: of }) => of === 'quality').length,
      datasets: dataSources.filter(({ kind, part }) => kind === 'dataset' && !part).length,
      open: decisions.filter(({ kind }) => kind !== 'template').length,
      metrics: [...new Set(ids)],
      models: [...new Set(models.flatMap(({ family, statement }) => (isAside(statement) ? [] : [family])))],
    };
    numbers.set(section, found);
  }
  return found;
}

/** Adds up the signals of a document's sections, in one pass: it runs at every keystroke. */
export function tallyOf(sections: readonly SectionFacts[]): Tally {
  const counts: Record<string, number> = {};
  const sets: Record<string, Set<string>> = {};
  const sums = { targets: 0, quality: 0, datasets: 0, open: 0 };
  const metrics = new Set<string>();
  const models = new Set<string>();
  for (const section of sections) {
    for (const [name, value] of entriesOf(section.signals)) {
      if (typeof value === 'number') {
        counts[name] = (counts[name] ?? 0) + value;
        continue;
      }
      sets[name] ??= new Set();
      for (const one of value) sets[name].add(one);
    }
    const own = numbersOf(section);
    sums.targets += own.targets;
    sums.quality += own.quality;
    sums.datasets += own.datasets;
    sums.open += own.open;
    for (const id of own.metrics) metrics.add(id);
    for (const family of own.models) models.add(family);
  }
  return { ...EMPTY, ...counts, ...sets, ...sums, metrics, models } as Tally;
}

const EMPTY = {
  statements: 0,
  parts: new Set(),
  usage: new Set(),
  readme: new Set(),
  obligations: 0,
  stories: 0,
  blanks: 0,
  codeLines: 0,
  commands: 0,
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
  roles: new Set(),
  ids: 0,
  dated: 0,
  told: 0,
  wishes: 0,
  unsettled: 0,
  authored: 0,
  required: 0,
  aiWords: new Set(),
  tasks: new Set(),
};

const entries = new WeakMap<Signals, readonly (readonly [string, number | readonly string[]])[]>();

/** The entries of a section's signals that say anything. */
function entriesOf(signals: Signals): readonly (readonly [string, number | readonly string[]])[] {
  let found = entries.get(signals);
  if (!found) {
    found = Object.entries(signals).filter(([, value]) => (typeof value === 'number' ? value !== 0 : value.length > 0));
    entries.set(signals, found);
  }
  return found;
}
