import { InvalidArgumentError, Option } from 'commander';
import { FORMAT_NAMES } from '../format/format.ts';
import type { Texts } from '../texts.ts';

/** Gives the exit status of a command. */
export type Done = (status: number) => void;

/** Options that several commands have. */
export interface SharedOptions {
  readonly lang: Option;
  readonly config: Option;
  readonly noConfig: Option;
  /** `--format`, with the first form as the default. */
  readonly format: (...forms: readonly string[]) => Option;
  /** What makes findings a failure, and in which form they come. */
  readonly report: readonly Option[];
}

export function sharedOptions(texts: Texts): SharedOptions {
  const format = (...forms: readonly string[]): Option =>
    new Option('--format <form>', texts.format).choices(forms).default(forms[0]);
  return {
    lang: new Option('--lang <language>', texts.lang).choices(['auto', 'en', 'zh']),
    config: new Option('--config <file>', texts.config),
    noConfig: new Option('--no-config', texts.noConfig),
    format,
    report: [
      format(...FORMAT_NAMES),
      new Option('-o, --output-file <file>', texts.outputFile),
      new Option('--severity <level>', texts.severity).choices(['info', 'warning', 'error']).default('error'),
      new Option('--max-warnings <number>', texts.maxWarnings).argParser(naturalNumber),
      new Option('--quiet', texts.quiet),
    ],
  };
}

/** An option that can be given again and again. */
export function repeated(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function naturalNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is needed.');
  return Number(text);
}
