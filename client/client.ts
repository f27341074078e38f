import { type ExtensionContext, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { SETTINGS_SECTION, type StatusParams, TRUST_NOTIFICATION } from '../server/protocol.ts';
import { agentApi } from './agent/api.ts';
import { type FindProgram, registerServers } from './agent/servers.ts';
import { registerTools } from './agent/tools.ts';
import { registerCommands } from './commands.ts';
import { answerFileRequests } from './files.ts';
import { extendMarkdownIt } from './glossary/preview.ts';
import { Terms } from './glossary/terms.ts';
import { KindChoices } from './kinds.ts';
import { clientOptions } from './options.ts';
import type { MarkdownIt } from './preview/at-render.ts';
import { KnownBadges } from './preview/known-badges.ts';
import { followSettings } from './preview/refresh.ts';
import { SpecView } from './spec-view.ts';
import { StatusItem } from './status-item.ts';
import { Statuses } from './statuses.ts';

/** Makes the client of one kind of host; the server starts with `client.start()`. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension gives to other extensions and to its tests. */
export interface Api {
  /** Settles when the language server answers; rejects where it does not start. */
  readonly ready: Promise<void>;
  /** What is known of an open document; `undefined` before its first check. */
  statusOf(uri: Uri): StatusParams | undefined;
  /** Called by VS Code's Markdown preview. */
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

/** Runs what takes time after activation has returned, so that other extensions of the host get their turn first. */
function later(run: () => Promise<void>): Promise<void> {
  return new Promise((done) => setTimeout(done, 0)).then(run);
}

/**
 * Starts the language server without waiting for it, and all that shows its results.
 * @param findProgram where the host can start programs
 */
export function start(context: ExtensionContext, create: CreateClient, findProgram?: FindProgram): Api {
  const client = create(SETTINGS_SECTION, 'prdlint', clientOptions());
  const statuses = new Statuses(client);
  const kinds = new KindChoices(client, context.workspaceState);
  const terms = new Terms(client);
  const badges = new KnownBadges(client, statuses);
  const view = new SpecView(client, statuses);
  answerFileRequests(client);
  context.subscriptions.push(
    statuses,
    kinds,
    terms,
    badges,
    view,
    followSettings(),
    new StatusItem(statuses),
    registerCommands({ context, client, statuses, kinds, terms, view }),
    workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(TRUST_NOTIFICATION)),
    { dispose: () => client.dispose() },
  );
  const ready = later(() => client.start());
  const agents = agentApi();
  context.subscriptions.push(registerTools(agents, client, ready));
  if (findProgram) context.subscriptions.push(registerServers(agents, findProgram));
  ready.catch((error: unknown) => client.error('The language server did not start.', error));
  return { ready, statusOf: (uri) => statuses.of(uri), extendMarkdownIt: (md) => extendMarkdownIt(md, terms, badges) };
}
