import { configProblem } from '../format/stylish.ts';
import type { SettingsFinder } from '../settings.ts';
import type { Terminal } from './options.ts';

/** Tells the configuration problems after the first `told`, and gives how many are told now. */
export async function tellProblems(settings: SettingsFinder, told: number, terminal: Terminal): Promise<number> {
  for (const problem of settings.problems.slice(told)) await terminal.err(configProblem(problem, terminal.language));
  return settings.problems.length;
}
