import columns from '../catalog/glossary-columns.json' with { type: 'json' };
import type { Heading } from '../facts/outline.ts';
import { hasLetter } from '../match/letters.ts';
import { SharedMatcher } from '../match/shared.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { type DocumentText, type Range, shift } from '../text.ts';
import { builtin } from './builtin.ts';
import { readDefinitions } from './definitions.ts';
import { type Draft, shiftDraft, termsOf } from './draft.ts';
import type { Term } from './entry.ts';
import { Glossary } from './glossary.ts';
import { Layer } from './layer.ts';
import { pathOf, type TermDocument, type TermSection } from './section.ts';

const headingWords = new SharedMatcher(
  [...columns.headings.en, ...columns.headings.zh].map((text) => ({ text, value: true })),
);

/** What a document defines. As long as its glossary sections stay the same, so do the terms; edits above move them. */
interface Own {
  readonly parts: readonly TermSection['facts'][];
  readonly layer: Layer;
  readonly homes: readonly Home[];
}

/** Where a term is written: the part of the glossary, and its places in that part. */
interface Home {
  readonly origin: { range: Range; spots?: readonly Range[] };
  readonly part: number;
  readonly range: Range;
  readonly spots: readonly Range[] | undefined;
}

/** Definitions by section; a section object lives as long as its text stays the same. */
const drafts = new WeakMap<TermSection['facts'], readonly Draft[]>();
const byFirst = new WeakMap<TermSection['facts'], Own>();
const layers = new WeakMap<TermDocument, Layer>();

/** The definitions in a document's own glossary sections, each as written; ranges count in the document. */
export function documentDrafts(document: TermDocument): Draft[] {
  return partsOf(document).flatMap((part) =>
    draftsOf(part, document.text).map((draft) => shiftDraft(draft, part.offset)),
  );
}

/** The terms that a document defines in its own glossary section; ranges count in the document. */
export function documentGlossary(document: TermDocument): { readonly terms: readonly Term[] } {
  return layerOf(document);
}

/** The glossaries in force in a document: its own, the workspace's if there is one, and the built-in one. */
export function glossaryOf(document: TermDocument, workspace?: Layer): Glossary {
  const own = layerOf(document);
  const nearest = own.terms.length > 0 ? [own] : [];
  return new Glossary(workspace ? [...nearest, workspace, builtin] : [...nearest, builtin]);
}

const NONE = new Layer('document', []);

function layerOf(document: TermDocument): Layer {
  let layer = layers.get(document);
  if (!layer) {
    layer = ownOf(document);
    layers.set(document, layer);
  }
  return layer;
}

function ownOf(document: TermDocument): Layer {
  const parts = partsOf(document);
  const first = parts[0];
  if (!first) return NONE;
  const known = byFirst.get(first.facts);
  if (known?.parts.length === parts.length && parts.every(({ facts }, i) => facts === known.parts[i])) {
    for (const { origin, part, range, spots } of known.homes) {
      const by = parts[part]?.offset ?? 0;
      origin.range = shift(range, by);
      if (spots) origin.spots = spots.map((spot) => shift(spot, by));
    }
    return known.layer;
  }
  const { terms } = termsOf(documentDrafts(document));
  const own: Own = {
    parts: parts.map(({ facts }) => facts),
    layer: new Layer('document', terms),
    homes: terms.flatMap(({ origin }) => (origin ? [homeOf(origin, parts)] : [])),
  };
  byFirst.set(first.facts, own);
  return own.layer;
}

function homeOf(origin: NonNullable<Term['origin']>, parts: readonly TermSection[]): Home {
  const part = parts.findLastIndex(({ offset }) => offset <= origin.range.start);
  const by = -(parts[part]?.offset ?? 0);
  return { origin, part, range: shift(origin.range, by), spots: origin.spots?.map((spot) => shift(spot, by)) };
}

function partsOf({ sections, lists }: TermDocument): readonly TermSection[] {
  const isPart = (section: TermSection): boolean => inGlossary(pathOf(section));
  if (!lists) return sections.filter(isPart);
  return lists.of('glossary sections', (_, section) => (isPart(section) ? [section] : []));
}

/** Answers by path: a path lives as long as the headings of its section stay the same. */
const glossaryPaths = new WeakMap<readonly Heading[], boolean>();

function inGlossary(path: readonly Heading[]): boolean {
  let known = glossaryPaths.get(path);
  if (known === undefined) {
    known = path.some(isGlossary);
    glossaryPaths.set(path, known);
  }
  return known;
}

function draftsOf({ facts, offset, end }: TermSection, text: DocumentText): readonly Draft[] {
  let found = drafts.get(facts);
  if (!found) {
    const source = text.slice(offset, end);
    const own = facts.outline[0]?.heading;
    const headings = own !== undefined && !isGlossary(own);
    found = readDefinitions(parseMarkdown(source), source, { surely: true, headings });
    drafts.set(facts, found);
  }
  return found;
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
  return !hasLetter(rest + title.slice(at));
}
