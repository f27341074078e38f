import { type DocumentFacts, type Placed, place } from '../../core/facts/document.ts';
import type { Threshold } from '../../core/facts/threshold.ts';
import { definedTerms } from '../../core/glossary/defined.ts';
import { csvCell } from '../../core/report/csv.ts';
import type { Range } from '../../core/text.ts';
import type { Language } from '../language.ts';

/** One fact as a row of a table. */
interface FactRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly fact: 'data-source' | 'threshold' | 'deployment' | 'task' | 'model' | 'decision' | 'user' | 'owner' | 'term';
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly kind: string;
  readonly status: string;
  readonly detail: string;
}

const COLUMNS = ['file', 'line', 'column', 'fact', 'name', 'value', 'unit', 'kind', 'status', 'detail'] as const;

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  en: COLUMNS,
  zh: ['文件', '行', '列', '事实', '名称', '值', '单位', '类别', '状态', '说明'],
};

/** The facts of documents as rows, in the order of their kinds and places. */
export function factRows(file: string, facts: DocumentFacts): FactRow[] {
  const row = (
    fact: FactRow['fact'],
    at: Placed<{ readonly range: Range }>,
    name: string,
    more: Partial<FactRow> = {},
  ): FactRow => rowAt(fact, place(at).start, name, more);
  const rowAt = (fact: FactRow['fact'], offset: number, name: string, more: Partial<FactRow>): FactRow => {
    const { line, column } = facts.lines.positionAt(offset);
    return {
      file,
      line: line + 1,
      column: column + 1,
      fact,
      name,
      value: '',
      unit: '',
      kind: '',
      status: '',
      detail: '',
      ...more,
    };
  };
  return [
    ...facts.dataSources.map((source) =>
      row('data-source', source, source.name.trim(), {
        kind: source.kind,
        detail: [source.uses.join(' '), ...Object.entries(source.known).map(([key, text]) => `${key}: ${text}`)].join(
          '; ',
        ),
      }),
    ),
    ...facts.thresholds.map((threshold) =>
      row('threshold', threshold, threshold.metric, {
        value: boundOf(threshold),
        unit: threshold.unit ?? '',
        kind: threshold.class,
        status: threshold.status,
        detail: Object.entries(threshold.qualifiers)
          .map(([key, value]) => `${key}: ${value}`)
          .join('; '),
      }),
    ),
    ...facts.deployment.statements.map((statement) =>
      row('deployment', statement, statement.platforms.join(' '), {
        kind: statement.kind,
        detail: statement.budgets.map(({ what, text }) => `${what}: ${text}`).join('; '),
      }),
    ),
    ...facts.tasks.map((task) => row('task', task, task.task, { kind: task.group })),
    ...facts.models.map((model) => row('model', model, model.name, { kind: model.kind, detail: model.family })),
    ...facts.decisions.map((decision) =>
      row('decision', decision, decision.marker, {
        kind: decision.kind,
        detail: [decision.owner, decision.due].filter(Boolean).join('; '),
      }),
    ),
    ...facts.users.map((user) => row('user', user, user.user)),
    ...facts.owners.map((owner) => row('owner', owner, owner.owner, { kind: owner.as, detail: owner.what ?? '' })),
    ...definedTerms(facts).map(({ term, definition, range }) =>
      rowAt('term', range.start, term, { detail: definition }),
    ),
  ];
}

function boundOf({ op, value, min, max }: Threshold): string {
  return op === 'range' ? `${min}..${max}` : `${op === '=' ? '' : op}${value}`;
}

/** The rows as CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function factsCsv(rows: readonly FactRow[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => csvCell(row[column])).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/** The rows as a Markdown table. */
export function factsMarkdown(rows: readonly FactRow[], language: Language): string {
  const lines = rows.map((row) => `| ${COLUMNS.map((column) => markdownCell(String(row[column]))).join(' | ')} |`);
  return `${[`| ${HEADS[language].join(' | ')} |`, `|${'---|'.repeat(COLUMNS.length)}`, ...lines].join('\n')}\n`;
}

/** A text as it can stand in a cell of a Markdown table. */
export function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|]/g, '\\$&');
}
