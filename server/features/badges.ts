import type { CancellationToken } from 'vscode-languageserver';
import { place } from '../../core/facts/document.ts';
import { messageLanguage } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import { BADGES_REQUEST, type Badge, type BadgesParams, type BadgesResult } from '../protocol.ts';
import { rangeOf } from '../report.ts';
import { type Asked, askedDocument } from '../term-at.ts';
import { roleText, thresholdText } from '../threshold-text.ts';

const LEVELS = {
  en: { error: 'Error', warning: 'Warning', info: 'Note' },
  zh: { error: '错误', warning: '警告', info: '提示' },
} as const;

/** Findings and numbers of an open document for a client that shows them in a rendered text. */
export const badges: Feature = (context) => {
  const { connection, documents, guard } = context;
  const answer = async ({ uri }: BadgesParams, token: CancellationToken): Promise<BadgesResult> => {
    const asked = await askedDocument(context, uri, token);
    const version = documents.get(uri)?.version;
    if (version === undefined || token.isCancellationRequested) return null;
    // Left out of checks, or no requirement document: nothing is to be shown.
    if (asked?.checked.kind === 'other' || documents.get(uri)?.checked?.kind === 'off') return { version, badges: [] };
    if (!asked || asked.checked.version !== version) return null;
    return { version, badges: badgesOf(context, asked) };
  };
  const guarded = guard(BADGES_REQUEST, null, answer);
  connection.onRequest(BADGES_REQUEST, (params: BadgesParams, token) => guarded(params, token));
  return {};
};

function badgesOf({ checks, client }: Context, { checked, document, facts }: Asked): Badge[] {
  const at = (range: { readonly start: number; readonly end: number }): Pick<Badge, 'line' | 'start' | 'end'> => {
    const { start, end } = rangeOf(range, document.text);
    const { line, character } = start;
    // Of a place of several lines the first one counts.
    if (end.line === line) return { line, start: character, end: end.character };
    const below = document.offsetAt({ line: line + 1, character: 0 });
    return { line, start: character, end: document.text.positionAt(below - 1).character };
  };
  const levels = LEVELS[messageLanguage(checked, checks.settings)];
  const colon = levels === LEVELS.zh ? '：' : ': ';
  const findings = checked.result.findings.map(({ range, rule, severity, message }) => ({
    ...at(range),
    level: severity,
    label: rule,
    text: `${levels[severity]}${colon}${message} (${rule})`,
  }));
  const numbers = facts.thresholds.map((threshold) => ({
    ...at(place(threshold, threshold.valueRange)),
    level: 'number' as const,
    label: roleText(threshold, client.language),
    text: thresholdText(threshold, client.language),
  }));
  return [...findings, ...numbers].sort((a, b) => a.line - b.line || a.start - b.start);
}
