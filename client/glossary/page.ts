import { type ExtensionContext, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { escapeHtml } from '../../core/html.ts';
import type { GlossaryResult } from '../../server/protocol.ts';
import type { Terms } from './terms.ts';

let panel: WebviewPanel | undefined;

/** Opens the page of all terms in force: those of the active document, its team, and the built-in ones. */
export async function openGlossary({ extensionUri }: ExtensionContext, terms: Terms): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = document?.languageId === 'markdown' ? document.uri : undefined;
  const result = await terms.ask(uri, true);
  if (!panel) {
    panel = window.createWebviewPanel('prdlint.glossary', l10n.t('Glossary'), ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
      enableFindWidget: true,
    });
    panel.onDidDispose(() => {
      panel = undefined;
    });
  }
  const { webview } = panel;
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'glossary-page.js')).toString();
  webview.html = page(script, webview.cspSource, result);
  panel.reveal(undefined, true);
}

/** The page's data; texts of the interface in both languages stand in the page's own script. */
function page(script: string, source: string, { layers }: GlossaryResult): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = `default-src 'none'; script-src ${source}; style-src 'nonce-${nonce}'`;
  const data = JSON.stringify({ layers, language: env.language.startsWith('zh') ? 'zh' : 'en' });
  return [
    '<!DOCTYPE html>',
    `<html lang="${env.language.startsWith('zh') ? 'zh' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width"><title>prdlint</title>`,
    `<style nonce="${nonce}">${STYLE}</style></head>`,
    // Data in an attribute is text to the parser, whatever a glossary holds.
    `<body data-glossary="${escapeHtml(data)}"><script src="${script}"></script></body></html>`,
  ].join('\n');
}

const STYLE = `
body { color: var(--vscode-foreground); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
header { position: sticky; top: 0; padding: 0.75em 0; background: var(--vscode-editor-background); display: flex; gap: 0.5em; }
input { flex: 1; padding: 0.4em; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-input-border, transparent); }
button { padding: 0.4em 0.8em; color: var(--vscode-button-foreground); background: var(--vscode-button-background);
  border: 0; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
dt { margin-top: 1em; font-weight: bold; }
dt span { font-weight: normal; color: var(--vscode-descriptionForeground); }
dd { margin: 0.2em 0 0 1em; line-height: 1.5; }
.note { color: var(--vscode-descriptionForeground); }
[hidden] { display: none; }
`;
