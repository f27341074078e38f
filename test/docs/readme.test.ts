import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { DRAFT, folderWith, prdlint } from '../cli/cli.ts';

const readme = readFileSync('README.md', 'utf8');
const chinese = readFileSync('README.zh.md', 'utf8');
const blocks = (language: string, text = readme): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1] ?? '');

test('the commands of the README run', async () => {
  const lines = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('prdlint ')));
  assert.ok(lines.length >= 8);
  const files = { 'prd.md': `${DRAFT}- Precision ≥ 99%\n`, 'docs/a.md': DRAFT, 'r.json': '{"precision": 0.995}' };
  for (const line of lines) {
    const args = line.replace(/#.*/, '').trim().split(/\s+/).slice(1);
    // A folder that is no repository has no branch to compare with; test/cli/choose.test.ts does that.
    if (args.some((arg) => arg.startsWith('--changed'))) continue;
    const { status, err } = await prdlint(folderWith(files), args);
    assert.ok(status === 0 || status === 1, `${line}: ${status} ${err}`);
    assert.equal(err, '', line);
  }
});

test('the action and the hook of the README have the inputs and the id that are shown', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, unknown> };
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string }[];
  const shown = blocks('yaml').map((block) => parse(block) as Record<string, unknown>);
  const step = JSON.stringify(shown.find((block) => 'jobs' in block));
  const given = JSON.parse(/"with":(\{"changed[^}]*\})/.exec(step)?.[1] ?? '{}') as object;
  for (const name of Object.keys(given)) assert.ok(name in inputs, name);
  assert.match(step, /"changed":"origin\/main"/);
  assert.match(JSON.stringify(shown.find((block) => 'repos' in block)), new RegExp(`"id":"${hook?.id}"`));
});

test('both READMEs show the same code, pictures and headings', () => {
  const code = (language: string, text: string): string[] =>
    blocks(language, text).map((block) => block.replaceAll(/ +# .*/g, ''));
  for (const language of ['sh', 'yaml', 'json'])
    assert.deepEqual(code(language, chinese), code(language, readme), language);
  const pictures = (text: string): string[] =>
    [...text.matchAll(/\((docs\/images\/[^)]+)\)/g)].map(([, path = '']) => path);
  assert.deepEqual(pictures(chinese), pictures(readme));
  const headings = (text: string): number => text.match(/^#+ /gm)?.length ?? 0;
  assert.equal(headings(chinese), headings(readme));
});

test('the links of both READMEs lead to files, and to headings of theirs', () => {
  for (const [, path = '', heading] of [readme, chinese].flatMap((text) => [
    ...text.matchAll(/\]\((?!http)([^)#]+)#?([^)]*)\)/g),
  ])) {
    const target = readFileSync(path, path.endsWith('.png') ? 'latin1' : 'utf8');
    if (heading)
      assert.ok(
        target.split('\n').some((line) => slugOf(line) === heading),
        `${path}#${heading}`,
      );
  }
});

/** The anchor of a heading, as GitHub makes it. */
function slugOf(line: string): string | undefined {
  const [, title] = /^#+ (.+)$/.exec(line) ?? [];
  return title
    ?.toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
