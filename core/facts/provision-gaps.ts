import type { Range } from '../text.ts';
import { anchor, headingsOf } from './anchor.ts';
import type { DocumentFacts } from './document.ts';
import { insertTable, type OfferedTable } from './insert-table.ts';
import { type Provision, provided } from './provision.ts';

/** Something that a place of deployment is planned by, and its name in a sentence. */
export interface Planned {
  readonly provision: Provision;
  readonly name: { readonly en: string; readonly zh: string };
}

/** What a document leaves out of what a deployment is planned by. */
export interface ProvisionGaps {
  /** The part where it belongs. */
  readonly at: Range;
  /** A document without a part about deployment is only reminded. */
  readonly severity?: 'info';
  /** The names, joined. */
  readonly missing: { readonly en: string; readonly zh: string };
  /** Puts a table to fill in there. */
  edit(offered: OfferedTable): { range: Range; text: string };
}

/** What is left out where that is at least so much; undefined where more is said. */
export function provisionGaps(
  facts: DocumentFacts,
  planned: readonly Planned[],
  least: number,
): ProvisionGaps | undefined {
  if (facts.language === 'other') return undefined;
  const stated = provided(facts);
  const missing = planned.filter(({ provision }) => !stated.has(provision)).map(({ name }) => name);
  if (missing.length < least) return undefined;
  const at = anchor(facts, ['deployment', 'non-functional', 'technology', 'solution']);
  return {
    at,
    ...(headingsOf(facts, 'deployment').length > 0 ? {} : { severity: 'info' }),
    missing: { en: missing.map(({ en }) => en).join(', '), zh: missing.map(({ zh }) => zh).join('、') },
    edit: (offered) => insertTable(facts, at, { ...offered, belongs: ({ roles }) => roles.includes('deployment') }),
  };
}
