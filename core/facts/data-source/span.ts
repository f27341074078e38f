import { isHan } from '../../match/normalise.ts';
import type { Range } from '../../text.ts';
import type { Hit, Tag } from './vocabulary.ts';

/** How far apart two words may stand to belong together, in Latin letters; a Han character counts three. */
export const REACH = 75;
/** How many words of the catalogue are looked at on each side. */
const STEPS = 12;

/** The distance between two ranges of a text, in Latin letters; 0 where they touch or overlap. */
export function gap(text: string, a: Range, b: Range): number {
  const from = Math.min(a.end, b.end);
  const to = Math.max(a.start, b.start);
  if (to - from > REACH) return REACH + 1;
  let sum = 0;
  for (let i = from; i < to; i++) sum += isHan(text.charCodeAt(i)) ? 3 : 1;
  return sum;
}

/** The nearest hit before `index` with one of the tags, within reach and not beyond a clause's hard end. */
export function before(
  text: string,
  hits: readonly Hit[],
  index: number,
  tags: readonly Tag[],
  reach = REACH,
): Hit | undefined {
  const at = hits[index];
  if (!at) return undefined;
  for (let i = index - 1; i >= Math.max(0, index - STEPS); i--) {
    const hit = hits[i];
    if (!hit || hit.end > at.start) continue;
    if (gap(text, hit, at) > reach || severed(text, hit.end, at.start)) return undefined;
    if (tags.includes(hit.tag)) return preferred(hits, i, tags);
  }
  return undefined;
}

/** Of the hits at the same place as the one at `index`, the one whose tag comes first in the list. */
function preferred(hits: readonly Hit[], index: number, tags: readonly Tag[]): Hit | undefined {
  const { start } = hits[index] ?? { start: -1 };
  const same = hits.slice(Math.max(0, index - 5), index + 6).filter((hit) => hit.start === start);
  for (const tag of tags) {
    const hit = same.find((other) => other.tag === tag);
    if (hit) return hit;
  }
  return undefined;
}

/** The nearest hit after `index` with one of the tags, within reach. */
export function after(
  text: string,
  hits: readonly Hit[],
  index: number,
  tags: readonly Tag[],
  reach = REACH,
): Hit | undefined {
  const at = hits[index];
  if (!at) return undefined;
  for (let i = index + 1; i <= Math.min(hits.length - 1, index + STEPS); i++) {
    const hit = hits[i];
    if (!hit || hit.start < at.end) continue;
    if (gap(text, at, hit) > reach || severed(text, at.end, hit.start)) return undefined;
    if (tags.includes(hit.tag)) return preferred(hits, i, tags);
  }
  return undefined;
}

/** True where something denies the word: a negation shortly before it, in the same clause. */
export function denied(text: string, hits: readonly Hit[], index: number): boolean {
  return before(text, hits, index, ['negation'], 24) !== undefined;
}

/** True where a verb leads to a thing instead of taking something from it: “exported to the CRM”, 同步到 CRM. */
export function outward(text: string, move: Hit, thing: Hit): boolean {
  const between = text.slice(move.end, thing.start);
  return / (?:to|into|for) $/.test(between) || /(?:到|至|给)$/.test(between);
}

function severed(text: string, from: number, to: number): boolean {
  return /[|;；。]| (?:but|while|whereas) |但是|然而/.test(text.slice(from, to));
}
