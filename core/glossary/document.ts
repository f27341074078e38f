import columns from '../catalog/glossary-columns.json' with { type: 'json' };
import type { DocumentFacts } from '../facts/document.ts';
import type { Heading } from '../facts/outline.ts';
import type { SectionFacts } from '../facts/section.ts';
import { Matcher } from '../match/matcher.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { shift } from '../text.ts';
import { builtin } from './builtin.ts';
import { readDefinitions } from './definitions.ts';
import { type Draft, termsOf, type UserGlossary } from './draft.ts';
import { Glossary } from './glossary.ts';
import { Layer } from './layer.ts';

const headingWords = new Matcher(
  [...columns.headings.en, ...columns.headings.zh].map((text) => ({ text, value: true })),
);

/** Definitions by section; a section object lives as long as its text stays the same. */
const drafts = new WeakMap<SectionFacts, readonly Draft[]>();
const glossaries = new WeakMap<DocumentFacts, UserGlossary>();
const layers = new WeakMap<DocumentFacts, Layer>();

/** The terms that a document defines in its own glossary section; ranges count in the document. */
export function documentGlossary(facts: DocumentFacts): UserGlossary {
  let glossary = glossaries.get(facts);
  if (!glossary) {
    const all = facts.sections
      .filter((section) => section.facts.path.some(isGlossary))
      .flatMap(({ offset, end, facts: section }) => {
        const found = drafts.get(section) ?? draftsOf(section, facts.text.slice(offset, end));
        drafts.set(section, found);
        return found.map((draft) => ({ ...draft, range: shift(draft.range, offset) }));
      });
    glossary = termsOf(all);
    glossaries.set(facts, glossary);
  }
  return glossary;
}

/** The glossaries in force in a document: its own, the workspace's if there is one, and the built-in one. */
export function glossaryOf(facts: DocumentFacts, workspace?: Layer): Glossary {
  let own = layers.get(facts);
  if (!own) {
    own = new Layer('document', documentGlossary(facts).terms);
    layers.set(facts, own);
  }
  const nearest = own.terms.length > 0 ? [own] : [];
  return new Glossary(workspace ? [...nearest, workspace, builtin] : [...nearest, builtin]);
}

function draftsOf(section: SectionFacts, source: string): Draft[] {
  const own = section.outline[0]?.heading;
  return readDefinitions(parseMarkdown(source), source, {
    surely: true,
    headings: own !== undefined && !isGlossary(own),
  });
}

/**
 * True for a heading that announces a glossary and nothing else. The role alone is not enough: "Definition of done" and
 * "Problem definition" have it too.
 */
export function isGlossary({ roles, title }: Heading): boolean {
  if (!roles.includes('glossary')) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of headingWords.find(title)) {
    rest += title.slice(at, start);
    at = end;
  }
  return !/\p{L}/u.test(rest + title.slice(at));
}
