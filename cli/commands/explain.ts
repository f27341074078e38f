import { nearest } from '../../core/config/nearest.ts';
import { explain as explanation } from '../../core/explain.ts';
import { rules } from '../../core/rules/index.ts';
import { UserError } from '../user-error.ts';
import type { Terminal } from './options.ts';

/** Prints the page of a rule. */
export async function explain(id: string, terminal: Terminal): Promise<number> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const like = nearest(
      id,
      rules.map((candidate) => candidate.id),
    );
    throw new UserError({
      en: `There is no rule “${id}”. ${like ? `Did you mean ${like}?` : '`prdlint rules` lists them.'}`,
      zh: `没有名为“${id}”的规则。${like ? `是否想写 ${like}？` : '可用 prdlint rules 查看全部规则。'}`,
    });
  }
  await terminal.out(`# ${rule.id}\n\n${explanation(rule, terminal.language)}`);
  return 0;
}
