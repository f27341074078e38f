import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeWhole } from '../write-whole.ts';
import type { Job } from './job.ts';
import type { Report } from './report.ts';

/** Put in by the build: a digest of everything that a report depends on besides its document. */
declare const PRDLINT_BUILD: string | undefined;
const build = typeof PRDLINT_BUILD === 'string' ? PRDLINT_BUILD : undefined;

/** Reports beyond those of the last run that a cache file keeps, so that two branches can share it. */
const SPARE = 5000;

/**
 * Reports of earlier runs by what they were made from: the text, its name, all options and the build of the engine. A
 * file that cannot be read as a cache counts as empty.
 */
export class Cache {
  readonly #used = new Map<string, Report>();

  private constructor(
    readonly file: string,
    readonly earlier: Readonly<Record<string, Report>>,
  ) {}

  /** @returns undefined where the engine has no build that a report could be told by */
  static async open(file: string): Promise<Cache | undefined> {
    if (build === undefined) return undefined;
    return new Cache(file, await readEntries(file));
  }

  /** The key of a document's report. */
  keyOf({ name, text, options }: Job): string {
    return createHash('sha256')
      .update(JSON.stringify([build, name, options]))
      .update('\0')
      .update(text)
      .digest('base64url');
  }

  get(key: string): Report | undefined {
    const report = Object.hasOwn(this.earlier, key) ? this.earlier[key] : undefined;
    if (report) this.#used.set(key, report);
    return report;
  }

  set(key: string, report: Report): void {
    this.#used.set(key, report);
  }

  /** Writes the file where something is new. A failure is no one's concern: the next run is only slower. */
  async save(): Promise<void> {
    const added = [...this.#used.keys()].some((key) => !Object.hasOwn(this.earlier, key));
    if (!added) return;
    const spare = Object.entries(this.earlier).filter(([key]) => !this.#used.has(key));
    const entries = Object.fromEntries([...this.#used, ...spare.slice(0, SPARE)]);
    await writeWhole(this.file, JSON.stringify({ form: FORM, entries })).catch(() => undefined);
  }
}

const FORM = 'prdlint-cache-1';

async function readEntries(file: string): Promise<Readonly<Record<string, Report>>> {
  try {
    const data: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof data !== 'object' || data === null || !('form' in data) || data.form !== FORM) return {};
    return 'entries' in data && typeof data.entries === 'object' ? (data.entries as Record<string, Report>) : {};
  } catch {
    return {};
  }
}
