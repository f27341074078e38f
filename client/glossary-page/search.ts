import type { ShownTerm } from '../../server/protocol.ts';

export type PageTerm = ShownTerm;

/** True where every word of a query stands in a term's names, other words or definitions. */
export function matches({ names, aliases = [], definition }: PageTerm, query: string): boolean {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const text = [names.en, names.zh, ...aliases.map((alias) => alias.text), definition.en, definition.zh]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
