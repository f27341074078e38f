import { factsJson } from '../../core/json.ts';
import { Documents } from '../documents.ts';
import { factsText } from '../format/facts-text.ts';
import { SettingsFinder } from '../settings.ts';
import { type CommonOptions, configChoice, type Terminal } from './options.ts';

/** Prints what the engine read in documents. Gives the exit status: 2 where a file could not be read, else 0. */
export async function facts(paths: readonly string[], options: CommonOptions, terminal: Terminal): Promise<number> {
  const documents = new Documents(new SettingsFinder(configChoice(options.config)), terminal);
  const entries: unknown[] = [];
  for await (const { name, facts } of documents.read(paths)) {
    if (options.format === 'json') entries.push(factsJson(name, facts));
    else await terminal.out(factsText(name, facts, terminal.language));
  }
  if (options.format === 'json') await terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
  return documents.failures > 0 ? 2 : 0;
}
