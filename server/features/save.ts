import type { Feature } from '../context.ts';

/** A saved document is checked now, where it was too large or checks wait for a save. */
export const save: Feature = ({ client, connection, documents, checks, published, guard }) => {
  const saved = guard('didSave', undefined, async (uri: string) => {
    const document = documents.get(uri);
    const waits = checks.settings.run === 'onSave' || document?.checked?.tooLarge !== undefined;
    if (!document || checks.settings.run === 'manual' || !waits) return;
    document.due = true;
    await checks.of(document);
    if (client.pull && client.refresh) await connection.languages.diagnostics.refresh();
  });
  documents.onSave(({ uri }) => void saved(uri));
  // What was published of a closed document gives way to what its check says while it is open.
  documents.onChange(({ uri }) => published.clear(uri));
  return {};
};
