import { l10n } from 'vscode';

/** What a signal of the engine means, to stand behind “because of”; an id that is new to this client stands as it is. */
export function reasonText(id: string): string {
  return texts()[id] ?? id;
}

function texts(): Readonly<Record<string, string>> {
  return {
    'named-requirement': l10n.t('its title'),
    'named-other': l10n.t('its title'),
    'named-template': l10n.t('its title, which says template'),
    'file-name': l10n.t('its file name'),
    'other-file-name': l10n.t('its file name'),
    'requirement-parts': l10n.t('its sections'),
    'requirement-outline': l10n.t('its headings'),
    'requirement-ids': l10n.t('numbered requirements'),
    'user-stories': l10n.t('user stories'),
    'manual-parts': l10n.t('installation and usage sections'),
    'dated-headings': l10n.t('headings that are dates or versions'),
    'ai-title': l10n.t('AI in its title'),
    'ai-metrics': l10n.t('model metrics'),
    'ai-models': l10n.t('named models'),
    'ai-statements': l10n.t('sentences about the model'),
    'ai-share': l10n.t('sentences about the model'),
    'ai-learning': l10n.t('training and evaluation'),
    'ai-tasks': l10n.t('AI tasks'),
    'ai-words': l10n.t('words of the AI field'),
    'ai-hints': l10n.t('words of the AI field'),
    targets: l10n.t('targets with numbers'),
    obligations: l10n.t('sentences with “shall” or “must”'),
    unfilled: l10n.t('blanks that are not filled in'),
    commands: l10n.t('shell commands'),
    code: l10n.t('program code'),
    told: l10n.t('narration'),
  };
}
