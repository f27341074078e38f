import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Public from '../../core/library/public.d.ts';
import { bundlesFor } from '../../tools/bundles.ts';
import { serve } from '../../tools/playground/serve.ts';
import { launchChromium } from '../vscode/chromium.ts';

/** The library as the package ships it, loaded by a real browser: in a page and in a worker, where `eval` is forbidden. */

const DRAFTS = [
  '---\ntype: ai-prd\n---\n# PRD: spam filter\n\n## Metrics\n\n- Recall: TBD\n- Precision ≥ 99%\n',
  '---\ntype: ai-prd\n---\n# 垃圾邮件过滤 PRD\n\n## 指标\n\n- 召回率：待定\n- 精确率 ≥ 99%\n',
];
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'";
const RUN = `import { check, facts } from './index.mjs';
export const run = () => JSON.stringify(${JSON.stringify(DRAFTS)}.map((text) => [check(text), facts(text)]));`;
const FILES = {
  'index.html': `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Library</title><p id="page"></p><p id="worker"></p><script type="module" src="page.mjs"></script>`,
  'run.mjs': RUN,
  'worker.mjs': "import { run } from './run.mjs';\npostMessage(run());",
  'page.mjs': `import { run } from './run.mjs';
const show = (id, text) => { document.getElementById(id).textContent = text; };
show('page', run());
const worker = new Worker('worker.mjs', { type: 'module' });
worker.onmessage = ({ data }) => show('worker', data);
worker.onerror = ({ message }) => show('worker', message || 'The worker did not start.');`,
};

test('in a page and in a module worker, the library gives what it gives in Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prdlint-browser-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  await build({ ...bundlesFor(folder, true).library });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const { check, facts } = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as typeof Public;
  const expected = JSON.parse(JSON.stringify(DRAFTS.map((text) => [check(text), facts(text)])));
  assert.ok(DRAFTS.every((text) => check(text).findings.length > 0 && facts(text).thresholds.length > 0));

  const site = await serve(folder);
  const browser = await launchChromium((line) => process.stdout.write(`${line}\n`));
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(site.origin);
    for (const place of ['page', 'worker']) {
      const text = page.locator(`#${place}:not(:empty)`);
      await text.waitFor().catch(() => assert.fail(`Nothing came from the ${place}. ${problems.join('\n')}`));
      assert.deepEqual(JSON.parse((await text.textContent()) ?? ''), expected, place);
    }
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await site.stop();
  }
});
