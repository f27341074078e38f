import {
  CancellationTokenSource,
  DidChangeConfigurationNotification,
  type DidChangeConfigurationParams,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  FileChangeType,
} from 'vscode-languageserver';
import { CONFIG_NAMES } from '../../core/config/find.ts';
import { isConfig } from '../configurations.ts';
import type { Context, Feature } from '../context.ts';
import { isMarkdownFile } from '../documents.ts';
import { followGlossary } from '../follow-glossary.ts';
import { GLOSSARY_NOTIFICATION, SETTINGS_SECTION, TRUST_NOTIFICATION } from '../protocol.ts';
import { readSettings } from '../settings.ts';
import { nameOf } from '../uri.ts';

/** Follows what changes around the documents: settings, configuration files, files on disk, folders, trust. */
export const watch: Feature = (context) => {
  const { connection, client, configurations, checks, glossaries, library, refresh, refreshLenses, results, guard } =
    context;

  const fetchSettings = async (): Promise<void> => {
    if (client.settings) {
      checks.settings = readSettings(await connection.workspace.getConfiguration(SETTINGS_SECTION));
    }
  };

  const watchFiles = async (globs: readonly string[]): Promise<void> => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map((globPattern) => ({ globPattern })),
    });
  };
  // Only the names of glossary files tell them from the many other YAML and JSON files of a folder.
  const watchGlossary = guard('watch glossary', undefined, (uri: string) =>
    watchFiles([`**/${nameOf(uri).replace(/[*?{}[\]]/g, '?')}`]),
  );

  const follow = guard('follow glossary', undefined, (uri: string) => followGlossary(connection, uri));

  results.onNamed = (uri) => {
    if (client.registerWatchers) void watchGlossary(uri);
  };
  // Set before anything is awaited: a document that opens meanwhile may name the first glossary.
  const start = guard('initialized', undefined, async () => {
    glossaries.onNamed = (uri) => {
      if (isMarkdownFile(uri)) return;
      if (client.registerWatchers) void watchGlossary(uri);
      if (client.registerFiles) void follow(uri);
    };
    if (client.registerSettings) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    }
    if (client.registerWatchers) {
      const globs = [`**/{${CONFIG_NAMES.join(',')}}`, '**/*.{md,markdown,mdx}'];
      await watchFiles(globs);
    }
    await fetchSettings();
    checks.outdate();
    refresh();
  });

  const settings = guard('didChangeConfiguration', undefined, async ({ settings }: DidChangeConfigurationParams) => {
    if (client.settings) await fetchSettings();
    else checks.settings = readSettings((settings as Record<string, unknown> | null)?.[SETTINGS_SECTION]);
    checks.outdate();
    refresh();
  });

  const files = guard('didChangeWatchedFiles', undefined, async ({ changes }: DidChangeWatchedFilesParams) => {
    const configs = changes.filter(({ uri }) => isConfig(uri) || configurations.baselines.has(uri));
    for (const { uri, type } of configs) await configurations.changed(uri, type === FileChangeType.Deleted);
    for (const { uri } of changes) {
      library.forget(uri);
      glossaries.changed(uri);
      results.forget(uri);
    }
    if (changes.some(({ uri }) => results.has(uri))) refreshLenses();
    if (configs.length > 0 || changes.some(({ uri }) => glossaries.has(uri))) {
      checks.outdate();
      refresh();
      void connection.sendNotification(GLOSSARY_NOTIFICATION);
    }
    for (const { uri, type } of changes) {
      if (!isConfig(uri)) await followFile(context, uri, type === FileChangeType.Deleted);
    }
  });

  const folders = guard('didChangeWorkspaceFolders', undefined, (added: readonly string[], gone: readonly string[]) => {
    const left = configurations.folders.filter((folder) => !gone.includes(folder));
    configurations.folders = [...left, ...added];
    configurations.forget();
    glossaries.forget();
    results.forget();
    checks.outdate();
    refresh();
  });

  connection.onInitialized(() => void start());
  connection.onDidChangeConfiguration((params) => void settings(params));
  connection.onDidChangeWatchedFiles((params) => void files(params));
  connection.onNotification(TRUST_NOTIFICATION, () => {
    configurations.trusted = true;
    configurations.forget();
    checks.outdate();
    refresh();
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', (params: FolderChange) => {
    const uris = (list: readonly { uri: string }[] | undefined): string[] =>
      (list ?? []).map(({ uri }) => uri.replace(/\/$/, ''));
    void folders(uris(params?.event?.added), uris(params?.event?.removed));
  });
  return { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } };
};

interface FolderChange {
  readonly event?: { readonly added?: readonly { uri: string }[]; readonly removed?: readonly { uri: string }[] };
}

/** Findings shown of a closed document follow its file. */
async function followFile({ closed, documents, published }: Context, uri: string, deleted: boolean): Promise<void> {
  if (!published.has(uri) || documents.get(uri)) return;
  const check = deleted ? undefined : await closed.check(uri, new CancellationTokenSource().token);
  if (check?.state === 'checked') published.show(uri, check.checked);
  else published.clear(uri);
}
