import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

/** What anybody gets who parses Markdown with GFM and front matter by the usual plugins. */
const bare = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Milliseconds for one text: a bare parse, and a whole check in a fresh session. Medians, measured in turns. */
export function timeWhole(text: string, rounds: number): { parse: number; check: number } {
  const parse: number[] = [];
  const check: number[] = [];
  const timed = (into: number[], work: () => void): void => {
    const start = performance.now();
    work();
    into.push(performance.now() - start);
  };
  for (let i = 0; i < rounds; i++) {
    timed(parse, () => bare.parse(text));
    timed(check, () => lint(new Session().read(text)));
  }
  return { parse: median(parse.slice(rounds >> 2)), check: median(check.slice(rounds >> 2)) };
}

/** Milliseconds of a whole check in a fresh session: the least of some rounds. */
export function timeCheck(text: string, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    lint(new Session().read(text));
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
