import type { Range } from '../text.ts';
import { anchor, headingsOf } from './anchor.ts';
import type { DocumentFacts } from './document.ts';
import { anyOf } from './enumeration.ts';
import type { Text } from './insert-column.ts';
import { insertTable, type OfferedTable } from './insert-table.ts';
import { type Provision, provided } from './provision.ts';

/** Something that a place of deployment is planned by, and its name in a sentence. */
export interface Planned {
  readonly provision: Provision;
  readonly name: Text;
}

/** A table to fill in, and what the fix that inserts it is called. */
export interface OfferedGaps extends OfferedTable {
  readonly title: Text;
}

/** What a document leaves out of what a deployment is planned by, as a finding tells it. */
export interface ProvisionGaps {
  /** The part where it belongs. */
  readonly at: Range;
  /** A document without a part about deployment is only reminded. */
  readonly severity?: 'info';
  /** The names, joined. */
  readonly data: { readonly missing: Text };
  /** Puts the table there. */
  readonly fixes: readonly {
    readonly title: Text;
    readonly safe: false;
    readonly edits: readonly { readonly range: Range; readonly text: string }[];
  }[];
}

/** What is left out where that is at least so much; undefined where more is said. */
export function provisionGaps(
  facts: DocumentFacts,
  planned: readonly Planned[],
  least: number,
  { title, ...offered }: OfferedGaps,
): ProvisionGaps | undefined {
  if (facts.language === 'other') return undefined;
  const stated = provided(facts);
  const missing = planned.filter(({ provision }) => !stated.has(provision)).map(({ name }) => name);
  if (missing.length < least) return undefined;
  const at = anchor(facts, ['deployment', 'non-functional', 'technology', 'solution']);
  return {
    at,
    ...(headingsOf(facts, 'deployment').length > 0 ? {} : { severity: 'info' }),
    data: { missing: anyOf(missing) },
    fixes: [
      {
        title,
        safe: false,
        edits: [insertTable(facts, at, { ...offered, belongs: ({ roles }) => roles.includes('deployment') })],
      },
    ],
  };
}
