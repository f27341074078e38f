/** As much of markdown-it as the tests of the preview call; the package has no types of its own. */
declare module 'markdown-it' {
  export interface Renderer {
    readonly renderer: { render(tokens: never[], options: unknown, env: unknown): string };
    render(text: string, env?: unknown): string;
  }
  export default function markdownIt(options: object): Renderer;
}
