/** The look of the page: the colours of VS Code where it stands in VS Code, else those of the system. */
export const STYLE = `
:root { color-scheme: light dark; --ok: #2e7d32; --half: #b26a00; --bad: #c62828; --line: #8886; }
body { margin: 1.5rem; font: var(--vscode-font-size, 14px)/1.5 var(--vscode-font-family, system-ui, sans-serif);
  color: var(--vscode-foreground, CanvasText); background: var(--vscode-editor-background, Canvas); }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.6em; border-bottom: 1px solid var(--line); text-align: center; }
th[scope=row] { text-align: left; font-weight: normal; }
th button { all: unset; cursor: pointer; font-weight: bold; }
th button:focus-visible, a:focus-visible { outline: 2px solid var(--vscode-focusBorder, Highlight); outline-offset: 2px; }
th[aria-sort=ascending] button::after { content: ' ▲'; } th[aria-sort=descending] button::after { content: ' ▼'; }
.part button { max-width: 6em; }
:lang(zh) thead th { word-break: keep-all; vertical-align: bottom; }
:lang(zh) .part button { writing-mode: vertical-rl; max-width: none; }
a { color: var(--vscode-textLink-foreground, LinkText); }
.present { color: var(--ok); } .partial { color: var(--half); } .missing { color: var(--bad); }
td.present { background: #2e7d321a; } td.partial { background: #b26a001a; } td.missing { background: #c628281a; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
ol { list-style: none; padding: 0; } li { border-left: 4px solid var(--line); padding: 0.2em 0.8em; margin: 0.8em 0; }
li.error { border-color: var(--bad); } li.warning { border-color: var(--half); }
.legend { opacity: 0.85; }
@media (prefers-color-scheme: dark) { :root { --ok: #81c784; --half: #ffb74d; --bad: #ef9a9a; } }
.vscode-dark, .vscode-high-contrast { --ok: #81c784; --half: #ffb74d; --bad: #ef9a9a; }
@media print { body { margin: 0; } .wide { overflow: visible; } a { color: inherit; text-decoration: none; } }
`;

/** Sorts the table by a click on a head, and asks VS Code to open a document, where the page stands there. */
export const SCRIPT = `
const host = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : undefined;
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.querySelectorAll('thead th')];
  heads.forEach((head, column) => head.querySelector('button').addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = (row) => row.children[column].dataset.sort ?? '';
    const body = table.tBodies[0];
    const compare = (a, b) => key(a).localeCompare(key(b), undefined, { numeric: true });
    const rows = [...body.rows].sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
    body.append(...rows);
  }));
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-uri]');
  if (!link) return;
  event.preventDefault();
  host?.postMessage({ open: link.dataset.uri, line: Number(link.dataset.line) });
});
`;
