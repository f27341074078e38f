import type { Terminal } from '../commands/options.ts';

/** Between two changes of the line; in milliseconds. */
const PAUSE = 100;

/** A line on a terminal that says how many documents are done. Elsewhere nothing is written. */
export class Progress {
  #last = 0;
  #shown = false;

  constructor(
    readonly terminal: Terminal,
    readonly total: number,
  ) {}

  async done(count: number): Promise<void> {
    const now = Date.now();
    if (!this.terminal.live || now - this.#last < PAUSE || count === this.total) return;
    this.#last = now;
    this.#shown = true;
    const said =
      this.terminal.language === 'zh' ? `已检查 ${count}/${this.total}` : `${count} of ${this.total} checked`;
    await this.terminal.err(`\r\u001b[K${said}`);
  }

  /** Takes the line away, before something else is written. */
  async clear(): Promise<void> {
    if (!this.#shown) return;
    this.#shown = false;
    await this.terminal.err('\r\u001b[K');
  }
}
