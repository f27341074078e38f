import type { SectionFacts } from './section.ts';

export type Kind = 'ai-prd' | 'prd' | 'other';

/** What a document is, and the signals that say so. */
export interface Verdict {
  readonly kind: Kind;
  readonly confidence: 'high' | 'low';
  /** Ids of the signals that decided, strongest first. */
  readonly reasons: readonly string[];
}

/** Judges what a document is from its sections' facts. */
export function classify(_sections: readonly SectionFacts[], _frontMatter: Readonly<Record<string, unknown>>): Verdict {
  return { kind: 'other', confidence: 'low', reasons: [] };
}
