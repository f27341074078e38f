import platforms from '../catalog/platforms.json' with { type: 'json' };
import catalog from '../catalog/runtimes.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { isForeign } from './deploy-context.ts';
import type { PlatformId, Term } from './deploy-terms.ts';
import { termsOf } from './once.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** A runtime beside a platform on which it does not exist. The range is the runtime's name. */
export interface RuntimeMismatch {
  readonly range: Range;
  readonly platformRange: Range;
  /** Both names as written. */
  readonly runtime: string;
  readonly platform: string;
  /** What the runtime is made for. */
  readonly maker: { readonly en: string; readonly zh: string };
  /** Names of runtimes that the platform has. */
  readonly instead: readonly string[];
}

interface Platform {
  readonly class: string;
  readonly en?: readonly string[];
  readonly supports?: readonly string[];
}
const rows = platforms.platforms as Readonly<Record<string, Platform>>;
const runtimes = catalog.runtimes as Readonly<
  Record<string, { never: readonly string[]; maker: { en: string; zh: string } }>
>;
const families = new Map<string, string>(
  Object.entries(catalog.families).flatMap(([family, ids]) => ids.map((id) => [id, family] as const)),
);
const excused = new SharedMatcher(
  [...catalog.excused.en, ...catalog.excused.zh].map((text) => ({ text, value: true as const })),
);

/** The mismatches in a section: one runtime and one platform in a statement or in one of its clauses. */
export function readRuntimeMismatches(statements: readonly Statement[]): RuntimeMismatch[] {
  return statements.flatMap((statement) => {
    const terms = termsOf(statement).filter(isRelevant);
    if (terms.length < 2 || isForeign(statement.path) || within(statement.path, 'out-of-scope', 'open')) return [];
    if (excused.test(statement.text)) return [];
    return pairs(statement, terms).flatMap(([platform, runtime]) => mismatchOf(statement, platform, runtime) ?? []);
  });
}

/** A runtime, a platform of the table, or another chip or device, which may be the one that the runtime is for. */
function isRelevant({ platform }: Term): boolean {
  return platform !== undefined && (NAMED.has(platform.class) || families.has(platform.id));
}

const NAMED: ReadonlySet<string> = new Set(['runtime', 'accelerator']);

/** The pairs that belong together: all of the statement where it has one of each, else those of its clauses. */
function pairs(statement: Statement, terms: readonly Term[]): [Term, Term][] {
  const whole = pairOf(terms);
  if (whole) return [whole];
  const clauses = new Map<number, Term[]>();
  let clause = 0;
  let at = 0;
  for (const term of terms) {
    if (/[;；。，,、/|]/.test(statement.text.slice(at, term.start))) clause++;
    at = term.end;
    clauses.set(clause, [...(clauses.get(clause) ?? []), term]);
  }
  return [...clauses.values()].flatMap((members) => {
    const pair = pairOf(members);
    return pair ? [pair] : [];
  });
}

function pairOf(terms: readonly Term[]): [Term, Term] | undefined {
  const of = (runtime: boolean): Term[] =>
    terms.filter(({ platform }, i) => {
      const first = terms.findIndex((other) => other.platform?.id === platform?.id);
      return first === i && (platform?.class === 'runtime') === runtime;
    });
  const [platform, ...platformsLeft] = of(false);
  const [runtime, ...runtimesLeft] = of(true);
  return platform && runtime && platformsLeft.length + runtimesLeft.length === 0 ? [platform, runtime] : undefined;
}

function mismatchOf(statement: Statement, platform: Term, runtime: Term): RuntimeMismatch | undefined {
  const row = runtime.platform && runtimes[runtime.platform.id];
  const family = platform.platform && families.get(platform.platform.id);
  if (!row || !family || !platform.platform || !row.never.includes(family)) return undefined;
  return {
    range: sourceRange(statement.plain, runtime),
    platformRange: sourceRange(statement.plain, platform),
    runtime: statement.text.slice(runtime.start, runtime.end),
    platform: statement.text.slice(platform.start, platform.end),
    maker: row.maker,
    instead: insteadOn(platform.platform.id),
  };
}

/** Up to three runtimes of a platform, by their first names. */
function insteadOn(id: PlatformId): string[] {
  return (rows[id]?.supports ?? []).flatMap((runtime) => rows[runtime]?.en?.[0] ?? []).slice(0, 3);
}
