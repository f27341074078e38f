import type { CancellationToken } from 'vscode-languageserver';
import { applyFixes, chooseEdits, ROUNDS, safeChanges } from '../core/fix.ts';
import type { Edit } from '../core/rule.ts';
import { Session } from '../core/session.ts';
import type { Checked, Checks } from './checks.ts';
import { nameOf } from './uri.ts';

/** The safe edits that can be made at once. */
export function safeEdits({ result }: Checked): readonly Edit[] {
  return chooseEdits(safeChanges(result.findings)).edits;
}

/**
 * The edits that leave no safe fix to be made: those of now where that is enough, else one over all that changes in further
 * rounds. Undefined where the token cancelled.
 */
export async function lastingEdits(
  checks: Checks,
  uri: string,
  text: string,
  checked: Checked,
  token: CancellationToken,
): Promise<readonly Edit[] | undefined> {
  const first = safeEdits(checked);
  if (first.length === 0) return first;
  let { text: mended } = applyFixes(text, safeChanges(checked.result.findings));
  const session = new Session(nameOf(uri));
  for (let round = 1; round < ROUNDS; round++) {
    const again = await checks.ofText(session, uri, mended, token, checked.applied);
    if (!again) return undefined;
    const next = applyFixes(mended, safeChanges(again.result.findings));
    if (next.applied === 0 || next.text === mended) return round === 1 ? first : [difference(text, mended)];
    mended = next.text;
  }
  return [difference(text, mended)];
}

/** One edit that makes a text another, without what both begin and end with; it cuts through no character or line end. */
function difference(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isInside(before, start) || isInside(after, start)) start--;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (isInside(before, before.length - end) || isInside(after, after.length - end)) end--;
  return { range: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

/** True between the halves of a character, or of a line end. */
function isInside(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
