import fc from 'fast-check';
import type { Range } from '../../core/text.ts';

/** Pieces of Markdown that meet each other in every order: what opens, closes, nests and interrupts. */
const BLOCKS = [
  '# Product requirements: photo triage\n',
  '## Data sources\n\n',
  '## 数据来源\n',
  '### 3.2 Metrics\n',
  '###### deep\n',
  'Setext title\n===\n\n',
  '- Recall: at least 92% on the hold-out set\n- Latency p95 ≤ 300 ms\n',
  '  - nested item, owner TBD\n',
  '1. Photos come from the claims archive.\n',
  '- [ ] open task\n',
  '| Metric | Target |\n|---|---|\n| F1 | ≥ 0.9 |\n| 准确率 | 95% |\n\n',
  '| broken | row\n|---|\n| a | b | c |\n',
  '模型部署在边缘设备，内存不超过 512MB。准确率待定。\n\n',
  'The model runs on the server. It is trained on **50,000** labelled `images`.\n',
  '**Deployment**\n\n',
  'Key: value\n',
  '> quoted text with ~~a strike~~\n',
  '```\n',
  '```ts\nconst x = 1;\n# no heading\n```\n',
  '~~~~\n',
  '<!-- prdlint-disable wording-placeholder -- agreed -->\n',
  '<!-- prdlint-enable -->\n',
  '<!-- open comment\n',
  '-->\n',
  '<div>\n',
  '</div>\n\n',
  '<pre>\n',
  '<?x\n',
  '<!X\n',
  '?>\n',
  '</pre>\n',
  '---\n',
  '---\ntype: ai-prd\nstatus: draft\n---\n',
  '---\n: : broken\n',
  '\n',
  '\r\n',
  '\r',
  '\u0000',
  '\uD83D',
  '\uFEFF',
  'مرحبا \u202Eabc\u202C\n',
  '[link]: https://example.com\n',
  'See [link] and ![image](x.png) &amp; &#x4e2d;\n',
  '\t# indented\n',
  `${'A long paragraph without any heading goes on and on. '.repeat(30)}\n\n`,
];

/** A document out of such pieces. */
export const documents: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...BLOCKS), { maxLength: 40 })
  .map((blocks) => blocks.join(''));

/** An edit that replaces a part of a text, given as two fractions of its length. */
export interface RandomEdit {
  readonly from: number;
  readonly size: number;
  readonly text: string;
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

export const edits: fc.Arbitrary<RandomEdit[]> = fc.array(
  fc.record({
    from: fraction,
    size: fc.oneof(fc.constant(0), fc.constant(0), fraction),
    text: fc.oneof(fc.constant(''), fc.constantFrom(...BLOCKS), fc.constantFrom('`', '#', '-', ' ', 'x', '\n', '>')),
  }),
  { minLength: 1, maxLength: 8 },
);

export function applyEdit(text: string, edit: RandomEdit): string {
  const { start, end } = rangeIn(text, edit);
  return text.slice(0, start) + edit.text + text.slice(end);
}

/** What an edit takes away of a text. */
export function rangeIn({ length }: { readonly length: number }, { from, size }: RandomEdit): Range {
  const start = Math.floor(from * length);
  return { start, end: start + Math.floor(size * size * (length - start)) };
}
