import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import { nameOf } from '../uri.ts';

/** Follows the baselines: watches their files, and shows in them which entries a checked document no longer needs. */
export const known: Feature = ({ connection, client, configurations, checks, guard }) => {
  const { baselines } = configurations;
  const watched = new Set<string>();
  const watch = guard('watch baseline', undefined, async (name: string) => {
    const globPattern = `**/${name.replace(/[*?{}[\]]/g, '?')}`;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] });
  });
  baselines.onNamed = (uri) => {
    const name = nameOf(uri);
    if (!client.registerWatchers || watched.has(name)) return;
    watched.add(name);
    void watch(name);
  };

  const tell = guard('baseline', undefined, baselines.tellStale.bind(baselines));
  checks.onChecked(({ uri }, { result, applied }) => {
    if (applied.known && result.baseline) void tell(uri, applied.known, result.baseline.stale);
  });
  return {};
};
