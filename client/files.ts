import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_FILES_REQUEST,
  type FindFilesParams,
  type FindFilesResult,
  READ_FILE_REQUEST,
  type ReadFileParams,
  type ReadFileResult,
  STAT_REQUEST,
  type StatParams,
  type StatResult,
} from '../server/protocol.ts';

const LEFT_OUT = '**/{node_modules,.git}/**';

/** Lets the server read the workspace through VS Code, so that remote and virtual file systems work as local ones do. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(STAT_REQUEST, async ({ uri }: StatParams): Promise<StatResult> => {
    try {
      const { type, size, mtime } = await workspace.fs.stat(Uri.parse(uri));
      // A symbolic link has a second bit set for what it leads to.
      return {
        type: type & FileType.File ? 'file' : type & FileType.Directory ? 'folder' : 'other',
        size,
        modified: mtime,
      };
    } catch {
      return null;
    }
  });
  client.onRequest(
    FIND_FILES_REQUEST,
    async ({ folder, extensions, limit }: FindFilesParams, token): Promise<FindFilesResult> => {
      const pattern = new RelativePattern(Uri.parse(folder), `**/*.{${extensions.join(',')}}`);
      const found = await workspace.findFiles(pattern, LEFT_OUT, limit, token);
      return found.map(String).sort();
    },
  );
}
