import { type ExtensionContext, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { SETTINGS_SECTION, type StatusParams, TRUST_NOTIFICATION } from '../server/protocol.ts';
import { type Bodies, bodiesOf } from './commands.ts';
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
type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What runs when the extension is loaded whole. */
export interface Running {
  readonly client: BaseLanguageClient;
  /** Settles when the language server answers; rejects where it does not start. */
  readonly ready: Promise<void>;
  readonly commands: Bodies;
  /** What is known of an open document; `undefined` before its first check. */
  statusOf(uri: Uri): StatusParams | undefined;
  extendMarkdownIt(md: MarkdownIt): void;
}

/** Starts the language server without waiting for it, and all that shows its results. */
export function startClient(context: ExtensionContext, create: CreateClient): Running {
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
    workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(TRUST_NOTIFICATION)),
    // A server that has not answered yet cannot be asked to stop; it goes with the connection.
    { dispose: () => void client.dispose().catch(() => {}) },
  );
  const ready = client.start();
  ready.catch((error: unknown) => client.error('The language server did not start.', error));
  return {
    client,
    ready,
    commands: bodiesOf({ context, client, statuses, kinds, terms, view }),
    statusOf: (uri) => statuses.of(uri),
    extendMarkdownIt: (md) => void extendMarkdownIt(md, terms, badges),
  };
}
