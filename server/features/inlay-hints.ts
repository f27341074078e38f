import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { place } from '../../core/facts/document.ts';
import type { Feature } from '../context.ts';
import { askedDocument } from '../term-at.ts';
import { roleText, thresholdText } from '../threshold-text.ts';

/** How each number with a metric was read, behind the number; off by default. */
export const inlayHints: Feature = (context) => {
  const { connection, checks, client, guard } = context;

  const answer = async (
    { textDocument: { uri }, range }: InlayHintParams,
    token: CancellationToken,
  ): Promise<InlayHint[]> => {
    if (!checks.settings.inlayHints) return [];
    const asked = await askedDocument(context, uri, token);
    if (!asked || asked.checked.kind === 'other') return [];
    const { document, facts } = asked;
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    return facts.thresholds.flatMap((threshold) => {
      const at = place(threshold, threshold.valueRange);
      if (at.end < start || at.start > end) return [];
      return [
        {
          position: document.text.positionAt(at.end),
          label: roleText(threshold, client.language),
          tooltip: thresholdText(threshold, client.language),
          paddingLeft: true,
        },
      ];
    });
  };

  const guarded = guard('textDocument/inlayHint', [], answer);
  connection.languages.inlayHint.on((params, token) => guarded(params, token));
  return { inlayHintProvider: true };
};
