import { BASELINE_NAME } from './baseline/name.ts';
import type { CustomRule } from './custom/custom-rule.ts';
import type { Kind } from './facts/classify.ts';
import type { Level, Profile } from './rule.ts';

/** What a configuration file or the editor may choose; everything is optional there. */
export interface Config {
  readonly profile: Profile;
  /** The language of messages: the document's own, or always the same. */
  readonly language: 'auto' | 'en' | 'zh';
  /** Globs of the documents that are checked, and of those that are not, relative to the configuration file. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Globs that settle what a document is. */
  readonly kinds: Readonly<Partial<Record<Kind, readonly string[]>>>;
  /** A level, or a level with options, a rule. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Rules of the team's own: required sections and fields, forbidden words. */
  readonly customRules: readonly CustomRule[];
  /** Team glossary files, relative to the configuration file. */
  readonly glossaries: readonly string[];
  /** The file of the findings that the team knows of, relative to the configuration file. */
  readonly baseline: string;
  /** Where measured results lie, and what their names mean. */
  readonly verify: VerifyConfig;
  /** Larger documents are checked on save or by command only; in bytes. */
  readonly maxFileSize: number;
}

/** What `prdlint verify` and the editor read of measured results. */
export interface VerifyConfig {
  /** Results files, relative to the configuration file, inside the workspace. */
  readonly results?: readonly string[];
  /** The metric of the specification, by its name or id, that a name or path in the results means. */
  readonly metrics?: Readonly<Record<string, string>>;
}

export type RuleSetting = Level | readonly [Level, Readonly<Record<string, unknown>>];

export const DEFAULT_CONFIG: Config = {
  profile: 'review',
  language: 'auto',
  include: ['**/*.{md,markdown,mdx}'],
  exclude: ['**/node_modules/**'],
  kinds: {},
  rules: {},
  customRules: [],
  glossaries: [],
  baseline: BASELINE_NAME,
  verify: {},
  maxFileSize: 1_000_000,
};
