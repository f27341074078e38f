import { anchor } from '../facts/anchor.ts';
import { type DocumentFacts, type Placed, place } from '../facts/document.ts';
import { insertBelow } from '../facts/insert-table.ts';
import { type Heading, within } from '../facts/outline.ts';
import type { Statement } from '../facts/statement.ts';
import type { Edit, Report } from '../rule.ts';
import type { Names } from './custom-rule.ts';
import { firstOf, matcherOf } from './sections.ts';

/**
 * A check for fields that a document has to fill in: a `Key: value` line, a row or column of a table, or a key of the
 * front matter, with something in it.
 */
export function requireFields(fields: readonly Names[]): (facts: DocumentFacts) => Iterable<Report> {
  const wanted = fields.map((names) => ({ name: firstOf(names), matcher: matcherOf(names) }));
  return function* check(facts) {
    const filled = keysOf(facts);
    for (const { name, matcher } of wanted) {
      if (filled.some((key) => matcher.test(key))) continue;
      yield {
        at: anchor(facts, []),
        message: 'field',
        data: { name },
        fixes: [
          {
            title: { en: `Add the line “${name}”`, zh: `增加“${name}”一行` },
            safe: true,
            edits: [lineFor(facts, name)],
          },
        ],
      };
    }
  };
}

/** The keys of a document that have a value. */
function keysOf({ statements, frontMatter }: DocumentFacts): string[] {
  const parents = new Set(statements.flatMap((statement) => [...statement.parents.slice(-1), statement.lead]));
  const keys = statements.flatMap((statement): string[] => {
    const { key, cells, text, path } = statement;
    if (cells) {
      const values = cells.filter((cell) => cell.text !== '');
      const label = values.length > 1 && values[0] ? [values[0].text] : [];
      // A column further down says something of data or people, not of the document.
      return isHead(path) ? [...values.map(({ column }) => column), ...label] : label;
    }
    if (!key) return [];
    return parents.has(statement) || text.slice(key.valueStart).trim() !== '' ? [key.text] : [];
  });
  const front = Object.entries(frontMatter?.data ?? {})
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key]) => key.replace(/[_-]/g, ' '));
  return [...keys, ...front];
}

/** True above the first part of a document, and in a part about the document itself. */
function isHead(path: readonly Heading[]): boolean {
  return path.length < 2 || within(path, 'meta');
}

const KEY_LINE = /^([ \t]*(?:[-*+][ \t]+)?)(\*\*|__)?[^*_:：]{1,60}(?:(\*\*|__)?[ \t]*([:：])[ \t]*(\*\*|__)?)/;

/** A line for a field below the last line of its kind at the head of the document, in the same form; else below the title. */
function lineFor(facts: DocumentFacts, name: string): Edit {
  const zh = facts.language === 'zh';
  const value = zh ? '待定' : 'TBD';
  const last = headLines(facts).at(-1);
  const line = last ? facts.lines.positionAt(place(last).end).line : -1;
  const form = line < 0 ? null : KEY_LINE.exec(facts.lines.lineText(line));
  if (!form) return insertBelow(facts, anchor(facts, []), `- ${name}${zh ? '：' : ': '}${value}`);
  const [, start = '', bold = '', inner = '', colon = ':', outer = ''] = form;
  const text = `${start}${bold}${name}${inner}${colon}${outer}${colon === '：' ? '' : ' '}${value}`;
  const end = facts.lines.startOf(line) + facts.lines.lineText(line).length;
  return { range: { start: end, end }, text: `\n${text}` };
}

/** The `Key: value` lines before the second heading. */
function headLines({ statements, outline }: DocumentFacts): Placed<Statement>[] {
  const second = outline[1] ? place(outline[1]).start : Number.POSITIVE_INFINITY;
  return statements.filter(
    (statement) =>
      statement.key !== undefined &&
      statement.parents.length === 0 &&
      !statement.quoted &&
      place(statement).start < second,
  );
}
