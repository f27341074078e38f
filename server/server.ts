import {
  CodeLensRefreshRequest,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { Checks } from './checks.ts';
import { type Client, readClient } from './client.ts';
import { ClosedDocuments } from './closed.ts';
import { Configurations, type Publish } from './configurations.ts';
import { type Context, createGuard, type Feature } from './context.ts';
import { Documents } from './documents.ts';
import { agent } from './features/agent.ts';
import { badges } from './features/badges.ts';
import { check } from './features/check.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLens } from './features/code-lens.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { glossary } from './features/glossary.ts';
import { highlight } from './features/highlight.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { kind } from './features/kind.ts';
import { known } from './features/known.ts';
import { overview } from './features/overview.ts';
import { push } from './features/push.ts';
import { references } from './features/references.ts';
import { rename } from './features/rename.ts';
import { save } from './features/save.ts';
import { spec } from './features/spec.ts';
import { status } from './features/status.ts';
import { symbols } from './features/symbols.ts';
import { watch } from './features/watch.ts';
import { Files } from './files.ts';
import { Glossaries } from './glossaries.ts';
import type { Host } from './host.ts';
import { Library } from './library.ts';
import { DEFAULT_SETTINGS } from './protocol.ts';
import { Published } from './published.ts';
import { problemDiagnostics } from './report.ts';
import { Results } from './results.ts';
import { keepShown } from './shown.ts';

const FEATURES: readonly Feature[] = [
  diagnostics,
  push,
  hover,
  codeActions,
  completion,
  definition,
  references,
  highlight,
  rename,
  symbols,
  codeLens,
  inlayHints,
  spec,
  overview,
  badges,
  agent,
  glossary,
  check,
  status,
  kind,
  known,
  save,
  watch,
];

/** Serves one connection. All state belongs to it; nothing is shared between connections. */
export function createServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const context = createContext(connection, host, readClient(params));
    const capabilities = FEATURES.map((feature) => feature(context));
    const base: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    };
    return { capabilities: Object.assign(base, ...capabilities), serverInfo: { name: 'prdlint' } };
  });
  connection.listen();
}

function createContext(connection: Connection, host: Host, client: Client): Context {
  const files = new Files(host, connection, client.files);
  const publish: Publish = (uri, text, problems) => {
    const { language } = checks.settings;
    const diagnostics = problemDiagnostics(text, problems, language === 'auto' ? 'en' : language);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const configurations = new Configurations(
    files,
    (uri, text, problems) => publish(uri, text, problems),
    (uri, config) => glossaries.load(uri, config),
    client.folders,
    client.trusted,
  );
  const glossaries = new Glossaries(
    files,
    configurations,
    (uri, text, problems) => publish(uri, text, problems),
    client.registerWatchers,
  );
  const library = new Library(files, client.registerWatchers);
  const results = new Results(files, configurations, client.registerWatchers);
  const checks = new Checks(host, configurations, DEFAULT_SETTINGS);
  checks.teamOf = async (applied) => (await glossaries.teamOf(applied))?.layer.terms;
  // First of all listeners, so that the others find the diagnostics made.
  keepShown(checks, client);
  const documents = new Documents(connection);
  const closed = new ClosedDocuments(files, configurations, checks);
  const published = new Published(connection, client);
  const guard = createGuard(connection, host);
  const recheck = guard('check', undefined, async (uri: string) => {
    const document = documents.get(uri);
    if (document) await checks.of(document);
  });
  const refreshLenses = (): void => {
    if (client.refreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
  };
  const refresh = (): void => {
    refreshLenses();
    if (!client.pull) for (const { uri } of documents.all()) void recheck(uri);
    else if (client.refresh) connection.languages.diagnostics.refresh().catch(() => {});
  };
  return {
    connection,
    client,
    documents,
    closed,
    files,
    configurations,
    checks,
    glossaries,
    library,
    published,
    results,
    refresh,
    refreshLenses,
    guard,
  };
}
