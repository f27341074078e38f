import platforms from '../catalog/platforms.json' with { type: 'json' };
import type { DeployKind } from './deployment.ts';
import type { DocumentFacts, Placed } from './document.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import { isCandidate } from './model-role.ts';
import { within } from './outline.ts';
import { type Sized, sizedIn } from './sized.ts';
import type { Statement } from './statement.ts';

/** The size of a model's weights in gigabytes, and how it follows from parameters and number format. */
export interface Weights {
  readonly gigabytes: number;
  /** Bits a weight; 4, the least in common use, where the document names no format. */
  readonly bits: number;
  readonly assumed: boolean;
}

/** A model and the memory that is stated for it. */
export interface Fit {
  readonly model: Placed<Sized>;
  readonly weights: Weights;
  readonly memory: Placed<Memory>;
}

/**
 * Models with the memory that is stated for them: in the same statement, or, where the document runs one model size only,
 * in the same section, or in the part that tells of the machine.
 */
export function fitsOf(facts: DocumentFacts): Fit[] {
  const models = sizedModels(facts);
  const run = models.filter(({ statement }) => isRun(statement));
  const one = new Set(run.map(({ parameters }) => parameters)).size === 1;
  return models.flatMap((model): Fit[] => {
    const weights = weightsOf(model);
    if (!weights) return [];
    const same = facts.memory.filter(({ statement }) => statement === model.statement);
    const memory =
      same.length > 0 ? mostOf(same) : one && run.includes(model) ? mostOf(elsewhere(facts, model)) : undefined;
    return memory ? [{ model, weights, memory }] : [];
  });
}

/** Weights = parameters × bits / 8. A lower bound of the memory needed: activations and caches come on top. */
function weightsOf({ parameters, format, hosted }: Sized): Weights | undefined {
  if (hosted) return undefined;
  const table: Readonly<Record<string, number>> = platforms.bitsPerWeight;
  const stated = format === undefined ? undefined : table[format];
  const bits = stated ?? 4;
  return { gigabytes: (parameters * bits) / 8 / 1e9, bits, assumed: stated === undefined };
}

const ASIDE = ['competition', 'out-of-scope', 'history', 'example', 'open'] as const;
/** What a model is named for that does not run in the product: it teaches, labels, or was tried. */
const TRIED =
  /\b(?:bake-?off|benchmark|compared|comparison|instead of|teacher|distil\w{0,6}|candidates?|rejected|judge|labell?ed by|better than|worse than)\b|对比|相比|蒸馏|教师|基线|候选|备选|评审模型|预标注/i;

/** The models with a size, those without a name included where memory stands beside them. */
function sizedModels(facts: DocumentFacts): Placed<Sized>[] {
  const named = facts.models.filter(isSized).filter(({ statement }) => !within(statement.path, ...ASIDE));
  const taken = new Set<Statement>(facts.models.map(({ statement }) => statement));
  const unnamed = facts.memory.flatMap(({ statement, section }) => {
    if (taken.has(statement) || within(statement.path, ...ASIDE)) return [];
    taken.add(statement);
    return sizedIn(statement).map((sized) => ({ ...sized, section }));
  });
  return [...named, ...unnamed];
}

function isSized(model: Placed<Model>): model is Placed<Model> & { readonly parameters: number } {
  return model.parameters !== undefined;
}

function isRun({ path, text }: Statement): boolean {
  return !within(path, ...ASIDE) && !TRIED.test(text);
}

/** Parts that tell of the machine on which the product runs. */
const MACHINES = ['deployment', 'technology', 'non-functional', 'model', 'solution'] as const;
const TRAINING = /\btrain(?:ing|ed|s)?\b|\bfine-?tun\w{0,4}|\bdevelopment\b|训练|微调|开发机/i;

/** The memory of the one machine that a document tells of, where nothing says that the model runs on another. */
function elsewhere(facts: DocumentFacts, model: Placed<Sized>): readonly Placed<Memory>[] {
  const kinds = kindsOf(facts);
  const own = kinds.get(model.statement) ?? facts.deployment.kind;
  if (own === 'hybrid' || isCandidate(model)) return [];
  const all = facts.memory.filter(({ statement }) => !TRAINING.test(statement.text) && isRun(statement));
  const near = all.filter(({ section }) => section === model.section);
  if (near.length > 0) return near.every(({ statement }) => fits(kinds.get(statement), own)) ? near : [];
  const machines = all.filter(({ statement }) => within(statement.path, ...MACHINES));
  const [first] = machines;
  if (!first || machines.some(({ section }) => section !== first.section)) return [];
  return own && machines.every(({ statement }) => kinds.get(statement) === own) ? machines : [];
}

/** True where the place of the memory is that of the model, or one of them is not told. */
function fits(memory: DeployKind | undefined, model: DeployKind | null): boolean {
  return memory === undefined || model === null || memory === model;
}

function kindsOf({ deployment }: DocumentFacts): ReadonlyMap<Statement, DeployKind> {
  return new Map(deployment.statements.flatMap(({ statement, kind, open }) => (open ? [] : [[statement, kind]])));
}

/** The share of the models where one is told, else the most: what exceeds that exceeds each. */
function mostOf(memory: readonly Placed<Memory>[]): Placed<Memory> | undefined {
  const shares = memory.filter(({ share }) => share === 'ai');
  if (shares.length > 0) return shares.length === 1 ? shares[0] : undefined;
  const whole = memory.filter(({ share }) => share === undefined);
  return whole.reduce<Placed<Memory> | undefined>(
    (most, one) => (most && most.gigabytes >= one.gigabytes ? most : one),
    undefined,
  );
}
