import { nearest } from '../../core/config/nearest.ts';
import { explain as explanation } from '../../core/explain.ts';
import { printable } from '../output.ts';
import { UserError } from '../user-error.ts';
import type { Terminal } from './options.ts';
import { rulesHere } from './rules-here.ts';

/** Prints the page of a rule, which may be one of the team's configuration. */
export async function explain(id: string, config: string | boolean, terminal: Terminal): Promise<number> {
  const { all: rules, status } = await rulesHere(config, terminal);
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
  const page = explanation(rule, terminal.language).split('\n').map(printable).join('\n');
  await terminal.out(`# ${rule.id}\n\n${page}`);
  return status;
}
