import catalog from './catalog/score.json' with { type: 'json' };
import sections from './catalog/sections.json' with { type: 'json' };
import { type CueId, speaksOf } from './facts/cue.ts';
import { type DocumentFacts, place } from './facts/document.ts';
import { binds } from './facts/metric-limits.ts';
import type { Role } from './facts/outline.ts';
import type { Finding, LintResult } from './lint.ts';
import type { Text } from './rule.ts';
import type { Range } from './text.ts';

/** How much of a part of a specification is there. */
export type PartState = 'present' | 'partial' | 'missing';

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

/** How complete a document is: 0 to 100, and where every lost point went. */
export interface Score {
  readonly value: number;
  readonly parts: readonly Part[];
  /** Points lost to findings other than those that a part already counts. */
  readonly penalty: number;
}

/**
 * The completeness of an AI PRD. Each part gives its points when the document states it, half of them when it only has
 * the heading, none when it has neither; findings that no part counts take away a few more, up to a limit.
 * @returns undefined for documents that are no AI PRD
 */
export function scoreOf(facts: DocumentFacts, result: LintResult): Score | undefined {
  if (result.kind !== 'ai-prd') return undefined;
  const parts = catalog.parts.map((part) => judge(part, facts, result.findings));
  const counted = new Set(catalog.parts.flatMap(({ rules }) => rules));
  const penalty = penaltyOf(result.findings.filter(({ rule }) => !counted.has(rule)));
  const lost = parts.reduce((sum, part) => sum + part.lost, 0);
  return { value: Math.max(0, Math.round(100 - lost - penalty)), parts, penalty };
}

type PartRow = (typeof catalog.parts)[number];

function judge(part: PartRow, facts: DocumentFacts, findings: readonly Finding[]): Part {
  const id = part.id as Role;
  const entry = facts.outline.find(({ heading }) =>
    heading.roles.some((role) => (part.roles as string[]).includes(role)),
  );
  const missing = findings.some(({ rule }) => (part.rules as readonly string[]).includes(rule));
  const stated = !missing && (states(part, facts) ?? (entry !== undefined || within(part, facts)));
  const state: PartState = stated ? 'present' : entry ? 'partial' : 'missing';
  const lost = state === 'present' ? 0 : state === 'partial' ? part.points / 2 : part.points;
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

/** Whether the facts state the part; undefined where no fact or cue speaks of it and its heading decides. */
function states(part: PartRow, facts: DocumentFacts): boolean | undefined {
  if ('cue' in part && part.cue !== undefined) return speaksOf(facts, part.cue as CueId);
  switch ('fact' in part ? part.fact : undefined) {
    case 'data-source':
      return facts.dataSources.length > 0;
    case 'quality-target':
      return facts.thresholds.some((threshold) => threshold.class === 'quality' && binds(threshold));
    case 'deployment':
      return facts.deployment.statements.length > 0;
    case 'target':
      return facts.thresholds.some(binds) ? true : undefined;
    case 'model-or-task':
      return facts.models.length > 0 || facts.tasks.length > 0;
    default:
      return undefined;
  }
}

/** True where statements stand under a key of that role, in documents without headings. */
function within(part: PartRow, facts: DocumentFacts): boolean {
  return facts.sections.some(({ facts: { signals } }) =>
    signals.roles.some((role) => (part.roles as string[]).includes(role)),
  );
}

function penaltyOf(findings: readonly Finding[]): number {
  const { most, ...each } = catalog.penalties;
  return Math.min(
    most,
    findings.reduce((sum, { severity }) => sum + each[severity], 0),
  );
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
    default:
      return { en: `“${title.en}” is missing.`, zh: `缺少“${title.zh}”。` };
  }
}
