import type { Feature } from '../context.ts';
import { type DocumentKind, SET_KIND_REQUEST, type SetKindParams } from '../protocol.ts';

const KINDS: readonly (DocumentKind | null)[] = ['ai-prd', 'prd', 'other', 'off', null];

/** Takes the user's word on what a document is. */
export const kind: Feature = ({ connection, checks, refresh, guard }) => {
  const set = guard(SET_KIND_REQUEST, null, ({ uri, kind }: SetKindParams) => {
    if (typeof uri !== 'string' || !KINDS.includes(kind)) throw new Error('Expected {uri, kind}.');
    checks.setKind(uri, kind);
    refresh();
    return null;
  });
  connection.onRequest(SET_KIND_REQUEST, (params: SetKindParams) => set(params));
  return {};
};
