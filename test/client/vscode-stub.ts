/** As much of VS Code's module as the offers to agents touch; the tests set what the workspace is. */

type Listener = () => void;

export class Disposable {
  static from(...parts: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const part of parts) part.dispose();
    });
  }

  readonly #run: () => void;

  constructor(run: () => void) {
    this.#run = run;
  }

  dispose(): void {
    this.#run();
  }
}

export class EventEmitter {
  readonly #listeners = new Set<Listener>();
  readonly event = (listener: Listener): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(): void {
    for (const listener of this.#listeners) listener();
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

const trusted = new EventEmitter();

export const workspace = {
  isTrusted: false,
  workspaceFolders: [] as { name: string; uri: { scheme: string; fsPath: string } }[],
  onDidGrantWorkspaceTrust: trusted.event,
  onDidChangeWorkspaceFolders: new EventEmitter().event,
};

/** The user trusts the workspace. */
export function trust(): void {
  workspace.isTrusted = true;
  trusted.fire();
}
