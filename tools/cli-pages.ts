import { readFileSync, writeFileSync } from 'node:fs';
import type { Argument, Command, Option } from 'commander';
import type { Language } from '../cli/language.ts';
import { program } from '../cli/program.ts';

/**
 * Writes the usage of each command between its marks in docs/cli.md and docs/cli.zh.md, from the same declarations that
 * the command line reads. `--check` ends with 1 where a page is stale instead.
 */
const PAGES: readonly (readonly [Language, string])[] = [
  ['en', 'docs/cli.md'],
  ['zh', 'docs/cli.zh.md'],
];

const WORDS = {
  en: { argument: 'Argument', option: 'Option', meaning: 'Meaning', values: 'one of', standard: 'default' },
  zh: { argument: '参数', option: '选项', meaning: '含义', values: '可选', standard: '默认' },
} as const;

for (const [language, file] of PAGES) {
  const before = readFileSync(file, 'utf8');
  const after = withUsage(before, language);
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    process.stdout.write(`stale ${file}\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, after);
    process.stdout.write(`wrote ${file}\n`);
  }
}

function withUsage(page: string, language: Language): string {
  const silent = (): never => {
    throw new Error('Pages run no command.');
  };
  const root = program(language, silent, () => {});
  const named = new Map(root.commands.map((command) => [command.name(), command]));
  const told = new Set<string>();
  const out = page.replace(
    /(<!-- usage ([a-z]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const command = named.get(name);
      if (!command) throw new Error(`There is no command ${name}.`);
      told.add(name);
      return `${start}${usageOf(command, language)}${end}`;
    },
  );
  const missing = [...named.keys()].filter((name) => !told.has(name) && name !== 'help');
  if (missing.length > 0) throw new Error(`The page has no place for ${missing.join(', ')}.`);
  return out;
}

function usageOf(command: Command, language: Language): string {
  const words = WORDS[language];
  const rows = [
    ...command.registeredArguments.map((argument) => row(argument.name(), argument.description, argument, language)),
    ...command.options.map((option) => row(option.flags, option.description, option, language)),
  ];
  const usage = `\`\`\`text\nprdlint ${command.name()} ${command.usage()}\n\`\`\`\n\n${command.description()}${language === 'zh' ? '。' : '.'}\n\n`;
  if (rows.length === 0) return usage;
  const head = command.options.length > 0 ? words.option : words.argument;
  return `${usage}| ${head} | ${words.meaning} |\n|---|---|\n${rows.join('\n')}\n\n`;
}

function row(
  flags: string,
  description: string,
  { argChoices, defaultValue }: Argument | Option,
  language: Language,
): string {
  const words = WORDS[language];
  const choices = argChoices ? ` (${words.values} ${argChoices.map((choice) => `\`${choice}\``).join(', ')})` : '';
  const standard = typeof defaultValue === 'string' ? `; ${words.standard} \`${defaultValue}\`` : '';
  return `| \`${flags.replaceAll('|', '\\|')}\` | ${description.replaceAll('|', '\\|')}${choices}${standard} |`;
}
