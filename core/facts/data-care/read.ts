import { once, unmoved } from '../each.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { type CareHit, careIn } from './vocabulary.ts';

/** A statement with the words of the catalogue in it. */
export interface CareStatement {
  readonly statement: Statement;
  readonly hits: readonly CareHit[];
}

/** A longer statement is no sentence that a person wrote; it is left unread so that the work stays linear. */
const LONGEST = 3000;

/** The statements of a section that may say how data is dealt with. What others do, and what is left out, is not read. */
export function careStatements(statements: readonly Statement[]): CareStatement[] {
  return statements.flatMap((statement) => {
    const hits = hitsIn(statement);
    return hits.length > 0 ? [{ statement, hits }] : [];
  });
}

const hitsIn = once(
  (statement: Statement): readonly CareHit[] => {
    if (statement.block === 'heading' || statement.quoted || statement.text.length > LONGEST) return [];
    if (within(statement.path, 'competition', 'history', 'glossary', 'out-of-scope', 'example')) return [];
    return careIn(statement.text);
  },
  unmoved,
  'roles',
);
