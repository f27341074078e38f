/** A Markdown file as its text; the build puts it into the page. */
declare module '*.md' {
  const text: string;
  export default text;
}
