import type { DocumentFacts } from '../facts/document.ts';
import type { Text } from '../rule.ts';
import { fingerprintOf, type Printed } from './fingerprint.ts';

/** A finding that a team knew of when it wrote its baseline. */
export interface KnownFinding {
  readonly rule: string;
  readonly fingerprint: string;
  /** The words that it pointed at, for people who read the file. */
  readonly text: string;
}

/** What a baseline did to the findings of a document. */
export interface BaselineUse {
  /** The number of findings that it accepted. */
  readonly known: number;
  /** Its entries that no finding has any more. */
  readonly stale: readonly KnownFinding[];
}

/**
 * Splits findings into new ones and known ones. Each entry accepts one finding, so that a copy of a known fault is new.
 * @param judged whether a rule takes part in this check; entries of others are not stale
 */
export function acceptKnown<F extends Printed>(
  findings: readonly F[],
  facts: DocumentFacts,
  entries: readonly KnownFinding[],
  judged: (rule: string) => boolean,
): BaselineUse & { readonly kept: F[] } {
  const left = new Map<string, KnownFinding[]>();
  for (const entry of entries) {
    const same = left.get(keyOf(entry));
    if (same) same.push(entry);
    else left.set(keyOf(entry), [entry]);
  }
  const kept = findings.filter((finding) => {
    if (entries.length === 0 || UNACCEPTABLE.has(finding.rule)) return true;
    const { rule } = finding;
    return left.get(keyOf({ rule, fingerprint: fingerprintOf(finding, facts) }))?.pop() === undefined;
  });
  const stale = [...left.values()].flat().filter(({ rule }) => judged(rule));
  return { kept, known: findings.length - kept.length, stale };
}

/** A rule that failed found nothing that a team could know of. */
const UNACCEPTABLE: ReadonlySet<string> = new Set(['rule-crashed']);
/** The words of an entry are cut after so many code units. */
const LONGEST = 80;

/** The entries that accept these findings. */
export function knownFindings(findings: readonly Printed[], facts: DocumentFacts): KnownFinding[] {
  return findings
    .filter(({ rule }) => !UNACCEPTABLE.has(rule))
    .map((finding) => {
      const words = facts.text.slice(finding.range.start, finding.range.end).replace(/\s+/g, ' ').trim();
      const text = words.length > LONGEST ? `${words.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…` : words;
      return { rule: finding.rule, fingerprint: fingerprintOf(finding, facts), text };
    });
}

/** What is said of an entry that accepts nothing any more. */
export function staleMessage({ rule, text }: KnownFinding): Text {
  return {
    en: `The finding ${rule} (“${text}”) is gone or its text has changed; this entry accepts nothing any more. Run \`prdlint baseline\` to bring the file up to date.`,
    zh: `问题 ${rule}（“${text}”）已不存在，或其文本已修改，本条目不再起作用。可运行 prdlint baseline 更新本文件。`,
  };
}

function keyOf({ rule, fingerprint }: Pick<KnownFinding, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}
