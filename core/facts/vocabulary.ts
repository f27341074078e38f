import type { Matcher } from '../match/matcher.ts';
import { SharedMatcher } from '../match/shared.ts';

/** The words of one group of a catalogue. */
export interface Words {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** A matcher for a group's words, each its own value. Abbreviations count in capitals only. */
export function wordsOf({ en, zh }: Words): SharedMatcher<string> {
  return new SharedMatcher([...en, ...zh].map((text) => ({ text, value: text, exact: /^[A-Z]{2,4}s?$/.test(text) })));
}

/** A matcher for several groups of words, each word with the name of its group. */
export function groupsOf<K extends string>(groups: Readonly<Record<K, Words>>): SharedMatcher<K> {
  return new SharedMatcher(
    (Object.entries(groups) as [K, Words][]).flatMap(([value, { en, zh }]) =>
      [...en, ...zh].map((text) => ({ text, value })),
    ),
  );
}

/** The words that make up a whole title, but for a few characters. */
export function wholeMatches(matcher: Matcher<string>, title: string): string[] {
  const longest = title.length - title.length / 4;
  return matcher.find(title).flatMap((match) => (match.end - match.start >= longest ? [match.value] : []));
}
