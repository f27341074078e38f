import colors from 'picocolors';
import { fixableOf, groupOf } from '../../core/explain.ts';
import { rules as all } from '../../core/rules/index.ts';
import type { Terminal } from './options.ts';

/** Lists the rules, for people or as JSON. */
export async function rules(options: { readonly format: string }, terminal: Terminal): Promise<number> {
  if (options.format === 'json') {
    const entries = all.map((rule) => ({
      id: rule.id,
      group: groupOf(rule),
      summary: rule.summary,
      kinds: rule.kinds,
      severity: rule.severity,
      options: rule.options,
      fixable: fixableOf(rule),
    }));
    await terminal.out(`${JSON.stringify(entries, null, 2)}\n`);
    return 0;
  }
  const room = Math.max(...all.map((rule) => rule.id.length));
  const lines = all.map((rule) => {
    const level = rule.severity.review.padEnd(7);
    return `${rule.id.padEnd(room)}  ${colors.dim(level)}  ${rule.summary[terminal.language]}`;
  });
  await terminal.out(`${lines.join('\n')}\n`);
  return 0;
}
