import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { chooseEdits, safeChanges } from '../../core/fix.ts';
import type { Finding } from '../../core/lint.ts';
import type { Edit } from '../../core/rule.ts';
import type { Range } from '../../core/text.ts';
import { ADD_TERM_KIND, addTermActions } from '../add-term-action.ts';
import { type Checked, messageLanguage } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import type { OpenDocument } from '../documents.ts';
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
    const document = documents.get(params.textDocument.uri);
    const checked = document && (await checks.of(document, token));
    // Findings of an earlier text have no place in this one.
    if (!checked?.facts || checked.tooLarge !== undefined || checked.version !== document?.version) return [];
    return new Actions(context, document, checked).list(document.offsets(params.range), params.context.only);
  };
  const guarded = guard('textDocument/codeAction', [], answer);
  connection.onCodeAction((params, token) => guarded(params, token));
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, ADD_TERM_KIND, REWRITE] } };
};

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
    const wanted = (kind: string): boolean =>
      !only || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
    const touched = this.checked.result.findings.filter(
      (finding) => finding.range.start <= range.end && finding.range.end >= range.start,
    );
    return [
      ...(wanted(CodeActionKind.QuickFix) ? touched.flatMap((finding) => this.#fixes(finding)) : []),
      ...(wanted(CodeActionKind.QuickFix) ? touched.flatMap((finding) => this.#suppressions(finding)) : []),
      ...(wanted(FIX_ALL) ? this.#fixAll() : []),
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

  #fixAll(): CodeAction[] {
    const { edits } = chooseEdits(safeChanges(this.checked.result.findings));
    if (edits.length === 0) return [];
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
      edit: this.#edit([action.edit]),
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
}
