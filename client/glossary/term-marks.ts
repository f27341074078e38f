import type { Words } from '../../core/glossary/entry.ts';
import type { Glossary } from '../../core/glossary/glossary.ts';
import { atRender, type MarkdownIt, type Token, tokenLike, withChildren } from '../preview/at-render.ts';

/** What the preview shows of terms at one time. */
export interface Shown {
  /** The terms in force in the document that is rendered. */
  readonly glossary: Glossary;
  /** The language of tooltips: that of the text around, one of them, or both. */
  readonly language: 'text' | 'en' | 'zh' | 'both';
}

/** Longer definitions are cut in a tooltip. */
const LONGEST = 400;

/**
 * Gives terms in rendered Markdown a tooltip and an accessible description. Everything goes through markdown-it's own
 * tokens and attributes, which escape what they hold; code, addresses and raw HTML stay as they are.
 * @param shownIn what to show in a document, by markdown-it's environment; undefined to leave the text alone
 */
export function markTerms<M extends MarkdownIt>(md: M, shownIn: (env: unknown) => Shown | undefined): M {
  return atRender(md, (tokens, env) => {
    const shown = shownIn(env);
    if (!shown) return tokens;
    let heading = '';
    return tokens.map((token, i) => {
      if (token.type !== 'inline' || !token.children) return token;
      if (tokens[i - 1]?.type === 'heading_open') heading = token.content;
      const around = `${heading}\n${token.content}`;
      const children = token.children.flatMap((child) =>
        child.type === 'text' ? marked(child, around, token.content, shown) : [child],
      );
      return withChildren(token, children);
    });
  });
}

/** A text token as text and terms; a bare address is a text too, and stays whole. */
function marked(text: Token, around: string, block: string, { glossary, language }: Shown): Token[] {
  const { content } = text;
  const out: Token[] = [];
  let at = 0;
  const plain = (start: number, end: number): void => {
    if (end <= start) return;
    const part = tokenLike(text, 'text', '', 0);
    part.content = content.slice(start, end);
    out.push(part);
  };
  for (const { term, range } of glossary.termsIn(content, around)) {
    if (isAddress(content, range.start, range.end)) continue;
    const description = tooltip(term.names, term.definition, languageOf(language, block));
    if (description === '') continue;
    plain(at, range.start);
    const open = tokenLike(text, 'prdlint_term_open', 'span', 1);
    open.attrSet('class', 'prdlint-term');
    open.attrSet('title', description);
    open.attrSet('aria-description', description);
    out.push(open);
    plain(range.start, range.end);
    out.push(tokenLike(text, 'prdlint_term_close', 'span', -1));
    at = range.end;
  }
  if (at === 0) return [text];
  plain(at, content.length);
  return out;
}

function languageOf(language: Shown['language'], block: string): 'en' | 'zh' | 'both' {
  if (language !== 'text') return language;
  return /\p{Script=Han}/u.test(block) ? 'zh' : 'en';
}

function tooltip(names: Words, definition: Words, language: 'en' | 'zh' | 'both'): string {
  const other = language === 'en' ? 'zh' : 'en';
  if (language === 'both') {
    return [tooltip(names, { en: definition.en ?? '' }, 'en'), tooltip(names, { zh: definition.zh ?? '' }, 'zh')]
      .filter((text) => text !== '')
      .join('\n');
  }
  const text = definition[language] ?? definition[other] ?? '';
  if (text === '') return '';
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const name = names[language] ?? names[other] ?? '';
  return `${name}${language === 'zh' ? '：' : ': '}${cut}`;
}

function isAddress(text: string, start: number, end: number): boolean {
  const before = /[^\s，。；、（）]{0,200}$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const after = /^[^\s，。；、（）]{0,200}/.exec(text.slice(end, end + 200))?.[0] ?? '';
  return /:\/\/|^www\.|\w@\w/.test(before + text.slice(start, end) + after);
}
