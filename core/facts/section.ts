import type { Nodes, Root } from 'mdast';
import type { Range } from '../text.ts';
import type { Blocks } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import { type BudgetSum, readBudgetSums } from './budget-sum.ts';
import { type Cue, readCues } from './cue.ts';
import { type DataCare, readDataCare } from './data-care.ts';
import { type DataSource, readDataSources } from './data-source.ts';
import { type OpenDecision, readDecisions } from './decision.ts';
import { type DeployStatement, readDeployStatements } from './deployment.ts';
import { keptWith, withOrigins } from './each.ts';
import { countScripts, NO_SCRIPTS, type Scripts } from './language.ts';
import { type Memory, readMemory } from './memory.ts';
import { type Model, readModels } from './model.ts';
import { originsOf } from './origins.ts';
import type { Heading } from './outline.ts';
import { type Owner, readOwners } from './owner.ts';
import { type Provision, readProvisions } from './provision.ts';
import { Reading, type ReadingFault } from './reading.ts';
import { type DomainMention, readDomains } from './regulated.ts';
import { type RuntimeMismatch, readRuntimeMismatches } from './runtime-mismatch.ts';
import { readSignals, type Signals } from './signals.ts';
import { readSlips, type Slip } from './slip.ts';
import type { Statement } from './statement.ts';
import { readTasks, type Task } from './task.ts';
import { type InlineTerm, readInlineTerms } from './term.ts';
import { readThresholds, type Threshold } from './threshold.ts';
import { readTimeSums, type TimeSum } from './time-sum.ts';
import { readUsers, type User } from './user.ts';
import { readWording, type Wording } from './wording.ts';

/** An HTML comment, with its marks. */
export interface Comment {
  readonly text: string;
  readonly range: Range;
}

/** The facts of one section. All ranges count in the section's text. */
export interface SectionFacts extends Blocks, DataCare {
  /** What could not be read. */
  readonly faults: readonly ReadingFault[];
  readonly scripts: Scripts;
  /** True where nothing follows the section's heading. */
  readonly bare: boolean;
  readonly comments: readonly Comment[];
  readonly signals: Signals;
  readonly cues: readonly Cue[];
  readonly wording: readonly Wording[];
  readonly memory: readonly Memory[];
  readonly thresholds: readonly Threshold[];
  readonly dataSources: readonly DataSource[];
  readonly deployStatements: readonly DeployStatement[];
  readonly tasks: readonly Task[];
  readonly models: readonly Model[];
  readonly decisions: readonly OpenDecision[];
  readonly users: readonly User[];
  readonly owners: readonly Owner[];
  readonly inlineTerms: readonly InlineTerm[];
  readonly provisions: readonly Provision[];
  readonly runtimeMismatches: readonly RuntimeMismatch[];
  readonly timeSums: readonly TimeSum[];
  readonly budgetSums: readonly BudgetSum[];
  readonly slips: readonly Slip[];
  readonly domains: readonly DomainMention[];
}

/** Who reads what, so that a test can put one in that fails. */
const READERS = {
  blocks: readBlocks,
  tasks: readTasks,
  thresholds: readThresholds,
  models: readModels,
  dataSources: readDataSources,
  dataCare: readDataCare,
  signals: readSignals,
  provisions: readProvisions,
  cues: readCues,
  wording: readWording,
  memory: readMemory,
  deployStatements: readDeployStatements,
  decisions: readDecisions,
  users: readUsers,
  owners: readOwners,
  inlineTerms: readInlineTerms,
  runtimeMismatches: readRuntimeMismatches,
  timeSums: readTimeSums,
  budgetSums: readBudgetSums,
  slips: readSlips,
  domains: readDomains,
} as const;

export type Readers = typeof READERS;

const NO_SIGNALS = readSignals({ type: 'root', children: [] }, [], [], []);
const NO_CARE = readDataCare([], []);
const CARE = Object.keys(NO_CARE);

