import { findTerms, type Term } from './deploy-terms.ts';
import { type Quantity, readQuantities } from './quantity.ts';
import type { Statement } from './statement.ts';

/** What several readers need of a statement is read once and kept with it. */
const terms = new WeakMap<Statement, readonly Term[]>();
const quantities = new WeakMap<Statement, readonly Quantity[]>();

/** The words of a statement that matter for deployment; see `findTerms`. */
export function termsOf(statement: Statement): readonly Term[] {
  let found = terms.get(statement);
  if (!found) {
    found = findTerms(statement.text);
    terms.set(statement, found);
  }
  return found;
}

/** The quantities of a statement; see `readQuantities`. */
export function quantitiesOf(statement: Statement): readonly Quantity[] {
  let found = quantities.get(statement);
  if (!found) {
    found = readQuantities(statement.text);
    quantities.set(statement, found);
  }
  return found;
}
