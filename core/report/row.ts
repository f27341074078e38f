import { type DocumentFacts, place } from '../facts/document.ts';
import type { LintResult } from '../lint.ts';
import type { Severity } from '../rule.ts';
import { type PartState, scoreOf } from '../score.ts';

/** One document in the overview of a workspace. Lines count from 1. */
export interface OverviewRow {
  /** The path that people know it by. */
  readonly name: string;
  /** Where it is, for a host that can open it. */
  readonly uri?: string;
  readonly kind: 'ai-prd' | 'prd';
  readonly profile: LintResult['profile'];
  readonly score?: number;
  readonly parts: readonly { readonly id: string; readonly state: PartState; readonly reason: string }[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The findings to look at first. */
  readonly worst: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly line: number;
  }[];
  readonly open: number;
  /** Open decisions whose day has passed. */
  readonly overdue: readonly {
    readonly text: string;
    readonly line: number;
    readonly owner?: string;
    readonly due: string;
  }[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const WORST = 3;
const LONGEST = 160;

/**
 * A document's row; undefined for what is no requirement document.
 * @param today `YYYY-MM-DD`
 */
export function overviewRow(
  document: { readonly name: string; readonly uri?: string },
  facts: DocumentFacts,
  result: LintResult,
  { today, language }: { readonly today: string; readonly language: 'en' | 'zh' },
): OverviewRow | undefined {
  const { kind, profile, findings } = result;
  if (kind !== 'ai-prd' && kind !== 'prd') return undefined;
  const lineAt = (offset: number): number => facts.lines.positionAt(offset).line + 1;
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const score = scoreOf(facts, result);
  const worst = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, WORST);
  return {
    ...document,
    kind,
    profile,
    ...(score ? { score: score.value } : {}),
    parts: (score?.parts ?? []).map(({ id, state, reason }) => ({ id, state, reason: reason[language] })),
    counts: { error: of('error'), warning: of('warning'), info: of('info') },
    worst: worst.map(({ rule, severity, message, range }) => ({ rule, severity, message, line: lineAt(range.start) })),
    open: facts.decisions.length,
    overdue: facts.decisions.flatMap((decision) => {
      const { due, owner, deadline, statement } = decision;
      if (!deadline || due === undefined || due >= today) return [];
      const line = lineAt(place(decision).start);
      return [{ text: short(statement.text), line, due, ...(owner ? { owner } : {}) }];
    }),
  };
}

/** Puts the least complete documents first, those without a score last. */
export function leastComplete(a: OverviewRow, b: OverviewRow): number {
  return (a.score ?? 101) - (b.score ?? 101) || (a.name < b.name ? -1 : 1);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
