import colors from 'picocolors';
import type { DeployStatement } from '../../core/facts/deployment.ts';
import type { DocumentFacts, Placed } from '../../core/facts/document.ts';
import { place } from '../../core/facts/document.ts';
import type { Threshold } from '../../core/facts/threshold.ts';
import { definedTerms } from '../../core/glossary/defined.ts';
import type { Range } from '../../core/text.ts';
import type { Language } from '../language.ts';
import { printable } from '../output.ts';
import { width } from './width.ts';

type Row = readonly string[];

/** What the engine read in a document, as lists for a person. */
export function factsText(name: string, facts: DocumentFacts, language: Language): string {
  const lineAt = (offset: number): string => `:${facts.lines.positionAt(offset).line + 1}`;
  const line = (fact: Placed<{ readonly range: Range }>): string => lineAt(place(fact).start);
  const words = WORDS[language];
  const deployed: readonly Placed<DeployStatement>[] = facts.deployment.statements;
  const { kind, reasons } = facts.verdict;
  const lists: [string, Row[]][] = [
    [words.dataSources, facts.dataSources.map((fact) => [line(fact), fact.name, fact.kind, fact.uses.join(', ')])],
    [
      words.thresholds,
      facts.thresholds.map((fact) => [line(fact), fact.metric, amount(fact), fact.class, fact.status]),
    ],
    [
      `${words.deployment}${facts.deployment.kind ?? words.unknown}`,
      deployed.map((fact) => [line(fact), fact.kind, fact.platforms.join(', ')]),
    ],
    [words.tasks, facts.tasks.map((fact) => [line(fact), fact.task])],
    [words.models, facts.models.map((fact) => [line(fact), fact.name, fact.family])],
    [words.decisions, facts.decisions.map((fact) => [line(fact), fact.marker, fact.owner ?? '', fact.due ?? ''])],
    [words.users, facts.users.map((fact) => [line(fact), fact.user])],
    [words.owners, facts.owners.map((fact) => [line(fact), fact.owner, words.duties[fact.as], fact.what ?? ''])],
    [words.terms, definedTerms(facts).map((term) => [lineAt(term.range.start), term.term, term.definition])],
  ];
  const head = `${colors.bold(printable(name))}  ${kind}, ${facts.language}${reasons.length > 0 ? colors.dim(` (${reasons.join(', ')})`) : ''}`;
  const body = lists.map(([title, rows]) => `  ${colors.underline(title)}\n${table(rows, words.none)}`);
  return `${[head, ...body].join('\n')}\n`;
}

/** A threshold's number with comparator and unit: `≥ 92%`, `90–95 ms`. */
function amount({ op, value, min, max, unit }: Placed<Threshold>): string {
  const signs: Readonly<Record<string, string>> = {
    '>=': '≥ ',
    '<=': '≤ ',
    '>': '> ',
    '<': '< ',
    '=': '= ',
    '~': '≈ ',
  };
  const size = unit === 'percent' ? '%' : unit && unit !== 'ratio' ? ` ${unit}` : '';
  return `${signs[op] ?? ''}${op === 'range' ? `${min}–${max}` : value}${size}`;
}

function table(rows: readonly Row[], none: string): string {
  if (rows.length === 0) return `    ${colors.dim(none)}`;
  const clean = rows.map((row) => row.map((cell) => shorten(printable(cell))));
  const widths = (clean[0] ?? []).map((_, i) => Math.max(...clean.map((row) => width(row[i] ?? ''))));
  return clean
    .map((row) => `    ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join('  ')}`.trimEnd())
    .join('\n');
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const WORDS = {
  en: {
    dataSources: 'Data sources',
    thresholds: 'Thresholds',
    deployment: 'Deployment: ',
    tasks: 'Tasks',
    models: 'Models',
    decisions: 'Open decisions',
    users: 'Users',
    owners: 'Owners',
    terms: 'Terms',
    duties: {
      owner: 'owner',
      mention: 'mentioned',
      responsible: 'responsible',
      accountable: 'accountable',
      consulted: 'consulted',
      informed: 'informed',
    },
    unknown: 'not stated',
    none: 'none',
  },
  zh: {
    dataSources: '数据来源',
    thresholds: '指标阈值',
    deployment: '部署：',
    tasks: '任务',
    models: '模型',
    decisions: '待定事项',
    users: '用户',
    owners: '负责人',
    terms: '术语',
    duties: {
      owner: '负责人',
      mention: '提及',
      responsible: '执行',
      accountable: '负责',
      consulted: '咨询',
      informed: '知会',
    },
    unknown: '未说明',
    none: '无',
  },
} as const;
