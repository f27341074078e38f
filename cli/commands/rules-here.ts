import { resolve } from 'node:path';
import { rulesOf } from '../../core/custom/rules.ts';
import type { Rule } from '../../core/rule.ts';
import { SettingsFinder } from '../settings.ts';
import { configChoice, type Terminal } from './options.ts';
import { tellProblems } from './problems.ts';

/**
 * The rules that hold in the current folder, and the exit status that the configuration's problems make: 2 where it has
 * an error, else 0.
 */
export async function rulesHere(
  config: string | boolean,
  terminal: Terminal,
): Promise<{ all: readonly Rule[]; status: number }> {
  const settings = new SettingsFinder(configChoice(config));
  const { config: here } = await settings.settingsFor(resolve('document.md'));
  await tellProblems(settings, 0, terminal);
  const broken = settings.problems.some(({ severity }) => severity === 'error');
  return { all: rulesOf(here), status: broken ? 2 : 0 };
}
