import type { DocumentFacts, PlacedSection } from '../facts/document.ts';
import type { Statement } from '../facts/statement.ts';
import { Matcher } from '../match/matcher.ts';
import { markAt, type Plain, sourceRange } from '../parse/plain.ts';
import type { Report } from '../rule.ts';
import { type DocumentText, type Range, shift } from '../text.ts';
import type { ForbiddenWord } from './custom-rule.ts';

interface Found {
  readonly range: Range;
  readonly instead: string | undefined;
}

/**
 * A check for words that a team does not use: the first time that each stands in a sentence, row or heading. Words are
 * found as the glossary's are, never as regular expressions; code is left out.
 */
export function forbidWords(words: readonly ForbiddenWord[]): (facts: DocumentFacts) => Iterable<Report> {
  const matcher = new Matcher(
    words.map((entry) => {
      const { word, instead } = typeof entry === 'string' ? { word: entry, instead: undefined } : entry;
      return { text: word, value: instead };
    }),
  );
  // An edit leaves most sections as they are.
  const kept = new WeakMap<PlacedSection['facts'], readonly Found[]>();
  return function* check({ text, sections }) {
    for (const { facts, offset } of sections) {
      let found = kept.get(facts);
      if (!found) {
        found = plainsOf(facts.statements).flatMap((plain) => findIn(plain, matcher));
        kept.set(facts, found);
      }
      for (const { range, instead } of found) yield reportOf(text, shift(range, offset), instead);
    }
  };
}

function findIn(plain: Plain, matcher: Matcher<string | undefined>): Found[] {
  const seen = new Set<unknown>();
  return matcher.find(plain.text).flatMap((match): Found[] => {
    if (seen.has(match.entry) || markAt(plain, match.start) === 'code') return [];
    seen.add(match.entry);
    return [{ range: sourceRange(plain, match), instead: match.value }];
  });
}

/** The texts of statements, and the heads of their tables once. */
function plainsOf(statements: readonly Statement[]): Plain[] {
  const tables = new Set<Statement['table']>();
  return statements.flatMap(({ plain, table }) => {
    if (!table || tables.has(table)) return [plain];
    tables.add(table);
    return [...(table.heads ?? []), plain];
  });
}

function reportOf(text: DocumentText, at: Range, instead: string | undefined): Report {
  const word = text.slice(at.start, at.end);
  if (instead === undefined) return { at, message: 'forbidden', data: { word, instead: '' } };
  const title = { en: `Write “${instead}”`, zh: `改为“${instead}”` };
  return {
    at,
    message: 'replace',
    data: { word, instead },
    fixes: [{ title, safe: false, edits: [{ range: at, text: instead }] }],
  };
}
