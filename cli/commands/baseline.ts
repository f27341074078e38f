import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { baselineText } from '../../core/baseline/file.ts';
import { type KnownFinding, knownFindings } from '../../core/baseline/match.ts';
import { lint } from '../../core/lint.ts';
import type { Profile } from '../../core/rule.ts';
import { Baselines, keyIn } from '../baselines.ts';
import { Documents } from '../documents.ts';
import { printable } from '../output.ts';
import { shown } from '../paths.ts';
import { SettingsFinder } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { lintOptions } from './check.ts';
import { type CommonOptions, configChoice, type Terminal } from './options.ts';
import { tellProblems } from './problems.ts';

export interface BaselineOptions extends Pick<CommonOptions, 'lang' | 'config'> {
  readonly profile?: Profile;
  /** The file to write, instead of the one in force. */
  readonly baseline?: string;
}

/** What goes into one baseline file, by document. */
type Recorded = Map<string, readonly KnownFinding[]>;

/**
 * Records the findings of documents, so that later checks leave them out. Entries of documents that were not looked at
 * stay as long as their documents are there. Writes nothing where a configuration or an earlier baseline is broken or a
 * document cannot be read; the exit status is 2 then, else 0.
 */
export async function baseline(
  paths: readonly string[],
  options: BaselineOptions,
  terminal: Terminal,
): Promise<number> {
  const settings = new SettingsFinder(configChoice(options.config));
  const documents = new Documents(settings, terminal);
  const baselines = new Baselines(settings, options.baseline);
  const files = new Map<string, Recorded>();
  for await (const { path, facts } of documents.read(paths.length > 0 ? paths : ['.'])) {
    const chosen = { ...(options.profile ? { profile: options.profile } : {}), baseline: false as const };
    const { findings } = lint(facts, await lintOptions(path, { settings, baselines, overrides: {}, options: chosen }));
    const file = await baselines.fileFor(path);
    const recorded: Recorded = files.get(file) ?? new Map();
    files.set(file, recorded.set(keyIn(file, path), knownFindings(findings, facts)));
  }
  const broken = settings.problems.filter(({ severity }) => severity === 'error');
  if (broken.length > 0 || documents.failures > 0) {
    await tellProblems(settings, 0, terminal);
    const word = { en: 'Nothing was written.', zh: '未写入任何内容。' };
    await terminal.err(`${word[terminal.language]}\n`);
    return 2;
  }
  for (const [file, recorded] of files) await write(file, recorded, baselines, terminal);
  if (files.size === 0) await terminal.out(terminal.language === 'zh' ? '未找到文档。\n' : 'No document found.\n');
  return 0;
}

async function write(file: string, recorded: Recorded, baselines: Baselines, terminal: Terminal): Promise<void> {
  const [path] = recorded.keys();
  const before = await baselines.baselineOf(resolve(dirname(file), path ?? ''));
  const all: Recorded = new Map(recorded);
  for (const [name, entries] of before?.files ?? []) {
    if (!all.has(name) && existsSync(resolve(dirname(file), name))) all.set(name, entries);
  }
  const count = sum(all);
  if (count === 0 && !before) {
    await terminal.out(terminal.language === 'zh' ? '没有需要记录的问题。\n' : 'No findings to record.\n');
    return;
  }
  const text = baselineText(all);
  if (text !== before?.text) await writeWhole(file, text);
  const name = printable(shown(file));
  const change = count - (before ? sum(new Map(before.files)) : 0);
  const sign = change > 0 ? `+${change}` : String(change);
  await terminal.out(
    terminal.language === 'zh'
      ? `${name}：已记录 ${count} 个问题（${before ? sign : '新文件'}）。\n`
      : `${name}: ${count} ${count === 1 ? 'finding' : 'findings'} recorded (${before ? sign : 'new file'}).\n`,
  );
}

function sum(recorded: ReadonlyMap<string, readonly unknown[]>): number {
  return [...recorded.values()].reduce((total, { length }) => total + length, 0);
}
