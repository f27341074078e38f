import { answers } from '../facts/answers.ts';
import { type DocumentFacts, place } from '../facts/document.ts';
import { isQualityTarget } from '../facts/quality.ts';
import type { Statement } from '../facts/statement.ts';
import { Matcher } from '../match/matcher.ts';
import { deploymentRows } from '../templates/compose.ts';
import type { Target } from '../templates/template.ts';
import catalog from './parts.json' with { type: 'json' };
import type { SectionAt } from './section-at.ts';

/** A part of a section: a section of the template, or one row of its table. */
export interface Part {
  readonly id: string;
  readonly row?: number;
}

interface Listed extends Part {
  readonly when?: string;
  readonly fact?: string;
  readonly table?: boolean;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const roles: Readonly<Record<string, readonly Listed[]>> = catalog.roles;
const conditions: Readonly<Record<string, readonly string[]>> = catalog.when;
const captured: ReadonlySet<string> = new Set(catalog.capturedTasks);

/** The roles of sections that can be completed. */
export const COMPLETED_ROLES: ReadonlySet<string> = new Set([...Object.keys(roles), 'deployment']);

const words = new Matcher<Listed | string>([
  ...Object.values(roles)
    .flat()
    .flatMap((part) => [...part.en, ...part.zh].map((text) => ({ text, value: part }))),
  ...Object.entries(catalog.deployment).flatMap(([key, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: key })),
  ),
]);

/** The parts that a section usually has for this document's task and that it does not speak of yet. */
export function lackingParts(facts: DocumentFacts, { role, range }: SectionAt): readonly Part[] {
  const inside = statementsIn(facts, range.start, range.end);
  const said = mentioned([...inside, ...facts.statements.filter(({ block }) => block === 'heading')]);
  const structured = inside.some(({ block }) => block === 'row' || block === 'item');
  return (roles[role] ?? []).filter(
    (part) =>
      suits(facts, part.when) &&
      !said.has(part) &&
      !(part.table && structured) &&
      !(part.fact !== undefined && states(facts, part.fact)),
  );
}

/** The keys of the frame's rows about deployment that a section does not speak of. */
export function lackingRows(facts: DocumentFacts, { range }: SectionAt, target: Target): readonly string[] {
  const said = mentioned(statementsIn(facts, range.start, range.end));
  return [...deploymentRows('en', target).keys()].filter((key) => !said.has(key));
}

function statementsIn(facts: DocumentFacts, start: number, end: number): Statement[] {
  return facts.statements.filter((statement) => {
    const at = place(statement).start;
    return at >= start && at < end;
  });
}

function mentioned(statements: readonly Statement[]): ReadonlySet<Listed | string> {
  return new Set(statements.flatMap(({ text }) => words.find(text).map(({ value }) => value)));
}

function suits(facts: DocumentFacts, condition: string | undefined): boolean {
  if (condition === undefined) return true;
  const groups = conditions[condition] ?? [];
  return facts.tasks.some(
    ({ confidence, group, task }) =>
      confidence === 'high' && (groups.includes(group) || (condition === 'captured' && captured.has(task))),
  );
}

function states(facts: DocumentFacts, fact: string): boolean {
  if (fact === 'data-source') return facts.statesDataSource || answers(facts, 'source');
  if (fact === 'quality-target') return facts.hasThreshold(isQualityTarget);
  return facts.hasThreshold(({ status }) => status === 'target' || status === 'gate');
}
