import {
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
  const options = { documentSelector };
  // One by one: a bulk of registrations is known by its class, which the host's own bundle has a second time.
  await Promise.all([
    client.register(DidOpenTextDocumentNotification.type, options),
    client.register(DidChangeTextDocumentNotification.type, { ...options, syncKind: TextDocumentSyncKind.Incremental }),
    client.register(DidCloseTextDocumentNotification.type, options),
    client.register(DefinitionRequest.type, options),
    client.register(ReferencesRequest.type, options),
    client.register(RenameRequest.type, { ...options, prepareProvider: true }),
    client.register(CodeLensRequest.type, { ...options, resolveProvider: true }),
  ]);
}

/** The whole path as a glob: marks of globs in it stand for any character, and a drive comes before it. */
function selecting(uri: string): { scheme: string; pattern: string } {
  const [, scheme = 'file', path = ''] = /^([^:]+):(?:\/\/[^/]*)?(?:\/[A-Za-z]:)?(.*)$/.exec(keyOf(uri)) ?? [];
  return { scheme, pattern: `**${path.replace(/[*?{}[\]]/g, '?')}` };
}
