import { commands, l10n, window } from 'vscode';

/** Shows a message whose button opens the Problems panel. Returns at once. */
export function showProblems(message: string): void {
  const open = l10n.t('Show Problems');
  window.showInformationMessage(message, open).then((answer) => {
    if (answer === open) commands.executeCommand('workbench.actions.view.problems');
  });
}
