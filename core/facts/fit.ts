import platforms from '../catalog/platforms.json' with { type: 'json' };
import type { Range } from '../text.ts';
import type { DeployKind } from './deployment.ts';
import type { DocumentFacts, Placed, PlacedSection } from './document.ts';
import type { Memory } from './memory.ts';
import type { Model } from './model.ts';
import { isCandidate } from './model-role.ts';
import { type ModelSize, modelSizesIn } from './model-size.ts';
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

/** A size of a model that the document states, and memory that is smaller. */
export interface Overflow {
  readonly size: Placed<ModelSize>;
  readonly memory: Placed<Memory>;
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
    const room = roomOf(same);
    const memory =
      room.length > 0
        ? mostOf(room.filter((one) => !isApart(model, one)))
        : one && run.includes(model)
          ? mostOf(elsewhere(facts, model))
          : undefined;
    const needs = same.filter(({ need, gigabytes }) => need && gigabytes * NEARLY < weights.gigabytes);
    const found = memory ?? mostOf(needs);
    return found ? [{ model, weights, memory: found }] : [];
  });
}

/** A need that is told in round numbers may be so much smaller than the weights. */
const NEARLY = 1.1;

/** The stated sizes of models that exceed the memory that is stated for them. */
export function overflowsOf(facts: DocumentFacts): Overflow[] {
  const sizes = placed(facts, modelSizesIn).filter(
    ({ statement }) => isRun(statement) && !TRAINING.test(statement.text),
  );
  const one =
    new Set(sizes.map(({ gigabytes }) => gigabytes)).size === 1 &&
    new Set(facts.models.flatMap(({ parameters }) => parameters ?? [])).size < 2;
  return sizes.flatMap((size): Overflow[] => {
    const same = roomOf(facts.memory).filter(({ statement }) => statement === size.statement);
    const beside = same.filter((memory) => !isApart(size, memory));
    const memory = same.length > 0 ? mostOf(beside) : one ? mostOf(elsewhere(facts, size)) : undefined;
    return memory && memory.gigabytes < size.gigabytes ? [{ size, memory }] : [];
  });
}

/** “The cloud model has 14 GB; the phone has 4 GB RAM”: two clauses may speak of two machines. */
function isApart(model: Pick<ModelSize, 'textRange' | 'statement'>, memory: Memory): boolean {
  const [one, two] = [model.textRange.start, memory.textRange.start];
  const between = model.statement.text.slice(Math.min(one, two), Math.max(one, two));
  return !memory.share && !memory.stored && /[;；]/.test(between);
}

/** What a reader of single statements gives for a document. */
function placed<F extends object>(
  facts: DocumentFacts,
  read: (statement: Statement) => readonly F[],
): readonly Placed<F>[] {
  return facts.lists.of(read, ({ statements }, section) =>
    statements.flatMap(read).map((fact) => ({ ...fact, section })),
  );
}

/** Memory that is there, and not only needed: that of the cards, where it stands beside that of their machine. */
function roomOf(memory: readonly Placed<Memory>[]): readonly Placed<Memory>[] {
  const room = memory.filter(({ need }) => !need);
  return room.filter((one) => one.card || !room.some(({ card, statement }) => card && statement === one.statement));
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
  /\b(?:bake-?off|benchmark|compared|comparison|instead of|teacher|distil\w{0,6}|candidates?|rejected|judge|labell?ed by|better than|worse than|tried|not pursued|does not fit|too (?:large|big))\b|试过|试用过|放不下|对比|相比|蒸馏|教师|基线|候选|备选|评审模型|预标注/i;

/** The models of which the number of parameters is told, with a name or without. */
function sizedModels(facts: DocumentFacts): Placed<Sized>[] {
  const named = facts.models.filter(isSized).filter(({ statement }) => !within(statement.path, ...ASIDE));
  const taken = new Set<Statement>(facts.models.map(({ statement }) => statement));
  const unnamed = placed(facts, sizedIn).filter(
    ({ statement }) => !taken.has(statement) && !within(statement.path, ...ASIDE),
  );
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
function elsewhere(
  facts: DocumentFacts,
  model: { readonly statement: Statement; readonly textRange: Range; readonly section: PlacedSection },
): readonly Placed<Memory>[] {
  const kinds = kindsOf(facts);
  const told = kinds.get(model.statement);
  const own = told ?? facts.deployment.kind;
  if (own === 'hybrid' || isCandidate(model)) return [];
  const all = roomOf(facts.memory).filter(({ statement }) => !TRAINING.test(statement.text) && isRun(statement));
  // Where the model's own sentence tells its place, other machines are not meant.
  const near = all.filter(
    ({ section, statement }) => section === model.section && fits(kinds.get(statement), told ?? null),
  );
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
  const stored = memory.filter((one) => one.stored);
  // Where weights stay in flash, the working memory need not hold them.
  if (stored.length > 0) return stored.length === 1 ? stored[0] : undefined;
  const shares = memory.filter(({ share }) => share === 'ai');
  if (shares.length > 0) return shares.length === 1 ? shares[0] : undefined;
  const whole = memory.filter(({ share }) => share === undefined);
  return whole.reduce<Placed<Memory> | undefined>(
    (most, one) => (most && most.gigabytes >= one.gigabytes ? most : one),
    undefined,
  );
}
