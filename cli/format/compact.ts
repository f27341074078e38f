import { printable } from '../output.ts';
import type { Format } from './format.ts';

/** One line a finding, as editors and `grep` read them: `file:line:column: severity: message [rule]`. */
export const compact: Format = {
  each: ({ file, findings }) =>
    findings
      .map(
        ({ line, column, severity, message, rule }) =>
          `${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${rule}]\n`,
      )
      .join(''),
  end: () => '',
};
