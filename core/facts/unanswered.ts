import type { Statement } from './statement.ts';

const QUESTION = /[?？]["”』」)]?\s*$/;
/** Parts that say what a product does in rare situations; there a question asks for a requirement. */
const SITUATIONS =
  /\b(?:edge|corner|boundary|special|exceptional) (?:cases?|conditions?|situations?|scenarios?)\b|(?:边界|边缘|异常|特殊|极端)(?:情况|场景|条件|用例|案例)/i;

/**
 * The items below a heading such as “Edge cases” that only ask: “What happens when the network is down?”. One with a
 * sentence behind the question, or with items below it, is answered.
 */
export function unanswered(statements: readonly Statement[]): Statement[] {
  return statements.filter((statement, i) => {
    const { block, path, text, quoted } = statement;
    if (block !== 'item' || quoted || !QUESTION.test(text)) return false;
    if (!SITUATIONS.test(path.at(-1)?.title ?? '')) return false;
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
    next.range.start - statement.range.end <= 1
  );
}
