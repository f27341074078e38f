import { factsJson } from '../../core/json.ts';
import { Documents } from '../documents.ts';
import { factRows, factsCsv, factsMarkdown } from '../format/facts-tables.ts';
import { factsText } from '../format/facts-text.ts';
import { SettingsFinder } from '../settings.ts';
import { type CommonOptions, configChoice, type Terminal } from './options.ts';

/** Prints what the engine read in documents. Gives the exit status: 2 where a file could not be read, else 0. */
export async function facts(paths: readonly string[], options: CommonOptions, terminal: Terminal): Promise<number> {
  const documents = new Documents(new SettingsFinder(configChoice(options.config)), terminal);
  const { format } = options;
  const entries: unknown[] = [];
  const rows: ReturnType<typeof factRows> = [];
  for await (const { name, facts } of documents.read(paths)) {
    if (format === 'json') entries.push(factsJson(name, facts));
    else if (format === 'text') await terminal.out(factsText(name, facts, terminal.language));
    else rows.push(...factRows(name, facts));
  }
  if (format === 'json') await terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
  if (format === 'csv') await terminal.out(factsCsv(rows));
  if (format === 'markdown') await terminal.out(factsMarkdown(rows, terminal.language));
  return documents.failures > 0 ? 2 : 0;
}
