import type { Feature } from '../context.ts';
import type { OpenDocument } from '../documents.ts';

/** After the last change to a document its check waits so many milliseconds for the next one. */
const QUIET = 120;

/** Diagnostics for clients that wait for them: sent after each change, once the document has been left alone for a moment. */
export const push: Feature = ({ connection, client, documents, checks, guard }) => {
  if (client.pull) return {};
  const waiting = new Map<OpenDocument, ReturnType<typeof setTimeout>>();
  const check = guard('check', undefined, async (document: OpenDocument) => {
    await checks.of(document);
  });
  const stop = (document: OpenDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };

  documents.onChange((document) => {
    stop(document);
    const wait = document.checked ? QUIET : 0;
    waiting.set(
      document,
      setTimeout(() => {
        waiting.delete(document);
        void check(document);
      }, wait),
    );
  });
  documents.onClose((document) => {
    stop(document);
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  checks.onChecked(({ uri, version, shown }) => {
    void connection.sendDiagnostics({ uri, version, diagnostics: [...shown] });
  });
  return {};
};
