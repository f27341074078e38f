/** The languages that prdlint speaks. */
export type Language = 'en' | 'zh';

/** The language of a terminal by its environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), else by the system's locale. */
export function terminalLanguage(env: NodeJS.ProcessEnv): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  // Of all that know the locale, the rules of plurals take the least time to make: a hundredth of what a date format takes.
  const locale = named || new Intl.PluralRules().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

/** The value of `--lang` in raw arguments, before they are parsed, so that parsing errors speak the right language. */
export function languageOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
}
