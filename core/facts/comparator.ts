import catalog from '../catalog/comparators.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import type { Comparator } from './threshold.ts';

/** How clearly a bound is meant: `≥`, `at least` and `不低于` are strong; `over`, `within` and `达到` depend on context. */
export type Strength = 'strong' | 'weak';

export interface Bound {
  readonly op: Comparator | '±';
  readonly strength: Strength;
  readonly start: number;
  readonly end: number;
}

/** "Never off by more than two", 不应低于, 不会超过: the bound is denied. */
const NOT =
  /(?:[不勿][会应可能宜允许得要]{1,3}(?:因[^，。；]{1,16}(?:而|增加|延长))?|\b(?:never|not|nor)\b[^,.;:]{0,16}|\bno [a-z ]{2,24}(?:may|can|must|should|shall|will) (?:be )?)\s?$/i;
/** 不得比整体低 5 个百分点: how far apart two may be at most. */
const APART = /不[得能可应许会]?比[^，。；\d]{1,14}[低高多少差大小]\s?(?=\d)/g;
const NEGATED: Partial<Record<Bound['op'], Comparator>> = { '>': '<=', '<': '>=' };

const before = new SharedMatcher(
  Object.entries(catalog.before).flatMap(([op, { strong, weak }]) => [
    ...strong.map((text) => ({ text, value: { op, strength: 'strong' } as Pick<Bound, 'op' | 'strength'> })),
    ...weak.map((text) => ({ text, value: { op, strength: 'weak' } as Pick<Bound, 'op' | 'strength'> })),
  ]),
);
const after = new Map<string, Comparator>(
  Object.entries(catalog.after).flatMap(([op, list]) => list.map((word) => [word, op as Comparator] as const)),
);
const longest = Math.max(...[...after.keys()].map((word) => word.length));

/** The bounds that stand before numbers, by the offset at which they end. Arrows are none. */
export function boundsBefore(text: string): ReadonlyMap<number, Bound> {
  const out = new Map<number, Bound>();
  for (const { start, end, value } of before.alone.find(text)) {
    const previous = text[start - 1];
    if (text.startsWith('min', start) && end - start === 3 && /\d\s?$/.test(text.slice(Math.max(0, start - 2), start)))
      continue;
    if (text[start] === '>' && (previous === '-' || previous === '=')) continue;
    const not = NEGATED[value.op] && NOT.test(text.slice(Math.max(0, start - 24), start));
    out.set(end, { op: (not && NEGATED[value.op]) || value.op, strength: not ? 'strong' : value.strength, start, end });
  }
  if (text.includes('比')) {
    for (const { 0: words, index: start } of text.matchAll(APART)) {
      const end = start + words.trimEnd().length;
      out.set(end, { op: '<=', strength: 'strong', start, end });
    }
  }
  return out;
}

/** The bound that stands at an offset after a number (`+`, `or more`, `以上`, `以内`), after one space at most. */
export function boundAfter(text: string, at: number): { op: Comparator; end: number; better?: true } | undefined {
  const start = text[at] === ' ' ? at + 1 : at;
  const piece = text.slice(start, start + longest).toLowerCase();
  for (let size = piece.length; size > 0; size--) {
    const word = piece.slice(0, size);
    const op = after.get(word);
    if (!op) continue;
    if (word === 'tops' && text.slice(start, start + size) !== word) continue; // a unit of processors
    if (word === '+' && (start > at || /[\d+]/.test(text[start + 1] ?? ''))) return undefined;
    if (word === '内' && /[存容部置网外]/.test(text[start + 1] ?? '')) return undefined;
    if (/[a-z]$/.test(word) && /[A-Za-z]/.test(text[start + size] ?? '')) continue;
    return { op, end: start + size, ...(word === 'or better' ? { better: true } : {}) };
  }
  return undefined;
}
