/** The parts of markdown-it that the preview is extended by, as its tokens and renderer have them. */
export interface Token {
  readonly type: string;
  content: string;
  /** The lines of the text that it is made from: the first, and the one behind the last. They count from 0. */
  readonly map: readonly [number, number] | null;
  readonly children: Token[] | null;
  attrSet(name: string, value: string): void;
}

export interface MarkdownIt {
  readonly renderer: { render(tokens: Token[], options: unknown, env: unknown): string };
}

/**
 * Lets a function change what is rendered. It happens at rendering, not at parsing: only then VS Code tells which document
 * it is, and what it has parsed stays as it was, for itself and for the next rendering.
 */
export function atRender<M extends MarkdownIt>(
  md: M,
  change: (tokens: readonly Token[], env: unknown) => readonly Token[],
): M {
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => render([...change(tokens, env)], options, env);
  return md;
}

/** A token like another, with other children. */
export function withChildren(token: Token, children: Token[]): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children });
}

/** A new token of the class of another one. */
export function tokenLike(one: Token, type: string, tag: string, nesting: 1 | 0 | -1): Token {
  return new (one.constructor as new (type: string, tag: string, nesting: 1 | 0 | -1) => Token)(type, tag, nesting);
}
