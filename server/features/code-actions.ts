import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  MessageType,
  ShowMessageNotification,
  type SnippetTextEdit,
  StringValue,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding } from '../../core/lint.ts';
import type { Edit } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import type { BlankEdit } from '../../core/writing/complete-section.ts';
import { ADD_TERM_KIND, addTermActions } from '../add-term-action.ts';
import { type Checked, messageLanguage } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import type { OpenDocument } from '../documents.ts';
import { lastingEdits, safeEdits } from '../fix-all.ts';
import { diagnosticOf, rangeOf } from '../report.ts';
import { disableFile, disableLine } from '../suppression.ts';
import { REWRITE, writingActions } from '../writing-actions.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.prdlint`;
/** Findings about suppression comments, which no such comment can accept. */
const ABOUT_COMMENTS: ReadonlySet<string> = new Set(['suppression-unused', 'suppression-unknown-rule']);

/** Fixes of findings, comments that accept them, all safe fixes at once, and help with writing. */
export const codeActions: Feature = (context) => {
  const { connection, client, documents, checks, guard } = context;
  if (!client.literalActions) return {};
  const answer = async (params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> => {
    const { only } = params.context;
    const document = documents.get(params.textDocument.uri);
    // Fixes on save are asked for before the save that a check may wait for.
    if (document && only && isWanted(FIX_ALL, only) && checks.settings.run !== 'manual') {
      document.due ||= document.checked?.version !== document.version || document.checked.tooLarge !== undefined;
    }
    const checked = document && (await checks.of(document, token));
    // Findings of an earlier text have no place in this one.
    if (!checked?.facts || checked.tooLarge !== undefined || checked.version !== document?.version) return [];
    const actions = new Actions(context, document, checked);
    const list = actions.list(document.offsets(params.range), only);
    if (isWanted(FIX_ALL, only)) list.push(...(await actions.fixAll(only !== undefined, token)));
    return client.resolvesEdits ? list.map((action) => withoutEdit(action, document)) : list;
  };
  const guarded = guard('textDocument/codeAction', [], answer);
  connection.onCodeAction((params, token) => guarded(params, token));

  /** An edit is handed out where the document still is as it was, since not every client looks at an edit's version. */
  const resolve = async (action: CodeAction): Promise<CodeAction> => {
    const { uri, version, edit } = (action.data ?? {}) as Partial<Kept>;
    if (edit === undefined || uri === undefined || version === undefined) return action;
    if (documents.get(uri)?.version === version) return { ...action, edit };
    const message = { type: MessageType.Info, message: CHANGED[client.language] };
    void connection.sendNotification(ShowMessageNotification.method, message);
    return action;
  };
  connection.onCodeActionResolve((action) => guard('codeAction/resolve', action, resolve)(action));
  return {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, ADD_TERM_KIND, REWRITE],
      ...(client.resolvesEdits ? { resolveProvider: true } : {}),
    },
  };
};

const CHANGED = {
  en: 'The document changed meanwhile, so the fix was not made. Try again.',
  zh: '文档刚刚有改动，修复没有执行，请重试。',
} as const;

/** What an action carries until it is chosen. */
interface Kept {
  readonly uri: string;
  readonly version: number;
  readonly edit: WorkspaceEdit;
}

