import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resolveInside } from '../../core/config/inside.ts';
import { Session } from '../../core/session.ts';
import { type JsonVerification, verificationJson } from '../../core/verify/json-form.ts';
import { type Measured, ResultsError } from '../../core/verify/measured.ts';
import { LARGEST, parseResults } from '../../core/verify/parse.ts';
import { readResults } from '../../core/verify/results.ts';
import { verify as compare } from '../../core/verify/verify.ts';
import { decode } from '../encoding.ts';
import { readFailure } from '../files.ts';
import { verificationJunit, verificationMarkdown, verificationText } from '../format/verification.ts';
import { shown, slashed } from '../paths.ts';
import { SettingsFinder } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { writeWhole } from '../write-whole.ts';
import { type CommonOptions, configChoice, type Terminal } from './options.ts';
import { tellProblems } from './problems.ts';

export interface VerifyOptions extends CommonOptions {
  readonly results?: readonly string[];
  /** A target that is not measured, or not for sure, is a failure too. */
  readonly strict?: boolean;
  readonly outputFile?: string;
}

/**
 * Compares the targets of a specification with measured results. Gives the exit status: 1 where a target is missed (or,
 * strictly, not surely reached), 2 where a file cannot be read or a configuration is broken, else 0.
 */
export async function verify(file: string, options: VerifyOptions, terminal: Terminal): Promise<number> {
  const settings = new SettingsFinder(configChoice(options.config));
  const verification = await verifyFile(file, options.results, settings);
  const broken = settings.problems.some(({ severity }) => severity === 'error');
  await tellProblems(settings, 0, terminal);
  const text = inForm(verification, options.format, terminal);
  if (options.outputFile === undefined) await terminal.out(text);
  else await writeWhole(options.outputFile, text);
  const { fail, ambiguous, 'not-measured': unmeasured } = verification.summary;
  if (broken) return 2;
  return fail > 0 || (options.strict && ambiguous + unmeasured > 0) ? 1 : 0;
}

function inForm(verification: JsonVerification, format: string, terminal: Terminal): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(verification, null, 2)}\n`;
    case 'junit':
      return verificationJunit(verification, terminal.language);
    case 'markdown':
      return verificationMarkdown(verification, terminal.language);
    default:
      return verificationText(verification, terminal.language);
  }
}

/**
 * Verifies a specification by results files, or by those that its configuration names.
 * @param admit gives the path of a results file that may be read, or throws
 */
export async function verifyFile(
  file: string,
  named: readonly string[] | undefined,
  settings: SettingsFinder,
  admit: (path: string) => Promise<string> = async (path) => path,
): Promise<JsonVerification> {
  const text = await readText(file);
  const { config, folder } = await settings.settingsFor(resolve(file));
  const { results = [], metrics } = config.verify ?? {};
  const files = named ?? results.map((name) => inFolder(folder ?? process.cwd(), name));
  if (files.length === 0) {
    throw new UserError({
      en: 'No results: name files with --results, or in the configuration under “verify”.',
      zh: '没有结果文件：请用 --results 指定，或写在配置的“verify”中。',
    });
  }
  const measured: Measured[] = [];
  for (const name of files) measured.push(...(await readMeasured(await admit(name))));
  const facts = new Session(file).read(text);
  return verificationJson(slashed(file), facts, compare(facts, measured, metrics));
}

/** What a configuration names lies below it: a file of a stranger may not lead elsewhere. */
function inFolder(folder: string, name: string): string {
  const file = resolveInside(slashed(folder), slashed(folder), name);
  if (file !== undefined) return shown(file);
  throw new UserError({
    en: `“${name}” lies outside the project. Keep results inside, or name them with --results.`,
    zh: `“${name}”位于项目之外。请把结果文件放在项目内，或用 --results 指定。`,
  });
}

async function readMeasured(file: string): Promise<Measured[]> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw readFailure(file, error);
  });
  try {
    // A text has as many code units as bytes at most; what is larger is refused unread.
    const text = size > 4 * LARGEST ? ' '.repeat(LARGEST + 1) : await readText(file);
    const found = readResults(slashed(file), parseResults(file, text));
    if (found.length > 0) return found;
  } catch (error) {
    throw error instanceof ResultsError ? new UserError(error.text) : error;
  }
  throw new UserError({ en: `${file}: holds no measured number.`, zh: `${file}：没有测量值。` });
}

async function readText(file: string): Promise<string> {
  try {
    return decode(await readFile(file)).text;
  } catch (error) {
    throw readFailure(file, error);
  }
}
