import type { Text } from './insert-column.ts';

/** Names as a sentence lists them after “does not say”: “a, b or c”, “a、b、c”. */
export function anyOf(names: readonly Text[]): Text {
  return { en: joined(names, 'or'), zh: names.map(({ zh }) => zh).join('、') };
}

/** Names as a sentence lists them where all are meant: “a, b and c”, “a、b、c”. */
export function allOf(names: readonly Text[]): Text {
  return { en: joined(names, 'and'), zh: names.map(({ zh }) => zh).join('、') };
}

function joined(names: readonly Text[], word: 'and' | 'or'): string {
  const all = names.map(({ en }) => en);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} ${word} ${last}`;
}
