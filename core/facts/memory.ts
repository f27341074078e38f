import platforms from '../catalog/platforms.json' with { type: 'json' };
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { DocumentFacts, Placed } from './document.ts';
import { each, moved } from './each.ts';
import type { Model } from './model.ts';
import { quantitiesOf, termsOf } from './once.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** Memory that a statement gives the model: stated, or known of the device that it names. */
export interface Memory {
  readonly range: Range;
  readonly gigabytes: number;
  /** The words that say so: `8 GB RAM`, `iPhone 13`. */
  readonly text: string;
  /** True where the device's size is known from the catalogue, false where the document states it. */
  readonly known: boolean;
  readonly statement: Statement;
}

const MEMORY_WORD = /ram|memory|vram|内存|显存|運存|运存/i;
const STORAGE_WORD = /storage|disk|ssd|rom|flash|download|存储|硬盘|磁盘|安装包|下载/i;
const GIGABYTES: Readonly<Record<string, number>> = { kb: 1e-6, mb: 1e-3, gb: 1, tb: 1000 };
const NEAR = 16;
const BREAK = /[,，;；。)）]/;
/** The model that stays somewhere, as opposed to the room that there is. */
const RESIDES = /^ ?(?:in |常驻|驻留|留在|在)/i;

const devices: Readonly<Record<string, { readonly ram?: number | readonly number[]; readonly ramFrom?: string }>> =
  platforms.platforms as never;

/** The memory that a section's statements state, or that their devices are known to have. Storage sizes are left out. */
export function readMemory(statements: readonly Statement[]): Memory[] {
  return statements.flatMap(memoryIn);
}

const memoryIn = each(
  (statement: Statement): readonly Memory[] => {
    if (within(statement.path, 'competition', 'out-of-scope', 'history', 'example')) return [];
    const stated = statedIn(statement);
    return stated.length > 0 ? stated : knownIn(statement);
  },
  moved,
  'roles',
);

function statedIn(statement: Statement): Memory[] {
  const { text } = statement;
  if (!MEMORY_WORD.test(text)) return [];
  return quantitiesOf(statement).flatMap((quantity): Memory[] => {
    const factor = GIGABYTES[(quantity.unit ?? '').toLowerCase()];
    const value = quantity.value ?? quantity.max;
    if (factor === undefined || value === undefined) return [];
    if (!isMemory(text, quantity) || STORAGE_WORD.test(text.slice(quantity.end, quantity.end + NEAR))) return [];
    return [memoryOf(statement, quantity, factor * value, false)];
  });
}

/**
 * True where the clause of a size speaks of memory. In “INT8, 2.6 MB) stays in RAM” and in “2.6 MB in memory” the size is
 * that of the model, which says nothing of how much there is.
 */
function isMemory(text: string, { start, end }: Range): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(BREAK)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEAR).split(BREAK)[0] ?? '';
  return MEMORY_WORD.test(before) || (MEMORY_WORD.test(after) && !RESIDES.test(after));
}

function knownIn(statement: Statement): Memory[] {
  return termsOf(statement).flatMap((term): Memory[] => {
    const row = term.platform && devices[term.platform.id];
    if (typeof row?.ram !== 'number' || row.ramFrom === 'typical') return [];
    return [memoryOf(statement, term, row.ram, true)];
  });
}

function memoryOf(statement: Statement, at: Range, gigabytes: number, known: boolean): Memory {
  const { start, end } = at;
  return {
    range: sourceRange(statement.plain, { start, end }),
    gigabytes,
    text: statement.text.slice(start, end).trim(),
    known,
    statement,
  };
}

/** The size of a model's weights in gigabytes, and how it follows from parameters and number format. */
export interface Weights {
  readonly gigabytes: number;
  /** Bits a weight; 4, the least in common use, where the document names no format. */
  readonly bits: number;
  readonly assumed: boolean;
}

/** Weights = parameters × bits / 8. A lower bound of the memory needed: activations and caches come on top. */
export function weightsOf(model: Model): Weights | undefined {
  if (model.parameters === undefined || model.hosted) return undefined;
  const stated = bitsOf(model.format);
  const bits = stated ?? 4;
  return { gigabytes: (model.parameters * bits) / 8 / 1e9, bits, assumed: stated === undefined };
}

function bitsOf(format: string | undefined): number | undefined {
  const table: Readonly<Record<string, number>> = platforms.bitsPerWeight;
  return format === undefined ? undefined : table[format];
}

/** A model and the memory that is stated for it. */
export interface Fit {
  readonly model: Placed<Model>;
  readonly weights: Weights;
  readonly memory: Placed<Memory>;
}

/**
 * Models with the memory that is stated for them: in the same statement, or, where the document has one model size only,
 * the single memory size of the same section.
 */
export function fitsOf(facts: DocumentFacts): Fit[] {
  const models = facts.models.filter(
    ({ parameters, statement }) =>
      parameters !== undefined && !within(statement.path, 'competition', 'out-of-scope', 'history', 'example', 'open'),
  );
  const sizes = new Set(models.map(({ parameters }) => parameters));
  return models.flatMap((model): Fit[] => {
    const weights = weightsOf(model);
    if (!weights) return [];
    const section = facts.memory.filter(({ section }) => section === model.section);
    const same = section.filter(({ statement }) => statement === model.statement);
    const [memory, ...others] = same.length > 0 ? same : sizes.size === 1 ? section : [];
    return memory && others.length === 0 ? [{ model, weights, memory }] : [];
  });
}
