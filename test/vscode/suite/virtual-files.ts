import { type Disposable, EventEmitter, type FileChangeEvent, FileSystemError, FileType, Uri, workspace } from 'vscode';

/** A file system that exists in memory only, as those of extensions do. */
export class VirtualFiles implements Disposable {
  /** What was asked of it that would change a file. */
  readonly writes: string[] = [];
  readonly #registered: Disposable;

  constructor(
    readonly scheme: string,
    readonly files: Readonly<Record<string, string>>,
    isReadonly: boolean,
  ) {
    const changed = new EventEmitter<FileChangeEvent[]>();
    const refuse = (what: string): never => {
      this.writes.push(what);
      throw FileSystemError.NoPermissions(what);
    };
    this.#registered = workspace.registerFileSystemProvider(
      scheme,
      {
        onDidChangeFile: changed.event,
        watch: () => changed,
        stat: (uri) => ({ type: FileType.File, ctime: 0, mtime: 0, size: this.#read(uri).length }),
        readDirectory: () => [],
        readFile: (uri) => this.#read(uri),
        createDirectory: () => refuse('createDirectory'),
        writeFile: () => refuse('writeFile'),
        delete: () => refuse('delete'),
        rename: () => refuse('rename'),
      },
      { isReadonly },
    );
  }

  uriOf(name: string): Uri {
    return Uri.from({ scheme: this.scheme, path: `/${name}` });
  }

  dispose(): void {
    this.#registered.dispose();
  }

  #read({ path }: Uri): Uint8Array {
    const text = this.files[path.slice(1)];
    if (text === undefined) throw FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }
}
