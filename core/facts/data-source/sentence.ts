import type { SourceKind } from '../data-source.ts';
import type { Statement } from '../statement.ts';
import type { Context } from './context.ts';
import { namesIn } from './names.ts';
import type { Reading } from './reading.ts';
import { after, before, denied, gap } from './span.ts';
import type { Hit, Tag } from './vocabulary.ts';

const MATERIAL: readonly Tag[] = ['data', 'content', 'behaviour'];
const MOVES: readonly Tag[] = ['obtain', 'from', 'link', 'sink', 'give'];

/** The origins that a statement names by a verb of obtaining or a word of origin, and data sets by their names. */
export function readSentence(statement: Statement, context: Context, hits: readonly Hit[]): Reading[] {
  const { text } = statement;
  if (statement.block === 'heading') return [];
  const named = hitsAndNames(text, hits);
  return named.flatMap((hit, i) => {
    const kind = kindOf(hit);
    if (!kind || mocked(text, named, i)) return [];
    const sure = isOrigin(text, named, i, context);
    return sure ? [{ start: hit.start, end: hit.end, kind, confidence: 'high' as const }] : [];
  });
}

interface Named extends Hit {
  readonly shape?: SourceKind;
}

function hitsAndNames(text: string, hits: readonly Hit[]): Named[] {
  const names = namesIn(text);
  if (names.length === 0) return [...hits];
  const shaped: Named[] = names.map(({ start, end, kind }) => ({ start, end, tag: 'site', shape: kind }));
  const free = hits.filter((hit) => !names.some((name) => hit.start < name.end && hit.end > name.start));
  return [...free, ...shaped].sort((a, b) => a.start - b.start);
}

function kindOf(hit: Named): SourceKind | undefined {
  if (hit.shape) return hit.shape;
  switch (hit.tag) {
    case 'dataset':
      return 'dataset';
    case 'site':
    case 'web':
      return 'site';
    case 'knowledge':
      return 'knowledge-base';
    case 'system':
      return 'system';
    case 'device':
    case 'behaviour':
      return 'collection';
    default:
      return undefined;
  }
}

function isOrigin(text: string, hits: readonly Named[], i: number, context: Context): boolean {
  const hit = hits[i];
  if (!hit) return false;
  if (hit.tag === 'behaviour') return isCollected(text, hits, i, context);
  if (hit.tag === 'knowledge') return isFilled(text, hits, i);
  if (hit.tag === 'web') return !denied(text, hits, i) && !before(text, hits, i, ['future'], 40);
  if (hit.tag === 'dataset') return !hits.some((other) => other.tag === 'negation');
  const move = before(text, hits, i, MOVES);
  const moveAt = move ? hits.indexOf(move) : -1;
  if (move?.tag === 'sink') return false;
  if (move && denied(text, hits, moveAt)) return false;
  const material = before(text, hits, i, MATERIAL) ?? after(text, hits, i, MATERIAL, 40);
  if (context.announced && hit.tag === 'site') return true;
  if (hit.tag === 'site') {
    if (move?.tag === 'obtain') return !outward(text, move, hit);
    if (move?.tag === 'from') return material !== undefined;
    if (move?.tag === 'link') return !context.technical && material !== undefined && gap(text, material, hit) < 30;
    const next = after(text, hits, i, ['obtain', 'data'], 12);
    return next !== undefined && (next.tag === 'obtain' || !context.technical);
  }
  if (context.technical && hit.tag === 'system') return false;
  if (!move) return false;
  if (
    hit.tag === 'system' &&
    /database|warehouse|数据库|数仓/i.test(text.slice(hit.start, hit.end)) &&
    move.tag !== 'give'
  )
    return true;
  if (move.tag !== 'obtain' && move.tag !== 'from') return false;
  return material !== undefined;
}

/** A knowledge base counts where the statement says whose documents are in it. */
function isFilled(text: string, hits: readonly Named[], i: number): boolean {
  if (denied(text, hits, i)) return false;
  const near = (tag: Tag): boolean =>
    (before(text, hits, i, [tag], 45) ?? after(text, hits, i, [tag], 45)) !== undefined;
  return near('document') && near('whose');
}

/** Behaviour is an origin where the product gathers it, or learns from it: not where it is counted for a dashboard. */
function isCollected(text: string, hits: readonly Named[], i: number, context: Context): boolean {
  const hit = hits[i];
  const verb = before(text, hits, i, ['obtain'], 30) ?? after(text, hits, i, ['obtain'], 15);
  const used = hits.some((other) => other.tag === 'serve' || other.tag === 'train');
  if (verb) return !context.analytics && (used || context.data || context.announced);
  const kept = hit && /history|data|行为|记录|历史|日志/.test(text.slice(hit.start, hit.end + 6));
  const several = hits.filter((other) => other.tag === 'behaviour').length > 1;
  return used && (kept || several) && before(text, hits, i, ['link', 'from'], 15) !== undefined;
}

function outward(text: string, move: Hit, hit: Hit): boolean {
  return (
    / (?:to|into|for) $/.test(text.slice(move.end, hit.start)) || /(?:到|至|给)$/.test(text.slice(move.end, hit.start))
  );
}

function mocked(text: string, hits: readonly Named[], i: number): boolean {
  return (before(text, hits, i, ['mock', 'open'], 30) ?? after(text, hits, i, ['mock', 'open'], 30)) !== undefined;
}
