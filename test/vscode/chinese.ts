import type { Browser } from 'playwright-core';
import { Person } from './person.ts';
import type { Outcome } from './run.ts';
import { type Steps, walk } from './steps.ts';
import type { Workbench } from './workbench.ts';
import { openBulb } from './writer.ts';

const sees = async (person: Person, where: string, ...texts: readonly string[]): Promise<void> => {
  for (const hasText of texts) await person.page.locator(where, { hasText }).first().waitFor({ timeout: 20_000 });
};

/** What a person with a Chinese interface sees, step by step; each step leaves a picture. */
const STEPS: Steps = {
  'reads the state above the title': async (person) => {
    await person.open('kiosk-draft.md');
    await person.seesFinding();
    await sees(person, '.codelens-decoration', '完整度', '不完整：补全');
  },
  'finds the commands in the palette': async (person) => {
    await person.page.keyboard.press('F1');
    await person.page.keyboard.type('prdlint: 检查');
    await sees(person, '.quick-input-list .monaco-list-row', '检查当前文档', '检查工作区');
  },
  'reads what a term means': async (person) => {
    await person.hover('召回率', 'recall');
    await sees(person, '.monaco-hover', '公式', 'PRD 里要写');
  },
  'reads verdict and result in the status bar': async (person) => {
    await person.page.locator('[id="status.languageStatus"]').first().hover();
    await sees(person, '.hover-language-status', 'AI 需求文档：3 个错误');
  },
  'opens the light bulb': async (person) => {
    await person.clickAt('待定');
    await openBulb(person, '在此行停用 wording-placeholder');
  },
  'says what a document is': async (person) => {
    await person.command('指定当前文档的类型');
    await sees(person, '.quick-input-list .monaco-list-row', '普通需求文档', '不检查这份文档');
  },
  'begins a new document': async (person) => {
    await person.command('新建 AI 需求文档');
    await sees(person, '.quick-input-list .monaco-list-row', '短视频推荐');
  },
  'reads the specification in the side bar': async (person) => {
    await person.command('显示 PRD 视图');
    await sees(person, '.pane-body .monaco-list-row', '章节', '缺少“部署与性能”', '要素', '待定事项');
  },
  'checks the workspace': async (person) => {
    await person.command('检查工作区');
    await sees(person, '.notifications-toasts .notification-list-item', '份需求文档：');
  },
  'opens the overview': async (person) => {
    await person.command('显示需求文档总览');
    await sees(person, '.tab.active', '需求文档总览');
  },
  'reads the settings': async (person) => {
    await person.command('Preferences: Open Settings (UI)');
    await person.page.locator('.settings-editor .suggest-input-container').first().click();
    await person.page.keyboard.type('prdlint.preview');
    await sees(person, '.setting-item-description, .setting-item-contents', '在 Markdown 预览中显示标记');
  },
  'takes the walkthrough': async (person) => {
    await person.command('Welcome: Open Walkthrough...');
    await person.page.locator('.quick-input-widget input').first().fill('AI 需求文档');
    await person.page
      .locator('.quick-input-list .monaco-list-row', { hasText: '写好一份完整的 AI 需求文档' })
      .first()
      .click();
    await sees(person, '.getting-started-step', '从模板开始', '看到缺了什么', '补上它');
  },
};

/**
 * Runs the steps in a window that counts as Chinese: the extension's texts are those of its translations. VS Code's own
 * stay English, since its language pack comes from its marketplace. A failed step leaves `zh-failed-N.png`.
 */
export async function takeChineseTour(
  browser: Browser,
  workbench: Workbench,
  folder: string,
  pictures: string,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const person = await Person.enter(browser, workbench, folder, pictures, async (page) => {
    await page.addInitScript("globalThis._VSCODE_NLS_LANGUAGE = 'zh-cn'");
  });
  const after = async (step: number): Promise<void> => {
    await person.picture(`zh-${step}`);
    await person.page.keyboard.press('Escape');
  };
  await walk({ person, steps: STEPS, who: 'a person with a Chinese interface', prefix: 'zh-', after, report });
}
