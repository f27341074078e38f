import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { buildPlayground } from '../../tools/playground/build.ts';
import { serve } from '../../tools/playground/serve.ts';
import { launchChromium } from '../vscode/chromium.ts';

/** The playground as it is built, in a real browser. Once the page is loaded, its network is cut. */

const FILES = ['/', '/icon.png', '/page.js', '/server.worker.js', '/style.css'];
const folder = mkdtempSync(join(tmpdir(), 'prdlint-playground-'));
await buildPlayground(folder);
const site = await serve(folder);
const browser = await launchChromium((line) => process.stdout.write(`${line}\n`));
after(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A playground with its findings shown and its network cut. */
class Visit {
  readonly problems: string[] = [];
  readonly requests: string[] = [];
  readonly text: Locator;
  readonly findings: Locator;
  readonly summary: Locator;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    this.text = page.getByRole('textbox');
    this.findings = page.locator('#findings > li');
    this.summary = page.getByRole('status');
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && this.problems.push(message.text()));
    context.on('request', (request) => this.requests.push(request.url()));
  }

  /** `cut: false` leaves the network as it is, so that the server hears of every request. */
  static async start(locale: string, { cut = true } = {}): Promise<Visit> {
    const context = await browser.newContext({ locale });
    const visit = new Visit(context, await context.newPage());
    await visit.page.goto(site.origin);
    await visit.findings.first().waitFor();
    await visit.page.locator('#score').waitFor();
    await visit.page.waitForLoadState('networkidle');
    visit.requests.length = 0;
    if (cut) await context.setOffline(true);
    return visit;
  }

  /** Waits until the list of findings is as wanted; fails with what the page says instead. */
  async until(wanted: (rules: readonly string[]) => boolean): Promise<string[]> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const rules = await this.page.locator('#findings .rule').allTextContents();
      if (wanted(rules)) return rules;
      if (Date.now() > deadline) assert.fail(`${await this.summary.textContent()}: ${rules.join(', ')}`);
      await this.page.waitForTimeout(50);
    }
  }

  /** Ends the visit, in which nothing may have been asked for after loading and nothing may have gone wrong. */
  async end(): Promise<void> {
    await this.context.close();
    assert.deepEqual(
      [...new Set(this.requests)].filter((path) => !FILES.includes(path)),
      [],
    );
    assert.deepEqual(this.problems, []);
  }
}

const LANGUAGES = [
  {
    locale: 'en-GB',
    lang: 'en',
    level: /^Warning, line \d+: /,
    summary: /^AI requirement document: \d+ errors?, \d+ warnings?, \d+ notes?$/,
    other: '中文',
  },
  {
    locale: 'zh-CN',
    lang: 'zh-CN',
    level: /^警告，第 \d+ 行：/,
    summary: /^AI 需求文档：\d+ 个错误，\d+ 个警告，\d+ 个提示$/,
    other: 'English',
  },
];

for (const { locale, lang, level, summary, other } of LANGUAGES) {
  test(`${locale}: the example has findings, a score and rule links, in the language of the browser`, async () => {
    const visit = await Visit.start(locale);
    const { page, findings } = visit;
    assert.equal(await page.locator('html').getAttribute('lang'), lang);
    assert.match((await visit.summary.textContent()) ?? '', summary);
    assert.ok((await findings.count()) >= 3);
    const messages = await page.locator('#findings .place').allTextContents();
    assert.ok(messages.some((message) => level.test(message)));
    const han = messages.filter((message) => /\p{Script=Han}/u.test(message.replace(/“[^”]*”/g, '')));
    assert.equal(han.length, lang === 'en' ? 0 : messages.length);
    const rule = page.locator('#findings a').first();
    assert.match((await rule.getAttribute('href')) ?? '', /^https:\/\/.*\/docs\/rules\/[\w-]+\.md$/);
    assert.match((await page.locator('#score-value').textContent()) ?? '', /^\d+\/100$/);
    assert.ok((await page.locator('#marks mark').count()) >= 3);
    assert.equal(await page.getByRole('button', { name: other }).count(), 1);
    await visit.end();
  });
}

test('the switch changes page, messages and an example that nobody touched, but no text of one’s own', async () => {
  const visit = await Visit.start('en-US');
  const { page, text } = visit;
  const english = await text.inputValue();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '检查结果' }).waitFor();
  assert.match(await text.inputValue(), /\p{Script=Han}/u);
  await page.locator('.place', { hasText: '第' }).first().waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.place', { hasText: ', line ' }).first().waitFor();
  assert.equal(await text.inputValue(), english);

  await text.fill('# PRD: spam filter\n\n## Metrics\n\n- Recall of the classifier: TBD\n');
  await visit.until((rules) => rules.includes('wording-placeholder'));
  const own = await text.inputValue();
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('.place', { hasText: '第 5 行' }).first().waitFor();
  assert.equal(await text.inputValue(), own);
  await visit.end();
});

