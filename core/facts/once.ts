import { findTerms, type Term } from './deploy-terms.ts';
import { once, unmoved } from './each.ts';
import { type Quantity, readQuantities } from './quantity.ts';
import type { Statement } from './statement.ts';

/** The words of a statement that matter for deployment; see `findTerms`. Ranges count in the statement's text. */
export const termsOf: (statement: Statement) => readonly Term[] = once(
  ({ text }) => findTerms(text),
  unmoved,
  'nothing',
);

/** The quantities of a statement; see `readQuantities`. Ranges count in the statement's text. */
export const quantitiesOf: (statement: Statement) => readonly Quantity[] = once(
  ({ text }) => readQuantities(text),
  unmoved,
  'nothing',
);
