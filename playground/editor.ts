import { type Change, changeBetween, movedBy } from './change.ts';
import { type Mark, stretchesOf } from './marks.ts';

/** A text area above a copy of its text that carries the underlines and gives both their height. */
export class Editor {
  #text = '';
  #marks: readonly Mark[] = [];

  /** `onChange` hears every change, also those made here, after `text` has it. */
  constructor(
    readonly area: HTMLTextAreaElement,
    readonly backdrop: HTMLElement,
    readonly onChange: (change: Change) => void,
  ) {
    area.addEventListener('input', () => this.#follow());
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces parts of the text one after the other as if they had been typed, so that undo takes them back. */
  replace(changes: readonly Change[]): void {
    for (const { start, end, text } of changes) {
      this.area.focus();
      this.area.setSelectionRange(start, end);
      // Deprecated, and still the only way into a text area that keeps the history of undo.
      const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
      if (!done) this.area.setRangeText(text, start, end, 'end');
      this.#follow();
      this.#reveal(start);
    }
  }

  /** Puts another text in place of all. */
  load(text: string): void {
    this.area.value = text;
    this.area.setSelectionRange(0, 0);
    this.#follow();
  }

  /** Underlines these places of the present text. */
  mark(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  /** Selects a place and shows it. */
  select(start: number, end: number): void {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    this.#reveal(start);
  }

  #follow(): void {
    const change = changeBetween(this.#text, this.area.value);
    if (!change) return;
    this.#text = this.area.value;
    this.#marks = this.#marks.map(({ start, end, severity }) => ({
      start: movedBy(change, start),
      end: movedBy(change, end),
      severity,
    }));
    this.#draw();
    this.onChange(change);
  }

  #draw(): void {
    const nodes = stretchesOf(this.#text, this.#marks).map(({ text, severity }) => {
      if (!severity) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.className = severity;
      mark.textContent = text;
      return mark;
    });
    // A line break at the end takes a line of its own in a text area, and none in other elements.
    this.backdrop.replaceChildren(...nodes, '\n');
  }

  #reveal(offset: number): void {
    const range = document.createRange();
    let left = offset;
    for (const child of this.backdrop.childNodes) {
      const node = child.firstChild ?? child;
      const length = node.textContent?.length ?? 0;
      if (left >= length) {
        left -= length;
        continue;
      }
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      break;
    }
    const window = this.backdrop.parentElement?.parentElement;
    if (!window || range.collapsed) return;
    const at = range.getBoundingClientRect();
    const frame = window.getBoundingClientRect();
    if (at.top < frame.top || at.bottom > frame.bottom) window.scrollTop += at.top - frame.top - frame.height / 3;
  }
}
