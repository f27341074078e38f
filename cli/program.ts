import { Command, Option } from 'commander';
import type { BaselineOptions } from './commands/baseline.ts';
import type { CommonOptions, Terminal } from './commands/options.ts';
import { declareCheck } from './declare/check.ts';
import { declareNew } from './declare/new.ts';
import { declareReport } from './declare/report.ts';
import { type Done, sharedOptions } from './declare/shared.ts';
import { declareVerify } from './declare/verify.ts';
import type { Language } from './language.ts';
import { TEXTS } from './texts.ts';

/** The commands and their options. Each command's code is loaded when it runs. */
export function program(language: Language, terminal: (lang?: string) => Terminal, done: Done): Command {
  const texts = TEXTS[language];
  const root = new Command('prdlint')
    .description(texts.about)
    .option('-v, --version', texts.version)
    .addHelpText('after', `\n${texts.exit}`)
    .helpOption('-h, --help', texts.help)
    .helpCommand('help [command]', texts.helpCommand)
    .configureHelp({ styleTitle: (title) => texts.usageTitles[title] ?? title, optionDescription });
  const shared = sharedOptions(texts);
  const { lang, config, noConfig, format } = shared;

  declareCheck(root, texts, shared, terminal, done);
  declareVerify(root, texts, shared, terminal, done);
  declareReport(root, language, texts, shared, terminal, done);
  root
    .command('facts')
    .description(texts.facts)
    .argument('<files...>', texts.files)
    .addOption(format('text', 'json', 'csv', 'markdown'))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (paths: string[], options: CommonOptions) => {
      const { facts } = await import('./commands/facts.ts');
      done(await facts(paths, options, terminal(options.lang)));
    });
  root
    .command('baseline')
    .description(texts.baseline)
    .argument('[paths...]', texts.paths)
    .addOption(new Option('--profile <name>', texts.profile).choices(['draft', 'review', 'gate']))
    .addOption(new Option('--baseline <file>', texts.writeBaseline))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (paths: string[], options: BaselineOptions) => {
      const { baseline } = await import('./commands/baseline.ts');
      done(await baseline(paths, options, terminal(options.lang)));
    });
  root
    .command('explain')
    .description(texts.explain)
    .argument('<rule>', texts.rule)
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (id: string, options: Pick<CommonOptions, 'lang' | 'config'>) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(id, options.config, terminal(options.lang)));
    });
  const terms = root
    .command('glossary')
    .description(texts.glossary)
    .addOption(format('md', 'json', 'csv'))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (options: CommonOptions) => {
      const { glossary } = await import('./commands/glossary.ts');
      done(await glossary(options, terminal(options.lang)));
    });
  terms
    .command('search')
    .description(texts.glossarySearch)
    .argument('<words...>', texts.glossaryWords)
    .addOption(format('text', 'md', 'json', 'csv'))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (words: string[], own: CommonOptions) => {
      const { searchGlossary } = await import('./commands/glossary.ts');
      // Commander gives an option that both commands know to the outer one, wherever it stands.
      const outer = Object.entries(terms.opts()).filter(([name]) => terms.getOptionValueSource(name) === 'cli');
      const options: CommonOptions = { ...own, ...Object.fromEntries(outer) };
      done(await searchGlossary(words, options, terminal(options.lang)));
    });
  root
    .command('rules')
    .description(texts.rules)
    .addOption(format('text', 'json'))
    .addOption(config)
    .addOption(noConfig)
    .addOption(lang)
    .action(async (options: CommonOptions) => {
      const { rules } = await import('./commands/rules.ts');
      done(await rules(options, terminal(options.lang)));
    });
  root
    .command('init')
    .description(texts.init)
    .addOption(lang)
    .action(async (options: { lang?: string }) => {
      const { init } = await import('./commands/init.ts');
      done(await init(terminal(options.lang)));
    });
  declareNew(root, language, terminal, done);
  root
    .command('lsp')
    .description(texts.lsp)
    .option('--stdio', texts.stdio)
    .action(async () => {
      const { serve } = await import('../server/node.ts');
      serve(true);
    });
  root
    .command('mcp')
    .description(texts.mcp)
    .addOption(new Option('--root <folder>', texts.root).default('.'))
    .action(async (options: { root: string }) => {
      const { serveMcp } = await import('./mcp/serve.ts');
      await serveMcp(options.root);
    });
  return root;
}

/** An option's text with its values; the first in the list of values is not always the default. */
function optionDescription(option: Option): string {
  const values = option.argChoices?.map((choice) => (choice === option.defaultValue ? `${choice}*` : choice)).join('|');
  return values ? `${option.description} (${values})` : option.description;
}
