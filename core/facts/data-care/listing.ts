import type { Range } from '../../text.ts';
import { type Known, keyKinds, knownField } from '../data-source/vocabulary.ts';
import type { DataSource } from '../data-source.ts';
import { within } from '../outline.ts';
import type { Table } from '../statement.ts';
import type { CareStatement } from './read.ts';
import { type CareTag, careIn, tagged } from './vocabulary.ts';

/** What a source needs beside its name, so that its data can be fetched, trusted and used. */
export type SourceField = 'owner' | 'volume' | 'right' | 'personal' | 'renewal';

/** The sources of one table, or of the sentences and lists of one section, and what is said of them. */
export interface SourceListing {
  /** The head of the table, or the first source. */
  readonly range: Range;
  readonly table?: Range;
  readonly needed: readonly SourceField[];
  readonly said: readonly SourceField[];
}

const FIELDS: Partial<Record<Known, SourceField>> = {
  owner: 'owner',
  volume: 'volume',
  period: 'volume',
  licence: 'right',
  consent: 'personal',
  refresh: 'renewal',
};
const WORDS: readonly (readonly [CareTag, SourceField])[] = [
  ['owner', 'owner'],
  ['right', 'right'],
  ['renewal', 'renewal'],
  ['amount', 'volume'],
];
/** The first head of a table that describes the columns of a database. */
const SCHEMA = /^(?:columns?|fields?|attributes?|endpoint|字段|列名?|属性|接口)/i;
/** A number that counts cases or tells a year. */
const AMOUNT = /\d{3}|\d\s?[万千kKM亿]|\d\s?(?:GB|TB|h\b|hours|小时|个月|年|人|条|张|份)/;
/** What is asked of a source depends on what it is: a public set has no owner here, a prompt has no volume. */
const NEEDED: Readonly<Record<DataSource['kind'], readonly SourceField[]>> = {
  dataset: ['right'],
  site: ['right', 'renewal'],
  'knowledge-base': ['owner', 'renewal'],
  'model-input': [],
  input: [],
  system: ['owner', 'volume', 'right', 'renewal'],
  file: ['owner', 'volume', 'right'],
  collection: ['owner', 'volume', 'right'],
};

/** The listings of a section; sentences count where the section is about data. */
export function readListings(read: readonly CareStatement[], sources: readonly DataSource[]): SourceListing[] {
  const madeUp = new Set(
    read.filter(({ hits }) => tagged(hits, 'synthetic').length > 0).map(({ statement }) => statement),
  );
  const sure = sources.filter(
    (source) => !source.part && source.confidence === 'high' && !madeUp.has(source.statement),
  );
  const tables = new Set(sure.flatMap(({ statement }) => statement.table ?? []));
  const out = [...tables].flatMap((table) => tableListing(table, read, sure));
  const loose = sure.filter(({ statement }) => !statement.table && within(statement.path, 'data'));
  const [first] = loose;
  if (first && loose.some(isMaterial) && madeUp.size === 0) {
    const around = read.filter(({ statement }) => !statement.table);
    out.push({ range: first.range, needed: neededBy(loose, around), said: saidIn(around, loose) });
  }
  return out;
}

/** True for a source below a heading that announces sources, or that the model learns from or answers by. */
function isMaterial({ statement, uses }: DataSource): boolean {
  const title = statement.path.at(-1)?.title ?? '';
  const announced =
    title.length <= 60 &&
    !/输入|\binputs?\b/i.test(title) &&
    keyKinds(title).some((kind) => kind === 'origin' || kind === 'source');
  return announced || uses.some((use) => use !== 'input');
}

function tableListing(table: Table, read: readonly CareStatement[], sources: readonly DataSource[]): SourceListing[] {
  const heads = table.columns.filter((column) => column.length <= 60);
  const listed = sources.filter(({ statement }) => statement.table === table);
  const kinds = heads.flatMap(keyKinds);
  const about = listed.some(({ statement }) => within(statement.path, 'data'));
  const lists = kinds.includes('origin') || (about && (kinds.includes('column') || kinds.includes('source')));
  if (!lists || SCHEMA.test(heads[0] ?? '')) return [];
  const [head] = table.heads ?? [];
  const start = head?.runs[0]?.source ?? table.range.start;
  const rows = read.filter(({ statement }) => statement.table === table);
  const columns = heads.flatMap((column) => FIELDS[knownField(column) as Known] ?? []);
  const words = careIn(heads.join(' | '));
  for (const [tag, field] of WORDS) if (tagged(words, tag).length > 0) columns.push(field);
  return [
    {
      range: { start, end: start + (head?.text.length ?? 1) },
      table: table.range,
      needed: neededBy(listed, rows),
      said: [...new Set([...columns, ...saidIn(rows, listed)])],
    },
  ];
}

function neededBy(sources: readonly DataSource[], around: readonly CareStatement[]): SourceField[] {
  const needed = new Set(sources.flatMap(({ kind }) => NEEDED[kind]));
  // What is learnt from once need not be renewed.
  if (!sources.some(({ uses }) => uses.includes('input') || uses.includes('retrieve'))) needed.delete('renewal');
  if (needed.size > 0 && around.some(({ hits }) => tagged(hits, 'personal').length > 0)) needed.add('personal');
  return [...needed];
}

function saidIn(read: readonly CareStatement[], sources: readonly DataSource[]): SourceField[] {
  const said = new Set<SourceField>();
  for (const { known, statement } of sources) {
    for (const field of Object.keys(known)) addTo(said, FIELDS[field as Known]);
    if (AMOUNT.test(statement.text)) said.add('volume');
  }
  for (const { hits, statement } of read) {
    for (const [tag, field] of WORDS) if (tagged(hits, tag).length > 0) said.add(field);
    if (AMOUNT.test(statement.text)) said.add('volume');
  }
  return [...said];
}

function addTo(said: Set<SourceField>, field: SourceField | undefined): void {
  if (field) said.add(field);
}
