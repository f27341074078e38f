import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { factsJson, reportJson } from '../../core/json.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

/** The part of the JSON output that is measured. */
export interface Judged {
  readonly kind: string;
  readonly dataSources: readonly { readonly line: number; readonly name?: string }[];
  readonly thresholds: readonly ReadThreshold[];
  readonly deployment: {
    readonly kind: string | null;
    readonly statements: readonly { readonly line: number; readonly kind: string }[];
  };
  readonly findings: readonly JudgedFinding[];
}

export interface ReadThreshold {
  readonly line: number;
  readonly metric: string;
  readonly op: string;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly class: string;
  readonly status?: string;
}

export interface JudgedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
}

export interface Source {
  readonly name: string;
  readonly text: string;
}

/** Judges documents, in their order. */
export type Judge = (sources: readonly Source[]) => Promise<Judged[]>;

/** The engine of this working tree. */
export const engine: Judge = async (sources) =>
  sources.map(({ name, text }) => {
    const facts = new Session().read(text);
    const { findings } = reportJson(name, facts, lint(facts));
    return { ...factsJson(name, facts), findings } as unknown as Judged;
  });

/** A built command line. */
export function builtCli(file: string): Judge {
  return async (sources) => {
    const folder = mkdtempSync(join(tmpdir(), 'prdlint-evaluate-'));
    try {
      const files = sources.map(({ name, text }) => {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
        return path;
      });
      const facts = (await call(file, 'facts', files)) as Omit<Judged, 'findings'>[];
      const report = (await call(file, 'check', files)) as { findings: JudgedFinding[] }[];
      return facts.map((entry, i) => ({ ...entry, findings: report[i]?.findings ?? [] }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function call(cli: string, verb: string, files: readonly string[]): Promise<unknown[]> {
  const out: unknown[] = [];
  for (let i = 0; i < files.length; i += 50) {
    const args = [cli, verb, '--format', 'json', ...files.slice(i, i + 50)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 }).catch(
      (error: { code?: number; stdout?: string }) => {
        if (error.code === 1 && error.stdout) return { stdout: error.stdout }; // there are findings
        throw error;
      },
    );
    const value = JSON.parse(stdout) as unknown[] | { files: unknown[] };
    out.push(...(Array.isArray(value) ? value : value.files));
  }
  return out;
}
