import cues from '../catalog/deploy-cues.json' with { type: 'json' };
import { isHan } from '../match/normalise.ts';
import { SharedMatcher } from '../match/shared.ts';
import { findTerms, type Place } from './deploy-terms.ts';
import { type Heading, within } from './outline.ts';
import type { Statement } from './statement.ts';

/** What the labels around a statement (key, row label, column, heading, item above) say that it is about. */
export interface Context {
  /** Where something runs is the subject: `Deployment`, `Runtime environment`, `运行环境`. */
  readonly target: boolean;
  /** The label names the place itself: `Backend`, `端侧`. */
  readonly place?: Place;
  /** Parts that the product is built of: `Tech stack`, `Integrations`. */
  readonly stack: boolean;
  /** The model or the AI part: `LLM`, `AI engine`. */
  readonly model: boolean;
  /** Plans, options, open points and development only: nothing said here is settled. */
  readonly soft: boolean;
}

const labels = new SharedMatcher<Subject | 'trap'>([
  ...(['target', 'stack', 'model'] as const).flatMap((value) =>
    [...cues.keys[value].en, ...cues.keys[value].zh].map((text) => ({ text, value })),
  ),
  ...[...cues.traps.en, ...cues.traps.zh].map((text) => ({ text, value: 'trap' as const })),
]);
const softness = new SharedMatcher(
  [cues.soft, cues.open].flatMap(({ en, zh }) => [...en, ...zh]).map((text) => ({ text, value: true })),
);

/** A label is a few words; longer text is a sentence. */
const LABEL = 48;

/** True for parts of a document that say nothing about this product's own deployment. */
export function isForeign(path: readonly Heading[]): boolean {
  return within(path, 'competition', 'glossary', 'history', 'example');
}

/** The labels that hold for the text at an offset of a statement. */
export function contextAt(statement: Statement, at: number): Context {
  const own = [...labelsAt(statement, at), ...leadingLabel(statement, at)].filter(isLabel);
  const title = statement.block === 'heading' ? statement.path.at(-2)?.title : statement.path.at(-1)?.title;
  const above = title && isLabel(title) && statement.block !== 'heading' ? [title] : [];
  const all = [...own, ...above];
  const kinds = new Set(all.flatMap(subjects));
  const place = all.map(placeOf).find((found) => found !== undefined);
  return {
    target: kinds.has('target') || underDeployment(statement),
    stack: kinds.has('stack'),
    model: kinds.has('model'),
    soft: within(statement.path, 'open') || all.some((text) => softness.test(text)),
    ...(place ? { place } : {}),
  };
}

type Subject = 'target' | 'stack' | 'model';

/**
 * What a label is about: a word counts where it makes up a good part of the label (“Deployment”, “AI service (LLM)”),
 * not where a long label only mentions it.
 */
function subjects(text: string): Subject[] {
  const size = text.trim().length;
  return labels
    .find(text)
    .filter(({ start, end }) => (end - start) * (isHan(text.charCodeAt(start)) ? 4 : 3) >= size)
    .flatMap(({ value }) => (value === 'trap' ? [] : value));
}

/** The place that a label starts with. */
function placeOf(text: string): Place | undefined {
  const [first] = findTerms(text);
  if (!first || first.start > 0 || (first.group !== 'places' && first.group !== 'says')) return undefined;
  if (COMPARED.test(text) || CATALOGUE.test(text)) return undefined;
  return first.kind === 'browser' ? undefined : first.kind;
}

/** “后端 API 清单”: a list of parts, which leaves it to the reader what runs where. */
export const CATALOGUE = /(?:清单|列表|一览|规范|目录|\b(?:list|reference|endpoints|overview))\s*$/i;
/** “VM 对标”: a column for what somebody else has. */
const COMPARED = /对标|竞品|对比|\b(?:competitors?|reference|versus|vs)\b/i;

/** True right under a heading of the deployment part, whatever its wording. */
function underDeployment({ block, path }: Statement): boolean {
  const heading = path.at(block === 'heading' ? -2 : -1);
  return heading !== undefined && heading.level > 1 && heading.roles.includes('deployment');
}

/** A label set off by a dash or a wide space: “Run – two nodes”, “位置　机房”. */
const LEADING = /^([^\s–—\u3000:：|,，。][^–—\u3000:：|,，。]{0,22}?)(?:\s?[–—]\s|\s?\u3000)/;

function leadingLabel({ text }: Statement, at: number): string[] {
  const found = LEADING.exec(text.slice(0, 32));
  return found?.[1] && found[0].length <= at ? [found[1]] : [];
}

function isLabel(text: string): boolean {
  return text.length <= LABEL && !/[。!！?？]|[.;；]\s*$/.test(text);
}

/** “SR1”, “FR-2.3”: the number of a row, which is no label. */
const ID = /^[A-Z]{1,5}[-_. ]?\d{1,4}(?:\.\d{1,3}){0,3}$/;

function labelsAt(statement: Statement, at: number): string[] {
  const out: string[] = [];
  const { key, cells, parents, lead } = statement;
  if (key && at >= key.valueStart) out.push(key.text);
  if (cells) {
    const cell = cells.findLast((candidate) => candidate.at.start <= at);
    const first = cells.find(({ text }) => !ID.test(text));
    if (first && cell && cell !== first) out.push(first.text);
    if (cell) out.push(cell.column);
  }
  const parent = parents.at(-1);
  if (parent) out.push(parent.key?.text ?? parent.text);
  else if (lead) out.push(lead.text);
  return out;
}
