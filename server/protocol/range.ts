/** A range as the Language Server Protocol has it: lines and UTF-16 characters that count from 0. */
export interface LspRange {
  readonly start: LspPosition;
  readonly end: LspPosition;
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}
