/** What a document is judged as; `off` means that it is not checked. */
export type DocumentKind = 'ai-prd' | 'prd' | 'other' | 'off';

/** Request, client to server: the user's word on what a document is; `null` takes it back. The answer is `null`. */
export const SET_KIND_REQUEST = 'prdlint/setKind';

export interface SetKindParams {
  readonly uri: string;
  readonly kind: DocumentKind | null;
}
