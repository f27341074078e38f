/** Names in both languages. */
interface Named {
  readonly en: string;
  readonly zh: string;
}

/** Names as a sentence lists them after “does not say”: “a, b or c”, “a、b、c”. */
export function anyOf(names: readonly Named[]): Named {
  return { en: joined(names, 'or'), zh: names.map(({ zh }) => zh).join('、') };
}

/** Names as a sentence lists them where all are meant: “a, b and c”, “a、b、c”. */
export function allOf(names: readonly Named[]): Named {
  return { en: joined(names, 'and'), zh: names.map(({ zh }) => zh).join('、') };
}

function joined(names: readonly Named[], word: 'and' | 'or'): string {
  const all = names.map(({ en }) => en);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} ${word} ${last}`;
}
