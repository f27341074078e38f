import type { Badge } from '../../server/protocol.ts';
import { atRender, type MarkdownIt, type Token, tokenLike, withChildren } from './at-render.ts';
import { type Block, blockAt, blocksOf } from './blocks.ts';
import { findWords, LONGEST, type Place } from './find-words.ts';

/** What the preview shows beside the text of a document. */
export interface ShownBadges {
  /** The lines of the text, without their ends. */
  readonly lines: readonly string[];
  readonly badges: readonly Badge[];
}

const SIGNS: Readonly<Record<Exclude<Badge['level'], 'number'>, string>> = {
  error: '✖\uFE0E',
  warning: '⚠\uFE0E',
  info: 'ℹ\uFE0E',
};
const LEVELS = ['error', 'warning', 'info'] as const;

/**
 * Gives rendered Markdown badges: behind each number how it was read, and at the end of a heading, paragraph or cell what
 * was found there. A badge is an empty element: its words stand in attributes, which markdown-it escapes, and the style
 * sheet shows them, so that they are neither copied with the text nor part of a heading's anchor.
 * @param shownIn what to show in a document, by markdown-it's environment; undefined to leave the text alone
 */
export function showBadges<M extends MarkdownIt>(md: M, shownIn: (env: unknown) => ShownBadges | undefined): M {
  return atRender(md, (tokens, env) => {
    const shown = shownIn(env);
    return shown && shown.badges.length > 0 ? withBadges(tokens, shown) : tokens;
  });
}

function withBadges(tokens: readonly Token[], { lines, badges }: ShownBadges): Token[] {
  const blocks = blocksOf(tokens);
  const byBlock = new Map<Block, Badge[]>();
  for (const badge of badges) {
    const block = blockAt(blocks, badge.line);
    const here = block && byBlock.get(block);
    if (here) here.push(badge);
    else if (block) byBlock.set(block, [badge]);
  }
  const changed = new Map<Token, Token>();
  for (const [block, here] of byBlock) {
    const additions = new Map<Token, Addition[]>();
    const add = (part: Token, addition: Addition): void => {
      const others = additions.get(part);
      if (others) others.push(addition);
      else additions.set(part, [addition]);
    };
    for (const { level, label, text, ...at } of here.filter(({ level }) => level === 'number')) {
      const place = placeOf(block, at, lines) ?? endOf(block);
      if (place) add(place.part, { ...place, level, label, text });
    }
    for (const [part, level, found] of findingsIn(block, here, lines)) {
      const label = found.length > 1 ? `${SIGNS[level]} ${found.length}` : SIGNS[level];
      const text = found.map((one) => one.text).join('\n');
      add(part, { child: Number.POSITIVE_INFINITY, offset: 0, level, label, text });
    }
    for (const [part, all] of additions) changed.set(part, withChildren(part, childrenWith(part, all)));
  }
  return tokens.map((token) => changed.get(token) ?? token);
}

/** A badge behind so many characters of a child, or behind all of them. */
interface Addition extends Pick<Badge, 'level' | 'label' | 'text'> {
  readonly child: number;
  readonly offset: number;
}

function placeOf(
  block: Block,
  { line, start, end }: Omit<Badge, 'level' | 'label' | 'text'>,
  lines: readonly string[],
) {
  const own = lines[line] ?? '';
  let before = own.slice(0, start);
  for (let above = line - 1; above >= block.start && before.length <= LONGEST; above--) {
    before = `${lines[above] ?? ''}\n${before}`;
  }
  return findWords(block, own.slice(start, end), before);
}

function endOf({ parts }: Block): Place | undefined {
  const part = parts.at(-1);
  return part && { part, child: Number.POSITIVE_INFINITY, offset: 0 };
}

/** The findings of a block: those of one part and level go together, the worst first. */
function findingsIn(block: Block, badges: readonly Badge[], lines: readonly string[]) {
  const groups: [part: Token, level: (typeof LEVELS)[number], found: Badge[]][] = [];
  for (const level of LEVELS) {
    for (const badge of badges.filter((one) => one.level === level)) {
      const part = block.parts.length > 1 ? placeOf(block, badge, lines)?.part : undefined;
      const own = part ?? block.parts.at(-1);
      const group = groups.find(([one, sort]) => one === own && sort === level);
      if (group) group[2].push(badge);
      else if (own) groups.push([own, level, [badge]]);
    }
  }
  return groups;
}

/** The children of a token with badges among them; a text is split where one stands inside. */
function childrenWith(part: Token, additions: readonly Addition[]): Token[] {
  const sorted = [...additions].sort((a, b) => a.child - b.child || a.offset - b.offset);
  const children = part.children ?? [];
  const out: Token[] = [];
  let next = 0;
  for (const [i, child] of children.entries()) {
    let from = 0;
    const rest: Token[] = [];
    for (; sorted[next]?.child === i; next++) {
      const addition = sorted[next] as Addition;
      if (child.type === 'text') {
        out.push(textOf(child, from, addition.offset), ...badgeOf(part, addition));
        from = addition.offset;
      } else rest.push(...badgeOf(part, addition));
    }
    if (from === 0) out.push(child, ...rest);
    else if (from < child.content.length) out.push(textOf(child, from, child.content.length));
  }
  for (const addition of sorted.slice(next)) out.push(...badgeOf(part, addition));
  return out;
}

function textOf(child: Token, start: number, end: number): Token {
  const token = tokenLike(child, 'text', '', 0);
  token.content = child.content.slice(start, end);
  return token;
}

function badgeOf(like: Token, { level, label, text }: Addition): Token[] {
  const open = tokenLike(like, 'prdlint_badge_open', 'span', 1);
  open.attrSet('class', `prdlint-badge prdlint-badge-${level}`);
  open.attrSet('data-badge', label);
  open.attrSet('title', text);
  open.attrSet('role', 'img');
  open.attrSet('aria-label', text);
  return [open, tokenLike(like, 'prdlint_badge_close', 'span', -1)];
}
