import type { Metric } from './metric-name.ts';
import type { Quantity } from './quantity.ts';
import type { Comparator } from './threshold.ts';

/** “CI fails if recall is below 0.8”: what does not happen to a product that misses a bar. */
const FAILS_IF =
  /\b(?:CI|builds?|pipelines?|releases?|deployments?|deploys?|merges?|checks?|gates?|jobs?|PRs?|models?|versions?)\b[^.;]{0,30}\b(?:fail(?:s|ed)?|block(?:s|ed)?|reject(?:s|ed)?)\b[^.;]{0,40}\b(?:if|when|whenever)\b(?:[^.;]|\.\d){0,70}$/i;
const THEN_FAILS =
  /^[^.;]{0,20}[,，]\s?(?:then )?[^.;]{0,24}\b(?:build|release|pipeline|deployment|merge|CI|version|model)\b[^.;]{0,12}\b(?:fails?|is blocked|is rejected|must not ship)\b|^\s?时?[，,]?\s?(?:则|就|即)?\s?(?:CI|构建|流水线|版本|模型|合并|发布)?\s?(?:不予?(?:上线|发布|通过|合并|验收)|不得(?:上线|发布|合并)|失败|不通过|判定为不合格|视为不达标)/i;

const INVERSE: Partial<Record<Comparator, Comparator>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/**
 * The bound that a bar asks for, where a text tells it by what happens on its other side: a build that fails below 0.8
 * asks for 0.8 at least. `undefined` where the number is no such bar.
 */
export function barOf(text: string, quantity: Quantity, metric: Metric | undefined): Comparator | undefined {
  const { end, op } = quantity;
  const against =
    metric?.direction === 'higher' ? op.startsWith('<') : metric?.direction === 'lower' && op.startsWith('>');
  if (!against) return undefined;
  return tellsBar(text, quantity) || THEN_FAILS.test(text.slice(end, end + 70)) ? INVERSE[op] : undefined;
}

/** True for a number before which a bar is told in this way: it may stand in code. */
export function tellsBar(text: string, { start }: Quantity): boolean {
  return FAILS_IF.test(text.slice(Math.max(0, start - 160), start));
}
