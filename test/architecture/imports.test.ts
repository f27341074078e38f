import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';

/** Whom the files of a folder may import: packages by name, and files of ours by the start of their path. */
interface Border {
  readonly of: string;
  readonly except?: RegExp;
  readonly packages: readonly RegExp[];
  readonly files: readonly RegExp[];
}

const MARKDOWN = /^(?:unified|remark-.+|mdast(?:-.+)?|unist(?:-.+)?|micromark(?:-.+)?)$/;

const BORDERS: readonly Border[] = [
  {
    of: 'core',
    packages: [MARKDOWN, /^(?:yaml|picomatch|@cfworker\/json-schema|fastest-levenshtein|prdlint)$/],
    files: [/^core\//],
  },
  // A rule sees the rule API, the facts, the glossaries and the catalogues, never another rule.
  {
    of: 'core/rules',
    except: /index\.ts$/,
    packages: [],
    files: [/^core\/rule\.ts$/, /^core\/(?:facts|catalog|glossary)\//],
  },
  {
    of: 'core/facts',
    packages: [MARKDOWN, /^yaml$/],
    files: [/^core\/(?:facts|match|parse|catalog)\//, /^core\/text\.ts$/],
  },
  {
    of: 'server',
    packages: [/^vscode-languageserver(?:$|\/|-)/, /^node:/],
    files: [/^server\//, /^core\//],
  },
  { of: 'server/features', packages: [/^vscode-languageserver(?:$|\/|-)/], files: [/^server\//, /^core\//] },
  {
    of: 'client',
    except: /^client\/desktop\//,
    packages: [/^vscode$/, /^vscode-languageclient(?:$|\/)/],
    files: [
      /^client\//,
      /^server\/protocol\.ts$/,
      /^core\/templates\//,
      /^core\/(?:html|facts\/date)\.ts$/,
      // The overview of a workspace is drawn from rows that the server sends.
      /^core\/report\/(?:csv|page)\.ts$/,
      /^core\/glossary\/(?:entry|glossary|layer)\.ts$/,
    ],
  },
  // What a browser has not; only the entry of the desktop takes it.
  { of: 'client/desktop', packages: [/^node:/], files: [/^client\//] },
  {
    of: 'playground',
    packages: [/^vscode-languageserver-protocol(?:\/browser)?$/, /^vscode-languageserver-textdocument$/],
    files: [/^playground\//, /^server\/protocol\.ts$/, /^examples\/[\w.-]+\.draft\.(?:en|zh)\.md$/],
  },
  {
    of: 'cli',
    packages: [/^(?:commander|picocolors|picomatch|ignore|sarif)$/, /^@modelcontextprotocol\/sdk\//, /^node:/],
    files: [/^cli\//, /^core\//, /^server\/node\.ts$/, /^package\.json$/],
  },
];

const IMPORT =
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

for (const { of, except, packages, files } of BORDERS) {
  test(`${of} imports only what it may`, () => {
    const wrong: string[] = [];
    const sources = readdirSync(of, { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(of, name.replaceAll('\\', '/')))
      .filter((name) => name.endsWith('.ts') && !except?.test(name));
    assert.ok(sources.length > 0);
    for (const source of sources) {
      for (const target of importsOf(source)) {
        const own = target.startsWith('.') ? posix.join(dirname(source), target) : undefined;
        const allowed =
          own === undefined ? packages.some((name) => name.test(target)) : files.some((file) => file.test(own));
        if (!allowed) wrong.push(`${source} imports ${own ?? target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
}

test('imports of every form are read', () => {
  const text = `import a from 'a';\nimport { b,\n  type C } from "./b.ts";\nimport 'c';\nexport { d } from './d.ts';\nexport type * from './e.ts';\nawait import('./f.ts');\nconst from = 'x';\n`;
  assert.deepEqual(targetsIn(text), ['a', './b.ts', 'c', './d.ts', './e.ts', './f.ts']);
});

function importsOf(source: string): string[] {
  return targetsIn(readFileSync(join('.', source), 'utf8'));
}

function targetsIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
