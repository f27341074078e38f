import type { DataUse, SourceKind } from '../data-source.ts';
import type { Statement } from '../statement.ts';
import { hitsOf, type Tag } from './vocabulary.ts';

const CUES: readonly (readonly [Tag, DataUse])[] = [
  ['train', 'train'],
  ['evaluate', 'evaluate'],
  ['retrieve', 'retrieve'],
  ['knowledge', 'retrieve'],
];

/** What an origin is used for, by the words of its statement, then of the headings above; else input to the product. */
export function usesOf(statement: Statement, kind: SourceKind): DataUse[] {
  const own = usesIn(statement.text);
  if (own.length > 0) return own;
  const above = statement.path.slice(-2).map((heading) => heading.title);
  const lead = statement.parents.at(-1)?.text ?? statement.lead?.text ?? '';
  const around = usesIn([...above, lead].join('\n'));
  if (around.length > 0) return around;
  if (kind === 'knowledge-base') return ['retrieve'];
  return kind === 'dataset' ? ['train'] : ['input'];
}

function usesIn(text: string): DataUse[] {
  const tags = new Set(hitsOf(text).map((hit) => hit.tag));
  return [...new Set(CUES.filter(([tag]) => tags.has(tag)).map(([, use]) => use))];
}
