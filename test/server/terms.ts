import type { InitializeParams, Location, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../server/protocol.ts';
import { type Client, PULL, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

/** What VS Code announces beside diagnostics. */
export const EDITOR: InitializeParams['capabilities'] = {
  ...PULL,
  workspace: {
    ...PULL.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    ...PULL.textDocument,
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** A folder with a server, and documents whose texts have a cursor `^`. */
export class Workspace {
  readonly folder: Folder;
  readonly texts = new Map<string, string>();
  #opened = new Set<string>();

  private constructor(
    readonly files: Readonly<Record<string, string>>,
    readonly client: Client,
    folder: Folder,
  ) {
    this.folder = folder;
    for (const [name, text] of Object.entries(files)) this.texts.set(folder.uriOf(name), text);
  }

  static async start(
    files: Readonly<Record<string, string>>,
    options: InitializationOptions = {},
    capabilities = EDITOR,
    settings: Record<string, unknown> = {},
  ): Promise<Workspace> {
    const folder = new Folder(files);
    const client = await spawnServer().start({ capabilities, folder: folder.uri, options, settings });
    return new Workspace(files, client, folder);
  }

  /** Opens a file with the text that it has on disk. */
  async open(name: string, text = this.files[name] ?? ''): Promise<string> {
    const uri = this.folder.uriOf(name);
    if (!this.#opened.has(uri))
      await this.client.open(uri, text, /\.md$/.test(name) ? 'markdown' : name.slice(name.lastIndexOf('.') + 1));
    this.#opened.add(uri);
    this.texts.set(uri, text);
    return uri;
  }

  /** Asks about the first place where `marked`, with `^` for the cursor, stands in a file, which is opened. */
  async at<T>(method: string, name: string, marked: string, more: object = {}): Promise<T> {
    const uri = await this.open(name);
    const text = this.texts.get(uri) ?? '';
    const at = text.indexOf(marked.replace('^', ''));
    if (at < 0) throw new Error(`“${marked}” is not in ${name}`);
    const position = positionAt(text, at + marked.indexOf('^'));
    return this.client.request<T>(method, { textDocument: { uri }, position, ...more });
  }

  /** Locations as `file:line:text`, in order of file and line. */
  shown(locations: readonly Location[] | null): string[] {
    return (locations ?? []).map(({ uri, range }) => `${this.nameOf(uri)}:${this.#slice(uri, range)}`).sort();
  }

  /** The texts of files after an edit. */
  applied(
    edit: WorkspaceEdit | null,
    only: (annotation: string | undefined) => boolean = () => true,
  ): Map<string, string> {
    const out = new Map<string, string>();
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    for (const { textDocument, edits } of changes) {
      let text = this.texts.get(textDocument.uri) ?? '';
      const kept = edits.filter((one) => only('annotationId' in one ? one.annotationId : undefined));
      for (const one of kept.sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start))) {
        if (!('newText' in one)) continue;
        text = text.slice(0, offsetAt(text, one.range.start)) + one.newText + text.slice(offsetAt(text, one.range.end));
      }
      out.set(this.nameOf(textDocument.uri), text);
    }
    return out;
  }

  nameOf(uri: string): string {
    return decodeURIComponent(uri.slice(this.folder.uri.length + 1));
  }

  #slice(uri: string, { start, end }: Location['range']): string {
    const text = this.texts.get(uri) ?? '';
    return `${start.line}:${text.slice(offsetAt(text, start), offsetAt(text, end))}`;
  }
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at + character;
}
