import { anchor } from '../facts/anchor.ts';
import type { DocumentFacts } from '../facts/document.ts';
import { sectionAtEnd } from '../facts/insert-table.ts';
import { Matcher } from '../match/matcher.ts';
import type { Report } from '../rule.ts';
import type { Names } from './custom-rule.ts';

/** The first of several names, which messages and fixes use. */
export function firstOf(names: Names): string {
  return typeof names === 'string' ? names : (names[0] ?? '');
}

/** Finds any of some names in a title or key, as whole words. */
export function matcherOf(names: Names): Matcher<true> {
  return new Matcher([names].flat().map((text) => ({ text, value: true })));
}

/** A check for sections that a document has to have: a heading with one of the names in it. */
export function requireSections(sections: readonly Names[]): (facts: DocumentFacts) => Iterable<Report> {
  const wanted = sections.map((names) => ({ name: firstOf(names), matcher: matcherOf(names) }));
  return function* check(facts) {
    for (const { name, matcher } of wanted) {
      if (facts.outline.some(({ heading }) => matcher.test(heading.title))) continue;
      const body = facts.language === 'zh' ? '待定' : 'TBD';
      yield {
        at: anchor(facts, []),
        message: 'section',
        data: { name },
        fixes: [
          {
            title: { en: `Add the section “${name}”`, zh: `增加“${name}”一节` },
            safe: false,
            edits: [sectionAtEnd(facts, name, body)],
          },
        ],
      };
    }
  };
}
