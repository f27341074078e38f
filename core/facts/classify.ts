import catalog from '../catalog/kinds.json' with { type: 'json' };
import { Matcher } from '../match/matcher.ts';
import type { Role } from './outline.ts';
import type { SectionFacts } from './section.ts';
import type { Statement } from './statement.ts';
import { type Tally, tallyOf } from './tally.ts';

export type Kind = 'ai-prd' | 'prd' | 'other';

/** What a document is, and the signals that say so. */
export interface Verdict {
  readonly kind: Kind;
  /** `low` where the signals barely reach, or barely miss, what a verdict needs. */
  readonly confidence: 'high' | 'low';
  /** Ids of the signals that decided, strongest first. */
  readonly reasons: readonly string[];
}

/** A signal's id, and by how much it speaks for (or, negative, against) a verdict. */
interface Weight {
  readonly reason: string;
  readonly weight: number;
}

const exact = (text: string): boolean => /^[A-Z]{2,4}$/.test(text);
const REQUIREMENT = matcherOf(catalog.requirement);
const REQUIREMENT_TITLE = matcherOf(catalog['requirement-title']);
const REQUIREMENT_FILE = new Matcher(catalog.fileNames.requirement.map((text) => ({ text, value: text })));
const OTHER_FILE = new Matcher(catalog.fileNames.other.map((text) => ({ text, value: text })));
const PARTS = matcherOf(catalog['requirement-part']);
const OTHER = matcherOf(catalog.other);

/** The parts of a PRD that other kinds of documents seldom have. */
const PRD_ROLES: ReadonlySet<Role> = new Set([
  'goals',
  'users',
  'scope',
  'out-of-scope',
  'functions',
  'non-functional',
  'evaluation',
  'ux-failure',
  'launch',
  'risk',
  'open',
  'background',
  'deployment',
  'data',
  'model',
  'operations',
]);

/** How many statements at the start of a document may hold its type, beside its headings. */
const OPENING = 8;
/** The least sum of weights for a requirement document, and for an AI part. Set on real documents of both languages. */
const REQUIREMENT_FROM = 3;
const AI_FROM = 3;
/** Signals that products without AI hardly have; one of them in a document that names itself a PRD asks for less. */
const HARD: ReadonlySet<string> = new Set(['ai-models', 'ai-learning']);

/**
 * Judges what a document is from its sections' facts.
 * @param fileName its name or path, where it has one: evidence beside the text, never a condition
 */
export function classify(sections: readonly SectionFacts[], fileName?: string): Verdict {
  const tally = tallyOf(sections);
  const requirement = [...requirementWeights(sections, tally), ...fileNameWeights(fileName)];
  const sum = total(requirement);
  if (sum < REQUIREMENT_FROM) return verdict('other', sum - REQUIREMENT_FROM, requirement, -1);
  const ai = aiWeights(sections, tally);
  const aiSum = total(ai);
  const hard = ai.some(({ reason, weight }) => weight > 0 && HARD.has(reason));
  const from =
    hard && requirement.some(({ reason, weight }) => reason === 'named-requirement' && weight > 0)
      ? AI_FROM - 1
      : AI_FROM;
  if (aiSum < from) return verdict('prd', Math.min(sum - REQUIREMENT_FROM, from - aiSum), requirement, 1);
  return verdict('ai-prd', Math.min(sum - REQUIREMENT_FROM, aiSum - from), [...ai, ...requirement], 1);
}

function requirementWeights(sections: readonly SectionFacts[], tally: Tally): Weight[] {
  const { obligations, stories, blanks, commands, codeLines, ids, dated, told, targets, usage } = tally;
  const statements = Math.max(1, tally.statements);
  const title = titleOf(sections);
  const opening = openingOf(sections);
  const named = REQUIREMENT.test(opening) || REQUIREMENT_TITLE.test(title);
  const otherNames = OTHER.find(title).map((match) => match.value);
  const parts = new Set([...tally.parts, ...PARTS.find(opening).map((match) => match.value)]);
  const roles = [...tally.roles].filter((role) => PRD_ROLES.has(role)).length;
  return [
    { reason: 'named-requirement', weight: named ? 4 : 0 },
    { reason: 'requirement-parts', weight: Math.min(4, parts.size) },
    { reason: 'requirement-outline', weight: Math.min(3, Math.floor(roles / 2)) },
    { reason: 'targets', weight: targets >= 4 ? 3 : Math.min(2, targets) },
    { reason: 'requirement-ids', weight: ids >= 3 ? 1 : 0 },
    { reason: 'obligations', weight: obligations >= 5 ? (obligations / statements > 0.1 ? 2 : 1) : 0 },
    { reason: 'user-stories', weight: Math.min(2, stories) },
    { reason: 'named-other', weight: otherNames.length > 0 ? (named ? -2 : -5) : 0 },
    { reason: 'named-template', weight: otherNames.some((name) => /template|模板/i.test(name)) ? -8 : 0 },
    { reason: 'manual-parts', weight: -Math.min(5, usage.size) },
    { reason: 'unfilled', weight: blanks / statements > 0.25 && blanks >= 8 ? -4 : 0 },
    { reason: 'commands', weight: -Math.min(3, commands) },
    { reason: 'code', weight: codeLines > statements ? -3 : 0 },
    { reason: 'dated-headings', weight: dated >= 2 ? -5 : 0 },
    { reason: 'told', weight: told / statements > 0.12 ? -2 : 0 },
  ];
}

