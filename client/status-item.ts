import { type Disposable, LanguageStatusSeverity, l10n, languages, type Uri, window } from 'vscode';
import type { StatusParams } from '../server/protocol.ts';
import { isOldVersion, SELECTOR } from './options.ts';
import { briefText, resultText, whyText } from './status-text.ts';
import type { Statuses } from './statuses.ts';

/** The language status entry of the active editor: verdict and result; a click overrules the verdict. */
export class StatusItem implements Disposable {
  readonly #item = languages.createLanguageStatusItem('prdlint.status', SELECTOR);
  readonly #statuses: Statuses;
  readonly #parts: readonly Disposable[];

  constructor(statuses: Statuses) {
    this.#statuses = statuses;
    this.#item.name = 'prdlint';
    this.#parts = [
      this.#item,
      window.onDidChangeActiveTextEditor(() => this.#show()),
      statuses.onDidChange((uri) => {
        if (uri === window.activeTextEditor?.document.uri.toString()) this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') return;
    const status = this.#statuses.of(document.uri);
    this.#item.text = status ? resultText(status) : waitingText(document.uri);
    this.#item.detail = status ? briefText(status) : '';
    this.#item.command = {
      command: 'prdlint.chooseKind',
      title: l10n.t('Change'),
      ...(status ? { tooltip: l10n.t('Why: {0}. Click to say what it is.', whyText(status)) } : {}),
    };
    this.#item.severity = status ? severityOf(status) : LanguageStatusSeverity.Information;
  }
}

/** What is said of a document without a status. */
function waitingText(uri: Uri): string {
  return isOldVersion(uri) ? l10n.t('prdlint: read-only copies are not checked') : l10n.t('prdlint: not checked yet');
}

function severityOf({ config, counts, tooLarge }: StatusParams): LanguageStatusSeverity {
  if (config?.broken) return LanguageStatusSeverity.Error;
  return counts.error > 0 || tooLarge ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}
