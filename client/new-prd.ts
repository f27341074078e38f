import { l10n, SnippetString, type TextEditor, Uri, window, workspace } from 'vscode';
import { isoDate } from '../core/facts/date.ts';
import { composeTemplate } from '../core/templates/compose.ts';
import type { System } from '../core/templates/template.ts';
import { chooseTemplate } from './choose-template.ts';

/**
 * Asks what is wanted and opens a new AI PRD from the template of that system, with a tab stop for each blank. Nothing is
 * written to a disk before the user saves.
 */
export async function newPrd(extension: Uri): Promise<TextEditor | undefined> {
  const choices = await chooseTemplate();
  if (!choices) return undefined;
  const { system, language, target, name } = choices;
  const texts = await readSystem(extension, system.id);
  if (!texts) {
    window.showErrorMessage(
      l10n.t('The template “{0}” cannot be read. Installing prdlint again mends this.', system.id),
    );
    return undefined;
  }
  const snippet = composeTemplate({ text: texts[language], language, target, name, today: isoDate(new Date()) });
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet));
  return editor;
}

async function readSystem(extension: Uri, id: string): Promise<System | undefined> {
  try {
    const file = Uri.joinPath(extension, `dist/templates/${id}.json`);
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as System;
  } catch {
    return undefined;
  }
}
