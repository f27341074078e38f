import { Blanks, escapeSnippet } from './blanks.ts';
import frames from './frame.json' with { type: 'json' };
import type { Block, Frame, SystemText, Target, TemplateLanguage } from './template.ts';

export interface TemplateChoice {
  readonly text: SystemText;
  readonly language: TemplateLanguage;
  readonly target: Target;
  /** The name of the product; a blank one gets a name that says so. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The template of a system as a snippet, with a tab stop for each blank; the cursor ends after the last line. */
export function composeTemplate({ text, language, target, name, today }: TemplateChoice): string {
  const frame: Frame = frames[language];
  const blanks = new Blanks(frame.date);
  const title = name.replace(/\s+/g, ' ').trim() || frame.untitled;
  const first = frame.sections[0]?.owner ?? '';
  const lines = [
    '---',
    'type: ai-prd',
    `title: ${escapeSnippet(yamlText(title))}`,
    blanks.fill('owner: {}', first),
    'status: draft',
    '---',
    '',
    `# ${escapeSnippet(title)}`,
  ];
  for (const { heading, owner, blocks } of frame.sections) {
    const written = blocks.flatMap((block) => {
      const raw = writeBlock(block, { text, deploy: { ...frame.deploy[target], ...text.deploy[target] }, today });
      return raw.length > 0 ? [['', ...raw.map((line) => blanks.fill(line, owner))]] : [];
    });
    if (blocks.length > 0 && written.length === 0) continue;
    lines.push('', heading, ...written.flat());
  }
  return `${lines.join('\n')}\n$0`;
}

/**
 * One section of a system's template as lines of a snippet, the heading as its first line; empty where the frame has no
 * such section or the system says nothing of it. Each section numbers its blanks by itself: see `joinSnippets`.
 */
export function composeSection(id: string, choice: Omit<TemplateChoice, 'name'>): string[] {
  const { text, language, target, today } = choice;
  const frame: Frame = frames[language];
  const blanks = new Blanks(frame.date);
  const section = frame.sections.find((one) => one.id === id);
  const values = { text, deploy: { ...frame.deploy[target], ...text.deploy[target] }, today };
  const written = (section?.blocks ?? []).flatMap((block) => {
    const raw = writeBlock(block, values);
    return raw.length > 0 ? ['', ...raw.map((line) => blanks.fill(line, section?.owner ?? ''))] : [];
  });
  return section && written.length > 0 ? [section.heading, ...written] : [];
}

/** The rows about where the model runs, by their keys in the frame, as snippets. */
export function deploymentRows(language: TemplateLanguage, target: Target): ReadonlyMap<string, string> {
  const { line: _, ...rows } = frames[language].deploy[target];
  const frame: Frame = frames[language];
  const owner = frame.sections.find(({ id }) => id === 'deployment')?.owner ?? '';
  const blanks = new Blanks(frame.date);
  return new Map(Object.entries(rows).map(([key, row]) => [key, blanks.fill(row, owner)]));
}

interface Values {
  readonly text: SystemText;
  readonly deploy: Readonly<Record<string, string>>;
  readonly today: string;
}

/** The lines of a block with its blanks; none where the system says nothing of it. */
function writeBlock(block: Block, values: Values): string[] {
  const { deploy, text } = values;
  if (block.deploy !== undefined) {
    const { line = '', ...rows } = deploy;
    return [line, '', ...table(block.deploy, Object.values(rows))].map((one) => insert(one, values));
  }
  if (block.text !== undefined) {
    const line = insert(block.text, values);
    return line === '' ? [] : [line];
  }
  if (block.list !== undefined) return partOf(text, block.list).map((item) => `- ${insert(item, values)}`);
  const { head = '', rows = [], row, more = [] } = block;
  const given = typeof rows === 'string' ? partOf(text, rows) : rows;
  if (given.length === 0) return [];
  const made = row === undefined ? given : given.map((cells, index) => fromCells(row, cells, index + 1));
  return table(head, [...made, ...more]).map((one) => insert(one, values));
}

function table(head: string, rows: readonly string[]): string[] {
  return [`| ${head} |`, `|${'---|'.repeat(head.split(' | ').length)}`, ...rows.map((row) => `| ${row} |`)];
}

function fromCells(pattern: string, row: string, number: number): string {
  const cells = row.split(' | ');
  return pattern.replace(/%([1-9n])/g, (_, at: string) =>
    at === 'n' ? String(number) : (cells[Number(at) - 1] ?? ''),
  );
}

/** Text with each `%name` replaced by the system's value; a part that the system does not have is empty. */
function insert(line: string, { text, today }: Values): string {
  return line.replace(/%([a-zA-Z]+)/g, (_, name: string) => {
    const value = name === 'today' ? today : text[name];
    return typeof value === 'string' ? value : '';
  });
}

function partOf(text: SystemText, part: string): readonly string[] {
  const value = text[part];
  return Array.isArray(value) ? value : [];
}

/** A name as a value of front matter: quoted where YAML would read more into it. */
function yamlText(name: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._()（）-]*$/u.test(name) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.]+)$/i.test(name)
    ? name
    : JSON.stringify(name);
}
