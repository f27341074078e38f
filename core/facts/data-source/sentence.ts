import type { Statement } from '../statement.ts';
import type { SourceKind } from '../data-source.ts';
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
      return 'site';
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
    return next !== undefined && !context.technical;
  }
  if (context.technical && hit.tag === 'system') return false;
  if (!move) return false;
  if (hit.tag === 'system' && /database|warehouse|数据库|数仓/i.test(text.slice(hit.start, hit.end)) && move.tag !== 'give')
    return true;
  if (move.tag !== 'obtain' && move.tag !== 'from') return false;
  return material !== undefined;
}

/** Behaviour is an origin where the product gathers it, or learns from it: not where it is counted for a dashboard. */
function isCollected(text: string, hits: readonly Named[], i: number, context: Context): boolean {
  const verb = before(text, hits, i, ['obtain', 'from', 'give', 'sink']) ?? after(text, hits, i, ['obtain'], 20);
  const use = hits.find((hit) => hit.tag === 'serve' || hit.tag === 'train');
  const based = before(text, hits, i, ['link', 'from'], 20);
  if (verb?.tag === 'sink') return false;
  if (use && (verb || based)) return true;
  return verb?.tag === 'obtain' && !context.analytics && (context.data || context.announced);
}

function outward(text: string, move: Hit, hit: Hit): boolean {
  return / (?:to|into|for) $/.test(text.slice(move.end, hit.start)) || /(?:到|至|给)$/.test(text.slice(move.end, hit.start));
}

function mocked(text: string, hits: readonly Named[], i: number): boolean {
  return (before(text, hits, i, ['mock', 'open'], 30) ?? after(text, hits, i, ['mock', 'open'], 30)) !== undefined;
}
