import type { DocumentFacts } from '../facts/document.ts';
import { findMetrics } from '../facts/metric-name.ts';
import { eolOf } from '../fix.ts';
import type { Edit } from '../rule.ts';
import { type BlockAt, blockAt } from './block-at.ts';
import { sectionAt } from './section-at.ts';

/** What a list or table lists. */
type Subject = 'metrics' | 'sources';

const HEADS = {
  metrics: { en: ['Metric', 'Acceptance'], zh: ['指标', '验收值'] },
  sources: { en: ['Dataset', 'Source'], zh: ['数据集', '来源'] },
} as const;

const ITEM = /^ {0,3}(?:[-*+]|\d{1,4}[.)])[ \t]+(\S.{0,2000})$/;
const ROW = /^ {0,3}\|/;
const RULE = /^[\s:|-]+$/;
const DATA: ReadonlySet<string> = new Set(['data']);
const TARGETS: ReadonlySet<string> = new Set(['evaluation', 'goals', 'data']);
/** A comparator's sign, after which a target begins where no colon stands before it. */
const SIGN = /[≥≤<>＜＞=±]/;

/**
 * The edit that makes a table of the list of metrics or data sources around an offset. Each item's name becomes its
 * first cell; `Label: value` parts that semicolons part become columns, and the rest goes into the second cell, so
 * that no word is lost. Undefined for other lists, and for lists whose items have parts of their own.
 */
export function listToTable(facts: DocumentFacts, offset: number): Edit | undefined {
  const block = blockAt(facts.text.toString(), offset, (line) => line.trim() !== '' && !ROW.test(line));
  if (!block || block.lines.length < 2) return undefined;
  const bodies = block.lines.map((line) => ITEM.exec(line)?.[1]?.trim());
  if (bodies.some((body) => body === undefined)) return undefined;
  const items = bodies.map((body) => splitItem(body ?? ''));
  const subject = subjectOf(
    facts,
    offset,
    items.map((item) => item?.name ?? ''),
  );
  if (!subject || items.some((item) => item === undefined)) return undefined;
  const [first, second] = HEADS[subject][facts.language === 'zh' ? 'zh' : 'en'];
  const labels = [...new Set(items.flatMap((item) => [...(item?.values.keys() ?? [])]))];
  const columns = [
    ...(labels.includes('') || labels.length === 0 ? [''] : []),
    ...labels.filter((label) => label !== ''),
  ];
  const rows = items.map((item) => [item?.name ?? '', ...columns.map((label) => item?.values.get(label) ?? '')]);
  const head = [first, ...columns.map((label) => label || second)];
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(toCell))].map((cells, i) =>
    i === 1 ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`,
  );
  return replaced(facts, block, lines);
}

/** The edit that makes a list of the table of metrics or data sources around an offset, one item a row. */
export function tableToList(facts: DocumentFacts, offset: number): Edit | undefined {
  const block = blockAt(facts.text.toString(), offset, (line) => ROW.test(line));
  if (!block || block.lines.length < 3) return undefined;
  const [head = [], rule = [], ...rows] = block.lines.map(cellsOf);
  if (!rule.every((cell) => RULE.test(cell)) || rows.some((row) => row.length !== head.length)) return undefined;
  const zh = facts.language === 'zh';
  const subject = subjectOf(
    facts,
    offset,
    rows.map(([name = '']) => name),
  );
  if (!subject || rows.some(([name]) => name === '')) return undefined;
  const [, second] = HEADS[subject][zh ? 'zh' : 'en'];
  const colon = zh ? '：' : ': ';
  const lines = rows.map(([name = '', ...cells]) => {
    const values = cells.flatMap((cell, i) => {
      const label = head[i + 1] ?? '';
      return cell === '' ? [] : [label === second ? cell : `${label}${colon}${cell}`];
    });
    return `- ${name}${colon}${values.join(zh ? '；' : '; ')}`.trimEnd();
  });
  return replaced(facts, block, lines);
}

interface Item {
  readonly name: string;
  /** By label; the empty label has what stands without one. */
  readonly values: ReadonlyMap<string, string>;
}

/** An item's name and values: `Recall: ≥ 90%; Test set: T1`, or `Recall ≥ 90%`. */
function splitItem(body: string): Item | undefined {
  const text = body.replace(/^\*\*([^*]{1,200})\*\*/, '$1');
  const colon = text.search(/[:：]/);
  const sign = text.search(SIGN);
  const at = colon > 0 && (sign < 0 || colon < sign) ? colon : sign;
  if (at <= 0) return undefined;
  const name = text.slice(0, at).trim();
  const rest = text.slice(at === colon ? at + 1 : at).trim();
  const values = new Map<string, string>();
  for (const part of rest.split(/[;；]/).map((one) => one.trim())) {
    const [, label = '', value = ''] = /^([^:：≥≤<>]{1,40})[:：]\s*(.*)$/.exec(part) ?? ['', '', part];
    if (value !== '') values.set(label, values.has(label) ? `${values.get(label)}; ${value}` : value);
  }
  return { name, values };
}

/** Metrics where most names are those of metrics, sources below a heading about data. */
function subjectOf(facts: DocumentFacts, offset: number, names: readonly string[]): Subject | undefined {
  const metrics = names.filter((name) => findMetrics(name).length > 0).length;
  if (metrics * 2 > names.length && sectionAt(facts, offset, TARGETS)?.role !== 'data') return 'metrics';
  return sectionAt(facts, offset, DATA) ? 'sources' : undefined;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function toCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

function replaced({ lines: all }: DocumentFacts, { start, end }: BlockAt, lines: readonly string[]): Edit {
  return { range: { start, end }, text: lines.join(eolOf(all)) };
}
