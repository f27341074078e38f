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
import { countScripts, type Scripts } from './language.ts';
import { type Memory, readMemory } from './memory.ts';
import { type Model, readModels } from './model.ts';
import type { Heading } from './outline.ts';
import { type Owner, readOwners } from './owner.ts';
import { type Provision, readProvisions } from './provision.ts';
import { type DomainMention, readDomains } from './regulated.ts';
import { type RuntimeMismatch, readRuntimeMismatches } from './runtime-mismatch.ts';
import { readSignals, type Signals } from './signals.ts';
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
  readonly domains: readonly DomainMention[];
}

/** Reads the facts of one section. Depends on nothing but its arguments, so the result can be kept while they stay. */
export function readSection(tree: Root, source: string, inherited: readonly Heading[]): SectionFacts {
  const blocks = readBlocks(tree, source, inherited);
  const { statements } = blocks;
  const tasks = readTasks(statements);
  const thresholds = readThresholds(statements);
  const models = readModels(statements);
  const dataSources = readDataSources(statements);
  return {
    ...blocks,
    bare: /^[\s#*_-]*$/.test(source.slice(blocks.outline[0]?.range.end ?? 0)),
    scripts: countScripts(statements.map((statement) => statement.text).join('\n')),
    comments: readComments(tree),
    cues: readCues(statements),
    wording: readWording(statements),
    memory: readMemory(statements),
    thresholds,
    dataSources,
    ...readDataCare(statements, dataSources),
    deployStatements: readDeployStatements(statements),
    tasks,
    signals: readSignals(tree, statements, blocks.outline, tasks),
    models,
    decisions: readDecisions(statements),
    users: readUsers(statements),
    owners: readOwners(statements),
    inlineTerms: readInlineTerms(statements),
    provisions: readProvisions(statements, { thresholds, models }),
    runtimeMismatches: readRuntimeMismatches(statements),
    timeSums: readTimeSums(statements),
    budgetSums: readBudgetSums(statements),
    domains: readDomains(statements),
  };
}

function readComments(node: Nodes, out: Comment[] = []): Comment[] {
  if (node.type === 'html') {
    const start = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(/<!--[\s\S]*?-->/g)) {
      out.push({ text: match[0], range: { start: start + match.index, end: start + match.index + match[0].length } });
    }
  }
  if ('children' in node) for (const child of node.children) readComments(child, out);
  return out;
}
