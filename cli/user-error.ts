import type { Text } from '../core/rule.ts';

/** Something that the user can mend: printed as its message alone, and the exit status is 2. */
export class UserError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}
