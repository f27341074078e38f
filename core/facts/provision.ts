import catalog from '../catalog/provisions.json' with { type: 'json' };
import { isForeign } from './deploy-context.ts';
import type { Term } from './deploy-terms.ts';
import type { DocumentFacts } from './document.ts';
import { once, unmoved } from './each.ts';
import { limitsOf } from './metric-limits.ts';
import type { MetricId } from './metric-name.ts';
import type { Model } from './model.ts';
import { termsOf } from './once.ts';
import { within } from './outline.ts';
import type { Statement, Table } from './statement.ts';
import type { Threshold } from './threshold.ts';
import { groupsOf } from './vocabulary.ts';

const { $schema: _, ...words } = catalog;

/** What a deployment is provided with, limited by or arranged by: a device, memory, throughput, routing, … */
export type Provision = keyof typeof words;

const matcher = groupsOf<Provision>(words);

const NUMBER = /[\d一二两三四五六七八九十百千万]/;
/** Metrics of throughput that count how much is asked of the product. */
const LOAD: ReadonlySet<string> = new Set(['qps', 'tokens-per-second', 'fps', 'concurrency', 'data-volume', 'rtf']);
/** Metrics of resources, and what each of them limits. */
const RESOURCES: Readonly<Record<string, Provision>> = {
  'peak-memory': 'memory',
  vram: 'memory',
  'model-size': 'size',
  'param-count': 'size',
  'package-increment': 'size',
  'active-users': 'throughput',
};
/** Units of times that somebody waits for an answer. */
const QUICK: ReadonlySet<string> = new Set(['ms', 's']);
/** What words alone state, without a number. */
const PLAIN: ReadonlySet<Provision> = new Set(['routing', 'offline', 'leaving', 'format']);
/** What another word in the same statement states as well as a number does. */
const PARTNERS: Partial<Readonly<Record<Provision, Provision>>> = {
  input: 'format',
  output: 'format',
  'error-weight': 'error-kind',
};
/** What a number alone does not state. */
const PAIRED: ReadonlySet<Provision> = new Set(['error-weight']);
const HARDWARE: ReadonlySet<string> = new Set(['accelerator', 'cloud', 'model-api']);
/** Orchestration that a provider runs: nobody chooses machines for it. */
const MANAGED: ReadonlySet<string> = new Set(['serverless', 'github-actions']);

/** What the other readers found in the same section. */
interface Read {
  readonly thresholds: readonly Threshold[];
  readonly models: readonly Model[];
}

/**
 * The provisions that a section states, each once: by a word with a number beside it, by a label (then the place is
 * there to be filled in), by a threshold, or by the name of a platform. Generous, since rules ask what is missing.
 */
export function readProvisions(statements: readonly Statement[], { thresholds, models }: Read): Provision[] {
  const out = new Set<Provision>();
  for (const { metricId, unit = '', class: of, status } of thresholds) {
    const provision = ofMetric(metricId);
    if (provision) out.add(provision);
    // “Search in seconds, target < 2 s”: how fast something is, whatever it is called.
    if (of === 'operational' && status === 'target' && QUICK.has(unit)) out.add('latency');
  }
  for (const { parameters, format, hosted } of models) {
    if (parameters !== undefined || format !== undefined) out.add('size');
    if (hosted) out.add('hardware');
  }
  let table: Table | undefined;
  for (const statement of statements) {
    if (isForeign(statement.path) || within(statement.path, 'out-of-scope')) continue;
    for (const term of termsOf(statement)) for (const provision of ofTerm(term)) out.add(provision);
    if (statement.table && statement.table !== table) {
      table = statement.table;
      for (const { value } of matcher.alone.find(table.columns.join(' | '))) out.add(value);
    }
    for (const provision of inWords(statement)) out.add(provision);
  }
  return [...out];
}

/** The provisions that the words of a statement state. */
const inWords = once(
  ({ text, key, cells }) => {
    const counted = NUMBER.test(text);
    const label = key?.range.end ?? cells?.[0]?.at.end ?? 0;
    const found = matcher.findAll(text);
    const present = new Set(found.map(({ value }) => value));
    return found.flatMap(({ value, start }) => {
      const partner = PARTNERS[value];
      const plain = !PAIRED.has(value) && (counted || start < label || PLAIN.has(value));
      return plain || (partner && present.has(partner)) ? [value] : [];
    });
  },
  unmoved,
  'nothing',
);

function ofMetric(id: string | undefined): Provision | undefined {
  if (id === undefined) return undefined;
  const provision = RESOURCES[id];
  if (provision) return provision;
  if (LOAD.has(id)) return 'throughput';
  const family = limitsOf(id as MetricId)?.family;
  if (family === 'cost') return 'cost';
  return family === 'latency' && id !== 'recovery-objective' ? 'latency' : undefined;
}

function ofTerm({ platform }: Term): readonly Provision[] {
  if (!platform) return [];
  switch (platform.class) {
    case 'device':
      return platform.guarded ? [] : ['device'];
    case 'os':
      return ['system'];
    case 'runtime':
      return ['runtime'];
    default:
      return HARDWARE.has(platform.class) || MANAGED.has(platform.id) ? ['hardware'] : [];
  }
}

/** Everything that any section of a document provides. */
export function provided(facts: DocumentFacts): ReadonlySet<Provision> {
  return facts.lists.words('provisions', (section) => section.provisions);
}
