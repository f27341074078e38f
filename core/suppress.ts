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

/** Splits findings into those that stay and the directives' work. `idle` lists rule names of directives that accepted nothing. */
export function suppress<F extends Suppressible>(
  findings: readonly F[],
  facts: DocumentFacts,
  directives: readonly Directive[],
): { kept: F[]; idle: { directive: Directive; id?: string; range: Range }[] } {
  if (directives.length === 0) return { kept: [...findings], idle: [] };
  const spans = directives.flatMap((directive) => spansOf(directive, directives, facts));
  const used = new Set<Span>();
  const kept = findings.filter((finding) => {
    const hits = spans.filter(
      (span) =>
        (span.id === undefined || span.id === finding.rule) &&
        finding.range.start >= span.lines.start &&
        finding.range.start < span.lines.end,
    );
    for (const span of hits) used.add(span);
    return hits.length === 0;
  });
  const idle = spans
    .filter((span) => !used.has(span))
    .map((span) => ({
      directive: span.directive,
      range: span.range,
      ...(span.id === undefined ? {} : { id: span.id }),
    }));
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

function spansOf(directive: Directive, all: readonly Directive[], facts: DocumentFacts): Span[] {
  if (directive.kind === 'enable') return [];
  const named = directive.rules.length > 0 ? directive.rules : [{ id: undefined, range: directive.range }];
  return named.map(({ id, range }) => ({ directive, id, range, lines: reach(directive, id, all, facts) }));
}

function reach(directive: Directive, id: string | undefined, all: readonly Directive[], facts: DocumentFacts): Range {
  const { lines, text } = facts;
  const line = lines.positionAt(directive.range.end).line;
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: text.length + 1 };
    case 'disable-line':
      return { start: lines.startOf(line), end: endOf(line) };
    case 'disable-next-line': {
      let next = line + 1;
      while (next < lines.count - 1 && lines.lineText(next).trim() === '') next++;
      return { start: lines.startOf(next), end: endOf(next) };
    }
    default: {
      const end = all.find(
        (other) =>
          other.kind === 'enable' &&
          other.range.start > directive.range.start &&
          (other.rules.length === 0 || (id !== undefined && other.rules.some((rule) => rule.id === id))),
      );
      return { start: directive.range.start, end: end ? end.range.start : text.length + 1 };
    }
  }

  function endOf(at: number): number {
    return at + 1 < lines.count ? lines.startOf(at + 1) : text.length + 1;
  }
}
