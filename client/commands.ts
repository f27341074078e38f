import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ADD_TERM_COMMAND,
  INSERT_PART_COMMAND,
  SHOW_REFERENCES_COMMAND,
  SHOW_SPEC_COMMAND,
} from '../server/protocol.ts';
import { checkDocument } from './check-document.ts';
import { checkWorkspace } from './check-workspace.ts';
import { chooseKind } from './choose-kind.ts';
import type { CommandName } from './command-names.ts';
import { copyFacts } from './copy-facts.ts';
import { addTerm } from './glossary/add-term.ts';
import { openGlossary } from './glossary/page.ts';
import { showReferences } from './glossary/show-references.ts';
import type { Terms } from './glossary/terms.ts';
import { insertPart } from './insert-part.ts';
import type { KindChoices } from './kinds.ts';
import { newPrd } from './new-prd.ts';
import { exportOverview, showOverview } from './overview.ts';
import { toggleBadges } from './preview/toggle.ts';
import type { SpecView } from './spec-view.ts';
import type { Statuses } from './statuses.ts';

/** What the commands work with. */
export interface Parts {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly statuses: Statuses;
  readonly kinds: KindChoices;
  readonly terms: Terms;
  readonly view: SpecView;
}

/** What each command does. */
export type Bodies = Readonly<Record<CommandName, (...given: never[]) => unknown>>;

export function bodiesOf(parts: Parts): Bodies {
  const { client, context } = parts;
  return {
    'prdlint.checkDocument': () => checkDocument(parts),
    'prdlint.checkWorkspace': () => checkWorkspace(client),
    'prdlint.chooseKind': () => chooseKind(parts),
    'prdlint.newPrd': () => newPrd(context.extensionUri),
    [ADD_TERM_COMMAND]: (uri?: unknown, word?: unknown) => addTerm(client, uri, word),
    'prdlint.openGlossary': () => openGlossary(context, parts.terms),
    [SHOW_REFERENCES_COMMAND]: showReferences,
    [SHOW_SPEC_COMMAND]: () => commands.executeCommand('prdlint.spec.focus'),
    [INSERT_PART_COMMAND]: (uri?: unknown, part?: unknown) => insertPart(client, uri, part),
    'prdlint.toggleBadges': toggleBadges,
    'prdlint.copyFacts': () => copyFacts(parts.view),
    'prdlint.showOverview': () => showOverview(client),
    'prdlint.exportOverview': () => exportOverview(client),
    'prdlint.restartServer': () => restart(client),
    'prdlint.showOutput': () => client.outputChannel.show(),
  };
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
