import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundledServer } from './client.ts';
import { installed } from './debian.ts';
import { Folder } from './folder.ts';

/** Emacs' command, with Markdown mode and Eglot (part of Emacs 29); installed where this runs as root on Debian. */
function emacs(): string {
  const has = (library: string) => (): boolean =>
    spawnSync('emacs', ['--batch', '--eval', `(progn (package-initialize) (require '${library}))`]).status === 0;
  const ready =
    installed(['emacs-nox', 'elpa-markdown-mode'], has('markdown-mode')) && installed(['elpa-eglot'], has('eglot'));
  assert.ok(ready, 'This test needs Emacs with the packages markdown-mode and, before Emacs 29, eglot.');
  return 'emacs';
}

interface Seen {
  readonly error?: string;
  readonly diagnostics: readonly { readonly message: string; readonly line: number }[];
  readonly hover: { readonly contents: { readonly value: string } } | null;
  readonly after: number;
  readonly running: boolean;
}

/** Lets Emacs open a document, hover at a word, and edit. */
function open(text: string, word: string): Seen {
  const folder = new Folder({ '需求.md': text });
  const out = join(folder.path, 'out.json');
  execFileSync(emacs(), ['--batch', '-l', 'test/server/emacs.el'], {
    timeout: 120_000,
    stdio: 'pipe',
    env: {
      ...process.env,
      HOME: folder.path,
      LC_ALL: 'C.UTF-8',
      PRDLINT_COMMAND: JSON.stringify([process.execPath, bundledServer(), '--stdio']),
      PRDLINT_FILE: join(folder.path, '需求.md'),
      PRDLINT_WORD: word,
      PRDLINT_OUT: out,
    },
  });
  return JSON.parse(readFileSync(out, 'utf8')) as Seen;
}

const documents: [name: string, text: string, word: string, hover: RegExp][] = [
  [
    'diagnostics and hover arrive in Emacs',
    '---\ntype: ai-prd\n---\n# Claim photo triage\n\nThe recall target is TBD.\n',
    'recall',
    /Of all real positives|recall/i,
  ],
  [
    'a Chinese document works the same, with characters outside of the first plane before the word',
    '---\ntype: ai-prd\n---\n# 定损\n\n🚗𠮷模型的召回率待定。\n',
    '召回率',
    /召回率/,
  ],
];
for (const [name, text, word, hover] of documents) {
  test(name, () => {
    const seen = open(text, word);
    assert.equal(seen.error, undefined);
    assert.ok(
      seen.diagnostics.some(({ line }) => line === 5),
      JSON.stringify(seen.diagnostics),
    );
    assert.match(seen.hover?.contents.value ?? '', hover);
    assert.ok(seen.after > seen.diagnostics.length);
    assert.equal(seen.running, false, 'the server ended');
  });
}
