/** Request, client to server: what may stand beside the text of an open document where it is rendered. */
export const BADGES_REQUEST = 'prdlint/badges';

export interface BadgesParams {
  readonly uri: string;
}

/** `null` where the document is not open, too large, or not checked as it is now. */
export type BadgesResult = {
  /** The version of the document that the badges belong to. */
  readonly version: number;
  /** In the order of their places. */
  readonly badges: readonly Badge[];
} | null;

/** A finding, or how a number was read. */
export interface Badge {
  /** The line, and the characters of it that it is about; all count from 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly level: 'error' | 'warning' | 'info' | 'number';
  /** In few words: how the number was read, or the rule. */
  readonly label: string;
  readonly text: string;
}
