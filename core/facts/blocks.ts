import type { Blockquote, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, Table as TableNode } from 'mdast';
import { type Plain, plainOf, slicePlain, sourceRange, trimPlain } from '../parse/plain.ts';
import { tame } from '../parse/tame.ts';
import type { Range } from '../text.ts';
import { isFramed } from './framed.ts';
import { isGherkin, stepsOf } from './gherkin.ts';
import { keyOf } from './key.ts';
import { type Heading, headingOf, type OutlineEntry, START } from './outline.ts';
import { splitSentences } from './sentences.ts';
import type { Cell, Statement, Table } from './statement.ts';

/** What one section says, block by block. All ranges count in the section's text. */
export interface Blocks {
  readonly statements: readonly Statement[];
  readonly outline: readonly OutlineEntry[];
  /** The headings in force at the end of the section, for the section that follows. */
  readonly path: readonly Heading[];
}

/** What holds for a block because of what stands around it. */
interface Around {
  readonly parents: readonly Statement[];
  readonly quoted: boolean;
  /** True inside the marks of a quotation, whether or not somebody is quoted. */
  readonly inset: boolean;
}

/** A line that may act as a heading is no longer than this. */
const HEADING_LINE = 60;
const NUMBERED_LINE =
  /^(?:\d+(?:\.\d+)*[.、)）]?|[一二三四五六七八九十]+、|第[\d一二三四五六七八九十]+[章节部分])\s*\S/u;

/**
 * Reads a section's tree into statements and headings.
 * @param inherited the headings in force where the section starts, outermost first
 */
export function readBlocks(tree: Root, source: string, inherited: readonly Heading[]): Blocks {
  return new Reader(tame(source), inherited).read(tree);
}

class Reader {
  readonly #statements: Statement[] = [];
  readonly #outline: OutlineEntry[] = [];
  #path: readonly Heading[];
  /** The last paragraph, while only the list or table that it introduces may follow. */
  #lead: Statement | undefined;
  /** True where block quotes are all that the section has. */
  #framed = false;

  constructor(
    readonly source: string,
    inherited: readonly Heading[],
  ) {
    this.#path = inherited;
  }

