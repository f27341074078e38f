import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { nameFault } from '../../core/glossary/rename.ts';
import type { Text } from '../../core/rule.ts';
import type { Feature } from '../context.ts';
import { termInGlossary } from '../glossary-at.ts';
import { Refusal } from '../refusal.ts';
import { planRename } from '../rename-plan.ts';
import { rangeOf } from '../report.ts';
import { termAt } from '../term-at.ts';

/** Renames a term of the team or the document wherever it is used, and where it is defined. */
export const rename: Feature = (context) => {
  const { connection, client, guard } = context;
  const refuse = (why: Text): Refusal => new Refusal(LSPErrorCodes.RequestFailed, why[client.language]);

  const prepare = async (
    params: PrepareRenameParams,
    token: CancellationToken,
  ): Promise<PrepareRenameResult | null> => {
    const asked = (await termAt(context, params, token)) ?? (await termInGlossary(context, params));
    if (!asked) return null;
    const { found, document } = asked;
    if (found.layer === 'built-in') throw refuse(builtIn(found.word));
    return { range: rangeOf(found.range, document.text), placeholder: found.word };
  };

  const answer = async (params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> => {
    const asked = (await termAt(context, params, token)) ?? (await termInGlossary(context, params));
    if (!asked) return null;
    const { found } = asked;
    if (found.layer === 'built-in') throw refuse(builtIn(found.word));
    const name = params.newName.trim();
    const fault = nameFault(name);
    if (fault) throw refuse(fault);
    const plan = await planRename(context, asked, name, token);
    if ('fault' in plan) throw refuse(plan.fault);
    return plan.edit;
  };

  const guardedPrepare = guard('textDocument/prepareRename', null, prepare);
  const guarded = guard('textDocument/rename', null, answer);
  connection.onPrepareRename((params, token) => guardedPrepare(params, token));
  connection.onRenameRequest((params, token) => guarded(params, token));
  return { renameProvider: client.renames ? { prepareProvider: true } : true };
};

function builtIn(word: string): Text {
  return {
    en: `“${word}” is a term of the built-in glossary, which cannot be renamed. Add it to the team's glossary to define it yourselves.`,
    zh: `“${word}”是内置术语，不能重命名。可先加入团队术语表，再按团队的说法定义。`,
  };
}
