import catalog from './catalog/score.json' with { type: 'json' };
import sections from './catalog/sections.json' with { type: 'json' };
import { answers, type Question } from './facts/answers.ts';
import { type Cue, type CueId, cuesOf } from './facts/cue.ts';
import { isPlaced } from './facts/deployment.ts';
import { type DocumentFacts, type Placed, place } from './facts/document.ts';
import { binds } from './facts/metric-limits.ts';
import type { Heading, OutlineEntry, Role } from './facts/outline.ts';
import { mayStateQuality } from './facts/quality.ts';
import type { Statement } from './facts/statement.ts';
import type { Threshold } from './facts/threshold.ts';
import type { Finding, LintResult } from './lint.ts';
import { SharedMatcher } from './match/shared.ts';
import type { Text } from './rule.ts';
import type { Range } from './text.ts';

/** How much of a part of a specification is there; `not-needed` where the document says that it does not apply. */
export type PartState = 'present' | 'partial' | 'missing' | 'not-needed';

/** One part of the model of a complete specification, and what it costs the document. */
export interface Part {
  readonly id: Role;
  readonly title: Text;
  readonly state: PartState;
  /** Points that the part is worth, and those that the document lost on it. */
  readonly points: number;
  readonly lost: number;
  readonly reason: Text;
  /** The heading of the part, where there is one. */
  readonly heading?: Range;
}

/** Points lost to the findings of one rule. */
export interface Loss {
  readonly rule: string;
  readonly findings: number;
  readonly lost: number;
}

/** How complete a document is: 0 to 100, and where every lost point went. */
export interface Score {
  readonly value: number;
  readonly parts: readonly Part[];
  /** Points lost to findings other than those that a part already counts: the sum of `losses`. */
  readonly penalty: number;
  readonly losses: readonly Loss[];
}

/**
 * The completeness of an AI PRD. Each part gives its points when the document states it or says that it does not apply,
 * half of them when it only has the heading, none when it has neither; findings that no part counts take away a few more,
 * up to a limit. Findings that are accepted by a comment or a baseline cost nothing.
 * @returns undefined for documents that are no AI PRD, and where something could not be read
 */
export function scoreOf(facts: DocumentFacts, result: LintResult): Score | undefined {
  if (result.kind !== 'ai-prd' || facts.faults.length > 0) return undefined;
  const parts = catalog.parts.map((part) => judge(part, facts, result.findings));
  const counted = new Set(catalog.parts.flatMap(({ rules }) => rules));
  const losses = lossesOf(result.findings.filter(({ rule }) => !counted.has(rule) && !ABOUT_THE_CHECK.test(rule)));
  const penalty = losses.reduce((sum, { lost }) => sum + lost, 0);
  const lost = parts.reduce((sum, part) => sum + part.lost, 0);
  return { value: Math.max(0, Math.round(100 - lost - penalty)), parts, penalty, losses };
}

/** Findings about comments and about rules that failed say nothing of the document. */
const ABOUT_THE_CHECK = /^(?:suppression|rule)-/;

type PartRow = (typeof catalog.parts)[number];

function judge(part: PartRow, facts: DocumentFacts, findings: readonly Finding[]): Part {
  const id = part.id as Role;
  const entry = headingOf([id], facts) ?? headingOf(part.roles as Role[], facts) ?? headingAlso(part, facts);
  const missing = findings.some(({ rule }) => (part.rules as readonly string[]).includes(rule));
  const told = missing ? false : states(part, facts);
  const stated = told ?? (entry !== undefined || within(part, facts));
  // A heading or a word may stand there only to say that the part does not apply; a fact stands for itself.
  const spared = !missing && !(told && 'fact' in part && part.fact) && isNotNeeded(part, facts);
  const state: PartState = spared ? 'not-needed' : stated ? 'present' : entry ? 'partial' : 'missing';
  const lost = state === 'present' || state === 'not-needed' ? 0 : state === 'partial' ? part.points / 2 : part.points;
  return {
    id,
    title: sections.roles[id].title,
    state,
    points: part.points,
    lost,
    reason: reasonOf(state, sections.roles[id].title),
    ...(entry ? { heading: place(entry) } : {}),
  };
}

/** The first heading that has one of the roles. */
function headingOf(roles: readonly Role[], facts: DocumentFacts): Placed<OutlineEntry> | undefined {
  const entries = facts.lists.of(`headings: ${roles.join(' ')}`, ({ outline }) =>
    outline.filter(({ heading }) => heading.roles.some((role) => roles.includes(role))),
  );
  return entries[0] as Placed<OutlineEntry> | undefined;
}

const also = new SharedMatcher(
  catalog.parts.flatMap((part) => ('also' in part ? part.also.map((text) => ({ text, value: part.id })) : [])),
);

