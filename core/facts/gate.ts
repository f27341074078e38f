import { findCues } from './cues.ts';
import type { Quantity } from './quantity.ts';
import { cellAt } from './row.ts';
import type { Statement } from './statement.ts';

/**
 * True where a number is a condition of going live: the part, the line that announces the list, the column, the key or
 * the statement itself calls it a gate ("launch gates", "go/no-go", 上线门槛).
 */
export function isGate(statement: Statement, quantity: Quantity): boolean {
  const { path, lead, parents, key, text } = statement;
  const around = [
    cellAt(statement, quantity)?.column,
    key?.text,
    parents.at(-1)?.text,
    lead?.text,
    path.length > 1 ? path.at(-1)?.title : undefined,
    path.length > 2 ? path.at(-2)?.title : undefined,
  ];
  return [...around, text].some((said) => said !== undefined && said.length <= LONG && findCues(said).has('gate'));
}

/** A longer text speaks of more than one thing. */
const LONG = 200;
