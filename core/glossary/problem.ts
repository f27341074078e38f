import type { Text } from '../rule.ts';
import type { Range } from '../text.ts';

/** What is wrong in a glossary file, in both languages, and where. */
export interface Problem {
  readonly message: Text;
  readonly range: Range;
}

export function problem(range: Range, en: string, zh: string): Problem {
  return { range, message: { en, zh } };
}
