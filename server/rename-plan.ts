import type { CancellationToken, ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Term } from '../core/glossary/entry.ts';
import type { Found, Glossary } from '../core/glossary/glossary.ts';
import { renamed, sameScript, sameWord, type Use, usesIn } from '../core/glossary/rename.ts';
import { readTeamGlossary } from '../core/glossary/team.ts';
import type { Edit, Text } from '../core/rule.ts';
import { LineIndex } from '../core/text.ts';
import { type Context, cancelled } from './context.ts';
import type { OpenDocument } from './documents.ts';
import { type Positions, positionsOf, rangeOf } from './report.ts';
import type { Place } from './term-at.ts';
import { definitionOf, isDefining, usesOf } from './term-places.ts';
import { keyOf, nameOf } from './uri.ts';

type Plan = { readonly edit: WorkspaceEdit } | { readonly fault: Text };

/** The edits of one document: those of the word that is renamed, and those of other words for the same term. */
interface DocumentPlan {
  readonly uri: string;
  readonly version: number | null;
  readonly positions: Positions;
  readonly word: Edit[];
  readonly aliases: Edit[];
}

/**
 * What renaming a term changes: the word under the cursor in each document and in the glossary; and, offered for a person
 * to confirm, its aliases of the same script in the documents. Words of the other language are translations and stay.
 */
export async function planRename(
  context: Context,
  { found, glossary, document }: Place,
  name: string,
  token: CancellationToken,
): Promise<Plan> {
  const { term, word } = found;
  if (isTaken(glossary, found, name)) return { fault: known(name) };
  const uses = await usesOf(context, found, document, token);
  const place = definitionOf(context, found, document);
  if (!uses || !place) throw cancelled();
  const main = sameWord(word, term.names.en ?? '') || sameWord(word, term.names.zh ?? '');
  const plans = uses.map((one): DocumentPlan => {
    const isOther = (use: Use): boolean => !sameWord(use.word, word);
    const free = one.occurrences.filter(({ range }) => !isDefining(one.uri, range, place));
    const others = free.filter((use) => isOther(use) && sameScript(use.word, word) && offersAliases(context, main));
    return {
      ...one,
      word: free.filter((use) => !isOther(use)).flatMap((use) => renamed(one.text, use, name)),
      aliases: others.flatMap((use) => renamed(one.text, use, name)),
    };
  });
  const defining = await definitionEdits(context, found, document, name);
  if ('fault' in defining) return defining;
  const plan = plans.find(({ uri }) => keyOf(uri) === keyOf(defining.uri));
  if (plan) plan.word.push(...defining.word.filter((edit) => !plan.word.some((one) => overlap(one, edit))));
  else plans.push(defining);
  const changed = plans.filter((one) => one.word.length + one.aliases.length > 0);
  return { edit: editOf(context, changed, word, name) };
}

function overlap(a: Edit, b: Edit): boolean {
  return a.range.start < b.range.end && b.range.start < a.range.end;
}

/** Where nobody can confirm parts of an edit, aliases follow the main name only. */
function offersAliases({ client }: Context, main: boolean): boolean {
  return client.annotations || main;
}

/** The edits of the definition, tried out first: the glossary has to hold the new name afterwards and no new fault. */
async function definitionEdits(
  context: Context,
  { term, layer, word }: Found,
  home: OpenDocument,
  name: string,
): Promise<DocumentPlan | { readonly fault: Text }> {
  const place = definitionOf(context, { term, layer }, home);
  if (!place) return { fault: gone(word) };
  const open = context.documents.any(place.uri);
  const text = open?.text.getText() ?? (await context.files.read(place.uri)) ?? place.text;
  const before = layer === 'document' ? undefined : readTeamGlossary(nameOf(place.uri), text);
  const now = before ? before.terms.find(({ id }) => id === term.id) : term;
  if (!now) return { fault: gone(word) };
  const edits = usesIn(text, now)
    .filter((use) => sameWord(use.word, word))
    .flatMap((use) => renamed(text, use, name));
  if (before) {
    const after = readTeamGlossary(nameOf(place.uri), applied(text, edits));
    const held = after.terms.some((one) => wordsOf(one).some((other) => sameWord(other, name)));
    if (!held || after.problems.length > before.problems.length || after.terms.length !== before.terms.length) {
      return { fault: known(name) };
    }
  }
  return {
    uri: place.uri,
    version: open?.version ?? null,
    positions: open?.text ?? positionsOf(new LineIndex(text)),
    word: edits,
    aliases: [],
  };
}

/** True where the whole name is a word of another term of the same glossary. */
function isTaken(glossary: Glossary, { term, layer }: Found, name: string): boolean {
  const words = glossary.layers.find((one) => one.name === layer)?.words(name) ?? [];
  return words.some(({ start, end, value }) => start === 0 && end === name.length && value.term && value.term !== term);
}

function wordsOf({ names, aliases = [] }: Term): string[] {
  return [names.en ?? '', names.zh ?? '', ...aliases.map(({ text }) => text)];
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { range, text: replacement } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    out += text.slice(at, range.start) + replacement;
    at = range.end;
  }
  return out + text.slice(at);
}

function editOf({ client }: Context, plans: readonly DocumentPlan[], word: string, name: string): WorkspaceEdit {
  if (!client.versionedEdits) {
    const changes = plans.map(({ uri, positions, word: edits, aliases }) => [
      uri,
      [...edits, ...aliases].map(({ range, text }) => ({ range: rangeOf(range, positions), newText: text })),
    ]);
    return { changes: Object.fromEntries(changes) };
  }
  const documentChanges = plans.map(({ uri, version, positions, word: edits, aliases }): TextDocumentEdit => {
    const of = (edit: Edit, annotationId: string): TextDocumentEdit['edits'][number] => {
      const change = { range: rangeOf(edit.range, positions), newText: edit.text };
      return client.annotations ? { ...change, annotationId } : change;
    };
    const all = [...edits.map((edit) => of(edit, 'word')), ...aliases.map((edit) => of(edit, 'aliases'))];
    return { textDocument: { uri, version }, edits: all };
  });
  return client.annotations
    ? { documentChanges, changeAnnotations: annotations(word, name, client.language) }
    : { documentChanges };
}

function annotations(word: string, name: string, language: 'en' | 'zh'): Record<string, ChangeAnnotation> {
  const zh = language === 'zh';
  return {
    word: { label: zh ? `“${word}”改为“${name}”` : `“${word}” becomes “${name}”` },
    aliases: {
      label: zh ? `同一术语的其他叫法也改为“${name}”` : `Other words for the same term become “${name}”`,
      description: zh ? '请逐处确认' : 'Confirm each place',
      needsConfirmation: true,
    },
  };
}

function gone(word: string): Text {
  return {
    en: `The glossary changed, and “${word}” is not where it was. Save it and try again.`,
    zh: `术语表已变化，找不到“${word}”原来的位置。请保存后重试。`,
  };
}

function known(name: string): Text {
  return {
    en: `“${name}” is another term of the glossary already, or cannot be written into it.`,
    zh: `“${name}”已是术语表中的其他术语，或无法写入术语表。`,
  };
}