/** The first heading whose words state the part, whatever role it has: “User stories” are functions. */
function headingAlso({ id }: PartRow, facts: DocumentFacts): Placed<OutlineEntry> | undefined {
  const entries = facts.lists.of(`headings also: ${id}`, ({ outline }) =>
    outline.filter(({ heading }) => also.find(heading.title).some(({ value }) => value === id)),
  );
  return entries[0] as Placed<OutlineEntry> | undefined;
}

/** Whether the facts state the part; undefined where no fact or cue speaks of it and its heading decides. */
function states(part: PartRow, facts: DocumentFacts): boolean | undefined {
  if ('cue' in part && part.cue !== undefined) {
    // No line is ever an answer to a cue that is no question.
    return cuesOf(facts, part.cue as CueId).some(isFilled) || answers(facts, part.cue as Question);
  }
  switch ('fact' in part ? part.fact : undefined) {
    case 'data-source':
      return facts.statesDataSource || answers(facts, 'source');
    case 'quality-target':
      return facts.hasThreshold(isQualityTarget) || mayStateQuality(facts);
    case 'deployment':
      return isPlaced(facts.deployment);
    case 'target':
      return facts.hasThreshold(binds) ? true : undefined;
    case 'model-or-task':
      return facts.models.length > 0 || facts.tasks.length > 0;
    case 'users':
      return facts.users.length > 0 ? true : undefined;
    case 'requirements':
      return statesRequirements(facts) ? true : undefined;
    default:
      return undefined;
  }
}

/** True for user stories, scenarios and numbered requirements, under whatever heading they stand. */
function statesRequirements({ lists }: DocumentFacts): boolean {
  const { requirements = 0 } = lists.sums('requirements', ({ signals: { ids, stories, scenarios } }) => ({
    requirements: ids + NUMBERED * (stories + scenarios.length),
  }));
  return requirements >= NUMBERED;
}

/** So many numbered lines are requirements. */
const NUMBERED = 3;

function isQualityTarget(threshold: Threshold): boolean {
  return threshold.class === 'quality' && binds(threshold);
}

/** A word in a heading says something only where something stands below it. */
function isFilled({ statement, section }: Placed<Cue>): boolean {
  return statement.block !== 'heading' || section.facts.statements.some(({ block }) => block !== 'heading');
}

/** True where statements stand under a key of that role, in documents without headings. */
function within(part: PartRow, facts: DocumentFacts): boolean {
  const roles = facts.lists.words('roles of keys', ({ signals }) => signals.roles);
  return (part.roles as Role[]).some((role) => roles.has(role));
}

const notNeeded = new SharedMatcher(
  [...catalog.notNeeded.en, ...catalog.notNeeded.zh].map((text) => ({ text, value: true })),
);

/** True where a section of the part begins with the word that it does not apply. */
function isNotNeeded(part: PartRow, facts: DocumentFacts): boolean {
  const roles = facts.lists.words('roles passed over', ({ statements }) => rolesPassedOver(statements));
  return (part.roles as Role[]).some((role) => roles.has(role));
}

/** The roles of headings whose first statement says that they do not apply. */
function rolesPassedOver(statements: readonly Statement[]): Role[] {
  const seen = new Set<Heading>();
  return statements.flatMap(({ block, path, text }) => {
    const heading = path.at(-1);
    if (block === 'heading' || !heading || seen.has(heading)) return [];
    seen.add(heading);
    return notNeeded.find(text.slice(0, BEGINNING))[0]?.start === 0 ? heading.roles : [];
  });
}

/** Long enough for the longest of those words, in code units. */
const BEGINNING = 40;

function lossesOf(findings: readonly Finding[]): Loss[] {
  const { most, open, ...each } = catalog.penalties;
  const byRule = new Map<string, { findings: number; lost: number }>();
  let left: number = most;
  for (const { rule, severity } of findings) {
    const lost = Math.min(left, rule === 'wording-placeholder' ? Math.max(open, each[severity]) : each[severity]);
    if (lost === 0) continue;
    left -= lost;
    const loss = byRule.get(rule) ?? { findings: 0, lost: 0 };
    byRule.set(rule, { findings: loss.findings + 1, lost: loss.lost + lost });
  }
  return [...byRule].map(([rule, loss]) => ({ rule, ...loss }));
}

function reasonOf(state: PartState, title: Text): Text {
  switch (state) {
    case 'present':
      return { en: `“${title.en}” is stated.`, zh: `“${title.zh}”已写明。` };
    case 'partial':
      return {
        en: `“${title.en}” has a heading, but not what it should say.`,
        zh: `“${title.zh}”只有标题，缺少关键内容。`,
      };
    case 'not-needed':
      return { en: `“${title.en}” does not apply, the document says.`, zh: `文档注明不适用“${title.zh}”。` };
    default:
      return { en: `“${title.en}” is missing.`, zh: `缺少“${title.zh}”。` };
  }
}
