import type { Hit, Tag } from './vocabulary.ts';

const EMPTY: readonly Tag[] = [
  'vague',
  'data',
  'generic',
  'document',
  'actor',
  'link',
  'from',
  'give',
  'by',
  'obtain',
  'whose',
  'label',
  'train',
  'evaluate',
];

/** True where words remain that no general word of the catalogue covers: a name that nobody can list. */
export function saysMore(text: string, hits: readonly Hit[]): boolean {
  let rest = '';
  let at = 0;
  for (const hit of hits.filter(({ tag }) => EMPTY.includes(tag))) {
    if (hit.start > at) rest += text.slice(at, hit.start);
    at = Math.max(at, hit.end);
  }
  rest += text.slice(at);
  return (
    /\p{Script=Han}{2}/u.test(rest) ||
    /[A-Za-z]{3}/.test(rest.replace(/\b(?:and|the|of|or|for|etc|source|sources|system|systems|with|data)\b/gi, ''))
  );
}
