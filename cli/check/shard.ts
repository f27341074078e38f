import { UserError } from '../user-error.ts';

/** One of several equal parts of the documents, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** Reads `2/4`. Throws a `UserError` for anything else. */
export function readShard(text: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [part, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match && part >= 1 && part <= of) return { part, of };
  throw new UserError({
    en: `--shard ${text}: write PART/OF, such as 2/4 for the second of four parts.`,
    zh: `--shard ${text}：请写成“第几份/总份数”，例如 2/4。`,
  });
}

/** Every n-th item, so that large folders spread over all parts. */
export function inShard<T>(items: readonly T[], { part, of }: Shard): T[] {
  return items.filter((_, i) => i % of === part - 1);
}