/**
 * Reads the facts of one section. Depends on nothing but its arguments, so the result can be kept while they stay. Never
 * throws: what a reader could not read is among the faults.
 * @param before the statements that the section had before an edit: what was found in those that are left is moved
 * @param others readers to use instead of the usual ones
 */
export function readSection(
  tree: Root,
  source: string,
  inherited: readonly Heading[],
  before?: readonly Statement[],
  others?: Partial<Readers>,
): SectionFacts {
  const readers = others ? { ...READERS, ...others } : READERS;
  const reading = new Reading();
  const nothing: Blocks = { statements: [], outline: [], path: inherited };
  const blocks = reading.base('statements', () => readers.blocks(tree, source, inherited), nothing);
  const origins = before && originsOf(before, blocks.statements);
  return withOrigins(origins, () => readFacts(tree, source, blocks, reading, readers));
}

function readFacts(tree: Root, source: string, blocks: Blocks, reading: Reading, readers: Readers): SectionFacts {
  const { statements } = blocks;
  for (const statement of statements) keptWith(statement);
  const tasks = reading.list('tasks', () => readers.tasks(statements));
  const thresholds = reading.list('thresholds', () => readers.thresholds(statements));
  const models = reading.list('models', () => readers.models(statements));
  const dataSources = reading.list('dataSources', () => readers.dataSources(statements));
  const care = reading.group(CARE, () => readers.dataCare(statements, dataSources), NO_CARE, ['dataSources']);
  return reading.seal({
    // Each by its name: an object of so many properties that begins with a spread is moved while it grows.
    splits: care.splits,
    samples: care.samples,
    reuses: care.reuses,
    namedSets: care.namedSets,
    periods: care.periods,
    personal: care.personal,
    looseTargets: care.looseTargets,
    sourceListings: care.sourceListings,
    statements,
    outline: blocks.outline,
    path: blocks.path,
    faults: reading.faults,
    bare: /^[\s#*_-]*$/.test(source.slice(blocks.outline[0]?.range.end ?? 0)),
    scripts: reading.base('scripts', () => countScripts(statements.map(({ text }) => text).join('\n')), NO_SCRIPTS),
    comments: reading.base('comments', () => readComments(tree), []),
    signals: reading.base('signals', () => readers.signals(tree, statements, blocks.outline, tasks), NO_SIGNALS),
    thresholds,
    dataSources,
    tasks,
    models,
    cues: reading.list('cues', () => readers.cues(statements)),
    wording: reading.list('wording', () => readers.wording(statements)),
    memory: reading.list('memory', () => readers.memory(statements)),
    deployStatements: reading.list('deployStatements', () => readers.deployStatements(statements)),
    decisions: reading.list('decisions', () => readers.decisions(statements)),
    users: reading.list('users', () => readers.users(statements)),
    owners: reading.list('owners', () => readers.owners(statements)),
    inlineTerms: reading.list('inlineTerms', () => readers.inlineTerms(statements)),
    runtimeMismatches: reading.list('runtimeMismatches', () => readers.runtimeMismatches(statements)),
    timeSums: reading.list('timeSums', () => readers.timeSums(statements)),
    budgetSums: reading.list('budgetSums', () => readers.budgetSums(statements)),
    slips: reading.list('slips', () => readers.slips(statements)),
    domains: reading.list('domains', () => readers.domains(statements)),
    provisions: reading.list('provisions', () => readers.provisions(statements, { thresholds, models }), [
      'thresholds',
      'models',
    ]),
  });
}

function readComments(node: Nodes, out: Comment[] = []): Comment[] {
  if (node.type === 'html') {
    const start = node.position?.start.offset ?? 0;
    const { value } = node;
    // A comment that is never closed is none, and neither is what follows: no place is searched twice.
    for (let at = value.indexOf('<!--'); at >= 0; ) {
      const close = value.indexOf('-->', at + 4);
      if (close < 0) break;
      const end = close + 3;
      out.push({ text: value.slice(at, end), range: { start: start + at, end: start + end } });
      at = value.indexOf('<!--', end);
    }
  }
  if ('children' in node) for (const child of node.children) readComments(child, out);
  return out;
}
