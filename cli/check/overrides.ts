import { nearest } from '../../core/config/nearest.ts';
import type { Config, RuleSetting } from '../../core/config.ts';
import type { Level } from '../../core/rule.ts';
import { UserError } from '../user-error.ts';

const LEVELS: readonly string[] = ['off', 'info', 'warning', 'error'];

/** Levels of rules from the command line. */
export type Overrides = Readonly<Record<string, Level>>;

/** Reads `--rule id=level` options. Throws a `UserError` for a rule that is not there, or a level that is none. */
export async function readOverrides(texts: readonly string[]): Promise<Overrides> {
  if (texts.length === 0) return {};
  const { rules } = await import('../../core/rules/index.ts');
  const ids = rules.map((rule) => rule.id);
  return Object.fromEntries(texts.map((text) => readOne(text, ids)));
}

function readOne(text: string, ids: readonly string[]): [string, Level] {
  const at = text.indexOf('=');
  const [id, level] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 0 || !LEVELS.includes(level)) {
    throw new UserError({
      en: `--rule ${text}: write RULE=LEVEL with one of ${LEVELS.join(', ')}.`,
      zh: `--rule ${text}：请写成“规则名=级别”，级别可选：${LEVELS.join(', ')}。`,
    });
  }
  if (ids.includes(id)) return [id, level as Level];
  const like = nearest(id, ids);
  throw new UserError({
    en: `--rule: there is no rule “${id}”. ${like ? `Did you mean ${like}?` : '`prdlint rules` lists them.'}`,
    zh: `--rule：没有名为“${id}”的规则。${like ? `是否想写 ${like}？` : '可用 prdlint rules 查看全部规则。'}`,
  });
}

/** A configuration with these levels; options that it gives a rule stay. */
export function overridden(config: Partial<Config>, overrides: Overrides): Partial<Config> {
  const entries = Object.entries(overrides);
  if (entries.length === 0) return config;
  const rules: Record<string, RuleSetting> = { ...config.rules };
  for (const [id, level] of entries) {
    const before = rules[id];
    rules[id] = typeof before === 'object' && before[1] !== undefined ? [level, before[1]] : level;
  }
  return { ...config, rules };
}
