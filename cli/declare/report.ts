import { type Command, Option } from 'commander';
import type { Terminal } from '../commands/options.ts';
import type { OverviewOptions } from '../commands/report.ts';
import type { Language } from '../language.ts';
import type { Texts } from '../texts.ts';
import type { Done, SharedOptions } from './shared.ts';

const ABOUT = {
  en: 'an overview of all requirement documents: completeness, parts, worst findings, overdue decisions',
  zh: '全部需求文档的总览：完整度、各部分情况、最严重的问题、逾期的待定事项',
} as const;

/** Declares `prdlint report`. */
export function declareReport(
  root: Command,
  language: Language,
  texts: Texts,
  { lang, config, noConfig, format }: SharedOptions,
  terminal: (lang?: string) => Terminal,
  done: Done,
): void {
  root
    .command('report')
    .description(ABOUT[language])
    .argument('[paths...]', texts.paths)
    .addOption(format('html', 'csv'))
    .addOption(new Option('-o, --output-file <file>', texts.outputFile))
    .addOption(new Option('--profile <name>', texts.profile).choices(['draft', 'review', 'gate']))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (paths: string[], options: OverviewOptions) => {
      const { report } = await import('../commands/report.ts');
      done(await report(paths, options, terminal(options.lang)));
    });
}
