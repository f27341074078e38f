import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { findProgram } from '../../client/desktop/find-program.ts';

test('an installed program is found in the folders of PATH, and only in absolute ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prdlint-path-'));
  try {
    const name = process.platform === 'win32' ? 'prdlint.cmd' : 'prdlint';
    const file = join(folder, 'bin', name);
    mkdirSync(join(folder, 'bin'));
    assert.equal(await findProgram('prdlint', { PATH: join(folder, 'bin') }), undefined);
    writeFileSync(file, '');
    chmodSync(file, 0o755);
    assert.equal(await findProgram('prdlint', { PATH: [folder, join(folder, 'bin')].join(delimiter) }), file);
    assert.equal(await findProgram('prdlint', { PATH: ['bin', './bin', ''].join(delimiter) }), undefined);
    assert.equal(await findProgram('prdlint', {}), undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
