import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { lint } from '../../core/lint.ts';
import { scoreOf } from '../../core/score.ts';
import { Session } from '../../core/session.ts';
import { type Served, serveDevelopment } from './hosts.ts';
import { kiosk, type Plan, spam } from './journey/plan.ts';
import { Person } from './person.ts';
import type { Outcome } from './run.ts';
import { accept, clickLens, fillBlanks, goTo, lens, openBulb, restMouse, suggestionRow } from './writer.ts';

/** A whole specification, from an empty window to a clean release gate, by keyboard and mouse alone. */

interface Writing {
  readonly person: Person;
  readonly plan: Plan;
  readonly folder: string;
  picture(name: string): Promise<void>;
}

const STEPS: Readonly<Record<string, (writing: Writing) => Promise<void>>> = {
  'makes a new AI PRD': async ({ person, plan, picture }) => {
    const { page } = person;
    await person.command('prdlint: New AI PRD');
    await question(person, 1).waitFor();
    await restMouse(person);
    await picture('choose');
    for (const [i, answer] of [plan.system, plan.language, plan.target].entries()) {
      await question(person, i + 1).fill(answer);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: answer }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.locator('.quick-input-widget', { hasText: '(4 of 4)' }).waitFor();
    await page.locator('.quick-input-widget input').first().fill(plan.name);
    await page.keyboard.press('Enter');
    await lens(person, '/100').waitFor();
    await picture('template');
  },
  'fills in the blanks from one tab stop to the next': async ({ person, plan, picture }) => {
    const values = Object.values(plan.blanks).flat();
    await fillBlanks(person, values.slice(0, 20));
    await picture('filling');
    await fillBlanks(person, values.slice(20));
  },
  'takes two sections out, and sees what the document lacks': async ({ person, plan, picture }) => {
    for (const { from, lines } of plan.cut) {
      await goTo(person, from);
      for (let line = 0; line < lines; line++) await person.page.keyboard.press('Control+Shift+K');
    }
    await person.page.keyboard.press('Control+Home');
    await lens(person, plan.part.lens).waitFor();
    await picture('lacking');
  },
  'adds one of them by its lens, and fills it in': async ({ person, plan, picture }) => {
    await clickLens(person, plan.part.lens);
    await person.page.locator('.view-line', { hasText: plan.part.shows }).first().waitFor();
    await picture('part');
    await fillBlanks(person, plan.part.blanks);
  },
  'writes the other with a snippet': async ({ person, plan: { section }, picture }) => {
    const { page } = person;
    await goTo(person, section.before);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(section.type);
    await page.keyboard.press('Control+Space');
    await suggestionRow(person, section.type).waitFor();
    await picture('snippet');
    await accept(person, section.type, 'unasked');
    await page.locator('.view-line', { hasText: section.shows }).first().waitFor();
    await fillBlanks(person, section.blanks);
  },
  'adds a metric from what is suggested': async ({ person, plan: { metric }, picture }) => {
    const { page } = person;
    await goTo(person, metric.after);
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(metric.row);
    await accept(person, metric.set, 'unasked');
    await page.keyboard.type(metric.baseline);
    await suggestionRow(person, metric.target).waitFor();
    await picture('metric');
    await accept(person, metric.target, 'unasked');
    await page.keyboard.insertText(metric.value);
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(' |');
  },
  'adds a row with a snippet': async ({ person, plan: { extra } }) => {
    const { page } = person;
    await goTo(person, extra.after);
    await page.keyboard.press('End');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(extra.type);
    await accept(person, extra.type);
    await page.locator('.view-line', { hasText: extra.shows }).first().waitFor();
    await fillBlanks(person, extra.blanks);
    await page.keyboard.press('Delete');
  },
  'asks for the release gate': async ({ person, picture }) => {
    const { page } = person;
    await goTo(person, 'status: draft');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('Control+Space');
    await suggestionRow(person, 'approved').waitFor();
    await picture('gate');
    await accept(person, 'approved', 'unasked');
  },
  'mends what is found with the light bulb': async ({ person, plan, picture }) => {
    for (const [i, { at, title }] of plan.bulbs.entries()) {
      await goTo(person, at);
      const entry = await openBulb(person, title);
      await picture(`bulb-${i + 1}`);
      await entry.click();
    }
  },
  'sees a complete document without findings, and saves it': async ({ person, plan, folder, picture }) => {
    const { page } = person;
    await page.keyboard.press('Control+Home');
    await lens(person, 'Completeness 100/100').waitFor();
    await page.locator('[id="status.problems"] [aria-label="No Problems"]').waitFor();
    await page.keyboard.press('Control+S');
    // The dialog offers a name once it has read the folder, and would put it in place of what is typed before.
    await page.waitForFunction('document.querySelector(".quick-input-widget input")?.value.includes("Untitled")');
    await page.locator('.quick-input-widget input').first().fill(join(folder, plan.file));
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.tab.active[data-resource-name="${plan.file}"]:not(.dirty)`);
    await lens(person, 'Completeness 100/100').waitFor();
    await picture('complete');
  },
};

/** The field of a question about the new document, by its number. */
function question({ page }: Person, number: number): Locator {
  return page.locator(`.quick-input-widget input[placeholder*="(${number} of 4)"]`);
}

/** What is wrong with a document in a release gate; the editor has said that nothing is. */
function faultsOf(text: string): string[] {
  const facts = new Session().read(text);
  const today = new Date().toISOString().slice(0, 10);
  const result = lint(facts, { profile: 'gate', today });
  const score = scoreOf(facts, result)?.value;
  const findings = result.findings.map(({ rule, message }) => `${rule}: ${message}`);
  return score === 100 ? findings : [`the score is ${score}`, ...findings];
}

/** Notes each error that pops up, while it may go again before anybody looks. Runs in the page. */
const WATCH_ERRORS = `window.prdlintErrors = [];
new MutationObserver(() => {
  for (const one of document.querySelectorAll('.notifications-toasts .notification-list-item')) {
    if (one.querySelector('.codicon-error') && !window.prdlintErrors.includes(one.textContent)) window.prdlintErrors.push(one.textContent);
  }
}).observe(document, { childList: true, subtree: true });`;

/**
 * Writes a document in each language at the same time, in windows of their own on `folder`. A step that fails ends its
 * document and leaves `journey-…-failed.png`.
 */
export async function takeJourney(
  browser: Browser,
  served: Served,
  folder: string,
  pictures: string,
  report: (outcome: Outcome) => void,
): Promise<void> {
  await Promise.all([spam, kiosk].map((plan) => writeOne({ browser, served, folder, pictures, plan }, report)));
}

interface Setting {
  readonly browser: Browser;
  readonly served: Served;
  readonly folder: string;
  readonly pictures: string;
  readonly plan: Plan;
}

async function writeOne(
  { browser, served, folder, pictures, plan }: Setting,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const begun = Date.now();
  const prepare = async (page: Page): Promise<void> => {
    await page.addInitScript(WATCH_ERRORS);
    if (served.host !== 'node') await serveDevelopment(page, served);
  };
  const person = await Person.enter(browser, served.workbench, folder, pictures, prepare);
  const ready = Date.now();
  const prefix = `journey-${served.host}-${plan.code}`;
  let count = 0;
  const picture = (name: string): Promise<void> => person.picture(`${prefix}-${++count}-${name}`);
  const tell = (what: string, start: number, rest: Partial<Outcome> = {}): void =>
    report({ name: `a person who writes in ${plan.languageName} ${what}`, ms: Date.now() - start, ...rest });
  try {
    for (const [what, step] of Object.entries(STEPS)) {
      const start = Date.now();
      try {
        await step({ person, plan, folder, picture });
        tell(what, start);
      } catch (error) {
        await person.picture(`${prefix}-failed`);
        tell(what, start, { error: error instanceof Error ? error.message : String(error) });
        return;
      }
    }
    const errors = await person.page.evaluate<string[]>('window.prdlintErrors');
    const faults = [
      ...faultsOf(readFileSync(join(folder, plan.file), 'utf8')),
      ...errors.map((one) => `popped up: ${one}`),
    ];
    const took = `${((Date.now() - ready) / 1000).toFixed(1)} s for the document, ${((ready - begun) / 1000).toFixed(1)} s to open the window`;
    tell('has a score of 100 and a clean gate, and no error popped up', begun, {
      notes: [took],
      ...(faults.length > 0 ? { error: faults.join('\n') } : {}),
    });
  } finally {
    await person.leave();
  }
}
