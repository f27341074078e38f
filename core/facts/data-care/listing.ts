import type { Range } from '../../text.ts';
import { type Known, keyKinds, knownField } from '../data-source/vocabulary.ts';
import type { DataSource } from '../data-source.ts';
import { within } from '../outline.ts';
import type { Table } from '../statement.ts';
import type { CareStatement } from './read.ts';
import { type CareTag, tagged } from './vocabulary.ts';

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
];
/** What is asked of a source depends on what it is: a public set has no owner here, a prompt has no volume. */
const NEEDED: Readonly<Record<DataSource['kind'], readonly SourceField[]>> = {
  dataset: ['right'],
  site: ['right', 'renewal'],
  'knowledge-base': ['owner', 'renewal'],
  'model-input': [],
  system: ['owner', 'volume', 'right', 'renewal'],
  file: ['owner', 'volume', 'right'],
  collection: ['owner', 'volume', 'right'],
};

/** The listings of a section; sentences count where the section is about data. */
export function readListings(read: readonly CareStatement[], sources: readonly DataSource[]): SourceListing[] {
  const sure = sources.filter((source) => !source.part && source.confidence === 'high');
  const tables = new Set(sure.flatMap(({ statement }) => statement.table ?? []));
  const out = [...tables].flatMap((table) => tableListing(table, read, sure));
  const loose = sure.filter(({ statement }) => !statement.table && within(statement.path, 'data'));
  const [first] = loose;
  if (first) {
    const around = read.filter(({ statement }) => !statement.table);
    out.push({ range: first.range, needed: neededBy(loose, around), said: saidIn(around, loose) });
  }
  return out;
}

function tableListing(table: Table, read: readonly CareStatement[], sources: readonly DataSource[]): SourceListing[] {
  const heads = table.columns.filter((column) => column.length <= 60);
  const listed = sources.filter(({ statement }) => statement.table === table);
  const about = listed.some(({ statement }) => within(statement.path, 'data'));
  if (!about && !heads.some((head) => keyKinds(head).some((kind) => kind === 'source'))) return [];
  const [head] = table.heads ?? [];
  const start = head?.runs[0]?.source ?? table.range.start;
  const rows = read.filter(({ statement }) => statement.table === table);
  const columns = heads.flatMap((column) => FIELDS[knownField(column) as Known] ?? []);
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
  if (needed.size > 0 && around.some(({ hits }) => tagged(hits, 'personal').length > 0)) needed.add('personal');
  return [...needed];
}

function saidIn(read: readonly CareStatement[], sources: readonly DataSource[]): SourceField[] {
  const said = new Set<SourceField>();
  for (const { known } of sources) for (const field of Object.keys(known)) addTo(said, FIELDS[field as Known]);
  for (const { hits } of read) for (const [tag, field] of WORDS) if (tagged(hits, tag).length > 0) said.add(field);
  return [...said];
}

function addTo(said: Set<SourceField>, field: SourceField | undefined): void {
  if (field) said.add(field);
}
