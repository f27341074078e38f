/** As much of VS Code's module as activation and the offers to agents touch; the tests set what the workspace is. */

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

type Command = (...given: readonly unknown[]) => unknown;

const registered = new Map<string, Command>();

export const commands = {
  registerCommand: (name: string, run: Command): Disposable => {
    registered.set(name, run);
    return new Disposable(() => registered.delete(name));
  },
  getCommands: (): string[] => [...registered.keys()],
  executeCommand: async (name: string, ...given: readonly unknown[]): Promise<unknown> => {
    const run = registered.get(name);
    if (!run) throw new Error(`no command ${name}`);
    return run(...given);
  },
};

/** The errors that the user was told. */
export const told: string[] = [];

export const window = { showErrorMessage: (text: string) => told.push(text) };

export const l10n = { t: (text: string, ...parts: readonly string[]) => text.replace('{0}', parts[0] ?? '') };

export const Uri = {};

/** The user trusts the workspace. */
export function trust(): void {
  workspace.isTrusted = true;
  trusted.fire();
}
