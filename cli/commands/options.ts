import type { Kind } from '../../core/facts/classify.ts';
import type { Profile, Severity } from '../../core/rule.ts';
import type { FormatName } from '../format/format.ts';
import type { Language } from '../language.ts';

/** The options that commands share, as commander gives them. */
export interface CommonOptions {
  readonly lang?: Language | 'auto';
  /** A file, or false for `--no-config`, or true where neither is given. */
  readonly config: string | boolean;
  readonly format: string;
}

/** What makes findings a failure, and in which form they come. */
export interface ReportOptions {
  readonly format: FormatName;
  readonly severity: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly outputFile?: string;
}

export interface CheckOptions extends ReportOptions {
  readonly lang?: Language | 'auto';
  readonly config: string | boolean;
  readonly profile?: Profile;
  readonly kind?: Kind;
  readonly rule: readonly string[];
  /** A commit. */
  readonly changed?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation: string;
  /** A file, or false for `--no-baseline`. */
  readonly baseline?: string | false;
  readonly shard?: string;
  readonly stdinFilename?: string;
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
  /** The bytes of the standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Cells a line, for excerpts. */
  readonly columns: number;
  /** True where `err` goes to a screen on which a line can be written over. */
  readonly live: boolean;
}
