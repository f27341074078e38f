import { commands, Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkDocument } from './check-document.ts';
import { checkWorkspace } from './check-workspace.ts';
import { chooseKind } from './choose-kind.ts';
import type { KindChoices } from './kinds.ts';
import { newPrd } from './new-prd.ts';
import type { Statuses } from './statuses.ts';

/** What the commands work with. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly statuses: Statuses;
  readonly kinds: KindChoices;
}

/** Registers the commands that package.json contributes. */
export function registerCommands(parts: Parts): Disposable {
  const { client, context } = parts;
  const all: Readonly<Record<string, () => unknown>> = {
    'prdlint.checkDocument': () => checkDocument(parts),
    'prdlint.checkWorkspace': () => checkWorkspace(client),
    'prdlint.chooseKind': () => chooseKind(parts),
    'prdlint.newPrd': () => newPrd(context.extensionUri),
    'prdlint.restartServer': () => restart(client),
    'prdlint.showOutput': () => client.outputChannel.show(),
  };
  return Disposable.from(...Object.entries(all).map(([id, run]) => commands.registerCommand(id, run)));
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
