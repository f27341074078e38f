/** As much of markdown-it as the tests of the preview call; the package has no types of its own. */
declare module 'markdown-it' {
  export interface Renderer {
    readonly core: { readonly ruler: { push(name: string, rule: (state: never) => void): void } };
    render(text: string, env?: unknown): string;
  }
  export default function markdownIt(options: object): Renderer;
}
