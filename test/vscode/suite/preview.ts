import { commands, type TextDocument, workspace } from 'vscode';
import { includes } from './check.ts';
import { finding, open, openText, until } from './editor.ts';
import type { Tests } from './test.ts';

/** A document as the Markdown preview renders it. */
async function rendered(document: TextDocument): Promise<string> {
  return String(await commands.executeCommand('markdown.api.render', document));
}

/** VS Code's own Markdown preview, extended. */
export const preview: Tests = {
  'the preview explains terms, also those that the document defines, unless its setting is off': async () => {
    const document = await openText(
      '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\nThe recall counts for a wozzle.\n\n## Glossary\n\n- **wozzle**: a letter that nobody wants.\n',
    );
    const html = await until('the terms', async () => {
      const text = await rendered(document);
      return text.includes('prdlint-term') ? text : undefined;
    });
    includes(html, '>recall</span>', 'a built-in term');
    await until(
      'the term of the document',
      async () => (await rendered(document)).includes('>wozzle</span>') || undefined,
    );
    const settings = workspace.getConfiguration('prdlint');
    await settings.update('preview.terms', false, true);
    try {
      await until('the terms to go', async () => !(await rendered(document)).includes('prdlint-term') || undefined);
    } finally {
      await settings.update('preview.terms', undefined, true);
    }
  },

  'badges in the preview come and go by their command': async () => {
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    const badges = async (): Promise<boolean> => (await rendered(document)).includes('class="prdlint-badge ');
    if (await badges()) throw new Error('There are badges before anybody asked for them');
    await commands.executeCommand('prdlint.toggleBadges');
    try {
      await until('badges', async () => (await badges()) || undefined);
    } finally {
      await commands.executeCommand('prdlint.toggleBadges');
    }
    await until('the badges to go', async () => !(await badges()) || undefined);
    await workspace.getConfiguration('prdlint').update('preview.badges', undefined, true);
  },
};
