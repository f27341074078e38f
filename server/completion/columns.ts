import { CompletionItemKind } from 'vscode-languageserver';
import { itemOf, type Offer } from './place.ts';
import { rowAt } from './table.ts';
import catalog from './tables.json' with { type: 'json' };

const DETAIL = { en: 'column', zh: '列' } as const;

/** In the head of a table: the columns that tables of this kind have and this one lacks. */
export const columns: Offer = (place) => {
  const row = rowAt(place);
  if (!row || row.head || row.cells.length < 2 || place.after.trim() !== '') return [];
  const [first = ''] = row.cells;
  const typed = row.cells.at(-1) ?? '';
  const { language } = place;
  const table = catalog.tables.find((one) => one.first[language].includes(first.toLowerCase()));
  const taken = new Set(row.cells.slice(0, -1).map((cell) => cell.toLowerCase()));
  const left = table?.columns[language].filter((column) => !taken.has(column.toLowerCase())) ?? [];
  const fitting = left.filter((column) => column.toLowerCase().startsWith(typed.toLowerCase()));
  const space = place.before.endsWith('|') ? ' ' : '';
  const items = fitting.map((column, index) =>
    itemOf(place, typed.length, {
      label: column,
      kind: CompletionItemKind.Field,
      detail: DETAIL[language],
      filterText: column,
      sortText: String(index + 1),
      newText: `${space}${column} |`,
    }),
  );
  if (typed !== '' || left.length < 2) return items;
  const all = left.join(' | ');
  const width = row.cells.length - 1 + left.length;
  const head = { label: all, kind: CompletionItemKind.Snippet, filterText: all, sortText: '0' };
  return [itemOf(place, 0, { ...head, newText: `${space}${all} |\n|${'---|'.repeat(width)}\n` }), ...items];
};

const ITEM = /^\s*[-*+]\s+(\p{L}{0,20})$/u;

/** In a list below a heading about data: what has to be said of a source. */
export const fields: Offer = (place) => {
  const typed = ITEM.exec(place.before)?.[1];
  if (typed === undefined || !place.roles.has('data')) return [];
  const colon = place.language === 'zh' ? '：' : ': ';
  return catalog.fields[place.language]
    .filter((field) => field.toLowerCase().startsWith(typed.toLowerCase()))
    .map((field, index) =>
      itemOf(place, typed.length, {
        label: field,
        kind: CompletionItemKind.Field,
        filterText: field,
        sortText: `0${index}`,
        newText: `${field}${colon}`,
      }),
    );
};
