import type { CancellationToken } from 'vscode-languageserver';
import { Session } from '../core/session.ts';
import { type Checked, type Checks, limitOf } from './checks.ts';
import type { Configurations } from './configurations.ts';
import type { Files } from './files.ts';
import { isLarger } from './size.ts';
import { keyOf, nameOf } from './uri.ts';

/** What came of one file of the workspace. */
export type ClosedCheck =
  | { readonly state: 'checked'; readonly uri: string; readonly checked: Checked }
  /** Left out by the configuration, or gone. */
  | { readonly state: 'none'; readonly uri: string }
  /** There, but not to be read by this user. */
  | { readonly state: 'unread'; readonly uri: string }
  | { readonly state: 'too-large'; readonly uri: string };

const EXTENSIONS = ['md', 'markdown', 'mdx'];
/** A folder with more Markdown files than this is no workspace of requirement documents. */
const MOST = 10_000;
/** So many files are read at the same time. */
const ABREAST = 4;

/** Checks documents that are not open. */
export class ClosedDocuments {
  constructor(
    readonly files: Files,
    readonly configurations: Configurations,
    readonly checks: Checks,
  ) {}

  /** The URIs of the Markdown files of the workspace, each once; `unread` hears of folders that cannot be read. */
  async list(unread?: (folder: string) => void): Promise<string[]> {
    const found = new Map<string, string>();
    for (const folder of this.configurations.folders) {
      for (const uri of await this.files.find(folder, EXTENSIONS, MOST, unread)) found.set(keyOf(uri), uri);
    }
    return [...found.values()];
  }

  /** Checks one file. Undefined where the token cancelled. */
  async check(uri: string, token: CancellationToken): Promise<ClosedCheck | undefined> {
    const applied = await this.configurations.for(uri, true);
    if (!applied.match.included) return { state: 'none', uri };
    const limit = limitOf(applied.config);
    const stat = await this.files.stat(uri);
    if (!stat || stat.type === 'folder') return { state: 'none', uri };
    if (stat.size > limit) return { state: 'too-large', uri };
    const text = await this.files.read(uri);
    if (text === undefined) return { state: 'unread', uri };
    if (isLarger(text, limit)) return { state: 'too-large', uri };
    const checked = await this.checks.ofText(new Session(nameOf(uri)), uri, text, token, applied);
    return checked && { state: 'checked', uri, checked };
  }

  /** Checks many files, a few at a time, and calls back after each. Ends early where the token cancels. */
  async checkAll(
    uris: readonly string[],
    token: CancellationToken,
    done: (check: ClosedCheck) => void | Promise<void>,
    failed: (uri: string, error: unknown) => void,
  ): Promise<void> {
    const waiting = [...uris].reverse();
    const work = async (): Promise<void> => {
      for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
        await this.files.host.pause();
        if (token.isCancellationRequested) return;
        try {
          const check = await this.check(uri, token);
          if (check) await done(check);
        } catch (error) {
          failed(uri, error);
        }
      }
    };
    await Promise.all(Array.from({ length: ABREAST }, work));
  }
}
