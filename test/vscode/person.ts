import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** How often a command is looked for, and how long each time, in milliseconds. */
const LOOKS = 10;
const LOOK = 4_000;

/** Uses the workbench as a person does, with mouse and keyboard, and takes pictures. */
export class Person {
  readonly page: Page;
  readonly #pictures: string;

  private constructor(page: Page, pictures: string) {
    this.page = page;
    this.#pictures = pictures;
  }

  /**
   * Opens a folder in a window of the browser. `pictures` is the folder for screenshots; `prepare` changes what the page
   * loads.
   */
  static async enter(
    browser: Browser,
    { origin }: Workbench,
    folder: string,
    pictures: string,
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Person> {
    mkdirSync(pictures, { recursive: true });
    const context = await browser.newContext({ viewport: { width: 1200, height: 720 }, deviceScaleFactor: 1.5 });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await prepare?.(page);
    await page.goto(`${origin}/?${new URLSearchParams({ folder })}`);
    await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row', { timeout: 60_000 });
    return new Person(page, pictures);
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.#pictures, `${name}.png`) });
  }

  /** Runs a command by its title in the command palette; looks again where a young window does not list it yet. */
  async command(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    for (let look = 0; look < LOOKS; look++) {
      await this.page.keyboard.press('F1');
      await this.page.waitForSelector('.quick-input-widget input');
      await this.page.keyboard.insertText(title);
      if (await appears(row, LOOK)) return row.click();
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`The command palette does not list “${title}”`);
  }

  /** Opens a file of the workspace by its name. */
  async open(file: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.page.waitForSelector('.quick-input-widget input');
    await this.page.keyboard.type(file);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().click();
    await this.page.waitForSelector(`.tab.active[data-resource-name="${file}"]`);
  }

  /** Waits for the underline of a finding, and for the lens above the title, which moves the lines below it. */
  async seesFinding(): Promise<void> {
    await this.page.waitForSelector('.squiggly-error, .squiggly-warning, .squiggly-info', { timeout: 30_000 });
    await this.page.waitForSelector('.codelens-decoration:has-text("/100")', { timeout: 30_000 });
  }

  /** Rests the mouse on a word of the editor until a hover with a text shows. */
  async hover(word: string, shows: string): Promise<void> {
    const place = await this.#placeOf(word);
    await this.page.mouse.move(place.x - 40, place.y);
    await this.page.mouse.move(place.x, place.y, { steps: 4 });
    await this.page.locator('.monaco-hover:visible', { hasText: shows }).first().waitFor({ timeout: 15_000 });
  }

  /** Puts the cursor behind a text of the editor. */
  async clickAt(word: string): Promise<void> {
    const { x, y } = await this.#placeOf(word);
    await this.page.mouse.click(x, y);
  }

  /** The middle of a word that the editor shows, in pixels. */
  async #placeOf(word: string): Promise<Point> {
    await this.page.locator('.view-line', { hasText: word }).first().waitFor();
    const point = await this.page.evaluate<Point | null>(`(${MIDDLE_OF})(${JSON.stringify(word)})`);
    if (!point) throw new Error(`The editor does not show “${word}”`);
    return point;
  }
}

/** True as soon as something is there; false where it is not within `timeout` milliseconds. */
export function appears(place: Locator, timeout: number): Promise<boolean> {
  return place.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page. The editor draws spaces as no-break spaces and may split a word over several elements. */
const MIDDLE_OF = `(word) => {
  for (const line of document.querySelectorAll('.view-line')) {
    const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(word);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let left = at + Math.floor(word.length / 2);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left >= node.length) { left -= node.length; continue; }
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return null;
}`;
