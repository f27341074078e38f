import { env, l10n, window } from 'vscode';
import type { SpecView } from './spec-view.ts';

/** Copies what the document of the view states as a Markdown table. */
export async function copyFacts(view: SpecView): Promise<void> {
  const rows = (view.spec?.groups ?? []).flatMap(({ facts }) =>
    facts.map(({ label, detail, range }) => [label, detail, String(range.start.line + 1)]),
  );
  if (rows.length === 0) {
    window.showInformationMessage(l10n.t('There are no facts to copy.'));
    return;
  }
  const heads = [l10n.t('Fact'), l10n.t('Detail'), l10n.t('Line')];
  const lines = [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`);
  await env.clipboard.writeText(`${lines.join('\n')}\n`);
}

/** A text as it can stand in a cell. */
function cell(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|');
}
