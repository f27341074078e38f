import { after, before } from './span.ts';
import type { Hit, Tag } from './vocabulary.ts';

/** What may be taken from somewhere. */
export const MATERIAL: readonly Tag[] = ['data', 'content', 'document', 'behaviour'];

const EXAMPLES =
  /^ ?(?:[(（:：,，] ?)(?:(?:such as|e\.g\.,?|like|including|i\.e\.,?|from|如|例如|包括|来自)[：:]? ?)?$/i;

/** “Bloomberg data”, “emails in Outlook”, “posts (Reddit)”, “小红书上的笔记”. */
export function isOwned(text: string, hits: readonly Hit[], i: number): boolean {
  const hit = hits[i];
  if (!hit) return false;
  const ahead = before(text, hits, i, MATERIAL, 20);
  if (ahead && EXAMPLES.test(text.slice(ahead.end, hit.start))) return true;
  const lead = text.slice(Math.max(0, hit.start - 20), hit.start);
  if (
    / (?:of|in|on) (?:the )?$/.test(lead) &&
    !/\b(?:is|are|available|hosted|live|published) \w+ (?:the )?$/.test(lead)
  ) {
    return before(text, hits, i, ['content', 'data'], 45) !== undefined;
  }
  const next = text.slice(hit.end, hit.end + 3);
  if (/^(?:'s |[上中里内]?的)/.test(next)) return after(text, hits, i, ['data', 'content'], 12) !== undefined;
  return next.startsWith(' ') && after(text, hits, i, ['data'], 2) !== undefined;
}
