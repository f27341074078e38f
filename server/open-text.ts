import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { LiveText } from '../core/live-text.ts';

/** A text of the client with its version, in the protocol's positions. An edit costs the lines that it touches. */
export class OpenText {
  #now: LiveText;
  #version: number;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#version = version;
    this.#now = LiveText.of(text);
  }

  /** The present state, which stays as it is. */
  get now(): LiveText {
    return this.#now;
  }

  get version(): number {
    return this.#version;
  }

  get lineCount(): number {
    return this.#now.lines.count;
  }

  /** Takes in what the client changed: each change counts in the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      this.#now =
        'range' in change ? this.#now.replace(this.#offsets(change.range), change.text) : LiveText.of(change.text);
    }
    this.#version = version;
  }

  getText(range?: Range): string {
    if (!range) return this.#now.toString();
    const { start, end } = this.#offsets(range);
    return this.#now.slice(start, end);
  }

  /** Offsets outside the text are clamped to it, and those inside a line end to its start. */
  positionAt(offset: number): Position {
    const { line, column } = this.#now.lines.positionAt(offset);
    return { line, character: column > 0 ? Math.min(column, this.#now.lines.lineText(line).length) : column };
  }

  /** Positions outside the text are clamped to it, and those behind the end of a line to that end. */
  offsetAt({ line, character }: Position): number {
    const { lines, length } = this.#now;
    if (line < 0) return 0;
    if (line >= lines.count) return length;
    const start = lines.startOf(line);
    return character <= 0 ? start : start + Math.min(character, lines.lineText(line).length);
  }

  #offsets({ start, end }: Range): { start: number; end: number } {
    const [a, b] = [this.offsetAt(start), this.offsetAt(end)];
    return { start: Math.min(a, b), end: Math.max(a, b) };
  }
}