/** What the last part of a path says: `docs/prd-search.md` asks to be read as requirements, `README.md` does not. */
function fileNameWeights(fileName: string | undefined): Weight[] {
  if (fileName === undefined) return [];
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '').replaceAll('.', ' ');
  return [
    { reason: 'file-name', weight: REQUIREMENT_FILE.test(name) ? 3 : 0 },
    { reason: 'other-file-name', weight: OTHER_FILE.test(name) ? -4 : 0 },
  ];
}

function aiWeights(sections: readonly SectionFacts[], tally: Tally): Weight[] {
  const { ai, weak, metrics, models, tasks, aiWords: words } = tally;
  const statements = Math.max(1, tally.statements);
  const special = [...metrics].filter((id) => !GENERAL_METRICS.has(id)).length;
  const learning = tally.learning.size;
  const inTitle = AI_TITLE.test(titleOf(sections));
  const share = ai / statements;
  return [
    { reason: 'ai-title', weight: inTitle ? 2 : 0 },
    { reason: 'ai-metrics', weight: special > 0 ? 3 : Math.min(2, metrics.size) },
    { reason: 'ai-models', weight: models.size >= 2 ? 3 : models.size * 2 },
    { reason: 'ai-statements', weight: ai >= 6 ? 2 : Math.min(1, ai) },
    { reason: 'ai-share', weight: ai >= 2 && share >= 0.1 ? 1 : 0 },
    { reason: 'ai-learning', weight: learning >= 5 ? 3 : learning >= 3 ? 2 : learning >= 1 ? 1 : 0 },
    { reason: 'ai-tasks', weight: Math.min(2, tasks.size) },
    { reason: 'ai-words', weight: words.size >= 3 ? 1 : 0 },
    { reason: 'ai-hints', weight: weak >= 3 && weak / statements >= 0.05 ? 1 : 0 },
  ];
}

/** Quality metrics that products without AI have too. */
const GENERAL_METRICS: ReadonlySet<string> = new Set([
  'accuracy',
  'error-rate',
  'success-rate',
  'task-success-rate',
  'task-completion',
  'similarity',
  'completeness-of-output',
  'recall',
  'consistency-rate',
  'fnr',
  'fpr',
  'extraction-accuracy',
  'robustness',
]);

const AI_TITLE = /\bAI\b|智能体|大模型|机器学习|LLM/u;

/** The document's title: its first headings, or its first line where it has none. */
function titleOf(sections: readonly SectionFacts[]): string {
  const outline = sections.slice(0, 3).flatMap((section) => section.outline);
  const level = Math.min(...outline.map(({ heading }) => heading.level));
  const titles = outline
    .filter(({ heading }, i) => i < 2 && heading.level <= level + 1)
    .map(({ heading }) => heading.title);
  return titles.length > 0 ? titles.join('\n') : (firstStatements(sections, 1)[0]?.text ?? '');
}

function openingOf(sections: readonly SectionFacts[]): string {
  return [
    titleOf(sections),
    ...firstStatements(sections, OPENING).map((statement) => statement.text.slice(0, 120)),
  ].join('\n');
}

function firstStatements(sections: readonly SectionFacts[], count: number): Statement[] {
  const out: Statement[] = [];
  for (const section of sections) {
    out.push(...section.statements);
    if (out.length >= count) break;
  }
  return out.slice(0, count);
}

function total(weights: readonly Weight[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0);
}

function verdict(kind: Kind, margin: number, weights: readonly Weight[], sign: 1 | -1): Verdict {
  const reasons = weights.filter(({ weight }) => weight * sign > 0).sort((a, b) => sign * (b.weight - a.weight));
  return { kind, confidence: Math.abs(margin) >= 2 ? 'high' : 'low', reasons: reasons.map(({ reason }) => reason) };
}

function matcherOf(words: { readonly en: readonly string[]; readonly zh: readonly string[] }): Matcher<string> {
  return new Matcher([...words.en, ...words.zh].map((text) => ({ text, value: text, exact: exact(text) })));
}