  read(tree: Root): Blocks {
    this.#framed = isFramed(tree, this.source);
    this.#blocks(tree.children, { parents: [], quoted: false, inset: false });
    return { statements: this.#statements, outline: this.#outline, path: this.#path };
  }

  #blocks(nodes: readonly Nodes[], around: Around): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'heading':
          this.#heading(node.depth, trimPlain(plainOf(node.children, this.source)));
          break;
        case 'paragraph':
          this.#paragraph(node, around);
          break;
        case 'list':
          this.#list(node, around);
          break;
        case 'table':
          this.#table(node, around);
          break;
        case 'blockquote':
          this.#blocks((node as Blockquote).children, this.#inside(node as Blockquote, around));
          break;
        case 'footnoteDefinition':
          this.#blocks(node.children, around);
          break;
        case 'code':
          if (isGherkin(node)) {
            for (const { plain, outcome } of stepsOf(node, this.source))
              this.#sentences(plain, 'item', around, outcome ? { outcome } : {});
          }
          break;
        default:
          break; // other code, HTML, thematic breaks and front matter hold no statements
      }
    }
  }

  /** What opens in bold, or is all of a section, only sets off what the author says, unless it is a motto below the title. */
  #inside({ children: [first] }: Blockquote, around: Around): Around {
    const bold = first?.type === 'paragraph' && first.children[0]?.type === 'strong';
    const own = this.#path.length > 1 && (this.#framed || bold);
    return { ...around, inset: true, quoted: around.quoted || !own };
  }

  #heading(level: number, plain: Plain): void {
    const heading =
      this.#path === START ? { ...headingOf(level, plain.text), roles: [] } : headingOf(level, plain.text);
    const range = sourceRange(plain, { start: 0, end: plain.text.length });
    if (heading.title !== '') {
      this.#path = [...this.#path.filter((above) => above.level < level), heading];
      this.#outline.push({ heading, range });
    }
    this.#lead = undefined;
    if (plain.text === '') return;
    this.#statements.push({
      block: 'heading',
      text: plain.text,
      plain,
      range,
      parents: [],
      quoted: false,
      path: this.#path,
    });
  }

  #paragraph(node: Paragraph, around: Around): void {
    for (const line of linesOf(plainOf(node.children, this.source))) {
      if (around.parents.length === 0 && !around.inset && isHeadingLine(line, node)) {
        this.#heading(7, line);
        continue;
      }
      const made = this.#sentences(line, 'paragraph', around);
      this.#lead = made.at(-1) ?? this.#lead;
    }
  }

  #list(node: List, around: Around): void {
    const lead = this.#lead;
    for (const item of node.children) {
      this.#lead = lead;
      this.#item(item, around);
    }
    this.#lead = undefined;
  }

  #item(item: ListItem, around: Around): void {
    const [first, ...rest] = item.children;
    let parents = around.parents;
    if (first?.type === 'paragraph') {
      const extra = typeof item.checked === 'boolean' ? { checked: item.checked } : {};
      const lines = linesOf(plainOf(first.children, this.source));
      const made = lines.flatMap((line) => this.#sentences(line, 'item', around, extra));
      if (made[0]) parents = [...parents, made[0]];
      this.#blocks(rest, { ...around, parents });
    } else {
      this.#blocks(item.children, { ...around, parents });
    }
  }

  #table(node: TableNode, around: Around): void {
    const [head, ...rows] = node.children;
    const heads = (head?.children ?? []).map((cell) => trimPlain(plainOf(cell.children, this.source)));
    const columns = heads.map((cell) => cell.text);
    const table: Table = { columns, heads, range: rangeOf(node), rows: rows.length };
    const lead = this.#lead;
    for (const row of rows) {
      const cells: Cell[] = [];
      let plain: Plain = { text: '', runs: [] };
      for (const [i, node] of row.children.entries()) {
        const inner = trimPlain(plainOf(node.children as PhrasingContent[], this.source));
        const start = plain.text.length + (i > 0 ? 3 : 0);
        plain = joinPlain(plain, inner, i > 0 ? ' | ' : '', node.position?.start.offset ?? 0);
        const at = { start, end: start + inner.text.length };
        const range = inner.text === '' ? rangeOf(node) : sourceRange(inner, { start: 0, end: inner.text.length });
        cells.push({ text: inner.text, at, range, column: columns[i] ?? '' });
      }
      this.#statements.push({
        block: 'row',
        text: plain.text,
        plain,
        range: rangeOf(row),
        cells,
        table,
        parents: around.parents,
        quoted: around.quoted,
        path: this.#path,
        ...(lead ? { lead } : {}),
      });
    }
    this.#lead = undefined;
  }

  #sentences(
    plain: Plain,
    block: 'paragraph' | 'item',
    around: Around,
    extra: Pick<Statement, 'checked' | 'outcome'> = {},
  ): Statement[] {
    const made: Statement[] = [];
    const key = keyOf(plain);
    for (const part of splitSentences(plain.text)) {
      const inner = slicePlain(plain, part.start, part.end);
      made.push({
        block,
        text: inner.text,
        plain: inner,
        range: sourceRange(inner, { start: 0, end: inner.text.length }),
        parents: around.parents,
        quoted: around.quoted,
        path: this.#path,
        ...(key ? { key: { ...key, valueStart: Math.max(0, key.valueStart - part.start) } } : {}),
        ...(this.#lead ? { lead: this.#lead } : {}),
        ...extra,
      });
    }
    this.#statements.push(...made);
    return made;
  }
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * The lines of a paragraph that stand on their own: a hard break always ends one; a soft break only where the next
 * line starts like an entry (a key, a number, a bullet) or the line before it is complete. A wrapped sentence stays whole.
 */
function linesOf(plain: Plain): Plain[] {
  const out: Plain[] = [];
  const lines = plain.text.split('\n');
  let at = 0;
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    at += line.length + 1;
    if (next === undefined || !wraps(line, next)) {
      const piece = trimPlain(slicePlain(plain, start, at - 1));
      if (piece.text !== '') out.push({ text: piece.text.replaceAll('\n', ' '), runs: piece.runs });
      start = at;
    }
  }
  return out;
}

function wraps(line: string, next: string): boolean {
  if (line.length < 50 || /[.!?。！？；;:：|]\s*$/.test(line)) return false;
  if (/^\s*(?:[-*+•·●▪◦–—✅❌☑✔]|\d+[.、)）]|[（(]?[一二三四五六七八九十\d]+[)）、])/u.test(next)) return false;
  return !/^[^\s:：]{1,24}(?: [^\s:：]{1,24}){0,3}\s*[:：]/u.test(next);
}

function isHeadingLine(line: Plain, node: Paragraph): boolean {
  const text = line.text.trim();
  if (text.length > HEADING_LINE || /[。，,;；.!?！？]$/.test(text)) return false;
  const start = line.runs[0]?.source ?? -1;
  const strong = node.children.find(
    (child) =>
      (child.type === 'strong' || child.type === 'emphasis') &&
      start >= rangeOf(child).start &&
      start < rangeOf(child).end,
  );
  if (strong && line.runs.every((run) => run.source < rangeOf(strong).end)) return true;
  return (
    NUMBERED_LINE.test(text) &&
    text.length <= HEADING_LINE / 2 &&
    !/[:：]\s*\S/.test(text) &&
    headingOf(7, text).roles.length > 0
  );
}

function joinPlain(a: Plain, b: Plain, separator: string, at: number): Plain {
  const text = a.text + separator;
  const gap = separator === '' ? [] : [{ at: a.text.length, source: at }];
  return {
    text: text + b.text,
    runs: [...a.runs, ...gap, ...b.runs.map((run) => ({ ...run, at: run.at + text.length }))],
  };
}
