import catalog from '../../catalog/offline.json' with { type: 'json' };
import type { Range } from '../../text.ts';
import { once, unmoved } from '../each.ts';
import type { Statement } from '../statement.ts';
import { groupsOf } from '../vocabulary.ts';

const { $schema: _, ...groups } = catalog;

/** What a word says of data, of the places that it stays in and of the ways out of them; the groups of the catalogue. */
export type OfflineTag = keyof typeof groups;

/** A word of the catalogue in a text. */
export interface OfflineHit extends Range {
  readonly tag: OfflineTag;
}

/** The medium of data, as far as words tell. */
export type DataKind = (typeof KINDS)[number];

const KINDS = [
  'image',
  'video',
  'audio',
  'written',
  'contract',
  'mail',
  'record',
  'document',
  'log',
  'anything',
] as const;
const kinds: ReadonlySet<string> = new Set(KINDS);

const matcher = groupsOf<OfflineTag>(groups);

/** The words of the catalogue in a statement, in order. */
export const offlineWords: (statement: Statement) => readonly OfflineHit[] = once(
  ({ text }) => matcher.find(text).map(({ start, end, value }) => ({ start, end, tag: value })),
  unmoved,
  'nothing',
);

/** What ends a clause: “Video stays here; text goes to the cloud”. */
const BOUNDARY = /[,，;；。!！?？:：|\n]|\.(?=\s|$)/;
/** A clause is looked at so far. */
const REACH = 90;

/** The clause around a range of a text: between the marks before and after it. */
export function clauseAt(text: string, { start, end }: Range): Range {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start).split(BOUNDARY).at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(BOUNDARY)[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

/** The words that stand wholly within a range. */
export function within(hits: readonly OfflineHit[], { start, end }: Range): OfflineHit[] {
  return hits.filter((hit) => hit.start >= start && hit.end <= end);
}

/** True where one of the words has one of the tags. */
export function has(hits: readonly OfflineHit[], ...tags: readonly OfflineTag[]): boolean {
  return hits.some(({ tag }) => tags.includes(tag));
}

/** The media that words speak of. */
export function kindsOf(hits: readonly OfflineHit[]): DataKind[] {
  return hits.flatMap(({ tag }) => (kinds.has(tag) ? [tag as DataKind] : []));
}

/** False where both are known and are not the same: pictures, and text. */
export function maySpeakOfSame(a: readonly DataKind[], b: readonly DataKind[]): boolean {
  if (a.length === 0 || b.length === 0 || a.includes('anything') || b.includes('anything')) return true;
  return a.some((kind) => b.includes(kind));
}
