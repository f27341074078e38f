import type { Locator } from 'playwright-core';
import { appears, type Person } from './person.ts';

/** How a person writes in the editor: by tab stops, suggestions, lenses and light bulbs. */

/** So long after the find widget has gone, the window still takes keys for its own, in milliseconds. */
const SETTLED = 400;

/** Runs in the page: true where the text of an editor has the focus. */
const IN_EDITOR = `(at => at?.closest('.monaco-editor') && !at.closest('.find-widget'))(document.activeElement)`;

/**
 * Selects the first occurrence of a text. It is selected as it is typed into the find widget; Enter would look for the
 * next one in a later turn of the window, and open the widget again where it is closed by then.
 */
export async function goTo({ page }: Person, text: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  const find = page.locator('.find-widget.visible .find-part textarea');
  await find.waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.locator('.statusbar-item', { hasText: `(${text.length} selected)` }).waitFor();
  await page.keyboard.press('Escape');
  await find.waitFor({ state: 'hidden' });
  await page.waitForFunction(IN_EDITOR);
  await page.waitForTimeout(SETTLED);
}

/** Fills in one tab stop after the other; an empty value leaves what is offered, and `+N` is the day in N days. */
export async function fillBlanks({ page }: Person, values: readonly string[]): Promise<void> {
  for (const value of values) {
    if (value !== '') await page.keyboard.insertText(/^\+\d+$/.test(value) ? inDays(Number(value)) : value);
    await page.keyboard.press('Tab');
  }
}

/** Takes what is suggested at the cursor; `asked` where it comes without being asked for. */
export async function accept(person: Person, suggestion: string, asked: 'unasked' | 'asked' = 'asked'): Promise<void> {
  const { page } = person;
  if (asked === 'asked') await page.keyboard.press('Control+Space');
  const row = suggestionRow(person, suggestion);
  await row.waitFor();
  for (let down = 0; down < MOST_ROWS && !(await isFocused(row)); down++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // What was taken may bring choices of its own, so that the widget itself may stay.
  await row.waitFor({ state: 'hidden' });
}

/** The row of the suggestion widget that begins with a text. */
export function suggestionRow({ page }: Person, suggestion: string): Locator {
  return page.locator(`.suggest-widget.visible .monaco-list-row[aria-label^=${JSON.stringify(suggestion)}]`).first();
}

const MOST_ROWS = 12;

async function isFocused(row: Locator): Promise<boolean> {
  return /\bfocused\b/.test((await row.getAttribute('class')) ?? '');
}

/** Clicks a lens; waits for it first, since lenses follow an edit after a moment. */
export async function clickLens(person: Person, title: string): Promise<void> {
  await lens(person, title).click();
  await restMouse(person);
}

/** Puts the mouse where nothing answers to it. */
export async function restMouse({ page }: Person): Promise<void> {
  await page.mouse.move(500, 708);
}

export function lens({ page }: Person, title: string): Locator {
  return page.locator('.codelens-decoration a, .codelens-decoration span', { hasText: title }).first();
}

/** Opens the light bulb at the cursor and gives the entry that has a text, once it is offered. */
export async function openBulb({ page }: Person, title: string): Promise<Locator> {
  const entry = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  for (let look = 0; look < LOOKS; look++) {
    await page.keyboard.press('Control+.');
    if (await appears(entry, LOOK)) return entry;
    await page.keyboard.press('Escape');
  }
  throw new Error(`The light bulb does not offer “${title}”`);
}

/** The light bulb is looked at so often, and so long each time, in milliseconds: findings follow an edit. */
const LOOKS = 10;
const LOOK = 2_000;

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
