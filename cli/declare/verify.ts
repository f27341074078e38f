import { Argument, type Command, Option } from 'commander';
import type { ExportName, ExportOptions } from '../commands/export.ts';
import type { Terminal } from '../commands/options.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import type { Texts } from '../texts.ts';
import type { Done, SharedOptions } from './shared.ts';

/** The commands `verify` and `export`. */
export function declareVerify(
  root: Command,
  texts: Texts,
  { lang, config, noConfig, format }: SharedOptions,
  terminal: (lang?: string) => Terminal,
  done: Done,
): void {
  root
    .command('verify')
    .description(texts.verify)
    .argument('<prd>', texts.prd)
    .addOption(new Option('--results <files...>', texts.results))
    .addOption(format('text', 'json', 'junit', 'markdown'))
    .addOption(new Option('-o, --output-file <file>', texts.outputFile))
    .addOption(new Option('--strict', texts.strict))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (file: string, options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      done(await verify(file, options, terminal(options.lang)));
    });
  root
    .command('export')
    .description(texts.export)
    .addArgument(new Argument('<form>', texts.exportForm).choices(['model-card', 'test-plan', 'datasheet']))
    .argument('<prd>', texts.prd)
    .addOption(new Option('-o, --output-file <file>', texts.outputFile))
    .addOption(lang)
    .action(async (form: ExportName, file: string, options: ExportOptions) => {
      const { exportAs } = await import('../commands/export.ts');
      done(await exportAs(form, file, options, terminal(options.lang)));
    });
}
