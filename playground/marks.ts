import type { Severity } from './severity.ts';

/** A place in the text, in UTF-16 code units, and how severe what was found there is. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
}

/** A stretch of the text, marked or not. */
interface Stretch {
  text: string;
  readonly severity: Severity | undefined;
}

/** Cuts a text at the edges of its marks; where marks overlap, the most severe one shows. */
export function stretchesOf(text: string, marks: readonly Mark[]): readonly Readonly<Stretch>[] {
  const edges = marks
    .flatMap(({ start, end, severity }) => [
      { at: start, severity, by: 1 },
      // A place without extent is shown on the character that follows.
      { at: Math.max(end, start + 1), severity, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const open = { error: 0, warning: 0, info: 0 };
  const stretches: Stretch[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to <= from) return;
    const severity = open.error > 0 ? 'error' : open.warning > 0 ? 'warning' : open.info > 0 ? 'info' : undefined;
    const last = stretches.at(-1);
    if (last && last.severity === severity) last.text += text.slice(from, to);
    else stretches.push({ text: text.slice(from, to), severity });
    from = to;
  };
  for (const { at, severity, by } of edges) {
    close(Math.min(at, text.length));
    open[severity] += by;
  }
  close(text.length);
  return stretches;
}
