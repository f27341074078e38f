import type { CancellationToken } from 'vscode-languageserver';
import { addTerm, newGlossary } from '../../core/glossary/add.ts';
import { configNaming, nameInConfig } from '../../core/glossary/add-to-config.ts';
import { builtin } from '../../core/glossary/builtin.ts';
import { nameFault } from '../../core/glossary/rename.ts';
import type { Edit } from '../../core/rule.ts';
import { LineIndex } from '../../core/text.ts';
import type { Context, Feature } from '../context.ts';
import {
  ADD_TERM_REQUEST,
  type AddTermParams,
  type AddTermResult,
  GLOSSARY_REQUEST,
  type GlossaryParams,
  type GlossaryResult,
} from '../protocol.ts';
import { positionsOf, rangeOf } from '../report.ts';
import { askedDocument } from '../term-at.ts';
import { nameOf } from '../uri.ts';

const NEW_GLOSSARY = 'glossary.md';
const NEW_CONFIG = '.prdlintrc.json';

/** The terms in force, for a client's own views, and terms that a person adds to the team's glossary. */
export const glossary: Feature = (context) => {
  const { connection, guard } = context;
  const nothing: GlossaryResult = { layers: [] };
  const terms = guard(GLOSSARY_REQUEST, nothing, (params: GlossaryParams, token: CancellationToken) =>
    inForce(context, params, token),
  );
  const add = guard(ADD_TERM_REQUEST, { state: 'refused', message: '' } as AddTermResult, (params: AddTermParams) =>
    added(context, params),
  );
  connection.onRequest(GLOSSARY_REQUEST, (params: GlossaryParams, token: CancellationToken) => terms(params, token));
  connection.onRequest<AddTermResult, void>(ADD_TERM_REQUEST, (params: AddTermParams) => add(params));
  return {};
};

async function inForce(
  context: Context,
  { uri, builtIn }: GlossaryParams,
  token: CancellationToken,
): Promise<GlossaryResult> {
  const { configurations, glossaries } = context;
  const asked = uri === undefined ? undefined : await askedDocument(context, uri, token);
  const [folder] = configurations.folders;
  const place = uri ?? (folder === undefined ? undefined : `${folder}/x.md`);
  const team = place === undefined ? undefined : await glossaries.teamOf(await configurations.for(place));
  const near = asked?.glossary.layers ?? (team ? [team.layer] : []);
  const layers = [...near.filter((layer) => layer !== builtin), ...(builtIn === false ? [] : [builtin])];
  return {
    layers: layers.map(({ name, terms }) => ({
      name,
      terms: terms.map(({ origin, ...term }) => {
        const link = origin && glossaries.linkOf(origin);
        return link === undefined ? term : { ...term, link };
      }),
    })),
  };
}

/** The edits that add a term. Where no glossary is configured and none is to be created, none are made. */
async function added(context: Context, { uri, term, definition, create }: AddTermParams): Promise<AddTermResult> {
  const { client, configurations, documents, files, glossaries } = context;
  const fault = nameFault(term);
  if (fault) return { state: 'refused', message: fault[client.language] };
  const { config, file } = await configurations.for(uri);
  const [path] = config.glossaries ?? [];
  const target = file && path !== undefined ? configurations.uriBeside(file.uri, path) : undefined;
  const open = target === undefined ? undefined : documents.any(target)?.text.getText();
  const text = target === undefined ? undefined : (open ?? (await files.read(target)));
  if (target !== undefined && text !== undefined) {
    glossaries.changed(target);
    const edit = addTerm(nameOf(target), text, { term, definition });
    if ('fault' in edit) return { state: 'refused', message: edit.fault[client.language] };
    return { state: 'edits', uri: target, edits: [{ uri: target, ...placed(edit, text) }] };
  }
  if (!configurations.trusted) return { state: 'refused', message: untrusted(client.language) };
  const folder = file ? parent(file.uri) : (configurations.folderOf(uri) ?? configurations.folders[0]);
  if (folder === undefined) return { state: 'refused', message: noFolder(client.language) };
  const fresh = target ?? `${folder}/${NEW_GLOSSARY}`;
  if (!create) return { state: 'missing', uri: fresh };
  const entry = { term: term.trim(), definition };
  const created = { uri: fresh, create: true, range: START, newText: newGlossary(client.language, entry) };
  const naming = target !== undefined ? [] : await namingEdits(context, file?.uri, folder);
  return naming
    ? { state: 'edits', uri: fresh, edits: [created, ...naming] }
    : { state: 'refused', message: unnamed(client.language) };
}

type TermEdit = Extract<AddTermResult, { readonly state: 'edits' }>['edits'][number];
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The edits that name a new glossary in the configuration; undefined where the file cannot be changed safely. */
async function namingEdits(
  context: Context,
  config: string | undefined,
  folder: string,
): Promise<TermEdit[] | undefined> {
  if (config === undefined) {
    return [{ uri: `${folder}/${NEW_CONFIG}`, create: true, range: START, newText: configNaming(NEW_GLOSSARY) }];
  }
  const text = await context.files.read(config);
  const edit = text === undefined ? undefined : nameInConfig(text, NEW_GLOSSARY);
  return edit && text !== undefined ? [{ uri: config, ...placed(edit, text) }] : undefined;
}

function placed(edit: Edit, text: string): Pick<TermEdit, 'range' | 'newText'> {
  return { range: rangeOf(edit.range, positionsOf(new LineIndex(text))), newText: edit.text };
}

function parent(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function untrusted(language: 'en' | 'zh'): string {
  return language === 'zh'
    ? '未受信任的文件夹不读取术语表，请先信任该文件夹。'
    : 'No glossary is read in a folder that is not trusted. Trust the folder first.';
}

function noFolder(language: 'en' | 'zh'): string {
  return language === 'zh'
    ? '请先打开一个文件夹，术语表要保存在其中。'
    : 'Open a folder first: the glossary is kept in it.';
}

function unnamed(language: 'en' | 'zh'): string {
  return language === 'zh'
    ? '请先在配置文件的 glossaries 中写明术语表文件。'
    : 'Name a glossary file under `glossaries` in the configuration file first.';
}