test('typing changes findings, and choosing one selects its place', async () => {
  const visit = await Visit.start('en-US');
  const { page, text } = visit;
  await text.fill('---\ntype: ai-prd\n---\n# PRD: spam filter\n\n## Metrics\n\n- Recall ≥ 92%\n');
  await visit.until((rules) => rules.length > 0 && !rules.includes('wording-placeholder'));
  await text.press('ControlOrMeta+End');
  await text.pressSequentially('- Precision: TBD');
  await visit.until((rules) => rules.includes('wording-placeholder'));
  const place = page.locator('li', { hasText: 'wording-placeholder' }).locator('.place');
  await place.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('≥ 99%');
  assert.match(await text.inputValue(), /- Precision: ≥ 99%$/, 'what is typed takes the place of what was found');
  await visit.until((rules) => !rules.includes('wording-placeholder'));
  await visit.end();
});

test('a fix removes its finding, and undo brings it back', async () => {
  const visit = await Visit.start('en-US');
  const { page, text } = visit;
  const before = await text.inputValue();
  const item = page.locator('#findings > li', { has: page.locator('.fix') }).first();
  const rule = (await item.locator('.rule').textContent()) ?? '';
  const count = (await visit.until((rules) => rules.includes(rule))).filter((one) => one === rule).length;
  await item.locator('.fix').first().click();
  await visit.until((rules) => rules.filter((one) => one === rule).length < count);
  assert.notEqual(await text.inputValue(), before);
  await page.keyboard.press('ControlOrMeta+z');
  assert.equal(await text.inputValue(), before);
  await visit.until((rules) => rules.filter((one) => one === rule).length === count);
  await visit.end();
});

test('all safe fixes at once', async () => {
  const visit = await Visit.start('zh-CN');
  const all = visit.page.getByRole('button', { name: '修复全部可安全修复的问题' });
  const before = await visit.text.inputValue();
  await all.click();
  await all.waitFor({ state: 'hidden' });
  assert.notEqual(await visit.text.inputValue(), before);
  await visit.end();
});

test('a page that cannot start the server says so', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.route('**/server.worker.js', (route) => route.abort());
  await page.goto(site.origin);
  await page.getByRole('alert').filter({ hasText: '检查程序已停止' }).waitFor();
  await context.close();
});

test('markup in a text is shown as text, and a text that is no requirement document gets silence', async () => {
  const visit = await Visit.start('en-US');
  const { page, text } = visit;
  const markup = '<img src=x onerror="document.title=1">';
  await text.fill(`---\ntype: ai-prd\n---\n# PRD: ${markup}\n\n## ${markup}\n\n- Recall ${markup}: TBD\n`);
  await visit.until((rules) => rules.includes('wording-placeholder'));
  assert.equal(await page.locator('img').count(), 0);
  assert.match(await page.title(), /^prdlint/);
  await text.fill('# Shopping\n\n- Bread\n- Milk\n');
  await visit.until((rules) => rules.length === 0);
  await visit.summary.filter({ hasText: 'nothing is said about it' }).waitFor();
  assert.equal(await page.locator('#score').isVisible(), false);
  await visit.end();
});

test('the underlines lie below the words that they mean, also in long lines', async () => {
  const visit = await Visit.start('zh-CN');
  const { page, text } = visit;
  const long = '- 召回率的目标值要看上线以后的情况，'.repeat(30);
  await text.fill(
    `---\ntype: ai-prd\n---\n# PRD\n\n## 指标\n\n${long}待定\n\n\tEnglish  words   ${'x'.repeat(400)} TBD\n`,
  );
  await visit.until((rules) => rules.includes('wording-placeholder'));
  const heights = await page.evaluate(
    "(() => { const t = document.getElementById('text'); const m = document.getElementById('marks'); t.style.height = '0'; const h = t.scrollHeight; t.style.height = ''; return [h, m.offsetHeight]; })()",
  );
  const [typed, marked] = heights as [number, number];
  assert.equal(typed, marked, 'both texts wrap alike');
  await visit.end();
});

test('each file is asked for once a visit, while the page loads', async () => {
  const from = site.asked.length;
  const visit = await Visit.start('en-US', { cut: false });
  const loaded = site.asked.slice(from);
  assert.ok(loaded.every((path) => FILES.includes(path)));
  assert.equal(new Set(loaded).size, loaded.length);
  await visit.text.fill('# PRD: spam filter\n\n- Recall: TBD\n');
  await visit.until((rules) => rules.includes('wording-placeholder'));
  await visit.page.getByRole('button', { name: '中文' }).click();
  await visit.page.locator('.place', { hasText: '第 3 行' }).first().waitFor();
  assert.equal(site.asked.length, from + loaded.length);
  await visit.end();
});
