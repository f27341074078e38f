import { Matcher } from '../match/matcher.ts';
import type { Label, Measured } from './measured.ts';
import { isPlain, isSplit, wordsOf } from './name.ts';

/** Finds which of the labels of some results a text names. A label inside a longer one does not count there. */
export class LabelFinder {
  readonly #matcher: Matcher<string>;

  constructor(measured: readonly Measured[]) {
    const texts = new Set(measured.flatMap(({ labels }) => labels.filter(narrows).map(({ text }) => text)));
    this.#matcher = new Matcher([...texts].map((text) => ({ text, value: wordsOf(text) })));
  }

  /** The labels in a text, as words. */
  find(text: string): Set<string> {
    const out = new Set<string>();
    for (const { start, end, value } of this.#matcher.find(text)) {
      if (!isPart(text, start, end)) out.add(value);
    }
    return out;
  }
}

/** True inside a name with dashes: "spam" in "SPAM-T1". */
function isPart(text: string, start: number, end: number): boolean {
  const joins = (mark: string, next: string): boolean => /[-_]/.test(mark) && /[A-Za-z\d]/.test(next);
  return joins(text[start - 1] ?? '', text[start - 2] ?? '') || joins(text[end] ?? '', text[end + 1] ?? '');
}

/** True for a label that says which part of the data was measured. */
function narrows({ kind, text }: Label): boolean {
  return kind !== 'split' && kind !== 'model' && kind !== 'task' && !isPlain(text) && !isSplit(text);
}

/**
 * The labels of a measured number that narrow it down further than the names in a text do. A data set may go by several
 * names, of which one suffices.
 */
export function openLabels({ labels }: Measured, named: ReadonlySet<string>): Label[] {
  const isNamed = ({ text }: Label): boolean => named.has(wordsOf(text));
  const known = labels.some((label) => label.kind === 'dataset' && isNamed(label));
  return labels.filter((label) => narrows(label) && !isNamed(label) && !(known && label.kind === 'dataset'));
}

/** True where a label of a measured number is a slice of the specification, or a closer name of it. */
export function isOfSlice({ labels }: Measured, slice: string, named: ReadonlySet<string>): boolean {
  const words = ` ${wordsOf(slice)} `;
  return labels.some(
    (label) => narrows(label) && (named.has(wordsOf(label.text)) || ` ${wordsOf(label.text)} `.includes(words)),
  );
}
