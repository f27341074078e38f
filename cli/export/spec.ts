import { type DocumentFacts, type Placed, place } from '../../core/facts/document.ts';
import { binds } from '../../core/facts/metric-limits.ts';
import type { Role } from '../../core/facts/outline.ts';
import { within } from '../../core/facts/outline.ts';
import type { Threshold } from '../../core/facts/threshold.ts';
import type { Range } from '../../core/text.ts';
import { markdownCell } from '../format/facts-tables.ts';
import type { Language } from '../language.ts';

/** Longer statements are cut; the line tells where the rest stands. In UTF-16 code units. */
const LONGEST = 240;
const MOST = 8;

/** A specification as exports read it: texts for Markdown, each with the line that it comes from. */
export class Spec {
  constructor(
    readonly file: string,
    readonly facts: DocumentFacts,
    readonly language: Language,
  ) {}

  /** A text of either language. */
  say(en: string, zh: string): string {
    return this.language === 'zh' ? zh : en;
  }

  /** The mark of what the specification does not say. */
  get unsaid(): string {
    return this.say('**Not stated in the specification.**', '**文档未说明。**');
  }

  /** The same for a cell of a table. */
  get open(): string {
    return this.say('*not stated*', '*未说明*');
  }

  /** Where a fact stands. */
  lineOf(fact: Placed<{ readonly range: Range }>): string {
    return `${this.facts.lines.positionAt(place(fact).start).line + 1}`;
  }

  /** A list, or the mark of what is not said. */
  list(items: readonly string[]): string {
    return items.length > 0 ? items.map((item) => `- ${item}`).join('\n') : this.unsaid;
  }

  /** A table, or the mark of what is not said; empty cells get the mark. */
  table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
    if (rows.length === 0) return this.unsaid;
    const lines = rows.map((row) => `| ${row.map((cell) => (cell === '' ? this.open : cell)).join(' | ')} |`);
    return [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...lines].join('\n');
  }

  /** The statements below headings of some roles. */
  quotes(...roles: readonly Role[]): string {
    const found = this.facts.statements.filter(
      ({ block, path, text }) => block !== 'heading' && text.trim() !== '' && within(path, ...roles),
    );
    const items = found.slice(0, MOST).map((one) => `${markdownCell(shorten(one.text))} (${this.at(one)})`);
    const rest = found.length - items.length;
    const more = rest > 0 ? [this.say(`… and ${rest} more`, `……另有 ${rest} 条`)] : [];
    return this.list([...items, ...more]);
  }

  /** `line 12`. */
  at(fact: Placed<{ readonly range: Range }>): string {
    return this.say(`line ${this.lineOf(fact)}`, `第 ${this.lineOf(fact)} 行`);
  }

  /** The targets of some classes that bind the product. */
  targets(...classes: readonly Threshold['class'][]): readonly Placed<Threshold>[] {
    return this.facts.thresholds.filter((threshold) => binds(threshold) && classes.includes(threshold.class));
  }

  /** A number as the specification has it. */
  valueOf(threshold: Placed<Threshold>): string {
    const { start, end } = place(threshold, threshold.valueRange);
    return markdownCell(shorten(this.facts.text.slice(start, end)));
  }

  title(en: string, zh: string): string {
    const title = this.facts.outline.find(({ heading }) => heading.level === 1)?.heading.title ?? this.file;
    return `# ${this.say(`${en}: ${title}`, `${title}：${zh}`)}\n\n${this.say(
      `Made from \`${this.file}\`. What the specification does not say is marked.`,
      `由 \`${this.file}\` 生成；文档未说明之处已标出。`,
    )}`;
  }
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
