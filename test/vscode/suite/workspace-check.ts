import { commands, languages, Uri, window, workspace } from 'vscode';
import { equal, ok } from './check.ts';
import { EXPECTED } from './documents.ts';
import { closeAll, endOf, finding, findings, insert, noFinding, open, ruleOf, until } from './editor.ts';
import type { Tests } from './test.ts';

interface Checked {
  readonly checked: number;
  readonly cancelled: boolean;
}

function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no workspace');
  return Uri.joinPath(folder.uri, name);
}

async function writeConfig(config: object): Promise<void> {
  await workspace.fs.writeFile(uriOf('.prdlintrc.json'), new TextEncoder().encode(JSON.stringify(config)));
}

async function removeConfig(): Promise<void> {
  await workspace.fs.delete(uriOf('.prdlintrc.json'));
}

export const anyWorkspace: Tests = {
  'the workspace check finds what closed documents lack': async () => {
    const result = await commands.executeCommand<Checked>('prdlint.checkWorkspace');
    ok(result && !result.cancelled && result.checked >= 2, `result: ${JSON.stringify(result)}`);
    ok(window.activeTextEditor === undefined, 'a document is open');
    for (const [name, expected] of Object.entries(EXPECTED)) {
      const rules = (): string[] => findings(uriOf(name)).map(ruleOf);
      for (const { rule } of expected) await until(`${rule} in ${name}`, () => rules().includes(rule) || undefined);
    }
    ok(languages.getDiagnostics(uriOf('readme.md')).length === 0, 'the readme has findings');
  },

  'a document that was checked with the workspace shows each finding once when it opens': async () => {
    await commands.executeCommand('prdlint.checkWorkspace');
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    await until(
      'one finding',
      () => findings(document.uri).filter((one) => ruleOf(one) === 'wording-placeholder').length === 1 || undefined,
    );
    await closeAll();
  },
};

export const trusted: Tests = {
  'a configuration file takes effect while a document is open': async () => {
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    await writeConfig({ rules: { 'wording-placeholder': 'off' } });
    await noFinding(document, 'wording-placeholder');
    await removeConfig();
    await finding(document, 'wording-placeholder');
  },

  'the setting prdlint.enable takes effect at once': async () => {
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    const settings = workspace.getConfiguration('prdlint');
    await settings.update('enable', false, true);
    await noFinding(document, 'wording-placeholder');
    await settings.update('enable', undefined, true);
    await finding(document, 'wording-placeholder');
  },
};

/** Saving a file, with the editor's own setting for fixes. */
export const saving: Tests = {
  'safe fixes are made on save where the user chose so, and only there': async () => {
    const uri = uriOf('on-save.md');
    const text = '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Targets\n\n- Recall ≥ 95%%\n- F1 ≥ 90%%\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const settings = workspace.getConfiguration('editor');
    const save = async (): Promise<string> => {
      await finding(document, 'metric-doubled-percent');
      await insert(endOf(document), '\n');
      ok(await document.save(), 'not saved');
      return new TextDecoder().decode(await workspace.fs.readFile(uri));
    };
    try {
      equal(await save(), `${text}\n`, 'without the setting');
      await settings.update('codeActionsOnSave', { 'source.fixAll.prdlint': 'explicit' }, true);
      equal(await save(), `${text.replaceAll('%%', '%')}\n\n`, 'with the setting');
      await noFinding(document, 'metric-doubled-percent');
    } finally {
      await settings.update('codeActionsOnSave', undefined, true);
      await workspace.fs.delete(uri);
    }
  },
};

export const untrusted: Tests = {
  'an untrusted folder is checked without its configuration': async () => {
    ok(!workspace.isTrusted, 'the workspace is trusted');
    await writeConfig({ rules: { 'wording-placeholder': 'off' } });
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    await new Promise((done) => setTimeout(done, 1_000));
    await finding(document, 'wording-placeholder');
    await removeConfig();
  },
};
