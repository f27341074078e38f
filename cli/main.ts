import * as nodeModule from 'node:module';
import type { Terminal } from './commands/options.ts';
import { languageOption, terminalLanguage } from './language.ts';
import { ignoreStreamErrors, printable, write } from './output.ts';
import { UserError } from './user-error.ts';
import { version } from './version.ts';

// Compiled code is kept between runs where Node can do that (22.8 and later); NODE_DISABLE_COMPILE_CACHE=1 turns it off.
(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
ignoreStreamErrors();
process.exitCode = await main(process.argv.slice(2));

/** Runs a command line and gives its exit status: 0 clean, 1 findings, 2 something the user has to mend. */
async function main(args: readonly string[]): Promise<number> {
  const { terminal, language } = terminalOf(languageOption(args));
  try {
    if (args.length === 1 && ['--version', '-v', '-V'].includes(args[0] ?? '')) {
      await terminal.out(`${version}\n`);
      return 0;
    }
    const { run } = await import('./run.ts');
    return await run(args, language, (lang) => terminalOf(lang).terminal);
  } catch (error) {
    if (error instanceof UserError) {
      await terminal.err(`${printable(error.text[language])}\n`);
      return 2;
    }
    const detail = process.env.PRDLINT_DEBUG && error instanceof Error ? error.stack : String(error);
    await terminal.err(`prdlint ${version}: ${detail}\n`);
    return 2;
  }
}

function terminalOf(lang: string | undefined): { terminal: Terminal; language: Terminal['language'] } {
  const language = lang === 'en' || lang === 'zh' ? lang : terminalLanguage(process.env);
  const terminal: Terminal = {
    language,
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    input: readInput,
    columns: process.stdout.columns ?? 100,
    live: process.stderr.isTTY === true && !process.env.CI,
  };
  return { terminal, language };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
