import {
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  commands,
  type DocumentHighlight,
  extensions,
  type Location,
  type LocationLink,
  type Position,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { equal, includes, ok } from './check.ts';
import { endOf, hoverOver, insert, openText, placeOf, until } from './editor.ts';
import { OWN_GLOSSARY } from './glossary-files.ts';
import type { Test, Tests } from './test.ts';

/** A word of a document's own glossary, as the tests look for it. */
interface Own {
  readonly language: keyof typeof OWN_GLOSSARY;
  readonly word: string;
  /** Each use as it stands in the text, in order; the definition is the last. */
  readonly uses: readonly string[];
  readonly home: string;
  readonly renamed: string;
  /** What each use becomes. */
  readonly after: readonly string[];
  /** What is typed, and what is offered for it. */
  readonly typed: readonly (readonly [typed: string, offered: string])[];
}

const ENGLISH: Own = {
  language: 'en',
  word: 'claim slip',
  uses: ['claim slip', 'Claim slips', 'Claim slip'],
  home: 'this document',
  renamed: 'Cost sheet',
  after: ['Each cost sheet is read', 'Cost sheets with photos', '- **Cost sheet**: the list'],
  typed: [
    ['The reca', 'recall'],
    ['The claim s', 'Claim slip'],
  ],
};
const CHINESE: Own = {
  language: 'zh',
  word: '定损单',
  uses: ['定损单', '定损单', '定损单'],
  home: '本文档',
  renamed: '估损清单',
  after: ['并生成估损清单', '再看估损清单', '- **估损清单**：模型'],
  typed: [
    ['统计召', '召回率'],
    ['统计 zhl', '召回率'],
    ['查看定损', '定损单'],
  ],
};

/** VS Code's list of what a provider gives, once it gives something. */
export function asked<T>(what: string, command: string, ...params: readonly unknown[]): Promise<T[]> {
  return until(what, async () => {
    const found = await commands.executeCommand<T[] | undefined>(command, ...params);
    return found && found.length > 0 ? found : undefined;
  });
}

export function placeIn(one: Location | LocationLink): Location {
  if (!('targetUri' in one)) return one;
  return { uri: one.targetUri, range: one.targetSelectionRange ?? one.targetRange };
}

/** A place inside the first occurrence of a text. */
export function inside(document: TextDocument, text: string): Position {
  return placeOf(document, text).start.translate(0, 1);
}

export async function lensTitles(document: TextDocument): Promise<[line: number, title: string][]> {
  const found = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  return (found ?? []).map(({ range, command }) => [range.start.line, command?.title ?? '']);
}

const hovers =
  ({ language, word, home }: Own): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    includes(await until('the hover', async () => (await hoverOver(document, word)) || undefined), home, 'hover');
    equal(await hoverOver(document, `\`${word}\``), '', 'hover over code');
  };

const defines =
  ({ language, word, uses }: Own): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    const at = inside(document, word);
    const found = await asked<Location>('the definition', 'vscode.executeDefinitionProvider', document.uri, at);
    const { uri, range } = placeIn(found[0] as Location);
    equal(uri.toString(), document.uri.toString(), 'document');
    equal(document.getText(range), uses.at(-1) ?? '', 'definition');
    ok(range.start.line > at.line + 4, 'the definition is no use');
  };

const refers =
  ({ language, word, uses }: Own): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    const at = inside(document, word);
    const found = await asked<Location>('references', 'vscode.executeReferenceProvider', document.uri, at);
    const texts = found
      .sort((a, b) => a.range.start.compareTo(b.range.start))
      .map(({ range }) => document.getText(range));
    equal(texts, [...uses], 'references');
    const marks = await asked<DocumentHighlight>('highlights', 'vscode.executeDocumentHighlights', document.uri, at);
    equal(marks.length, uses.length, 'highlights');
  };

