import type { Plain } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { Heading } from './outline.ts';

/** The smallest piece of text with a place of its own: a sentence of a paragraph or list item, a table row, a heading. */
export interface Statement {
  readonly block: 'paragraph' | 'item' | 'row' | 'heading';
  /** The text without markup; a row's cells are joined by ` | `. */
  readonly text: string;
  readonly plain: Plain;
  readonly range: Range;
  /** The key of a `Key: value` line or bold-key item, which holds for every sentence of that block. */
  readonly key?: Key;
  /** The cells of a row, left to right. */
  readonly cells?: readonly Cell[];
  readonly table?: Table;
  /** The list items around this one, outermost first. */
  readonly parents: readonly Statement[];
  /** The paragraph that introduces this list or table ("The targets are:"), where there is one. */
  readonly lead?: Statement;
  /** True inside a block quote. */
  readonly quoted: boolean;
  /** True for what has to come out of a scenario: “Then recall is at least 92%”. */
  readonly outcome?: boolean;
  /** The state of a task-list box. */
  readonly checked?: boolean;
  /** The headings above, outermost first, lines that act as headings included. */
  readonly path: readonly Heading[];
}

/** A `Key: value` pair; the ranges count in the statement's plain text, and `value` reaches to the end of the block. */
export interface Key {
  readonly text: string;
  readonly range: Range;
  readonly valueStart: number;
}

export interface Cell {
  readonly text: string;
  /** The range in the row's plain text. */
  readonly at: Range;
  /** The range in the source. */
  readonly range: Range;
  /** The text of the column's head. */
  readonly column: string;
}

export interface Table {
  readonly columns: readonly string[];
  /** The cells of the head with their places in the source. */
  readonly heads?: readonly Plain[];
  readonly range: Range;
  readonly rows: number;
}
