import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bundlesFor } from '../../tools/bundles.ts';

/** The parts of the manifest that the npm package has. */
const FIELDS = ['name', 'version', 'license', 'type', 'bin', 'exports', 'files', 'engines'];

test('the npm package holds what its manifest names, in a form that Node runs', async () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  const stage = mkdtempSync(join(tmpdir(), 'prdlint-publint-'));
  try {
    const kept = Object.fromEntries(FIELDS.map((field) => [field, manifest[field]]));
    writeFileSync(join(stage, 'package.json'), JSON.stringify(kept));
    mkdirSync(join(stage, 'dist'));
    const { cli, command, library } = bundlesFor(join(stage, 'dist'), true);
    await Promise.all([cli, command, library].map((options) => build({ ...options })));
    cpSync('core/library/public.d.ts', join(stage, 'dist/index.d.ts'));
    cpSync('core/library/remark-public.d.ts', join(stage, 'dist/remark.d.ts'));
    cpSync('schemas', join(stage, 'schemas'), { recursive: true });
    const { messages, pkg } = await publint({ pkgDir: stage, pack: false, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
    assert.match(readFileSync(join(stage, 'dist/cli.cjs'), 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(statSync(join(stage, 'dist/cli.cjs')).size < 10_000, 'the entry is small, so that it starts quickly');
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
});
