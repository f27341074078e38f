import type { Terminal } from './commands/options.ts';
import { type Language, languageOption, terminalLanguage } from './language.ts';
import { printable, write } from './output.ts';
import { UserError } from './user-error.ts';
import { version } from './version.ts';

/** A terminal whose messages are in a language: the given one, else that of the environment. */
export type TerminalFor = (lang?: string) => Terminal;

/**
 * Runs what a command line asks for and gives its exit status: 0 clean, 1 findings, 2 something the user has to mend. What
 * goes wrong is told on the terminal.
 */
export async function guarded(
  args: readonly string[],
  work: (language: Language, terminal: TerminalFor) => Promise<number>,
): Promise<number> {
  const terminal = terminalFor(languageOption(args));
  const { language } = terminal;
  try {
    return await work(language, terminalFor);
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

function terminalFor(lang: string | undefined): Terminal {
  return {
    language: lang === 'en' || lang === 'zh' ? lang : terminalLanguage(process.env),
    out: (text) => write(process.stdout, text),
    err: (text) => write(process.stderr, text),
    input: readInput,
    columns: process.stdout.columns ?? 100,
    live: process.stderr.isTTY === true && !process.env.CI,
  };
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
