import {
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  MarkupKind,
} from 'vscode-languageserver';
import { rulesOf } from '../../core/custom/rules.ts';
import { messageLanguage } from '../checks.ts';
import { frontMatter } from '../completion/front-matter.ts';
import { OFFER_TRIGGERS, offersAt } from '../completion/offers.ts';
import { isInOpenFence } from '../completion/open-fence.ts';
import { placeAt } from '../completion/place.ts';
import type { Feature } from '../context.ts';
import { directiveItems, openComment } from '../directive-items.ts';
import { plainText } from '../plain-text.ts';
import { askedDocument } from '../term-at.ts';
import { type RememberedItem, termItems } from '../term-items.ts';
import { termText } from '../term-text.ts';

/** Terms in running text, what may come next in headings, tables, targets and front matter, and names of directives and rules inside a suppression comment. */
export const completion: Feature = (context) => {
  const { connection, client, documents, checks, guard } = context;
  const answer = async (
    { textDocument, position, context: triggered }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionItem[] | CompletionList> => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const before = document.text.getText({ start: { line: position.line, character: 0 }, end: position });
    const comment = openComment(before);
    if (comment !== undefined) {
      const checked = await checks.of(document, token);
      return directiveItems(
        comment,
        rulesOf(checked?.applied.config ?? {}),
        checked ? messageLanguage(checked, checks.settings) : 'en',
      );
    }
    if (isInOpenFence(document.text, position.line)) return [];
    const asked = await askedDocument(context, textDocument.uri, token);
    if (!asked) return [];
    const judged = asked.checked.kind !== 'other';
    const place = placeAt(document.text, asked.facts, position, client.snippets);
    const offers = judged ? offersAt(place) : frontMatter(place);
    // A character that opens the list by itself asks for what may follow it, not for words that it may begin.
    const opened = triggered?.triggerCharacter !== undefined && OFFER_TRIGGERS.includes(triggered.triggerCharacter);
    const items = opened ? offers : [...offers, ...termItems(asked, position)];
    return items.length > 0 ? { isIncomplete: true, items } : [];
  };

  const resolve = async (item: CompletionItem, token: CancellationToken): Promise<CompletionItem> => {
    const { uri, term: id, layer } = (item.data ?? {}) as Partial<RememberedItem>;
    const asked = uri === undefined ? undefined : await askedDocument(context, uri, token);
    const from = asked?.glossary.layers.find(({ name }) => name === layer);
    const term = from?.term(id ?? '');
    if (!asked || !from || !term) return item;
    const text = termText(context, asked, { term, layer: from.name, beneath: [] });
    const documentation = client.markdownHover
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: plainText(text) };
    return { ...item, documentation };
  };

  const guarded = guard('textDocument/completion', [], answer);
  connection.onCompletion((params, token) => guarded(params, token));
  connection.onCompletionResolve((item, token) => guard('completionItem/resolve', item, resolve)(item, token));
  return { completionProvider: { triggerCharacters: [' ', ',', ...OFFER_TRIGGERS], resolveProvider: true } };
};
