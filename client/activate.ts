import { commands, type ExtensionContext, l10n, type Uri, window } from 'vscode';
import type { StatusParams } from '../server/protocol.ts';
import { agentApi } from './agent/api.ts';
import { type FindProgram, registerServers } from './agent/servers.ts';
import { registerTools } from './agent/tools.ts';
import type { Running } from './client.ts';
import { COMMANDS } from './command-names.ts';
import type { MarkdownIt } from './preview/at-render.ts';

/** What the extension gives to other extensions and to its tests. */
export interface Api {
  /** Settles when the language server answers; rejects where it does not start. */
  readonly ready: Promise<void>;
  /** What is known of an open document; `undefined` before its first check. */
  statusOf(uri: Uri): StatusParams | undefined;
  /** Called by VS Code's Markdown preview. */
  extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

/** Loads what is not needed for activation: the client of the language server, and all that shows its results. */
type Load = () => Promise<{ start(context: ExtensionContext): Running }>;

/**
 * Registers what VS Code looks for as soon as activation has returned; each of these waits for what it needs. The rest is
 * loaded after that, so that other extensions of the host get their turn first.
 * @param findProgram where the host can start programs
 */
export function activateWith(context: ExtensionContext, load: Load, findProgram?: FindProgram): Api {
  const end = new AbortController();
  context.subscriptions.push({ dispose: () => end.abort() });
  let known: Running | undefined;
  const run = async (): Promise<Running> => {
    await new Promise((done) => setTimeout(done, 0));
    end.signal.throwIfAborted();
    const { start } = await load();
    // Where the extension is gone meanwhile, nothing is started that nobody would end.
    end.signal.throwIfAborted();
    known = start(context);
    return known;
  };
  const running = run();
  running.catch((error: unknown) => {
    if (!end.signal.aborted) window.showErrorMessage(l10n.t('prdlint did not start: {0}', String(error)));
  });
  const agents = agentApi();
  context.subscriptions.push(
    ...COMMANDS.map((name) =>
      commands.registerCommand(name, async (...given: never[]) => (await running).commands[name](...given)),
    ),
    registerTools(agents, running),
  );
  if (findProgram) context.subscriptions.push(registerServers(agents, findProgram));
  const ready = running.then((one) => one.ready);
  // Whoever failed has said so.
  ready.catch(() => {});
  return {
    ready,
    statusOf: (uri) => known?.statusOf(uri),
    extendMarkdownIt: (md) => {
      // A preview that is rendered before that is rendered again when the server answers.
      running.then(
        (one) => one.extendMarkdownIt(md),
        () => {},
      );
      return md;
    },
  };
}
