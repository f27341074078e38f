import colors from 'picocolors';
import { fixableOf, groupOf } from '../../core/explain.ts';
import { precisionOf } from '../../core/precision.ts';
import { printable } from '../output.ts';
import type { CommonOptions, Terminal } from './options.ts';
import { rulesHere } from './rules-here.ts';

/** Lists the rules, those of the team's configuration too, for people or as JSON. */
export async function rules(options: Pick<CommonOptions, 'format' | 'config'>, terminal: Terminal): Promise<number> {
  const { all, status } = await rulesHere(options.config, terminal);
  if (options.format === 'json') {
    const entries = all.map((rule) => ({
      id: rule.id,
      group: groupOf(rule),
      summary: rule.summary,
      kinds: rule.kinds,
      severity: rule.severity,
      options: rule.options,
      fixable: fixableOf(rule),
      ...(rule.custom ? {} : { precision: precisionOf(rule.id) }),
      ...(rule.custom ? { custom: true, ...rule.custom } : {}),
    }));
    await terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
    return status;
  }
  const room = Math.max(...all.map((rule) => rule.id.length));
  const lines = all.map((rule) => {
    const level = rule.severity.review.padEnd(7);
    return `${rule.id.padEnd(room)}  ${colors.dim(level)}  ${printable(rule.summary[terminal.language])}`;
  });
  await terminal.out(`${lines.join('\n')}\n`);
  return status;
}
