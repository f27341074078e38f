import { resolve } from 'node:path';
import colors from 'picocolors';
import { builtin } from '../../core/glossary/builtin.ts';
import { teamLayer } from '../../core/glossary/layer.ts';
import {
  type ListedTerm,
  listTerms,
  nearestTerms,
  searchTerms,
  termsCsv,
  termsMarkdown,
  wordsOf,
} from '../../core/glossary/list.ts';
import { printable } from '../output.ts';
import { SettingsFinder } from '../settings.ts';
import { type CommonOptions, configChoice, type Terminal } from './options.ts';
import { tellProblems } from './problems.ts';

/** Prints the terms in force in this folder: the team's and the built-in ones. */
export async function glossary(options: CommonOptions, terminal: Terminal): Promise<number> {
  const { listed, status } = await inForce(options, terminal);
  const terms = nearestTerms(listed);
  const { format } = options;
  if (format === 'json') await terminal.out(json(terms));
  else await terminal.out(format === 'csv' ? termsCsv(terms) : termsMarkdown(terms, terminal.language));
  return status;
}

/** Prints the terms that a query finds, best first. Gives 1 where it finds none, 2 where a glossary could not be read. */
export async function searchGlossary(
  words: readonly string[],
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  const { listed, status } = await inForce(options, terminal);
  const found = searchTerms(listed, words.join(' '));
  const { language } = terminal;
  if (options.format === 'json') await terminal.out(json(found));
  else if (options.format === 'csv') await terminal.out(termsCsv(found));
  else if (options.format === 'md') await terminal.out(termsMarkdown(found, language));
  else await terminal.out(found.map((one) => shown(one, language)).join('\n'));
  if (found.length > 0) return status;
  const query = printable(words.join(' '));
  await terminal.err(language === 'zh' ? `术语表中没有“${query}”。\n` : `The glossary has nothing for “${query}”.\n`);
  return 1;
}

/** The terms, after telling what is wrong with the glossaries; the status is 2 where one of them could not be read. */
async function inForce(
  { config }: CommonOptions,
  terminal: Terminal,
): Promise<{ readonly listed: readonly ListedTerm[]; readonly status: number }> {
  const settings = new SettingsFinder(configChoice(config));
  const { team } = await settings.settingsFor(resolve('glossary.md'));
  await tellProblems(settings, 0, terminal);
  const layer = teamLayer(team);
  const broken = settings.problems.some(({ severity }) => severity === 'error');
  return { listed: listTerms(layer ? [layer, builtin] : [builtin]), status: broken ? 2 : 0 };
}

/** In the form of `schemas/glossary.schema.json`. */
function json(terms: readonly ListedTerm[]): string {
  const plain = terms.map(({ term: { origin: _, id, ...term } }) => (id.startsWith('user:') ? term : { id, ...term }));
  return `${JSON.stringify({ terms: plain }, null, 2)}\n`;
}

function shown({ term }: ListedTerm, language: 'en' | 'zh'): string {
  const other = language === 'en' ? 'zh' : 'en';
  const [main = '', ...others] = [
    term.names[language] ?? term.names[other] ?? '',
    ...wordsOf(term).filter((word) => word !== (term.names[language] ?? term.names[other])),
  ];
  const definition = term.definition[language] ?? term.definition[other] ?? '';
  const formula = term.metric?.formula[language];
  const write = term.write?.[language] ?? term.write?.[other];
  const lines = [
    `${colors.bold(printable(main))}  ${colors.dim(printable(others.slice(0, 8).join(language === 'zh' ? '、' : ', ')))}`,
    `  ${printable(definition)}`,
    ...(formula ? [`  ${language === 'zh' ? '公式：' : 'Formula: '}${printable(formula)}`] : []),
    ...(write ? [`  ${language === 'zh' ? 'PRD 里要写：' : 'In the PRD: '}${printable(write)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