function withoutEdit({ edit, ...action }: CodeAction, { uri, version }: OpenDocument): CodeAction {
  return edit ? { ...action, data: { uri, version, edit } satisfies Kept } : action;
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

class Actions {
  readonly #language: 'en' | 'zh';

  constructor(
    readonly context: Context,
    readonly document: OpenDocument,
    readonly checked: Checked,
  ) {
    this.#language = messageLanguage(checked, context.checks.settings);
  }

  list(range: Range, only: readonly string[] | undefined): CodeAction[] {
    const wanted = (kind: string): boolean => isWanted(kind, only);
    const touched = this.checked.result.findings.filter(
      (finding) => finding.range.start <= range.end && finding.range.end >= range.start,
    );
    return [
      ...(wanted(CodeActionKind.QuickFix) ? touched.flatMap((finding) => this.#fixes(finding)) : []),
      ...(wanted(CodeActionKind.QuickFix) ? touched.flatMap((finding) => this.#suppressions(finding)) : []),
      ...this.#writing(range).filter(({ kind = '' }) => wanted(kind)),
      ...this.#terms(range, touched).filter(({ kind = '' }) => wanted(kind)),
    ];
  }

  #terms(range: Range, findings: readonly Finding[]): CodeAction[] {
    const { uri, text } = this.document;
    const asked = { uri, text: text.getText(), range, findings, language: this.#language };
    return addTermActions(this.context.client, asked);
  }

  #fixes(finding: Finding): CodeAction[] {
    return finding.fixes.map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      isPreferred: fix.safe,
      diagnostics: [this.#diagnostic(finding)],
      edit: this.#edit(fix.edits),
    }));
  }

  #suppressions(finding: Finding): CodeAction[] {
    const { facts } = this.checked;
    const { rule, range } = finding;
    if (!facts || ABOUT_COMMENTS.has(rule)) return [];
    const zh = this.#language === 'zh';
    const action = (title: string, edit: Edit): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [this.#diagnostic(finding)],
      edit: this.#edit([edit]),
    });
    const line = disableLine(facts, range.start, rule, this.#language);
    return [
      ...(line ? [action(zh ? `在此行停用 ${rule}` : `Disable ${rule} for this line`, line)] : []),
      action(zh ? `在本文档停用 ${rule}` : `Disable ${rule} for this file`, disableFile(facts, rule, this.#language)),
    ];
  }

  /**
   * All safe fixes in one action.
   * @param lasting look for what is left to be fixed after that, too, where somebody asked for this action by its kind:
   *   each round is a check of the whole document
   */
  async fixAll(lasting: boolean, token: CancellationToken): Promise<CodeAction[]> {
    const { uri, text } = this.document;
    const edits = lasting
      ? await lastingEdits(this.context.checks, uri, text.getText(), this.checked, token)
      : safeEdits(this.checked);
    if (!edits || edits.length === 0 || this.document.version !== this.checked.version) return [];
    const title = this.#language === 'zh' ? '修复全部可安全修复的问题（prdlint）' : 'Fix all safe problems (prdlint)';
    return [{ title, kind: FIX_ALL, edit: this.#edit(edits) }];
  }

  /** Help with writing, in requirement documents only. */
  #writing(range: Range): CodeAction[] {
    const { facts, kind } = this.checked;
    if (!facts || (kind !== 'ai-prd' && kind !== 'prd')) return [];
    return writingActions(facts, range.start, this.#language).map((action) => ({
      title: action.title,
      kind: action.kind,
      edit: this.#written(action.edit),
    }));
  }

  #diagnostic(finding: Finding): ReturnType<typeof diagnosticOf> {
    const { uri, text } = this.document;
    return diagnosticOf(finding, {
      uri,
      positions: text,
      relatedInformation: this.context.client.relatedInformation,
    });
  }

  /** Names the version that the edit was made for, so that a client refuses it once the document went on. */
  #edit(edits: readonly Edit[]): WorkspaceEdit {
    const { uri, version, text } = this.document;
    const changes: TextEdit[] = edits.map((edit) => ({ range: rangeOf(edit.range, text), newText: edit.text }));
    return this.context.client.versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
      : { changes: { [uri]: changes } };
  }

  /** As above; blanks to fill in become tab stops where the client takes them. */
  #written(edit: Edit | BlankEdit): WorkspaceEdit {
    if (!('snippet' in edit) || !this.context.client.snippetEdits) return this.#edit([edit]);
    const { uri, version, text } = this.document;
    const change: SnippetTextEdit = {
      range: rangeOf(edit.range, text),
      snippet: StringValue.createSnippet(edit.snippet),
    };
    return { documentChanges: [{ textDocument: { uri, version }, edits: [change] }] };
  }
}
