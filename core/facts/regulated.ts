import catalog from '../catalog/regulated.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { isForeign } from './deploy-context.ts';
import type { DocumentFacts } from './document.ts';
import { once, unmoved } from './each.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** A domain in which decisions about people are regulated. */
export type Domain = keyof typeof catalog.domains;

/** How often a section speaks of a domain where the product introduces itself, and of its decisions anywhere. */
export interface DomainMention {
  readonly domain: Domain;
  readonly nouns: number;
  readonly decisions: number;
  /** How often of things that only share its words: diseases of plants. */
  readonly others: number;
}

type Sort = 'nouns' | 'decisions' | 'others';

interface DomainData {
  readonly nouns: Words;
  readonly decisions: Words;
  readonly not?: Words;
}

interface Words {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const matcher = new SharedMatcher<{ readonly domain: Domain; readonly sort: Sort }>(
  (Object.entries(catalog.domains) as [Domain, DomainData][]).flatMap(([domain, { nouns, decisions, not }]) => [
    ...listed(domain, 'nouns', nouns),
    ...listed(domain, 'decisions', decisions),
    ...listed(domain, 'others', not),
  ]),
);

function listed(domain: Domain, sort: Sort, words?: Words) {
  return words ? [...words.en, ...words.zh].map((text) => ({ text, value: { domain, sort } })) : [];
}

/** Products for those who are decided about elsewhere. */
const others = new SharedMatcher([...catalog.others.en, ...catalog.others.zh].map((text) => ({ text, value: true })));

const mentionsIn = once(({ text }) => matcher.findAll(text), unmoved, 'nothing');

/** The domains that a section speaks of, each with its counts. */
export function readDomains(statements: readonly Statement[]): DomainMention[] {
  const counts = new Map<Domain, { domain: Domain; nouns: number; decisions: number; others: number }>();
  for (const statement of statements) {
    const { path, quoted } = statement;
    if (quoted || isForeign(path) || within(path, 'out-of-scope', 'open')) continue;
    const front = within(path, 'background', 'users', 'goals', 'scope', 'functions', 'solution');
    for (const { value } of mentionsIn(statement)) {
      const count = counts.get(value.domain) ?? { domain: value.domain, nouns: 0, decisions: 0, others: 0 };
      if (value.sort !== 'nouns' || front) count[value.sort]++;
      counts.set(value.domain, count);
    }
  }
  return [...counts.values()];
}

/** The first sentence says for whom a product is; no more of it is read. */
const OPENING = 300;

/** So many mentions of things that only share the words show that the product is about them. */
const APART = 2;

/** So many mentions in the parts that introduce the product place it in a domain that its title does not name. */
const ENOUGH = 5;

/** The domain in which a document's product decides: the one of its title, else the one that it speaks of most. */
export function domainOf(
  facts: DocumentFacts,
): { readonly domain: Domain; readonly title: { en: string; zh: string } } | undefined {
  const title = facts.outline[0]?.heading.title ?? '';
  if (others.test(`${title}\n${firstSentence(facts)}`)) return undefined;
  const named = new Set(matcher.findAll(title).flatMap(({ value }) => (value.sort === 'nouns' ? value.domain : [])));
  const nouns = facts.lists.sums<Domain>('domain nouns', ({ domains }) => counts(domains, 'nouns'));
  const decisions = facts.lists.sums<Domain>('domain decisions', ({ domains }) => counts(domains, 'decisions'));
  const apart = facts.lists.sums<Domain>('domain others', ({ domains }) => counts(domains, 'others'));
  let best: { domain: Domain; weight: number } | undefined;
  for (const domain of Object.keys(decisions) as Domain[]) {
    if ((apart[domain] ?? 0) >= APART) continue;
    const spoken = nouns[domain] ?? 0;
    if (!named.has(domain) && spoken < ENOUGH) continue;
    const weight = spoken + (named.has(domain) ? 1000 : 0);
    if (!best || weight > best.weight) best = { domain, weight };
  }
  return best && { domain: best.domain, title: catalog.domains[best.domain].title };
}

function firstSentence(facts: DocumentFacts): string {
  for (const section of facts.sections) {
    const sentence = section.facts.statements.find(({ block }) => block !== 'heading');
    if (sentence) return sentence.text.slice(0, OPENING);
  }
  return '';
}

function counts(mentions: readonly DomainMention[], what: Sort): Partial<Record<Domain, number>> {
  return Object.fromEntries(mentions.map((mention) => [mention.domain, mention[what]]));
}
