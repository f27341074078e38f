import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { each, moved, once, unmoved } from '../each.ts';
import { within as isIn } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { clauseAt, type DataKind, has, kindsOf, type OfflineHit, offlineWords, within } from './words.ts';

/** Data that goes out without any condition: “clips are uploaded to our cloud”, 录音上传到云端. */
export interface WayOut {
  readonly range: Range;
  readonly kinds: readonly DataKind[];
  readonly statement: Statement;
}

/** What a statement sends to a cloud or to somebody else. */
export const waysOut: (statement: Statement) => readonly WayOut[] = each((statement: Statement): readonly WayOut[] => {
  const hits = offlineWords(statement);
  if (statement.quoted || statement.block === 'heading' || isIn(statement.path, ...ASIDE)) return [];
  if (!has(hits, 'send') || has(hits, 'condition', 'only', 'mode', 'elsewhere')) return [];
  return hits.slice(0, MOST).flatMap((hit) => (hit.tag === 'send' ? (wayOutAt(statement, hits, hit) ?? []) : []));
}, moved);

const ASIDE = ['background', 'competition', 'out-of-scope', 'open', 'history', 'example', 'users', 'risk'] as const;
/** So many words of a statement are looked at. */
const MOST = 40;

function wayOutAt(statement: Statement, hits: readonly OfflineHit[], hit: OfflineHit): WayOut | undefined {
  const words = within(hits, clauseAt(statement.text, hit));
  if (has(words, 'barred', 'strictly')) return undefined;
  const target = words.find(({ tag, start }) => tag === 'cloud' && start >= hit.end);
  const data = words.filter(({ end }) => end <= hit.start);
  const kinds = kindsOf(data);
  if (!target || kinds.length === 0) return undefined;
  const range = sourceRange(statement.plain, { start: data[0]?.start ?? hit.start, end: target.end });
  return { range, kinds, statement };
}

/** True where a statement says what happens with a network and what without, or what alone goes out: 离线时只响应车控. */
export const splits: (statement: Statement) => boolean = once(
  (statement) => {
    const hits = offlineWords(statement);
    return (
      has(hits, 'mode') || hits.slice(0, MOST).some((hit) => hit.tag === 'only' && isOnlyOut(statement, hits, hit))
    );
  },
  unmoved,
  'nothing',
);

/** “Only the text goes to the cloud”: what is limited is what goes out. */
function isOnlyOut({ text }: Statement, hits: readonly OfflineHit[], only: OfflineHit): boolean {
  const words = within(hits, clauseAt(text, only)).filter(({ start }) => start >= only.end);
  return has(words, 'send', 'cloud') && !has(words, 'barred', 'strictly', 'confined');
}

/** True where two parts of a statement are set against each other: “The list is kept here; the advice comes from GPT-4o”. */
export const contrasts: (statement: Statement) => boolean = once(
  (statement) => /[;；]/.test(statement.text) || has(offlineWords(statement), 'contrast'),
  unmoved,
  'nothing',
);

/** True where a model stands in an account or a network of one's own: “over a private endpoint”. */
export function isOwned(statement: Statement): boolean {
  return has(offlineWords(statement), 'owned');
}

/** The media of which a statement speaks. */
export function mediaOf(statement: Statement): readonly DataKind[] {
  return kindsOf(offlineWords(statement));
}
