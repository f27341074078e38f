import catalog from '../catalog/score.json' with { type: 'json' };
import sections from '../catalog/sections.json' with { type: 'json' };
import type { Role } from '../facts/outline.ts';
import { escapeHtml } from '../html.ts';
import type { PartState } from '../score.ts';
import { SCRIPT, STYLE } from './page-parts.ts';
import type { OverviewRow } from './row.ts';

type Language = 'en' | 'zh';

/** What the host of the page decides. */
export interface PageOptions {
  readonly language: Language;
  /** A value that nobody can guess: only the page's own style and script run under it. */
  readonly nonce: string;
  /** The link of a document; undefined where the host opens documents itself. */
  readonly href?: (row: OverviewRow) => string;
}

/**
 * The overview of many documents as a page of its own: a row each with its score, a heat map of the parts of a
 * specification, the findings to look at first, and the decisions that are overdue. Loads nothing; prints well.
 */
export function overviewPage(rows: readonly OverviewRow[], options: PageOptions): string {
  const { language, nonce } = options;
  const words = WORDS[language];
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${words.title}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${summary(rows, language)}</p>
${rows.length === 0 ? `<p>${words.none}</p>` : table(rows, options)}
${worst(rows, options)}
${overdue(rows, options)}
<script nonce="${nonce}">${SCRIPT}</script>
</body>
</html>
`;
}

function summary(rows: readonly OverviewRow[], language: Language): string {
  const scores = rows.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const mean = scores.length === 0 ? 0 : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  const late = rows.reduce((sum, row) => sum + row.overdue.length, 0);
  if (language === 'zh') return `${rows.length} 份需求文档，平均完整度 ${mean}/100，逾期的待定事项 ${late} 项。`;
  const documents = rows.length === 1 ? '1 requirement document' : `${rows.length} requirement documents`;
  const decisions = late === 1 ? '1 decision is' : `${late} decisions are`;
  return `${documents}, mean completeness ${mean}/100; ${decisions} overdue.`;
}

function table(rows: readonly OverviewRow[], options: PageOptions): string {
  const { language } = options;
  const words = WORDS[language];
  const parts = catalog.parts.map(({ id }) => ({ id, title: sections.roles[id as Role].title[language] }));
  const heads = [words.document, words.score, words.errors, words.warnings, words.notes, words.open]
    .map((title) => `<th scope="col"><button>${title}</button></th>`)
    .join('');
  const marks = parts
    .map(({ title }) => `<th scope="col" class="part"><button>${escapeHtml(title)}</button></th>`)
    .join('');
  const lines = rows.map((row) => {
    const { score, counts, open } = row;
    const numbers = [score ?? '', counts.error, counts.warning, counts.info, open];
    const cells = numbers.map((value) => `<td data-sort="${value === '' ? -1 : value}">${value}</td>`).join('');
    const states = parts
      .map(({ id }) =>
        state(
          row.parts.find((part) => part.id === id),
          language,
        ),
      )
      .join('');
    return `<tr><th scope="row" data-sort="${escapeHtml(row.name)}">${link(row, undefined, options)}</th>${cells}${states}</tr>`;
  });
  return `<div class="wide"><table class="sortable"><thead><tr>${heads}${marks}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table></div>
<p class="legend">${Object.entries(MARK)
    .map(([name, mark]) => `<span class="${name}">${mark}</span> ${words.states[name as PartState]}`)
    .join(' ')}</p>`;
}

const MARK: Readonly<Record<PartState, string>> = { present: '●', partial: '◐', missing: '○', 'not-needed': '–' };
const ORDER: Readonly<Record<PartState, number>> = { missing: 0, partial: 1, 'not-needed': 2, present: 3 };

function state(part: OverviewRow['parts'][number] | undefined, language: Language): string {
  if (!part) return '<td data-sort="-1"></td>';
  const name = WORDS[language].states[part.state];
  const title = escapeHtml(part.reason);
  return `<td class="${part.state}" data-sort="${ORDER[part.state]}" title="${title}"><span aria-hidden="true">${MARK[part.state]}</span><span class="said">${name}</span></td>`;
}

function worst(rows: readonly OverviewRow[], options: PageOptions): string {
  const items = rows.flatMap((row) =>
    row.worst.map(({ rule, severity, message, line }) => ({
      severity,
      text: `<li class="${severity}">${link(row, line, options)} <code>${escapeHtml(rule)}</code><br>${escapeHtml(message)}</li>`,
    })),
  );
  if (items.length === 0) return '';
  const rank = ['error', 'warning', 'info'];
  items.sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
  const title = WORDS[options.language].worst;
  return `<h2>${title}</h2>\n<ol>\n${items
    .slice(0, 50)
    .map(({ text }) => text)
    .join('\n')}\n</ol>`;
}

function overdue(rows: readonly OverviewRow[], options: PageOptions): string {
  const items = rows.flatMap((row) =>
    row.overdue.map((one) => ({
      due: one.due,
      text: `<li class="error">${one.due} ${escapeHtml(one.owner ?? '')} ${link(row, one.line, options)}<br>${escapeHtml(one.text)}</li>`,
    })),
  );
  if (items.length === 0) return '';
  items.sort((a, b) => (a.due < b.due ? -1 : 1));
  return `<h2>${WORDS[options.language].overdue}</h2>\n<ol>\n${items.map(({ text }) => text).join('\n')}\n</ol>`;
}

function link(row: OverviewRow, line: number | undefined, { href }: PageOptions): string {
  const text = escapeHtml(line === undefined ? row.name : `${row.name}:${line}`);
  if (href) return `<a href="${escapeHtml(href(row))}">${text}</a>`;
  return `<a href="#" data-uri="${escapeHtml(row.uri ?? '')}" data-line="${line ?? 1}">${text}</a>`;
}

interface Words {
  readonly title: string;
  readonly none: string;
  readonly document: string;
  readonly score: string;
  readonly errors: string;
  readonly warnings: string;
  readonly notes: string;
  readonly open: string;
  readonly worst: string;
  readonly overdue: string;
  readonly states: Readonly<Record<PartState, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: 'Specifications',
    none: 'No requirement documents were found.',
    document: 'Document',
    score: 'Completeness',
    errors: 'Errors',
    warnings: 'Warnings',
    notes: 'Notes',
    open: 'Open',
    worst: 'Look at these first',
    overdue: 'Decisions that are overdue',
    states: { present: 'stated', partial: 'incomplete', missing: 'missing', 'not-needed': 'not needed' },
  },
  zh: {
    title: '需求文档总览',
    none: '没有找到需求文档。',
    document: '文档',
    score: '完整度',
    errors: '错误',
    warnings: '警告',
    notes: '提示',
    open: '待定',
    worst: '先看这些问题',
    overdue: '逾期的待定事项',
    states: { present: '已写明', partial: '不完整', missing: '缺少', 'not-needed': '不适用' },
  },
};
