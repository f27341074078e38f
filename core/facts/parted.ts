import catalog from '../catalog/arithmetic.json' with { type: 'json' };
import { allMatches } from '../match/all.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';
import { groupsOf } from './vocabulary.ts';

/** Shares of one whole that are more than all of it. Ranges count in the section. */
export interface Parted {
  /** The share of everything else. */
  readonly range: Range;
  readonly parts: readonly { readonly value: number; readonly range: Range }[];
  /** In percent. */
  readonly sum: number;
}

const words = groupsOf(catalog.wholes);

const PERCENT = /(?<![\d.,–~-])(\d{1,2}(?:\.\d{1,2})?)\s?[%％]/g;
/** What parts two shares of a list: “ refunds, ”, 、改单. */
const BETWEEN =
  /^[^\d%％.;；。、，,/|+]{0,24}[、，,/|][^\d%％.;；。、，,/|+<>≤≥±]{0,24}$|^[^\d%％.;；。、，,/|+]{1,24}\sand\s[^\d%％.;；。、，,/|+<>≤≥±]{0,24}$/i;
const FEWEST = 3;
/** How far rounding moves each share. */
const ROUNDING = 0.5;
/** More is no slip in a share of a whole: the numbers are of something else. */
const MOST = 160;
const NEAR = 24;

/** The shares that a sentence gives of one whole, with one for all the rest, where they sum to more than 100%. */
export function wrongParts(statements: readonly Statement[]): Parted[] {
  return statements.flatMap((statement) => {
    const { text, plain } = statement;
    if (statement.block === 'heading' || statement.block === 'row') return [];
    const shares = allMatches(text, PERCENT);
    if (shares.length < FEWEST) return [];
    return chains(text, shares).flatMap((chain) => {
      const found = inChain(text, chain);
      if (!found) return [];
      const parts = found.parts.map(({ value, start, end }) => ({ value, range: sourceRange(plain, { start, end }) }));
      return [{ range: sourceRange(plain, found.rest), parts, sum: found.sum }];
    });
  });
}

/** Runs of shares with nothing but a word and a comma between them. */
function chains(text: string, shares: readonly RegExpExecArray[]): RegExpExecArray[][] {
  const out: RegExpExecArray[][] = [];
  for (const share of shares) {
    const last = out.at(-1)?.at(-1);
    if (last && BETWEEN.test(text.slice(last.index + last[0].length, share.index))) out.at(-1)?.push(share);
    else out.push([share]);
  }
  return out.filter(({ length }) => length >= FEWEST);
}

function inChain(text: string, chain: readonly RegExpExecArray[]) {
  const parts = chain.map((match) => ({
    value: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [first, last] = [parts[0], parts.at(-1)];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  if (!first || !last || sum <= 100 + ROUNDING * parts.length || sum > MOST) return undefined;
  const from = text.slice(0, first.start).search(/[^。；;!?！？]*$/);
  const behind = /^[^。；;.,，、!?！？]{0,24}/.exec(text.slice(last.end))?.[0] ?? '';
  const to = last.end + behind.length;
  const hits = words.find(text.slice(from, to));
  if (hits.some(({ value }) => value === 'aside') || !hits.some(({ value }) => value === 'divided')) return undefined;
  const near = hits.some(
    ({ value, start, end }) =>
      value === 'rest' && start + from >= (parts.at(-2)?.end ?? 0) && end + from <= last.end + NEAR,
  );
  return near ? { parts, rest: { start: last.start, end: last.end }, sum: Number(sum.toPrecision(6)) } : undefined;
}
