import { type CodeLens, commands, type InlayHint, Range, type TextDocument, workspace } from 'vscode';
import { ok } from './check.ts';
import { finding, noFinding, open, openText, until } from './editor.ts';
import type { Test, Tests } from './test.ts';

/** The lenses above lines, by their titles. */
async function lensTitles(document: TextDocument): Promise<string[]> {
  const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  return (lenses ?? []).map(({ command }) => command?.title ?? '');
}

const addsBy =
  (name: 'damage-draft.md' | 'kiosk-draft.md', rule: string, part: string, heading: string): Test =>
  async () => {
    const document = await open(name);
    await finding(document, rule);
    await until('the score above the title', async () =>
      (await lensTitles(document)).some((title) => /^(?:Completeness|完整度) \d+\/100$/.test(title)) ? true : undefined,
    );
    await commands.executeCommand('prdlint.insertPart', document.uri.toString(), part);
    await until(`“${heading}”`, () => document.getText().includes(heading) || undefined);
    await noFinding(document, rule);
  };

/** The state of a specification: lenses, and parts that are added by a click. */
export const spec: Tests = {
  'the part of an English draft that a lens offers is added': addsBy(
    'damage-draft.md',
    'deploy-target-missing',
    'deployment',
    '## Deployment',
  ),
  'the part of a Chinese draft that a lens offers is added': addsBy(
    'kiosk-draft.md',
    'deploy-target-missing',
    'deployment',
    '## 部署',
  ),
};

/** What needs a workspace, or a place for settings. */
export const overview: Tests = {
  'hints behind numbers come with their setting': async () => {
    const settings = workspace.getConfiguration('prdlint');
    const document = await openText('---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Targets\n\n- Recall ≥ 95%\n');
    const hints = async (): Promise<readonly InlayHint[]> =>
      (await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new Range(0, 0, document.lineCount, 0),
      )) ?? [];
    await settings.update('inlayHints', true, true);
    try {
      await until('a hint', async () =>
        (await hints()).some(({ label }) => label === 'target · quality' || label === '目标 · 效果') ? true : undefined,
      );
    } finally {
      await settings.update('inlayHints', undefined, true);
    }
    await until('the hints to go', async () => ((await hints()).length === 0 ? true : undefined));
  },

  'the report lists the specifications of the workspace with their scores': async () => {
    const result = await commands.executeCommand<{ rows: { name: string; score?: number }[] }>('prdlint.showOverview');
    for (const name of ['damage-draft.md', 'kiosk-draft.md']) {
      const row = result?.rows.find((one) => one.name === name);
      ok(row?.score !== undefined && row.score < 100, `${name}: ${JSON.stringify(row)}`);
    }
    ok(!result.rows.some(({ name }) => name === 'readme.md'), 'the readme is in the report');
    await commands.executeCommand('workbench.action.closeAllEditors');
  },
};
