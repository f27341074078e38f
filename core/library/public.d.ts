/** The types of the package `prdlint`. Lines and columns count from 1; columns count UTF-16 code units. */

export type Severity = 'error' | 'warning' | 'info';
export type Kind = 'ai-prd' | 'prd' | 'other';
/** How strict a check is: while drafting, in review (the default), or as a release gate. */
export type Profile = 'draft' | 'review' | 'gate';

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A change that removes a finding; all of its edits are made, or none. */
export interface Fix {
  readonly title: string;
  /** True where the fix cannot change what the document means. */
  readonly safe: boolean;
  readonly edits: readonly (Place & { readonly text: string })[];
}

export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Other places that the finding speaks of. */
  readonly related?: readonly (Place & { readonly message: string })[];
  readonly fixes?: readonly Fix[];
}

export interface Report {
  readonly file: string;
  /** What the document was judged as; `other` gets no findings. */
  readonly kind: Kind;
  readonly decidedBy: 'engine' | 'front-matter' | 'config' | 'user';
  readonly profile: Profile;
  /** How complete an AI PRD is, 0 to 100. */
  readonly score?: { readonly value: number };
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** The document's name or path: evidence of what it is, and its name in the report. */
  readonly file?: string;
  readonly profile?: Profile;
  /** What the document is, instead of judging it. */
  readonly kind?: Kind;
  /** The language of messages; `auto`, the default, is that of the document. */
  readonly language?: 'auto' | 'en' | 'zh';
  /** A level a rule, or a level with options, as in `.prdlintrc.json`. */
  readonly rules?: Readonly<
    Record<string, Severity | 'off' | readonly [Severity | 'off', Readonly<Record<string, unknown>>]>
  >;
  /** The date of today, `2026-12-01`; without it nothing is overdue. */
  readonly today?: string;
}

/** A number that a document sets, reports or quotes for a metric. */
export interface Threshold extends Place {
  readonly metric: string;
  readonly metricId?: string;
  readonly op: '>=' | '>' | '<=' | '<' | '=' | '~' | 'range';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly class: 'quality' | 'operational' | 'business' | 'data';
  readonly status: 'target' | 'gate' | 'baseline' | 'observed' | 'trigger' | 'claim' | 'example' | 'setting';
  readonly qualifiers: Readonly<Record<string, unknown>>;
  readonly confidence: 'high' | 'low';
}

/** A named origin of data. */
export interface DataSource extends Place {
  readonly name: string;
  readonly kind: string;
  readonly uses: readonly ('train' | 'evaluate' | 'retrieve' | 'input')[];
  readonly known: Readonly<Record<string, string>>;
}

/** What a document states, as `schemas/facts.schema.json` describes it. */
export interface Facts {
  readonly file: string;
  /** The engine's own judgement. */
  readonly kind: Kind;
  readonly language: string;
  readonly thresholds: readonly Threshold[];
  readonly dataSources: readonly DataSource[];
  readonly deployment: {
    readonly kind: 'edge' | 'server' | 'hybrid' | 'browser' | null;
    readonly statements: readonly (Place & { readonly kind: string; readonly platforms: readonly string[] })[];
  };
  readonly tasks: readonly (Place & { readonly task: string; readonly group: string })[];
  readonly models: readonly (Place & { readonly name: string; readonly family: string })[];
  readonly decisions: readonly (Place & { readonly marker: string; readonly owner?: string; readonly due?: string })[];
}

/** Checks the text of a document in Markdown. Never throws for what the text says. */
export declare function check(text: string, options?: CheckOptions): Report;

/** Reads what a document in Markdown states. Never throws for what the text says. */
export declare function facts(text: string, options?: { readonly file?: string }): Facts;
