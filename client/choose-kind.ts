import { l10n, type QuickPickItem, window } from 'vscode';
import type { DocumentKind } from '../server/protocol.ts';
import type { Parts } from './commands.ts';
import { kindText, whyText } from './status-text.ts';

interface KindItem extends QuickPickItem {
  readonly choice: DocumentKind | null;
}

/** Lets the user overrule what the active document was judged as, or leave it to the engine again. */
export async function chooseKind({ statuses, kinds }: Parts): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    window.showInformationMessage(l10n.t('Open a Markdown document first.'));
    return;
  }
  const status = statuses.of(document.uri);
  const item = (kind: DocumentKind, detail: string): KindItem => ({
    choice: kind,
    label: kindText(kind),
    detail,
    ...(status?.kind === kind ? { description: l10n.t('now: {0}', whyText(status)) } : {}),
  });
  const items: KindItem[] = [
    item('ai-prd', l10n.t('All rules: data sources, metric thresholds, deployment target and the rest')),
    item('prd', l10n.t('The rules that suit any requirement document')),
    item('other', l10n.t('Hovers only, no findings')),
    item('off', l10n.t('Leave this document out of checks')),
  ];
  if (kinds.of(document.uri) !== undefined) {
    items.push({
      choice: null,
      label: l10n.t('Let prdlint judge'),
      detail: l10n.t('Forget your choice and judge by text, front matter and configuration'),
    });
  }
  const picked = await window.showQuickPick(items, {
    title: l10n.t('What is this document?'),
    placeHolder: l10n.t('Your choice holds for this document in this workspace'),
  });
  if (picked) await kinds.set(document.uri, picked.choice);
}
