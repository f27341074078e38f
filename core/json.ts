import { type DocumentFacts, type Placed, place } from './facts/document.ts';
import type { Statement } from './facts/statement.ts';
import type { LintResult } from './lint.ts';
import { scoreOf } from './score.ts';
import { type Range, shift } from './text.ts';

/** The public JSON form of facts and findings. Lines and columns are 1-based; columns count UTF-16 code units. */

export interface JsonPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The place of a range in a document. */
export function placeJson(facts: DocumentFacts, range: Range): JsonPlace {
  const start = facts.lines.positionAt(range.start);
  const end = facts.lines.positionAt(range.end);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** The facts of one document as `prdlint facts` prints them and `schemas/facts.schema.json` describes them. */
export function factsJson(file: string, facts: DocumentFacts): Record<string, unknown> {
  const flat = <T extends { readonly statement: Statement; readonly range: Range }>(
    fact: Placed<T>,
  ): Record<string, unknown> => {
    const { statement, range, offset, ...rest } = fact;
    return { ...placeJson(facts, place(fact)), ...(plain(facts, rest, offset) as Record<string, unknown>) };
  };
  return {
    file,
    kind: facts.verdict.kind,
    verdict: facts.verdict,
    language: facts.language,
    outline: facts.outline.map((entry) => ({ ...placeJson(facts, place(entry)), ...entry.heading })),
    dataSources: facts.dataSources.map(flat),
    thresholds: facts.thresholds.map(flat),
    deployment: { kind: facts.deployment.kind, statements: facts.deployment.statements.map(flat) },
    tasks: facts.tasks.map(flat),
    models: facts.models.map(flat),
    decisions: facts.decisions.map(flat),
  };
}

/** A value of a fact as JSON: a `range` inside becomes its place, other ranges are left out. */
function plain(facts: DocumentFacts, value: unknown, offset: number): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(facts, item, offset));
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'range') Object.assign(out, placeJson(facts, shift(inner as Range, offset)));
    else if (!name.endsWith('Range')) out[name] = plain(facts, inner, offset);
  }
  return out;
}

/** How complete an AI PRD is; nothing for other documents. */
function scoreJson(facts: DocumentFacts, result: LintResult): Record<string, unknown> {
  const score = scoreOf(facts, result);
  if (!score) return {};
  const parts = score.parts.map(({ id, state, points, lost, reason }) => ({ id, state, points, lost, reason }));
  return { score: { value: score.value, penalty: score.penalty, parts } };
}

/** The findings of one document as `prdlint check --format json` prints them (`schemas/report.schema.json`). */
export function reportJson(file: string, facts: DocumentFacts, result: LintResult): Record<string, unknown> {
  return {
    file,
    kind: result.kind,
    decidedBy: result.decidedBy,
    profile: result.profile,
    ...scoreJson(facts, result),
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...placeJson(facts, finding.range),
      ...(finding.related.length > 0
        ? { related: finding.related.map(({ range, message }) => ({ ...placeJson(facts, range), message })) }
        : {}),
      ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })) } : {}),
    })),
  };
}
