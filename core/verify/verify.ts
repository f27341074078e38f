import type { DocumentFacts } from '../facts/document.ts';
import { limitsOf } from '../facts/metric-limits.ts';
import type { Text } from '../rule.ts';
import { compare } from './compare.ts';
import { LabelFinder } from './labels.ts';
import { type Candidate, candidates } from './match.ts';
import type { Label, Measured } from './measured.ts';
import { readName } from './name.ts';
import { type Target, targetsOf } from './target.ts';

export type Outcome = 'pass' | 'fail' | 'not-measured' | 'ambiguous';

/** What the results say of a target. */
export interface Verdict {
  readonly target: Target;
  readonly outcome: Outcome;
  /** The measured numbers that the target can mean, with their value in the target's unit where it is known. */
  readonly measured: readonly (Measured & { readonly inUnit?: number })[];
  /** Why it is neither passed nor failed. */
  readonly reason?: Text;
}

/** What the configuration says of the names in results: the metric of the specification that a name or path means. */
export type Mapping = Readonly<Record<string, string>>;

/**
 * Compares the targets of a specification with measured numbers. A target that several numbers can mean is decided only
 * where all of them agree.
 */
export function verify(facts: DocumentFacts, results: readonly Measured[], mapping: Mapping = {}): Verdict[] {
  const measured = results.map((one) => mapped(one, mapping));
  const labels = new LabelFinder(measured);
  const percent = percentFiles(measured);
  return targetsOf(facts).map((target) => judge(target, candidates(target, measured, labels), percent));
}

function mapped(one: Measured, mapping: Mapping): Measured {
  const means = mapping[one.path] ?? mapping[one.name];
  return means === undefined ? one : { ...one, means };
}

function judge(target: Target, found: readonly Candidate[], percent: ReadonlySet<string>): Verdict {
  if (found.length === 0) {
    const parts = [target.kind ?? [], target.parts].flat();
    return { target, outcome: 'not-measured', measured: [], ...(parts.length > 0 ? { reason: unnamed(parts) } : {}) };
  }
  const compared = found.map(({ measured, open }) => {
    const result = compare(target.threshold, measured, percent.has(measured.file));
    return { measured, open, result };
  });
  const measured = compared.map(({ measured: one, result }) => ({
    ...one,
    ...(result.outcome === 'unclear' ? {} : { inUnit: result.value }),
  }));
  const undecided = (reason: Text): Verdict => ({ target, outcome: 'ambiguous', measured, reason });
  const unclear = compared.map(({ result }) => result).find((result) => result.outcome === 'unclear');
  if (unclear?.outcome === 'unclear') {
    const nothing = measured.every(({ value }) => !Number.isFinite(value));
    return nothing ? { ...undecided(unclear.reason), outcome: 'not-measured' } : undecided(unclear.reason);
  }
  if (target.reversed) return undecided(REVERSED);
  if (found.some(({ loose }) => loose)) return undecided(LOOSE);
  if (target.namesDataset && compared.every(({ open }) => open.some(isDataset))) {
    return undecided(OTHER_SET);
  }
  const passes = compared.filter(({ result }) => result.outcome === 'pass').length;
  if (passes > 0 && passes < compared.length) return undecided(SEVERAL);
  // A single data set needs no name in the specification; a class or a slice is not the whole.
  const parts = compared.every(({ open }) => open.some(({ kind }) => kind !== 'dataset'));
  if (parts) return undecided(PARTS);
  return { target, outcome: passes > 0 ? 'pass' : 'fail', measured };
}

function isDataset({ kind }: Label): boolean {
  return kind === 'dataset';
}

/** Why a target on a part of the cases is not measured. */
function unnamed(parts: readonly string[]): Text {
  return {
    en: `is asked for ${parts.map((part) => `“${part}”`).join(', ')}, which no result names`,
    zh: `针对${parts.map((part) => `“${part}”`).join('、')}，结果中没有写明这一部分`,
  };
}

const REVERSED: Text = {
  en: 'has a bound on the side that is bad for this metric, as an alarm has',
  zh: '的界限在该指标不好的一侧，像是告警的界限',
};
const OTHER_SET: Text = {
  en: 'was measured on another data set than the one that the specification names',
  zh: '测量所用的数据集与文档写明的不同',
};
const SEVERAL: Text = {
  en: 'was measured several times with different verdicts, and the specification does not say which one counts',
  zh: '有多个测量值且结论不一，文档未说明以哪一个为准',
};
const LOOSE: Text = {
  en: 'was measured, but the specification and the results do not both say which percentile, average or cut-off',
  zh: '已测量，但文档与结果未同时写明分位数、平均方式或截断位置',
};
const PARTS: Text = {
  en: 'was measured only on parts of the data that the specification does not name',
  zh: '只在文档未提及的部分数据上测量过',
};

/** The files that write shares as 0 to 100: a share above 1 stands in them. */
function percentFiles(measured: readonly Measured[]): Set<string> {
  const out = new Set<string>();
  for (const { name, value, unit, file, means } of measured) {
    const { identity, unit: said } = readName(means ?? name);
    if (unit !== undefined || said !== undefined || identity === undefined) continue;
    const limits = limitsOf(identity.id);
    if (limits?.unit === 'ratio' && limits.range[1] === 1 && value > 1 && value <= 100) out.add(file);
  }
  return out;
}
