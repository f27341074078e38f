import type { Kind } from '../../core/facts/classify.ts';
import type { Profile, Severity } from '../../core/rule.ts';
import type { Language } from '../language.ts';

/** The options that commands share, as commander gives them. */
export interface CommonOptions {
  readonly lang?: Language | 'auto';
  /** A file, or false for `--no-config`, or true where neither is given. */
  readonly config: string | boolean;
  readonly format: string;
}

export interface CheckOptions extends CommonOptions {
  readonly severity: Severity;
  readonly profile?: Profile;
  readonly kind?: Kind;
}

/** The choice of `SettingsFinder` that `--config` and `--no-config` mean. */
export function configChoice(config: string | boolean): string | false | undefined {
  return config === true ? undefined : config;
}

/** What a command needs of its surroundings. */
export interface Terminal {
  readonly language: Language;
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  /** Cells a line, for excerpts. */
  readonly columns: number;
}
