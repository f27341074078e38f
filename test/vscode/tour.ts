import type { Browser } from 'playwright-core';
import { takeChineseTour } from './chinese.ts';
import { Person } from './person.ts';
import type { Outcome } from './run.ts';
import { type Steps, walk } from './steps.ts';
import type { Workbench } from './workbench.ts';

/** What a person does with the packaged extension, step by step; each step leaves a picture. */
const STEPS: Steps = {
  'opens a draft and sees what is missing': async (person) => {
    await person.open('damage-draft.md');
    await person.seesFinding();
    await person.picture('findings');
  },
  'reads verdict and result in the status bar': async (person) => {
    await person.page.locator('[id="status.languageStatus"]').first().hover();
    await person.page.locator('.hover-language-status', { hasText: 'AI PRD: 3 errors' }).first().waitFor();
    await person.picture('status');
  },
  'rests the mouse on a term and reads what it means': async (person) => {
    await person.hover('precision', '精确率');
    await person.picture('hover');
    await person.page.keyboard.press('Escape');
  },
  'rests the mouse on a Chinese term': async (person) => {
    await person.open('kiosk-draft.md');
    await person.seesFinding();
    await person.hover('召回率', 'recall');
    await person.picture('hover-zh');
    await person.page.keyboard.press('Escape');
  },
  'checks the workspace and reads Problems': async (person) => {
    await person.command('prdlint: Check Workspace');
    const toast = person.page.locator('.notifications-toasts .notification-list-item', {
      hasText: 'requirement documents',
    });
    await toast.waitFor();
    await toast.getByRole('button', { name: 'Show Problems' }).click();
    await person.page.mouse.move(700, 440);
    await person.page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
    // The progress of the check may outlive its result for a moment.
    await person.page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'hidden' });
    await person.picture('problems');
    await person.page.keyboard.press('Control+J');
  },
  'reads the state of the specification in the side bar': async (person) => {
    await person.open('damage-draft.md');
    await person.seesFinding();
    await person.command('prdlint: Show the PRD View');
    await person.page
      .locator('.pane-body .monaco-list-row', { hasText: 'Deployment and performance' })
      .first()
      .waitFor();
    await person.picture('spec-view');
  },
  'opens the report of all specifications': async (person) => {
    await person.command('prdlint: Show Spec Report');
    await person.page.waitForSelector('.tab.active:has-text("Specifications")');
    await person.page.waitForTimeout(3_000);
    await person.picture('report');
    await person.command('View: Close Editor');
    await person.command('View: Show Explorer');
  },
  'clicks the light bulb on a finding': async (person) => {
    await person.open('damage-draft.md');
    await person.seesFinding();
    await person.clickAt('## Data');
    await person.page.keyboard.press('Control+.');
    await person.page.locator('.action-widget .monaco-list-row').first().waitFor();
    await person.picture('light-bulb');
    await person.page.keyboard.press('Escape');
  },
  'makes a new AI PRD and completes a snippet in it': async (person) => {
    await person.command('prdlint: New AI PRD');
    const row = (hasText: string): ReturnType<typeof person.page.locator> =>
      person.page.locator('.quick-input-list .monaco-list-row', { hasText });
    await person.page.locator('.quick-input-widget input').first().fill('spam');
    await row('Spam').first().click();
    await row('English').click();
    await row('On servers').first().click();
    await person.page.locator('.quick-input-widget input').fill('Spam filter for the support inbox');
    await person.page.keyboard.press('Enter');
    await person.page.locator('.view-line', { hasText: 'Spam filter for the support inbox' }).first().waitFor();
    await person.picture('new-prd');
    await person.page.keyboard.press('Escape');
    await person.page.keyboard.press('Control+End');
    await person.page.keyboard.type('\n\nprd-');
    await person.page.keyboard.press('Control+Space');
    await person.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await person.picture('snippet');
    await person.page.keyboard.press('Escape');
  },
  'overrules the verdict on a readme': async (person) => {
    await person.open('readme.md');
    await person.command('prdlint: Say What This Document Is');
    await person.page.locator('.quick-input-list .monaco-list-row', { hasText: 'PRD without AI' }).waitFor();
    await person.picture('verdict');
    await person.page.locator('.quick-input-list .monaco-list-row', { hasText: 'AI PRD' }).first().click();
    await person.seesFinding();
  },
};

/** Takes the tour in a window on `folder`, which holds the suite's documents; a failed step leaves `failed-N.png`. */
export async function takeTour(
  browser: Browser,
  workbench: Workbench,
  folder: string,
  pictures: string,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const person = await Person.enter(browser, workbench, folder, pictures);
  await walk({ person, steps: STEPS, who: 'a person', prefix: '', report });
  await takeChineseTour(browser, workbench, folder, pictures, report);
}
