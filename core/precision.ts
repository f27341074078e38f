import catalog from './catalog/precision.json' with { type: 'json' };
import type { Text } from './rule.ts';

/** What became of the findings of a rule on documents of other people, read one by one. */
export interface Precision {
  /** An expert author would act on them. */
  readonly right: number;
  /** True, but a sensible author may leave them. */
  readonly debatable: number;
  /** False alarms. */
  readonly wrong: number;
  /** What follows from the numbers. */
  readonly note?: Text;
}

const MEASURED: Readonly<Record<string, Precision>> = catalog.rules;
const NOTHING: Precision = { right: 0, debatable: 0, wrong: 0 };

/** How often a built-in rule was right; all zero where it reported nothing. */
export function precisionOf(rule: string): Precision {
  return MEASURED[rule] ?? NOTHING;
}

/** How many findings that is. */
export function findingsIn({ right, debatable, wrong }: Precision): number {
  return right + debatable + wrong;
}

/** The same in words. */
export function precisionText(rule: string, language: keyof Text): string {
  const precision = precisionOf(rule);
  const { right, debatable, wrong, note } = precision;
  const all = findingsIn(precision);
  const { documents } = catalog;
  if (language === 'zh') {
    const found = all === 0 ? '没有报告' : `报告 ${all} 条：正确 ${right}，可议 ${debatable}，错误 ${wrong}`;
    return `在 ${documents} 篇公开文档上，${found}。${note?.zh ?? ''}`;
  }
  const many = all === 1 ? '1 finding' : `${all} findings`;
  const found = all === 0 ? 'no finding' : `${many}: ${right} right, ${debatable} debatable, ${wrong} wrong`;
  return `On ${documents} published documents ${found}.${note ? ` ${note.en}` : ''}`;
}
