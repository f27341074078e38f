import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundlesFor } from '../../tools/bundles.ts';
import { scratchFolder } from '../leftovers.ts';

/** What a run of the command line gave. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const scratch = scratchFolder('cli');

const { cli, command } = bundlesFor(join(scratch, 'dist'));
await Promise.all([cli, command].map((options) => build({ ...options, sourcemap: false })));

/** The built command line. */
export const cliFile = join(scratch, 'dist', 'cli.cjs');

/** Where compiled code is kept meanwhile, instead of in the folder of whoever runs the tests. */
const cacheHome = join(scratch, 'cache');

/** Runs the built command line in a folder, without colours and in English unless `env` says otherwise. */
export function prdlint(
  folder: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input?: string | Uint8Array,
): Promise<Ran> {
  const cache = { XDG_CACHE_HOME: cacheHome, LOCALAPPDATA: cacheHome, HOME: cacheHome };
  const environment = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NO_COLOR: '1', ...cache, ...env };
  const options = { cwd: folder, env: environment, maxBuffer: 1 << 28 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cliFile, ...args], options, (error, out, err) => {
      const status = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ status, out, err });
    });
    if (input !== undefined) child.stdin?.end(input);
  });
}

let folders = 0;

/** A new folder with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(scratch, `folder-${++folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** An AI PRD in English with an open point, which is a warning in review and an error at the gate. */
export const DRAFT = `---
type: ai-prd
---
# PRD: spam filter

## Goals

The classifier marks spam among incoming mail.

## Metrics

- Recall: TBD
`;

/** The same in Chinese. */
export const DRAFT_ZH = `---
type: ai-prd
---
# 垃圾邮件过滤需求文档

## 指标

- 召回率：待定
`;
