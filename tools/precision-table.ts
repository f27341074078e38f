import { fixableOf } from '../core/explain.ts';
import { findingsIn, precisionOf } from '../core/precision.ts';
import type { Rule } from '../core/rule.ts';

const START = '<!-- precision: written by `npm run generate` -->';
const END = '<!-- end -->';
const HEADS = [
  '| Rule 规则 | draft 草稿 | review 评审 | gate 准入 | Fix 修复 | Findings 提示 | Right 正确 | Debatable 可议 | Wrong 错误 |',
  '|---|---|---|---|---|--:|--:|--:|--:|',
];

/** A page with the table of all rules between its marks: levels, fix, and what became of the findings. */
export function withPrecisionTable(page: string, rules: readonly Rule[]): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error('The page has no place for the table of precision.');
  const table = [...HEADS, ...rules.map(row)].join('\n');
  return `${page.slice(0, start + START.length)}\n${table}\n${page.slice(end)}`;
}

function row(rule: Rule): string {
  const { draft, review, gate } = rule.severity;
  const fix = { safe: 'safe', suggestion: 'suggested', no: '–' }[fixableOf(rule)];
  const precision = precisionOf(rule.id);
  const { right, debatable, wrong } = precision;
  const numbers = findingsIn(precision) === 0 ? [0, '–', '–', '–'] : [findingsIn(precision), right, debatable, wrong];
  return `| ${[`[${rule.id}](rules/${rule.id}.md)`, draft, review, gate, fix, ...numbers].join(' | ')} |`;
}
