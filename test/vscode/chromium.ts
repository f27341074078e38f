import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium-based browser without a window; installs Debian's where it may. Throws what to install. */
export function launchChromium(log: (line: string) => void): Promise<Browser> {
  const executablePath = find() ?? install(log);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

function find(): string | undefined {
  const { CHROMIUM } = process.env;
  if (CHROMIUM && !existsSync(CHROMIUM))
    throw new Error(`The variable CHROMIUM names ${CHROMIUM}, which is not there.`);
  return CHROMIUM ?? CANDIDATES.find((path) => existsSync(path));
}

function install(log: (line: string) => void): string {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const advice = 'Install Chromium, Chrome or Edge (Debian: `apt-get install chromium`), or set CHROMIUM to its path.';
  if (!debian) throw new Error(`The tests in VS Code need a Chromium-based browser and found none. ${advice}`);
  log('Installing Debian’s package chromium (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: ${stderr.trim()}\n${advice}`);
  }
  const found = find();
  if (!found) throw new Error(`Debian’s package chromium left no browser. ${advice}`);
  return found;
}
