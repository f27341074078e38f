import { commands, type Disposable, workspace } from 'vscode';

/** Renders open previews again; there is no such command where none was opened. */
export function refreshPreviews(): void {
  commands.executeCommand('markdown.preview.refresh').then(undefined, () => {});
}

/** Settings of the preview take effect at once. */
export function followSettings(): Disposable {
  return workspace.onDidChangeConfiguration((change) => {
    const ours = ['prdlint.preview', 'prdlint.hover'].some((section) => change.affectsConfiguration(section));
    if (ours) refreshPreviews();
  });
}
