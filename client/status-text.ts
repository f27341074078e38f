import { l10n } from 'vscode';
import type { Counts, DocumentKind, StatusParams } from '../server/protocol.ts';
import { reasonText } from './reason-text.ts';

/** The verdict's name in the user's language. */
export function kindText(kind: DocumentKind): string {
  switch (kind) {
    case 'ai-prd':
      return l10n.t('AI PRD');
    case 'prd':
      return l10n.t('PRD without AI');
    case 'other':
      return l10n.t('Not a PRD');
    case 'off':
      return l10n.t('Not checked');
  }
}

/** The counts that are not zero, or that there is nothing: `2 errors, 1 warning`. */
export function countsText({ error, warning, info }: Counts): string {
  const parts = [
    error === 0 ? '' : error === 1 ? l10n.t('1 error') : l10n.t('{0} errors', error),
    warning === 0 ? '' : warning === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warning),
    info === 0 ? '' : info === 1 ? l10n.t('1 note') : l10n.t('{0} notes', info),
  ].filter((part) => part !== '');
  return parts.length === 0 ? l10n.t('no findings') : parts.join(l10n.t(', '));
}

/** One line: what the document is, and what was found. */
export function resultText(status: StatusParams): string {
  if (status.tooLarge) return l10n.t('{0}: too large to check while typing', kindText(status.kind));
  if (status.kind === 'other' || status.kind === 'off') return kindText(status.kind);
  return l10n.t('{0}: {1}', kindText(status.kind), countsText(status.counts));
}

/** Short, since the status entry has one line: the profile, and the strongest reason. */
export function briefText({ kind, profile, decidedBy, reasons, config }: StatusParams): string {
  if (config?.broken) return l10n.t('configuration file broken');
  const judged = kind === 'ai-prd' || kind === 'prd' ? [profileText(profile)] : [];
  const [strongest] = reasons;
  if (decidedBy === 'engine' && strongest !== undefined) judged.push(reasonText(strongest));
  return judged.join(' · ');
}

/** Why it was judged so, the profile, and a broken configuration file. */
export function whyText(status: StatusParams): string {
  const parts = [decidedByText(status)];
  if (status.kind === 'ai-prd' || status.kind === 'prd')
    parts.push(l10n.t('profile: {0}', profileText(status.profile)));
  if (status.config?.broken) parts.push(l10n.t('the configuration file is broken; its last good state is in force'));
  return parts.join(' · ');
}

function decidedByText({ decidedBy, reasons, confidence }: StatusParams): string {
  switch (decidedBy) {
    case 'user':
      return l10n.t('you said so');
    case 'front-matter':
      return l10n.t('its front matter says so');
    case 'config':
      return l10n.t('the configuration file says so');
    case 'engine': {
      const because = [...new Set(reasons.map(reasonText))].slice(0, 3).join(l10n.t(', '));
      if (because === '') return l10n.t('judged by its text');
      return confidence === 'high' ? l10n.t('because of {0}', because) : l10n.t('probably, because of {0}', because);
    }
  }
}

function profileText(profile: StatusParams['profile']): string {
  switch (profile) {
    case 'draft':
      return l10n.t('draft');
    case 'review':
      return l10n.t('review');
    case 'gate':
      return l10n.t('release gate');
  }
}
