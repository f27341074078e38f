import type { Badge } from '../../server/protocol.ts';

export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * Badges of an earlier text where their lines stand in the present one. Those on lines between the unchanged head and the
 * unchanged tail are left out, since nobody knows yet what holds there.
 */
export function moved(badges: readonly Badge[], before: readonly string[], now: readonly string[]): readonly Badge[] {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const by = now.length - before.length;
  return badges.flatMap((badge) => {
    if (badge.line < head) return [badge];
    return badge.line >= before.length - tail ? [{ ...badge, line: badge.line + by }] : [];
  });
}
