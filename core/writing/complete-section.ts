import type { DocumentFacts } from '../facts/document.ts';
import { eolOf } from '../fix.ts';
import type { Edit } from '../rule.ts';
import { joinSnippets, snippetText } from '../templates/blanks.ts';
import { composeSection, deploymentRows } from '../templates/compose.ts';
import frames from '../templates/frame.json' with { type: 'json' };
import blank from '../templates/systems/blank.json' with { type: 'json' };
import type { SystemText, Target, TemplateLanguage } from '../templates/template.ts';
import type { DocumentText } from '../text.ts';
import { COMPLETED_ROLES, lackingParts, lackingRows } from './lacking.ts';
import catalog from './parts.json' with { type: 'json' };
import { type SectionAt, sectionAt } from './section-at.ts';
import { taskMetrics } from './task-metrics.ts';

/** An edit whose text has blanks to fill in; a client that can may insert it as a snippet, with a tab stop for each. */
export interface BlankEdit extends Edit {
  readonly snippet: string;
}

/** An edit that adds what a section lacks, and the names of what it adds. */
export interface SectionCompletion {
  readonly edit: BlankEdit;
  readonly adds: readonly string[];
}

/**
 * What the section around an offset still lacks for this document's task and place of deployment, as blanks to fill in.
 * Undefined where nothing is lacking, or no heading tells what the section is about.
 */
export function completeSection(facts: DocumentFacts, offset: number): SectionCompletion | undefined {
  const section = sectionAt(facts, offset, COMPLETED_ROLES);
  if (!section) return undefined;
  const language = facts.language === 'zh' ? 'zh' : 'en';
  const target = targetOf(facts);
  const { blocks, rows, columns, head, adds } =
    section.role === 'deployment'
      ? deploymentParts(facts, section, language, target)
      : templateParts(facts, section, language, target);
  if (adds.length === 0) return undefined;
  const { text } = facts;
  const eol = eolOf(facts.lines);
  const after = rows.length > 0 && blocks.length === 0 ? tableEnd(text, section, columns) : undefined;
  const end = section.range.start + text.slice(section.range.start, section.range.end).trimEnd().length;
  const lines =
    after === undefined
      ? [...(rows.length > 0 ? ['', ...head, ...rows] : []), ...blocks.flatMap((block) => ['', ...block])]
      : rows;
  const at = after ?? end;
  const tail = at === end && section.range.end > end && text.slice(end, section.range.end).trim() === '' ? '' : eol;
  const snippet = `${eol}${joinSnippets(lines, eol)}${after === undefined ? tail : ''}`;
  return { edit: { range: { start: at, end: at }, text: snippetText(snippet), snippet }, adds };
}

interface Added {
  /** Paragraphs, lists and tables, each as lines, with the heading of its own part. */
  readonly blocks: readonly (readonly string[])[];
  /** Rows for the table of the section, and that table's head where there is none. */
  readonly rows: readonly string[];
  readonly head: readonly string[];
  readonly columns: number;
  readonly adds: readonly string[];
}

function deploymentParts(facts: DocumentFacts, section: SectionAt, language: TemplateLanguage, target: Target): Added {
  const all = deploymentRows(language, target);
  const rows = lackingRows(facts, section, target).flatMap((key) => all.get(key) ?? []);
  const head = frames[language].sections.find(({ id }) => id === 'deployment')?.blocks[0];
  const title = head && 'deploy' in head ? (head.deploy ?? '') : '';
  return {
    blocks: [],
    rows: rows.map((row) => `| ${row} |`),
    head: [`| ${title} |`, '|---|---|'],
    columns: 2,
    adds: rows.map((row) => row.split(' | ')[0] ?? ''),
  };
}

function templateParts(facts: DocumentFacts, section: SectionAt, language: TemplateLanguage, target: Target): Added {
  const metrics = taskMetrics(facts, language);
  const text: SystemText = {
    ...blank[language],
    ...catalog.extra[language],
    ...(metrics.length > 0 ? { metrics } : {}),
  };
  const blocks: string[][] = [];
  const rows: string[] = [];
  const adds: string[] = [];
  let head: string[] = [];
  for (const part of lackingParts(facts, section)) {
    const [heading = '', , ...lines] = composeSection(part.id, { text, language, target, today: '' });
    const title = heading.replace(/^#+ /, '');
    if (part.row !== undefined) {
      const row = lines[part.row + 2] ?? '';
      head = lines.slice(0, 2);
      rows.push(row);
      adds.push(row.split('|')[1]?.trim() ?? '');
    } else if (lines.length > 0) {
      const own = part.id === section.role || part.id === 'evaluation';
      blocks.push(own ? lines : [`${'#'.repeat(Math.min(6, section.heading.level + 1))} ${title}`, '', ...lines]);
      adds.push(title);
    }
  }
  return { blocks, rows, head, columns: 3, adds };
}

/** Where the last row of a section's table with so many columns ends; undefined where it has none. */
function tableEnd(text: DocumentText, { range }: SectionAt, columns: number): number | undefined {
  let found: number | undefined;
  for (const line of text.slice(range.start, range.end).matchAll(/^[ ]{0,3}\|.*\|[ \t]*$/gm)) {
    const cells = line[0].trim().split(/(?<!\\)\|/).length - 2;
    if (cells === columns) found = range.start + line.index + line[0].length;
  }
  return found;
}

function targetOf({ deployment: { kind } }: DocumentFacts): Target {
  return kind === 'edge' || kind === 'hybrid' ? kind : 'server';
}
