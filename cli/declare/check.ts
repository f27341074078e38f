import { type Command, Option } from 'commander';
import type { CheckOptions, ReportOptions, Terminal } from '../commands/options.ts';
import type { Texts } from '../texts.ts';
import { type Done, repeated, type SharedOptions } from './shared.ts';

/** The commands `check` and `merge`. */
export function declareCheck(
  root: Command,
  texts: Texts,
  { lang, config, noConfig, report }: SharedOptions,
  terminal: (lang?: string) => Terminal,
  done: Done,
): void {
  const check = root.command('check').description(texts.check).argument('[paths...]', texts.paths);
  for (const option of report) check.addOption(option);
  check
    .addOption(new Option('--profile <name>', texts.profile).choices(['draft', 'review', 'gate']))
    .addOption(new Option('--kind <kind>', texts.kind).choices(['ai-prd', 'prd', 'other']))
    .addOption(new Option('--rule <rule=level>', texts.overrideRule).argParser(repeated).default([], '[]'))
    .addOption(new Option('--changed <commit>', texts.changed))
    .addOption(new Option('--fix', texts.fix))
    .addOption(new Option('--fix-dry-run', texts.fixDryRun))
    .addOption(new Option('--cache', texts.cache))
    .addOption(new Option('--cache-location <file>', texts.cacheLocation).default('.prdlintcache'))
    .addOption(new Option('--baseline <file>', texts.useBaseline))
    .addOption(new Option('--no-baseline', texts.noBaseline))
    .addOption(new Option('--shard <part/of>', texts.shard))
    .addOption(new Option('--stdin-filename <name>', texts.stdinFilename))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check: run } = await import('../commands/check.ts');
      done(await run(paths, options, terminal(options.lang)));
    });

  const merge = root.command('merge').description(texts.merge).argument('<reports...>', texts.reports);
  for (const option of report) merge.addOption(option);
  merge.addOption(lang).action(async (files: string[], options: ReportOptions & { lang?: string }) => {
    const { merge: run } = await import('../commands/merge.ts');
    done(await run(files, options, terminal(options.lang)));
  });
}
