import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundledServer } from './client.ts';
import { installed } from './debian.ts';
import { Folder } from './folder.ts';

/** Neovim's command; installed where this runs as root on Debian. */
function neovim(): string {
  const works = (): boolean => spawnSync('nvim', ['--version']).status === 0;
  assert.ok(
    installed(['neovim'], works),
    'This test needs Neovim 0.7 or later: install your system’s package "neovim".',
  );
  return 'nvim';
}

interface Seen {
  readonly error?: string;
  readonly diagnostics: { readonly code?: string; readonly message: string; readonly lnum: number }[];
  readonly hover: { readonly contents: { readonly value: string } } | null;
  readonly after: number;
}

/** Lets Neovim open a document, hover at a place, and edit. */
function open(text: string, line: number, column: number): Seen {
  const folder = new Folder({ '需求.md': text });
  const out = join(folder.path, 'out.json');
  const command = [process.execPath, bundledServer(), '--stdio'];
  execFileSync(neovim(), ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', 'luafile test/server/neovim.lua'], {
    timeout: 90_000,
    stdio: 'pipe',
    env: {
      ...process.env,
      HOME: folder.path,
      PRDLINT_COMMAND: JSON.stringify(command),
      PRDLINT_FILE: join(folder.path, '需求.md'),
      PRDLINT_LINE: String(line),
      PRDLINT_COLUMN: String(column),
      PRDLINT_OUT: out,
    },
  });
  return JSON.parse(readFileSync(out, 'utf8')) as Seen;
}

test('diagnostics and hover arrive in Neovim', () => {
  const text = '---\ntype: ai-prd\n---\n# Claim photo triage\n\nThe recall target is TBD.\n';
  const seen = open(text, 5, 5);
  assert.equal(seen.error, undefined);
  assert.ok(
    seen.diagnostics.some(({ lnum, code }) => lnum === 5 && (code === undefined || code === 'wording-placeholder')),
  );
  assert.match(seen.hover?.contents.value ?? '', /Of all real positives|recall/i);
  assert.ok(seen.after > seen.diagnostics.length);
});

test('a Chinese document works the same, its columns counted in UTF-16', () => {
  // Neovim counts columns in bytes: 召回率 starts after three characters of three bytes each.
  const seen = open('---\ntype: ai-prd\n---\n# 定损\n\n模型的召回率待定。\n', 5, 9);
  assert.equal(seen.error, undefined);
  assert.match(seen.hover?.contents.value ?? '', /召回率/);
});
