import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { flagsFor } from '../../cli/v8-flags.ts';

test('this version of Node knows the flags that are set', () => {
  const { status, stderr } = spawnSync(process.execPath, [...flagsFor(process.versions), '-e', '0'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
  });
  assert.deepEqual([status, stderr], [0, '']);
});

test('V8 is left alone where it is not Node that runs it', () => {
  assert.notDeepEqual(flagsFor(process.versions), []);
  for (const other of ['electron', 'bun', 'deno']) {
    assert.deepEqual(flagsFor({ ...process.versions, [other]: '1.0.0' }), []);
  }
});
