import { addDays } from './date.ts';
import type { DocumentFacts } from './document.ts';

/** An inserted placeholder is due after so many days: the next review, in most teams. */
const DAYS = 14;
/** Keys of the front matter that name who answers for a document. */
const OWNER_KEYS = ['owner', 'author', '负责人', '作者'];

/**
 * A placeholder that can be followed up: who fills it in, by the front matter where it says so, and by when, where
 * today's date is known. `TODO(owner, 2026-12-01)`
 */
export function placeholderIn(facts: DocumentFacts, today: string | undefined): string {
  const due = today === undefined ? undefined : addDays(today, DAYS);
  const owner = ownerOf(facts) ?? (facts.language === 'zh' ? '负责人' : 'owner');
  return `TODO(${due === undefined ? owner : `${owner}, ${due}`})`;
}

function ownerOf({ frontMatter }: DocumentFacts): string | undefined {
  const data = frontMatter?.data ?? {};
  const named = OWNER_KEYS.map((key) => data[key]).find((value) => typeof value === 'string' && value.trim() !== '');
  const owner = typeof named === 'string' ? named.trim() : '';
  return /^[^,，()（）|\r\n]{1,40}$/.test(owner) ? owner : undefined;
}
