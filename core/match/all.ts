const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global expression, in order, as `matchAll` gives them. That makes a copy of the expression at each
 * call, which takes longer than looking through a sentence without a match.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const out: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    out.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return out;
}
