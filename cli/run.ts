import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Terminal } from './commands/options.ts';
import type { Language } from './language.ts';
import { program } from './program.ts';
import { UserError } from './user-error.ts';

/** Parses a command line, runs its command and gives the exit status. Throws a `UserError` for wrong usage. */
export async function run(
  args: readonly string[],
  language: Language,
  terminal: (lang?: string) => Terminal,
): Promise<number> {
  let status = 0;
  const root = program(language, terminal, (given) => {
    status = given;
  });
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {}, writeErr: () => {} });
  }
  const [first = '--help'] = args;
  const known = root.commands.some((command) => command.name() === first) || first === 'help' || first.startsWith('-');
  if (!known && existsSync(first)) throw useCheck(first);
  try {
    await root.parseAsync(args.length > 0 ? args.map(separate) : [first], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageError(error);
  }
  return status;
}

/** `--changed` alone would take the path after it as its commit. */
function separate(arg: string): string {
  return arg === '--changed' ? '--changed=HEAD' : arg;
}

function useCheck(path: string): UserError {
  return new UserError({
    en: `“${path}” is no command. Did you mean: prdlint check ${path}`,
    zh: `“${path}”不是命令。是否想写：prdlint check ${path}`,
  });
}

/** Commander's message, and the same in Chinese. */
function usageError({ code, message }: CommanderError): UserError {
  const said = message.replace(/^error: /, '').replace(/\n/g, ' ');
  const en = /[.?)]$/.test(said) ? said : `${said}.`;
  const named = /'([^']*)'/.exec(en)?.[1] ?? '';
  const like = /Did you mean (?:one of )?([^?]*)\?/.exec(en)?.[1];
  const choices = /Allowed choices are ([^.]*)\./.exec(en)?.[1];
  const zh: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `没有命令“${named}”。`,
    'commander.unknownOption': `没有选项“${named}”。`,
    'commander.missingArgument': `缺少参数“${named}”。`,
    'commander.optionMissingArgument': `选项“${named}”缺少值。`,
    'commander.invalidArgument': `选项“${named}”的值无效。`,
    'commander.excessArguments': '参数过多。',
  };
  const more = [like && `是否想写 ${like}？`, choices && `可选：${choices}。`].filter(Boolean).join('');
  const hint = like || choices ? '' : code === 'commander.help' ? '' : ' Try prdlint --help.';
  const hintZh = more || (hint === '' ? '' : '可用 prdlint --help 查看用法。');
  return new UserError({ en: `${en}${hint}`, zh: `${zh[code] ?? en}${hintZh}` });
}
