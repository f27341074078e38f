import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import colors from 'picocolors';
import { nearest } from '../../core/config/nearest.ts';
import { isoDate } from '../../core/facts/date.ts';
import { snippetText } from '../../core/templates/blanks.ts';
import { composeTemplate } from '../../core/templates/compose.ts';
import { SYSTEMS, type SystemEntry } from '../../core/templates/systems.ts';
import type { Target } from '../../core/templates/template.ts';
import { systemText } from '../../core/templates/texts.ts';
import type { Language } from '../language.ts';
import { printable } from '../output.ts';
import { UserError } from '../user-error.ts';
import { writeFailure } from '../write-failure.ts';
import type { Terminal } from './options.ts';

export interface NewOptions {
  readonly lang?: Language;
  readonly target?: Target;
  readonly name?: string;
  readonly out?: string;
  readonly force?: true;
}

/** Writes a new AI PRD from the template of a system, or lists the systems. Writes over a file only with `--force`. */
export async function writeNew(system: string | undefined, options: NewOptions, terminal: Terminal): Promise<number> {
  if (system === undefined) {
    await list(terminal);
    return 0;
  }
  const entry = SYSTEMS.find(({ id }) => id === system);
  const text = systemText(system);
  if (!entry || !text) throw unknownSystem(system);
  const language = terminal.language;
  const target = options.target ?? entry.targets[0] ?? 'server';
  if (!entry.targets.includes(target)) throw unsuited(entry, target);
  const name = options.name ?? '';
  const content = snippetText(
    composeTemplate({
      text: text[language],
      language,
      target,
      name: name || entry[language].title,
      today: isoDate(new Date()),
    }),
  );
  if (options.out === '-') {
    await terminal.out(content);
    return 0;
  }
  const file = options.out ?? `${system}.prd.md`;
  await write(file, content, options.force === true);
  await terminal.out(language === 'zh' ? `已写入 ${printable(file)}。\n` : `Wrote ${printable(file)}.\n`);
  return 0;
}

async function list({ language, out }: Terminal): Promise<void> {
  const room = Math.max(...SYSTEMS.map(({ id }) => id.length));
  const lines = SYSTEMS.map(({ id, targets, [language]: { title, about } }) => {
    const detail = language === 'zh' ? `${title}：${about}` : `${title}: ${about}`;
    return `${id.padEnd(room)}  ${detail} ${colors.dim(`[${targets.join(', ')}]`)}`;
  });
  await out(`${lines.join('\n')}\n`);
}

function unknownSystem(system: string): UserError {
  const like = nearest(
    system,
    SYSTEMS.map(({ id }) => id),
  );
  const [en, zh] = like
    ? [` Did you mean ${like}?`, `是否想写 ${like}？`]
    : [' `prdlint new` lists them.', '可用 prdlint new 列出。'];
  return new UserError({ en: `There is no template “${system}”.${en}`, zh: `没有模板“${system}”。${zh}` });
}

function unsuited({ id, targets }: SystemEntry, target: Target): UserError {
  const places = targets.join(', ');
  return new UserError({
    en: `The template ${id} has no variant for ${target}. Its variants: ${places}.`,
    zh: `模板 ${id} 没有 ${target} 的版本。可选：${places}。`,
  });
}

async function write(file: string, content: string, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && !force) {
      throw new UserError({
        en: `${file} exists already; nothing was written. --force writes over it.`,
        zh: `${file} 已存在，未写入任何内容。可用 --force 覆盖。`,
      });
    }
    throw writeFailure(file, error);
  }
}