const renames =
  ({ language, word, renamed, after }: Own): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    const at = inside(document, word);
    await asked<Location>('the definition', 'vscode.executeDefinitionProvider', document.uri, at);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      renamed,
    );
    ok(await workspace.applyEdit(edit), 'the edit could not be applied');
    for (const text of after) includes(document.getText(), text, 'renamed');
    includes(document.getText(), `\`${word}\``, 'code');
  };

const refuses =
  (language: Own['language'], word: string): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    const at = inside(document, word);
    await until('the hover', async () => (await hoverOver(document, word)) || undefined);
    const refused = await Promise.resolve(commands.executeCommand('vscode.prepareRename', document.uri, at)).then(
      () => '',
      String,
    );
    includes(refused, 'built-in glossary', 'the reason');
  };

const completes =
  ({ language, typed }: Own): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    for (const [text, offered] of typed) {
      await insert(endOf(document), `\n\n${text}`);
      let labels: string[] = [];
      const ask = async (): Promise<true | undefined> => {
        const list = await commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          endOf(document),
        );
        labels = list.items.map(labelOf);
        return labels.includes(offered) || undefined;
      };
      await until(() => `“${offered}” for “${text}”; offered: ${labels.join(', ')}\n${document.getText()}`, ask);
    }
  };

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

const counts =
  ({ language, uses }: Own): Test =>
  async () => {
    const document = await openText(OWN_GLOSSARY[language]);
    const last = document.getText().trimEnd().split('\n').length - 1;
    const title = `${uses.length - 1} references`;
    await until(
      `“${title}”`,
      async () => (await lensTitles(document)).some((one) => one[0] === last && one[1] === title) || undefined,
    );
  };

/**
 * The preview's own renderer lives in one extension host, and takes parts of extensions in the same one only. The workbench
 * comes without its part for a window that has no server.
 */
const MARKDOWN = 'vscode.markdown-language-features';

async function previews({ language, word }: Own, definition: string): Promise<void> {
  const document = await openText(OWN_GLOSSARY[language]);
  const shown = new RegExp(
    `<span class="prdlint-term" title="[^"]*${definition}[^"]*" aria-description="[^"]*">${word}`,
  );
  let rendered = '';
  await until(
    () => `a tooltip for “${word}” in ${rendered}`,
    async () => {
      rendered = await commands.executeCommand<string>('markdown.api.render', document);
      return shown.test(rendered) || undefined;
    },
  );
  includes(rendered, `<code>${word}</code>`, 'code');
}

/** What can be done with terms, in both languages; needs no folder. */
export const terms: Tests = {
  'a hover over a term of an English document tells what the document says of it': hovers(ENGLISH),
  'a hover over a term of a Chinese document tells what the document says of it': hovers(CHINESE),
  'an English term leads to its definition': defines(ENGLISH),
  'a Chinese term leads to its definition': defines(CHINESE),
  'the references of an English term are listed and highlighted': refers(ENGLISH),
  'the references of a Chinese term are listed and highlighted': refers(CHINESE),
  'an English term is renamed wherever it stands': renames(ENGLISH),
  'a Chinese term is renamed wherever it stands': renames(CHINESE),
  'an English term of the product is not renamed': refuses('en', 'recall'),
  'a Chinese term of the product is not renamed': refuses('zh', '召回率'),
  'English terms are completed': completes(ENGLISH),
  'Chinese terms are completed, by characters and by pinyin initials': completes(CHINESE),
  'a lens counts the references of an English term': counts(ENGLISH),
  'a lens counts the references of a Chinese term': counts(CHINESE),
  'the page of all terms opens': async () => {
    await openText(OWN_GLOSSARY.en);
    await commands.executeCommand('prdlint.openGlossary');
    await until('the page', () => tabs().includes('Glossary') || undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  },
  ...(extensions.getExtension(MARKDOWN) && workspace.workspaceFolders
    ? {
        // Both stay open: the preview would take a second document of the same name and version for the first one.
        'the preview explains terms in both languages': async () => {
          await previews(ENGLISH, 'the list of sums that the model writes');
          await previews(CHINESE, '模型给出的金额清单');
        },
      }
    : {}),
};

function tabs(): string[] {
  return window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}
