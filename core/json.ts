import type { BaselineUse, KnownFinding } from './baseline/match.ts';
import type { Kind } from './facts/classify.ts';
import { type DocumentFacts, type Placed, place } from './facts/document.ts';
import { classWithoutAi } from './facts/metric-class.ts';
import type { Statement } from './facts/statement.ts';
import type { Threshold } from './facts/threshold.ts';
import { definedTerms } from './glossary/defined.ts';
import type { Finding, LintResult } from './lint.ts';
import type { Profile, Severity } from './rule.ts';
import { type Loss, type Part, scoreOf } from './score.ts';
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
    const { statement, range, section, ...rest } = fact;
    return { ...placeJson(facts, place(fact)), ...(plain(facts, rest, section.offset) as Record<string, unknown>) };
  };
  return {
    file,
    kind: facts.verdict.kind,
    verdict: facts.verdict,
    language: facts.language,
    outline: facts.outline.map((entry) => ({ ...placeJson(facts, place(entry)), ...entry.heading })),
    dataSources: facts.dataSources.map(flat),
    thresholds: facts.thresholds.map((fact) => ({
      ...flat(facts.verdict.kind === 'prd' ? { ...fact, class: classWithoutAi(fact) } : fact),
      ...ownLine(facts, fact),
    })),
    deployment: { kind: facts.deployment.kind, statements: facts.deployment.statements.map(flat) },
    tasks: facts.tasks.map(flat),
    models: facts.models.map(flat),
    decisions: facts.decisions.map(flat),
    users: facts.users.map(flat),
    owners: facts.owners.map(flat),
    terms: definedTerms(facts).map(({ range, ...term }) => ({ ...placeJson(facts, range), ...term })),
  };
}

/** The place of a threshold's number where the line ends between it and its metric: that line is the one to look at. */
function ownLine(facts: DocumentFacts, fact: Placed<Threshold>): JsonPlace | undefined {
  const value = placeJson(facts, place(fact, fact.valueRange));
  return placeJson(facts, place(fact)).line < value.line ? value : undefined;
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

/** A finding in JSON. */
export interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes?: readonly JsonFix[];
}

/** A fix in JSON: the places that it replaces, in the order of its edits, each with its new text. */
export interface JsonFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (JsonPlace & { readonly text: string })[];
}

/** How complete an AI PRD is, in JSON. */
interface JsonScore {
  readonly value: number;
  readonly penalty: number;
  readonly losses: readonly Loss[];
  readonly parts: readonly Pick<Part, 'id' | 'state' | 'points' | 'lost' | 'reason'>[];
}

/** What a check gives for one document. */
export interface JsonReport {
  readonly file: string;
  readonly kind: Kind;
  readonly decidedBy: LintResult['decidedBy'];
  readonly profile: Profile;
  readonly score?: JsonScore;
  /** Findings that the baseline accepted, and entries of it that accept nothing any more. */
  readonly baseline?: { readonly known: number; readonly stale: readonly KnownFinding[] };
  readonly findings: readonly JsonFinding[];
}

function scoreJson(facts: DocumentFacts, result: LintResult): { score?: JsonScore } {
  const score = scoreOf(facts, result);
  if (!score) return {};
  const parts = score.parts.map(({ id, state, points, lost, reason }) => ({ id, state, points, lost, reason }));
  return { score: { value: score.value, penalty: score.penalty, losses: score.losses, parts } };
}

/** The findings of one document as `prdlint check --format json` prints them (`schemas/report.schema.json`). */
export function reportJson(file: string, facts: DocumentFacts, result: LintResult): JsonReport {
  return {
    file,
    kind: result.kind,
    decidedBy: result.decidedBy,
    profile: result.profile,
    ...scoreJson(facts, result),
    ...(result.baseline ? { baseline: baselineJson(result.baseline) } : {}),
    findings: result.findings.map((finding) => findingJson(facts, finding)),
  };
}

function baselineJson({ known, stale }: BaselineUse): NonNullable<JsonReport['baseline']> {
  return { known, stale: stale.map(({ rule, fingerprint, text }) => ({ rule, fingerprint, text })) };
}

function findingJson(facts: DocumentFacts, { rule, severity, message, range, related, fixes }: Finding): JsonFinding {
  const place = (at: Range): JsonPlace => placeJson(facts, at);
  return {
    rule,
    severity,
    message,
    ...place(range),
    ...(related.length > 0
      ? { related: related.map((other) => ({ ...place(other.range), message: other.message })) }
      : {}),
    ...(fixes.length > 0
      ? {
          fixes: fixes.map(({ title, safe, edits }) => ({
            title,
            safe,
            edits: edits.map((edit) => ({ ...place(edit.range), text: edit.text })),
          })),
        }
      : {}),
  };
}
