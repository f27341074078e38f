import { CodeActionKind, type CompletionItem, type CompletionList, commands, window } from 'vscode';
import { equal, includes, ok } from './check.ts';
import {
  actionsAt,
  apply,
  endOf,
  finding,
  findings,
  hoverOver,
  insert,
  noFinding,
  open,
  openText,
  placeOf,
  ruleOf,
  until,
} from './editor.ts';
import type { Test, Tests } from './test.ts';

const removes =
  (rule: string): Test =>
  async () => {
    const document = await open('damage-draft.md');
    const found = await finding(document, rule);
    const actions = await actionsAt(document, found.range);
    const fix = actions.find(
      ({ edit, kind, title }) => edit && kind && CodeActionKind.QuickFix.contains(kind) && !title.startsWith('Disable'),
    );
    ok(fix, `no fix for ${rule}; offered: ${actions.map(({ title }) => title).join(', ')}`);
    await apply(fix);
    await noFinding(document, rule);
  };

const completes =
  (prefix: string, heading: string): Test =>
  async () => {
    const document = await openText('# PRD\n\n');
    await insert(endOf(document), prefix);
    const end = endOf(document);
    const list = await until(`a snippet for ${prefix}`, async () => {
      const found = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return found.items.some((item) => labelOf(item) === prefix) ? found : undefined;
    });
    ok(list.items.length > 0, 'no completion');
    const editor = window.activeTextEditor;
    ok(editor?.document === document, 'the document is not active');
    editor.selection = new (editor.selection.constructor as typeof import('vscode').Selection)(end, end);
    await commands.executeCommand('editor.action.triggerSuggest');
    await until('the snippet to be inserted', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes(heading) || undefined;
    });
  };

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

export const writing: Tests = {
  'a hover over an English term defines it and names the Chinese term': async () => {
    const document = await open('damage-draft.md');
    includes(await hoverOver(document, 'precision'), '精确率', 'hover');
  },

  'a hover over a Chinese term defines it and names the English term': async () => {
    const document = await open('kiosk-draft.md');
    includes((await hoverOver(document, '召回率')).toLowerCase(), 'recall', 'hover');
  },

  'a hover over a rule in a comment explains the rule': async () => {
    const document = await openText(
      '# PRD\n\n<!-- prdlint-disable-next-line wording-placeholder -- later -->\n- Date: TBD\n',
    );
    const text = await until('the hover', async () => (await hoverOver(document, 'wording-placeholder')) || undefined);
    includes(text, 'wording-placeholder', 'hover');
  },

  'the light bulb inserts the missing data source, and the finding goes': removes('data-source-missing'),
  'the light bulb inserts the missing threshold, and the finding goes': removes('metric-threshold-missing'),
  'the light bulb inserts the missing deployment, and the finding goes': removes('deploy-target-missing'),

  'the light bulb completes a section, and the next word fills in its first blank': async () => {
    const document = await openText(
      '---\ntype: ai-prd\n---\n# PRD: damage triage\n\n## Data\n\nWe train on photos from the claims core system.\n',
    );
    const place = placeOf(document, 'We train');
    const completion = await until('the action', async () =>
      (await actionsAt(document, place)).find(({ title }) => title.startsWith('Complete this section')),
    );
    await apply(completion);
    const editor = window.activeTextEditor;
    ok(editor?.document === document, 'the document is not active');
    equal(document.getText(editor.selection), 'consent', 'the first blank, which offers a choice');
    await commands.executeCommand('type', { text: 'contract' });
    includes(document.getText(), '- Basis: contract, TODO(', 'the blank is filled in');
  },

  'the light bulb silences a rule for its line': async () => {
    const document = await open('damage-draft.md');
    const found = await finding(document, 'wording-placeholder');
    const actions = await actionsAt(document, found.range);
    const silence = actions.find(({ edit, title }) => edit && /disable/i.test(title) && /line/i.test(title));
    ok(silence, `offered: ${actions.map(({ title }) => title).join(', ')}`);
    await apply(silence);
    await noFinding(document, 'wording-placeholder');
    equal(
      findings(document.uri).filter((one) => ruleOf(one) === 'suppression-unused'),
      [],
      'idle comments',
    );
  },

  'a new PRD asks four things and opens with its tab stops': async () => {
    let opened = false;
    const asked = Promise.resolve(commands.executeCommand('prdlint.newPrd')).then(() => {
      opened = true;
    });
    // The first of each list and the name that is offered; a step that is not there yet takes nothing.
    await until('the questions to be answered', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return opened || undefined;
    });
    await asked;
    const document = await until('the new document', () => window.activeTextEditor?.document);
    equal(document.languageId, 'markdown', 'language');
    includes(document.getText(), 'type: ai-prd', 'front matter');
    includes(document.getText(), 'TODO(', 'blanks');
    const before = document.getText().length;
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    await commands.executeCommand('type', { text: '!' });
    ok(document.getText().length < before, 'a blank is replaced as a whole');
  },

  'an English snippet writes a section': completes('prd-data', '## Data'),
  'a Chinese snippet writes a section': completes('prd-shuju', '## 数据'),
};
