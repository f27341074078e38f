import type { Kind } from './facts/classify.ts';
import type { DocumentFacts } from './facts/document.ts';
import type { Term } from './glossary/entry.ts';
import type { Range } from './text.ts';

/** The whole API that a rule sees, together with the facts. */

export type { Placed } from './facts/document.ts';
export { place } from './facts/document.ts';
export type { DocumentFacts, Range };

/** The same text in both languages of the product. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

export type Severity = 'error' | 'warning' | 'info';
/** What a rule may be set to. */
export type Level = Severity | 'off';
/** How strict a check is: while drafting, in review (the default), or as a release gate. */
export type Profile = 'draft' | 'review' | 'gate';

/** One option of a rule: its default, the JSON Schema of its value, and what it does. */
export interface Option<T> {
  readonly default: T;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly description: Text;
}
export type Options = Readonly<Record<string, Option<unknown>>>;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K]['default'] };

/** A replacement of a range of the document by other text. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A change that removes a finding. A safe fix cannot change what the document means; a suggestion needs its author. */
export interface Fix {
  readonly title: Text;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A short document that shows the rule: `reports` findings of this rule are expected. Run as a test, printed in docs. */
export interface Example {
  readonly language: 'en' | 'zh';
  readonly text: string;
  readonly reports: number;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What a check knows beside the document. */
export interface Moment {
  /** The date of today, `2026-12-01`, as whoever starts the check says it; without it nothing is overdue. */
  readonly today?: string;
  /** The terms of the team's glossary, where there is one. */
  readonly team?: readonly Term[];
}

/** What a rule yields: where, which of its messages, and the values for the message's `{placeholders}`. */
export interface Report<M extends string = string> {
  readonly at: Range;
  readonly message: M;
  readonly data?: Readonly<Record<string, string | number | Text>>;
  readonly related?: readonly { readonly at: Range; readonly message: M }[];
  readonly fixes?: readonly Fix[];
  /** Overrides the rule's severity for this finding, within what the profile and configuration allow. */
  readonly severity?: Severity;
}

export interface Rule {
  readonly id: string;
  /** One line, used in docs, settings and hovers. */
  readonly summary: Text;
  /** Why it matters, with its source. */
  readonly why: Text;
  /** The kinds of documents that the rule judges. */
  readonly kinds: readonly Kind[];
  /** True where numbers, marks and names decide, so that the rule also judges documents in other languages. */
  readonly anyLanguage?: boolean;
  readonly severity: Readonly<Record<Profile, Level>>;
  readonly options: Options;
  readonly messages: Readonly<Record<string, Text>>;
  readonly examples: readonly Example[];
  /** Set for a rule of a team's configuration, with the team's own page about it. */
  readonly custom?: { readonly url?: string };
  check(facts: DocumentFacts, options: Readonly<Record<string, unknown>>, moment: Moment): Iterable<Report>;
}

/** What the author of a rule writes; see `Rule` for the fields. A single severity holds for all profiles but `draft`. */
export interface RuleDefinition<O extends Options, M extends string> {
  readonly id: string;
  readonly summary: Text;
  readonly why: Text;
  /** Default: AI PRDs only. */
  readonly kinds?: readonly Kind[];
  readonly anyLanguage?: boolean;
  readonly severity: Severity | Readonly<Record<Profile, Level>>;
  readonly options?: O;
  readonly messages: Readonly<Record<M, Text>>;
  readonly examples: readonly Example[];
  check(facts: DocumentFacts, options: OptionValues<O>, moment: Moment): Iterable<Report<M>>;
}

/** Makes a rule. In the `draft` profile a rule with a single severity only informs. */
export function defineRule<const O extends Options, M extends string>(definition: RuleDefinition<O, M>): Rule {
  const { severity } = definition;
  return {
    kinds: ['ai-prd'],
    options: {} as O,
    ...definition,
    severity: typeof severity === 'string' ? { draft: 'info', review: severity, gate: severity } : severity,
  } as Rule;
}
