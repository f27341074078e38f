import { type DocumentFacts, place } from '../facts/document.ts';
import { type JsonPlace, placeJson } from '../json.ts';
import type { Text } from '../rule.ts';
import type { Label } from './measured.ts';
import type { Outcome, Verdict } from './verify.ts';

/** A measured number in JSON. */
interface JsonMeasured {
  readonly file: string;
  readonly path: string;
  readonly name: string;
  readonly labels: readonly Label[];
  /** As the results have it; null where that is no number. */
  readonly value: number | null;
  /** In the unit of the target, where that is known. */
  readonly inUnit?: number;
}

/** A target and what the results say of it, in JSON. Lines and columns count from 1. */
export interface JsonVerdict extends JsonPlace {
  readonly outcome: Outcome;
  /** The target as the specification has it. */
  readonly text: string;
  readonly metric: string;
  readonly metricId?: string;
  readonly op: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly status: string;
  readonly class: string;
  readonly slice?: string;
  readonly reason?: Text;
  readonly measured: readonly JsonMeasured[];
}

/** The verdicts on a specification in JSON, with their number by outcome. */
export interface JsonVerification {
  readonly file: string;
  readonly summary: Readonly<Record<Outcome, number>>;
  readonly targets: readonly JsonVerdict[];
}

/** The public form of a verification, as `prdlint verify --format json` prints it. */
export function verificationJson(file: string, facts: DocumentFacts, verdicts: readonly Verdict[]): JsonVerification {
  const count = (outcome: Outcome): number => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    file,
    summary: {
      pass: count('pass'),
      fail: count('fail'),
      'not-measured': count('not-measured'),
      ambiguous: count('ambiguous'),
    },
    targets: verdicts.map((verdict) => verdictJson(facts, verdict)),
  };
}

function verdictJson(facts: DocumentFacts, { target, outcome, reason, measured }: Verdict): JsonVerdict {
  const { threshold, slice } = target;
  const { metric, metricId, op, value, min, max, unit, status } = threshold;
  const at = place(threshold, threshold.valueRange);
  return {
    outcome,
    ...placeJson(facts, at),
    text: facts.text.slice(at.start, at.end).replace(/\s+/g, ' ').trim(),
    metric,
    ...given({ metricId, value, min, max, unit }),
    op,
    status,
    class: threshold.class,
    ...given({ slice, reason }),
    measured: measured.map(({ file, path, name, labels, value: number, inUnit }) => ({
      file,
      path,
      name,
      labels,
      value: Number.isFinite(number) ? number : null,
      ...(inUnit === undefined ? {} : { inUnit }),
    })),
  };
}

/** The properties that have a value. */
function given<T extends Readonly<Record<string, unknown>>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}
