import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages where this runs as root on Debian, unless `works` finds what they give; true where it does in the end. */
export function installed(packages: readonly string[], works: () => boolean): boolean {
  if (works()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  const install = (): boolean =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages]).status === 0;
  if (!install()) {
    spawnSync('apt-get', ['update']);
    install();
  }
  return works();
}
