import type { DocumentFacts } from './facts/document.ts';
import { place } from './facts/document.ts';
import type { Range } from './text.ts';

/** A comment that accepts findings: `<!-- prdlint-disable-next-line RULE, RULE -- reason -->`. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-next-line' | 'disable-line' | 'disable-file';
  /** The rules named, each with its range; none means all rules. */
  readonly rules: readonly { readonly id: string; readonly range: Range }[];
  readonly reason: string;
  readonly range: Range;
}

const COMMENT = /^<!--\s*prdlint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->$/;

/** The suppression comments of a document, in order. Comments inside code are none. */
export function readDirectives(facts: DocumentFacts): Directive[] {
  const out: Directive[] = [];
  for (const comment of facts.comments) {
    const match = COMMENT.exec(comment.text);
    if (!match) continue;
    const body = match[2] ?? '';
    const bodyStart = comment.text.indexOf(body, match[0].indexOf(match[1] ?? '') + (match[1] ?? '').length);
    const reasonAt = body.search(/(?:^|\s)--|:\s/);
    const list = reasonAt < 0 ? body : body.slice(0, reasonAt);
    const reason =
      reasonAt < 0
        ? ''
        : body
            .slice(reasonAt)
            .replace(/^\s*(?:--|:)\s*/, '')
            .trim();
    const range = place(comment);
    const rules = [...list.matchAll(/[\w/-]+/g)].map((word) => {
      const start = range.start + bodyStart + word.index;
      return { id: word[0], range: { start, end: start + word[0].length } };
    });
    out.push({ kind: match[1] as Directive['kind'], rules, reason, range });
  }
  return out;
}

/** Something that a suppression may accept. */
interface Suppressible {
  readonly rule: string;
  readonly range: Range;
}

/**
 * Splits findings into those that stay and the directives' work. `idle` lists rule names of directives that accepted
 * nothing. Costs n log n in findings and comments together, however many comments reach over however many findings.
 */
export function suppress<F extends Suppressible>(
  findings: readonly F[],
  facts: DocumentFacts,
  directives: readonly Directive[],
): { kept: F[]; idle: { directive: Directive; id?: string; range: Range }[] } {
  if (directives.length === 0) return { kept: [...findings], idle: [] };
  const spans = spansOf(directives, facts);
  const accepted = acceptedOf(spans);
  const kept = findings.filter(
    ({ rule, range }) => !contains(accepted.get(rule), range.start) && !contains(accepted.get(undefined), range.start),
  );
  const starts = startsOf(findings);
  const idle = spans
    .filter(({ id, lines }) => {
      const places = starts.get(id) ?? [];
      const next = places[firstAtLeast(places, lines.start)];
      return next === undefined || next >= lines.end;
    })
    .map(({ directive, range, id }) => ({ directive, range, ...(id === undefined ? {} : { id }) }));
  return { kept, idle };
}

interface Span {
  readonly directive: Directive;
  readonly id: string | undefined;
  /** Where the rule is named, or the whole comment. */
  readonly range: Range;
  /** The part of the document in which findings are accepted. */
  readonly lines: Range;
}

/** What each directive reaches, a span for each rule that it names. Read from the end, where `enable` comments lie. */
function spansOf(directives: readonly Directive[], facts: DocumentFacts): Span[] {
  const after = facts.text.length + 1;
  const content = new ContentLines(facts);
  let enabled = after;
  const enabledOf = new Map<string, number>();
  const out: Span[] = [];
  for (const directive of [...directives].reverse()) {
    const { kind, rules, range } = directive;
    if (kind === 'enable') {
      if (rules.length === 0) enabled = range.start;
      for (const { id } of rules) enabledOf.set(id, range.start);
      continue;
    }
    const named = rules.length > 0 ? rules : [{ id: undefined, range }];
    for (const { id, range: at } of [...named].reverse()) {
      const end = Math.min(enabled, (id === undefined ? undefined : enabledOf.get(id)) ?? after);
      const lines =
        kind === 'disable'
          ? { start: range.start, end }
          : kind === 'disable-file'
            ? { start: 0, end: after }
            : undefined;
      out.push({ directive, id, range: at, lines: lines ?? content.lineOf(directive) });
    }
  }
  return out.reverse();
}

/** The lines that comments about one line speak of. */
class ContentLines {
  readonly #facts: DocumentFacts;
  /** For lines that were asked for, the next line with text. */
  readonly #next = new Map<number, number>();

  constructor(facts: DocumentFacts) {
    this.#facts = facts;
  }

  lineOf({ kind, range }: Directive): Range {
    const { lines, text } = this.#facts;
    const own = lines.positionAt(range.end).line;
    const line = kind === 'disable-line' ? own : this.#nextAfter(own);
    return { start: lines.startOf(line), end: line + 1 < lines.count ? lines.startOf(line + 1) : text.length + 1 };
  }

  #nextAfter(line: number): number {
    const { lines } = this.#facts;
    let next = this.#next.get(line);
    if (next === undefined) {
      next = line + 1;
      while (next < lines.count - 1 && lines.lineText(next).trim() === '') next++;
      this.#next.set(line, next);
    }
    return next;
  }
}

/** The starts of all findings, sorted, by rule and (under undefined) of all rules. */
function startsOf(findings: readonly Suppressible[]): Map<string | undefined, number[]> {
  const out = new Map<string | undefined, number[]>([[undefined, []]]);
  for (const { rule, range } of findings) {
    const own = out.get(rule);
    if (own) own.push(range.start);
    else out.set(rule, [range.start]);
    out.get(undefined)?.push(range.start);
  }
  for (const places of out.values()) places.sort((a, b) => a - b);
  return out;
}

/** Where findings are accepted, by rule and (under undefined) of all rules. */
function acceptedOf(spans: readonly Span[]): Map<string | undefined, Range[]> {
  const out = new Map<string | undefined, Range[]>();
  for (const { id, lines } of spans) {
    const own = out.get(id);
    if (own) own.push(lines);
    else out.set(id, [lines]);
  }
  for (const [id, ranges] of out) out.set(id, union(ranges));
  return out;
}

/** The same ranges without overlap, in order. */
function union(ranges: readonly Range[]): Range[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Whether ranges that `union` gave hold an offset. */
function contains(ranges: readonly Range[] | undefined, offset: number): boolean {
  if (!ranges) return false;
  const after = search(ranges.length, (i) => (ranges[i]?.start ?? 0) > offset);
  return (ranges[after - 1]?.end ?? 0) > offset;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  return search(sorted.length, (i) => (sorted[i] ?? 0) >= value);
}

/** The first of `count` places for which a test holds that holds for all after it, too. */
function search(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
