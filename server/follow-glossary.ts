import {
  BulkRegistration,
  CodeLensRequest,
  type Connection,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { keyOf } from './uri.ts';

/**
 * Asks the client to send one glossary file that is no Markdown, and the questions that are asked in it. Other YAML and
 * JSON of the workspace stays with whoever else reads it.
 */
export async function followGlossary({ client }: Connection, uri: string): Promise<void> {
  const documentSelector = [selecting(uri)];
  const all = BulkRegistration.create();
  all.add(DidOpenTextDocumentNotification.type, { documentSelector });
  all.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
  all.add(DidCloseTextDocumentNotification.type, { documentSelector });
  all.add(DefinitionRequest.type, { documentSelector });
  all.add(ReferencesRequest.type, { documentSelector });
  all.add(RenameRequest.type, { documentSelector, prepareProvider: true });
  all.add(CodeLensRequest.type, { documentSelector, resolveProvider: true });
  await client.register(all);
}

/** The whole path as a glob: marks of globs in it stand for any character, and a drive comes before it. */
function selecting(uri: string): { scheme: string; pattern: string } {
  const [, scheme = 'file', path = ''] = /^([^:]+):(?:\/\/[^/]*)?(?:\/[A-Za-z]:)?(.*)$/.exec(keyOf(uri)) ?? [];
  return { scheme, pattern: `**${path.replace(/[*?{}[\]]/g, '?')}` };
}
