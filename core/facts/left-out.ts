import { rolesOf, titleOf } from './outline.ts';
import type { Statement } from './statement.ts';

/** A line that introduces a list of what is left out is no longer. */
const LINE = 24;

/**
 * True for what a key or the first cell of its row calls left out (“**Out of scope**: …”, 首版不包含), and for an entry of a
 * list that a short line introduces so: “本期不做：”, “We do not:”.
 */
export function isLeftOut({ block, lead, parents, key, cells }: Statement): boolean {
  const label = key?.text ?? cells?.[0]?.text;
  if (label !== undefined && label.length <= LINE && rolesOf(titleOf(label)).includes('out-of-scope')) return true;
  const line = parents.at(-1)?.text ?? (block === 'item' ? lead?.text : undefined);
  if (line === undefined || line.length > LINE || !/[:：]\s*$/.test(line)) return false;
  return rolesOf(titleOf(line)).includes('out-of-scope');
}
