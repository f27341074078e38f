import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratchFolder } from '../leftovers.ts';

/** A folder on disk that goes away with the test process. */
export class Folder {
  readonly path = scratchFolder('folder');

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  write(name: string, text: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this.uriOf(name);
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }
}
