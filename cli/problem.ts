import type { ConfigProblem } from '../core/config/read.ts';
import { LineIndex } from '../core/text.ts';

/** A problem of a configuration or glossary file at its place; line and column count from 1. */
export interface PlacedProblem extends ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Problems of a file whose ranges count in its text, at their lines and columns. */
export function placed(file: string, text: string, problems: readonly ConfigProblem[]): PlacedProblem[] {
  const lines = new LineIndex(text);
  return problems.map((problem) => {
    const { line, column } = lines.positionAt(problem.range.start);
    return { ...problem, file, line: line + 1, column: column + 1 };
  });
}
