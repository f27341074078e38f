import { within } from './outline.ts';
import type { Statement } from './statement.ts';

const QUESTION = /[?？]["”』」)]?\s*$/;

/**
 * The items of a part on failures and edge cases that only ask: “What happens when the network is down?”. One with a
 * sentence behind the question, or with items below it, is answered.
 */
export function unanswered(statements: readonly Statement[]): Statement[] {
  return statements.filter((statement, i) => {
    const { block, path, text, quoted } = statement;
    if (block !== 'item' || quoted || !QUESTION.test(text)) return false;
    if (!within(path.slice(-1), 'ux-failure')) return false;
    const next = statements[i + 1];
    return !next || next.block === 'heading' || !follows(statement, next);
  });
}

/** True for what stands below an item, or behind it in the same item. */
function follows(statement: Statement, next: Statement): boolean {
  if (next.parents.includes(statement)) return true;
  return (
    next.block === 'item' &&
    next.parents.at(-1) === statement.parents.at(-1) &&
    next.range.start - statement.range.end <= (isStrong(statement) ? MARKS : 1)
  );
}

/** The closing marks of “**Down?** It waits.”, and a space. */
const MARKS = 3;

function isStrong({ plain }: Statement): boolean {
  return plain.runs.findLast(({ at }) => at < plain.text.length)?.mark === 'strong';
}
