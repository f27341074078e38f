import { rolesOf, titleOf } from './outline.ts';
import type { Statement } from './statement.ts';

/** A line that introduces a list of what is left out is no longer. */
const LINE = 24;

/** True for an entry of a list that a short line introduces as what is not done: “本期不做：”, “We do not:”. */
export function isLeftOut({ block, lead, parents }: Statement): boolean {
  const line = parents.at(-1)?.text ?? (block === 'item' ? lead?.text : undefined);
  if (line === undefined || line.length > LINE || !/[:：]\s*$/.test(line)) return false;
  return rolesOf(titleOf(line)).includes('out-of-scope');
}
