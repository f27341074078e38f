import { env, l10n, type QuickPickItem, type TextEditor, Uri, window, workspace } from 'vscode';

type Language = 'en' | 'zh';

interface LanguageItem extends QuickPickItem {
  readonly language: Language;
}

/** Asks for language and name and opens an untitled AI PRD from the template of that language. */
export async function newPrd(extension: Uri): Promise<TextEditor | undefined> {
  const language = await askLanguage();
  if (!language) return undefined;
  const name = await window.showInputBox({
    title: l10n.t('New AI PRD'),
    prompt: l10n.t('Name of the product or feature'),
    placeHolder: l10n.t('for example: damage assessment from claim photos'),
  });
  if (name === undefined) return undefined;
  const template = await read(Uri.joinPath(extension, `snippets/templates/ai-prd.${language}.md`));
  const content = fillTemplate(template, { name: name.trim() || untitled(language), date: today() });
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  return window.showTextDocument(document);
}

async function askLanguage(): Promise<Language | undefined> {
  const items: LanguageItem[] = [
    { language: 'en', label: 'English' },
    { language: 'zh', label: '中文', description: l10n.t('Chinese') },
  ];
  if (env.language.startsWith('zh')) items.reverse();
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New AI PRD'),
    placeHolder: l10n.t('Language of the document'),
  });
  return picked?.language;
}

/** Replaces each `{{key}}` of a template that has a value. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole);
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

function untitled(language: Language): string {
  return language === 'zh' ? '未命名产品' : 'Unnamed product';
}

/** The local day as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
