import { remember } from '../match/remember.ts';
import { findCues, titleKind } from './cues.ts';
import { findMetrics } from './metric-name.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** What the text around a statement says about the numbers in it. */
export interface Frame {
  /** The texts above, nearest first: key or row label, lead, parents, headings. Each is cut to a bounded length. */
  readonly texts: readonly string[];
  /** The label, the key and the heading right above, which settle what an ambiguous name means. */
  readonly near: string;
  /** All headings above, the document's title among them. */
  readonly topic: string;
  /** How much the place speaks for targets (positive) or against (negative). */
  readonly weight: number;
  /** True where the key, label or head names a setting. */
  readonly setting: boolean;
  /** True in parts that describe the market, the present or plans. */
  readonly aside: boolean;
  /** True in a list of what is wrong today. */
  readonly wrong: boolean;
}

const LONG = 160;

/** Reads the frame of a statement. */
export function frameOf(statement: Statement, label: string): Frame {
  const near = [label, statement.key?.text ?? ''].filter((text) => text !== '');
  const lead = announcementOf(statement);
  const parents = statement.parents.map((parent) => parent.text).reverse();
  const path = partsOf(statement);
  const headings = path
    .filter(({ level }, i) => i > 0 || level > 1)
    .map((heading) => heading.title)
    .reverse();
  const above = [...parents.slice(0, 2), lead].filter((text) => text !== '').map(cut);
  const last = path.at(-1);
  const titles = headings.slice(0, 4).map(cut);
  let weight = 0;
  if (last && within([last], 'goals', 'evaluation', 'non-functional', 'launch')) weight = 2;
  else if (last && within(path.slice(1), 'goals', 'evaluation', 'non-functional') && !within([last], 'background'))
    weight = 1;
  const kinds = titles.slice(0, 2).map(titleKind);
  if (kinds[0] === 'target') weight = Math.max(weight, 2);
  else if (kinds[1] === 'target') weight = Math.max(weight, divides(titles[0] ?? '') ? 2 : 1);
  if ([...above, ...near].some((text) => titleKind(text) === 'target')) weight = Math.max(weight, 2);
  const aside =
    kinds[0] === 'aside' ||
    (last !== undefined &&
      !STORY.test(last.title) &&
      weight === 0 &&
      within(
        [last],
        'background',
        'users',
        'cost-plan',
        'risk',
        'experience',
        'technology',
        'open',
        'out-of-scope',
        'meta',
      ));
  if (aside) weight = Math.min(weight, 0) - 2;
  if (statement.outcome) weight = 2;
  const setting = near.some((text) => findCues(text).has('setting'));
  return {
    texts: [...near.map(cut), ...above, ...titles],
    near: [...near.map(cut), titles[0] ?? ''].join(' '),
    topic: statement.path.map(({ title }) => cut(title)).join(' '),
    weight,
    setting,
    aside: aside && !statement.outcome,
    wrong: [...above, ...titles.slice(0, 1)].some((text) => WRONG.test(text)),
  };
}

/** Headings that only divide what the one above announces: "Phase 2", "Business", 第一阶段. */
const PART =
  /^(?:(?:phase|stage|month|year|quarter|release|milestone|tier|level|mvp|v\d|q[1-4]|technical|business|user|product|customer|operational|model|ai|primary|secondary|quantitative|qualitative|short|medium|long|leading|lagging)\b|第[一二三四五\d]|阶段|业务|技术|产品|用户|运营|模型|短期|中期|长期)/i;

/** True for such a heading, and for one that is the name of a metric: "Throughput". */
const divides = remember(
  (title) => PART.test(title) || findMetrics(title).some(({ start, end }) => (end - start) * 2 >= title.length),
);

/** 存在以下问题：, “Pain points”: what is wrong today. */
const WRONG =
  /(?:问题|痛点|不足|短板)(?:如下|包括|有|主要是)?\s?[:：]?\s*$|\b(?:problems?|pain points?|shortcomings)\s?:?\s*$/i;

/** Stories tell what users get, under a heading that counts as one about users. */
const STORY = /stor(?:y|ies)|故事/i;

/** The parts that a statement stands in. A paragraph with its own bold key is no longer part of a line that acts as one. */
function partsOf({ block, key, path, plain }: Statement): Statement['path'] {
  const bold = block === 'paragraph' && key !== undefined && plain.runs[0]?.mark === 'strong';
  return bold && path.at(-1)?.level === 7 ? path.slice(0, -1) : path;
}

/** How many lines up the line that announces them is looked for. */
const LINES = 6;
/** A number with a bound or a unit, which an announcement does not have. */
const VALUE = /[≥≤<>=%％]|\d\s?[A-Za-z\u4e00-\u9fff]/;

/** The line or paragraph that announces a statement; a full sentence before a paragraph's line is only its neighbour. */
function announcementOf(statement: Statement): string {
  let from = statement;
  for (let i = 0; i < LINES; i++) {
    const { lead, block } = from;
    if (!lead) return '';
    const said = block === 'paragraph' && (/[.。；;，,]\s*$/.test(lead.text) || VALUE.test(lead.text));
    if (!said) return lead.text;
    if (lead.block !== 'paragraph' || from.range.start - lead.range.end > 2) return '';
    from = lead;
  }
  return '';
}

function cut(text: string): string {
  return text.length > LONG ? text.slice(0, LONG) : text;
}
