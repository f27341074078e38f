import { type Command, Option } from 'commander';
import type { Terminal } from '../commands/options.ts';
import type { VerifyOptions } from '../commands/verify.ts';
import type { Texts } from '../texts.ts';
import type { Done, SharedOptions } from './shared.ts';

/** The command `verify`. */
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
}
