import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readFile } from './fs.ts';

/** What Git leaves out, by the `.gitignore` files from a repository's root down to a path. Outside a repository: nothing. */
export class GitIgnores {
  readonly #files = new Map<string, Promise<Ignore | undefined>>();
  readonly #roots = new Map<string, string | undefined>();

  /** Judges one path whose folder is not left out: a walk asks for each folder before it goes in. */
  async ignores(path: string, folder: boolean): Promise<boolean> {
    const parent = dirname(path);
    const root = this.#rootOf(parent);
    if (root === undefined) return false;
    for (let at = parent; ; at = dirname(at)) {
      const rules = await this.#rulesIn(at);
      const verdict = rules && verdictOf(rules, relative(at, path).split(sep).join('/'), folder);
      if (verdict?.ignored) return true;
      if (verdict?.unignored || at === root) return false;
    }
  }

  #rulesIn(folder: string): Promise<Ignore | undefined> {
    let rules = this.#files.get(folder);
    if (!rules) {
      rules = readFile(join(folder, '.gitignore'), 'utf8').then(
        (text) => ignore().add(text),
        () => undefined,
      );
      this.#files.set(folder, rules);
    }
    return rules;
  }

  #rootOf(folder: string): string | undefined {
    if (!this.#roots.has(folder)) {
      const parent = dirname(folder);
      const root = existsSync(join(folder, '.git')) ? folder : parent === folder ? undefined : this.#rootOf(parent);
      this.#roots.set(folder, root);
    }
    return this.#roots.get(folder);
  }
}

/** What one file of rules says; nothing where it leaves out a folder above, which something else has let in. */
function verdictOf(rules: Ignore, name: string, folder: boolean): ReturnType<Ignore['test']> | undefined {
  const above = name.slice(0, name.lastIndexOf('/') + 1);
  if (above !== '' && rules.test(above).ignored) return undefined;
  return rules.test(folder ? `${name}/` : name);
}
