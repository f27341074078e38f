import type { CompletionItem } from 'vscode-languageserver';
import { columns, fields } from './columns.ts';
import { frontMatter } from './front-matter.ts';
import { headings } from './headings.ts';
import type { Offer, Place } from './place.ts';
import { platformNames } from './platforms.ts';
import { thresholds } from './thresholds.ts';

/**
 * Besides the usual ones: characters after which something is offered even where an editor does not suggest by itself,
 * as VS Code does not in Markdown. The Chinese ones end the names of metrics, or stand before a place.
 */
export const OFFER_TRIGGERS: readonly string[] = ['#', '|', ':', '：', '率', '度', '值', '延', '在', '于'];

const OFFERS: readonly Offer[] = [frontMatter, headings, columns, thresholds, fields, platformNames];

/** What the first of them offers that has something to say at a place. */
export function offersAt(place: Place): CompletionItem[] {
  if (place.fenced) return [];
  for (const offer of OFFERS) {
    const items = offer(place);
    if (items.length > 0) return items;
  }
  return [];
}
