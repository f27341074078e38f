import type { Context } from './context.ts';
import { after, before, denied } from './span.ts';
import type { Hit } from './vocabulary.ts';

/**
 * Behaviour and forms are an origin where the product gathers them or learns from them: not where they are counted for
 * a dashboard.
 */
export function isCollected(text: string, hits: readonly Hit[], index: number, context: Context): boolean {
  const hit = hits[index];
  if (!hit || denied(text, hits, index)) return false;
  const verb = before(text, hits, index, ['obtain'], 30) ?? after(text, hits, index, ['obtain'], 15);
  const trains = hits.some((other) => other.tag === 'train');
  const used = trains || hits.some((other) => other.tag === 'serve');
  if (hit.tag === 'form') {
    const filled = before(text, hits, index, ['fill', 'give', 'link'], 30) ?? after(text, hits, index, ['fill'], 15);
    return verb !== undefined || (filled !== undefined && trains);
  }
  if (verb && before(text, hits, index, ['from'], 6)) return true;
  if (verb) return !context.analytics && (used || context.data || context.announced);
  const kept = /history|data|行为|记录|历史|日志/.test(text.slice(hit.start, hit.end + 6));
  const several = hits.filter((other) => other.tag === 'behaviour').length > 1;
  if (!kept && !several) return false;
  return trains || (used && before(text, hits, index, ['link', 'from'], 15) !== undefined);
}

/** Material of a certain kind that somebody labels, collects or records, or that comes from a place in the organisation. */
export function isLabelled(text: string, hits: readonly Hit[], index: number): boolean {
  const hit = hits[index];
  if (!hit) return false;
  const work =
    before(text, hits, index, ['label', 'obtain', 'train', 'evaluate']) ??
    after(text, hits, index, ['label', 'obtain', 'train']);
  if (!work || denied(text, hits, hits.indexOf(work))) return false;
  const place = after(text, hits, index, ['place'], 45);
  if (place && /\b(?:from|of|at|in|by|on|via|through)\b|的|自|在/.test(text.slice(hit.end, place.start))) return true;
  const ahead = before(text, hits, index, ['place'], 12);
  if (ahead && work.tag !== 'obtain') return true;
  const specific = !hits.some((other) => other.tag === 'generic' && other.start === hit.start);
  if (
    specific &&
    work.tag === 'label' &&
    /\d[\d,.]*\s?[万k]?\s?\S{0,12}\s?$/i.test(text.slice(Math.max(0, hit.start - 24), hit.start))
  )
    return true;
  const by = after(text, hits, index, ['by'], 40) ?? before(text, hits, index, ['by'], 40);
  const actor = by ? after(text, hits, hits.indexOf(by), ['actor', 'place'], 20) : undefined;
  return actor !== undefined && work.tag !== 'train';
}
