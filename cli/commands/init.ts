import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { CONFIG_NAMES } from '../../core/config/find.ts';
import { DEFAULT_CONFIG } from '../../core/config.ts';
import { UserError } from '../user-error.ts';
import { writeFailure } from '../write-failure.ts';
import type { Terminal } from './options.ts';

const SCHEMA = 'https://unpkg.com/prdlint/schemas/config.schema.json';

/** Writes a first configuration file into the current folder. Never writes over one that is there. */
export async function init(terminal: Terminal): Promise<number> {
  const there = CONFIG_NAMES.find((name) => existsSync(name));
  if (there) {
    throw new UserError({
      en: `${there} exists already; nothing was written.`,
      zh: `${there} 已存在，未写入任何内容。`,
    });
  }
  const [name] = CONFIG_NAMES;
  const { profile, language, include, exclude } = DEFAULT_CONFIG;
  const config = { $schema: SCHEMA, profile, language, include, exclude, rules: {} };
  try {
    await writeFile(name, `${JSON.stringify(config, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    throw writeFailure(name, error);
  }
  await terminal.out(terminal.language === 'zh' ? `已写入 ${name}。\n` : `Wrote ${name}.\n`);
  return 0;
}
