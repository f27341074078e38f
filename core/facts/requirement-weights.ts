import catalog from '../catalog/kinds.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import type { FrontMatter } from './front-matter.ts';
import { firstLine, openingText, titleText } from './opening.ts';
import type { Role } from './outline.ts';
import type { SectionFacts } from './section.ts';
import type { Tally } from './tally.ts';
import { wholeMatches, wordsOf } from './vocabulary.ts';

/** A signal's id, and by how much it speaks for (or, negative, against) a verdict. */
export interface Weight {
  readonly reason: string;
  readonly weight: number;
}

const REQUIREMENT = wordsOf(catalog.requirement);
/** A word and whether it speaks of requirements: 需求 in 需求预测 is demand. */
const REQUIREMENT_TITLE = new SharedMatcher([
  ...[...catalog['requirement-title'].en, ...catalog['requirement-title'].zh].map((text) => ({ text, value: true })),
  ...[...catalog.demand.en, ...catalog.demand.zh].map((text) => ({ text, value: false })),
]);
const MACHINE = wordsOf(catalog.machine);
const TOOLING = wordsOf(catalog.tooling);
const INSTALLED = [...catalog.installed.en, ...catalog.installed.zh];
const REQUIREMENT_FILE = new SharedMatcher(catalog.fileNames.requirement.map((text) => ({ text, value: text })));
const OTHER_FILE = new SharedMatcher(catalog.fileNames.other.map((text) => ({ text, value: text })));
const PARTS = wordsOf(catalog['requirement-part']);
const OTHER = wordsOf(catalog.other);
const MILD: ReadonlySet<string> = new Set([...catalog['usage-mild'].en, ...catalog['usage-mild'].zh]);

/** How much a part speaks for a PRD: those that READMEs, papers and designs have as well count half. */
const ROLES: Readonly<Partial<Record<Role, number>>> = {
  goals: 1,
  users: 1,
  scope: 1,
  'out-of-scope': 1,
  functions: 1,
  'non-functional': 1,
  'ux-failure': 1,
  launch: 1,
  risk: 1,
  open: 1,
  evaluation: 1,
  operations: 0.5,
  background: 0.5,
  deployment: 0.5,
  data: 0.5,
  model: 0.5,
};

/** So many headings of a README leave no doubt. */
const MANY_PARTS = 6;

/** What is known of a document beside its text: evidence, never a condition. */
export interface Surroundings {
  /** Its name or path, where it has one. */
  readonly fileName?: string | undefined;
  readonly frontMatter?: FrontMatter | undefined;
}

/** What speaks for and against a document of requirements. */
export function requirementWeights(
  sections: readonly SectionFacts[],
  tally: Tally,
  { fileName, frontMatter }: Surroundings,
): Weight[] {
  const {
    obligations,
    stories,
    blanks,
    guidance,
    commands,
    codeLines,
    ids,
    dated,
    files,
    told,
    reported,
    targets,
    usage,
  } = tally;
  const statements = Math.max(1, tally.statements);
  const title = titleText(sections);
  const opening = openingText(sections);
  const otherNames = title.split('\n').flatMap(otherTypes);
  const named = REQUIREMENT_ID.test(firstLine(sections)) || callsItself(title, opening, otherNames.length > 0);
  const parts = new Set([...tally.parts, ...PARTS.find(opening).map((match) => match.value)]);
  const roles = [...tally.roles].reduce((sum, role) => sum + (ROLES[role] ?? 0), 0);
  return [
    { reason: 'named-requirement', weight: named ? 4 : 0 },
    { reason: 'requirement-parts', weight: Math.min(4, parts.size) },
    { reason: 'requirement-outline', weight: Math.min(3, Math.floor(roles / 1.5)) },
    { reason: 'targets', weight: targets >= 4 ? 3 : Math.min(2, targets) },
    { reason: 'requirement-ids', weight: ids >= 3 ? 1 : 0 },
    { reason: 'obligations', weight: obligations >= 5 ? (obligations / statements > 0.1 ? 2 : 1) : 0 },
    { reason: 'user-stories', weight: Math.min(2, stories) },
    { reason: 'scenarios', weight: Math.min(2, tally.scenarios.size) },
    // Whoever says what is done when something fails asks for it; READMEs and papers rarely do.
    { reason: 'failures', weight: tally.handled >= 5 ? 2 : tally.handled >= 3 ? 1 : 0 },
    { reason: 'answered-for', weight: frontMatter && isAnsweredFor(frontMatter) ? 1 : 0 },
    { reason: 'requirement-table', weight: tally.required >= 3 ? 2 : 0 },
    { reason: 'wishes', weight: tally.wishes > 0 ? 1 : 0 },
    { reason: 'open-decisions', weight: tally.open + tally.unsettled > 0 ? 1 : 0 },
    { reason: 'named-other', weight: otherNames.length > 0 ? (named ? -2 : -5) : 0 },
    { reason: 'named-template', weight: isTemplate(otherNames) ? (blanks >= 3 ? -20 : -8) : 0 },
    { reason: 'manual-parts', weight: manual(usage, commands + codeLines > 0) },
    {
      reason: 'readme-parts',
      weight: !named && isReadme(tally, parts.size) ? (tally.readme.size >= MANY_PARTS ? -6 : -3) : 0,
    },
    { reason: 'design-parts', weight: !named && tally.design.size >= 2 ? -2 * tally.design.size : 0 },
    { reason: 'contest', weight: !named && tally.contest.size >= 3 ? -5 : 0 },
    { reason: 'coursework', weight: tally.coursework.size >= 3 ? -6 : 0 },
    { reason: 'prerequisites', weight: isInstalled(sections, usage) ? -4 : 0 },
    { reason: 'tools-to-install', weight: toolHeadings(sections) >= 3 ? -8 : 0 },
    { reason: 'course', weight: LESSON.test(title) ? -6 : 0 },
    { reason: 'unfilled', weight: blanks / statements > 0.25 && blanks >= 8 ? -4 : 0 },
    { reason: 'unnamed', weight: tally.unnamed > 0 ? -16 : 0 },
    // Whoever fills a template in writes over what it asks for.
    { reason: 'guidance', weight: guidance >= 4 && guidance / statements > 0.05 ? -16 : 0 },
    { reason: 'commands', weight: -Math.min(3, commands) },
    { reason: 'code', weight: codeLines > statements ? -3 : 0 },
    { reason: 'dated-headings', weight: dated >= 2 ? -5 : 0 },
    { reason: 'code-headings', weight: files >= 2 && !named ? -3 : 0 },
    { reason: 'authored', weight: tally.authored >= (tally.readme.size >= 2 ? 1 : 2) ? -2 : 0 },
    { reason: 'measured', weight: tally.observed >= 3 && tally.observed > targets ? -2 : 0 },
    { reason: 'told', weight: told / statements > 0.12 ? -2 : 0 },
    { reason: 'report', weight: !named && reported >= 4 && reported / statements > 0.04 ? -3 : 0 },
    { reason: 'ticked-off', weight: !named && tally.ticked >= 10 && tally.ticked > 4 * tally.unticked ? -4 : 0 },
    { reason: 'badges', weight: !named && tally.badges >= 2 ? -4 : 0 },
    { reason: 'design-opening', weight: !named && DESIGN_OPENING.test(opening) ? -4 : 0 },
    { reason: 'about-requirements', weight: ABOUT_REQUIREMENTS.test(title.split('\n')[0] ?? '') ? -8 : 0 },
    { reason: 'article', weight: !named && frontMatter && isArticle(frontMatter) ? -8 : 0 },
    { reason: 'agent-file', weight: frontMatter && isAgent(frontMatter) ? -8 : 0 },
    ...fileNameWeights(fileName),
  ];
}

function isTemplate(types: readonly string[]): boolean {
  return types.some((name) => /template|模板/i.test(name));
}

/** True for a page with the headings of a README; two of them are enough where nobody is obliged to anything. */
function isReadme({ readme, obligations, stories, ids, wishes }: Tally, parts: number): boolean {
  return readme.size >= 3 || (readme.size === 2 && parts + obligations + stories + ids + wishes === 0);
}

/** True where a document calls itself one of requirements; what is titled otherwise may well mention them below. */
function callsItself(title: string, opening: string, other: boolean): boolean {
  const [first = ''] = title.split('\n');
  if (ABOUT_REQUIREMENTS.test(first)) return false;
  if (other && otherTypes(first).length > 0) {
    const rest = withoutOther(first);
    return REQUIREMENT.test(rest) || isRequirementTitle(rest);
  }
  return REQUIREMENT.test(opening) || isRequirementTitle(title);
}

function isRequirementTitle(title: string): boolean {
  return REQUIREMENT_TITLE.find(title).some(({ value }) => value);
}

/** “FR-3: Transcription”: one requirement that has a document of its own. */
const REQUIREMENT_ID = /^(?:N?FR|REQ|US|UC|BR|SRS)[- ]?\d{1,4}\b/;

/** A title without the names of other types: the spec in “Model spec” is none of a product. */
function withoutOther(title: string): string {
  return OTHER.find(title).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), title);
}

/** True for what is to be installed: beside the installation stands what the machine must have. */
function isInstalled(sections: readonly SectionFacts[], usage: ReadonlySet<string>): boolean {
  if (!INSTALLED.some((word) => usage.has(word))) return false;
  return sections.some(({ outline }) =>
    outline.some(({ heading }) => heading.level > 1 && wholeMatches(MACHINE, heading.title).length > 0),
  );
}

/** How many headings name a tool that has to be there before a project runs: “Python”, “Node.js (frontend)”. */
function toolHeadings(sections: readonly SectionFacts[]): number {
  const headings = sections.flatMap(({ outline }) => outline.map(({ heading }) => heading.title));
  return headings.filter((title) => wholeMatches(TOOLING, title.replace(/\s?[(（].*$/, '')).length > 0).length;
}

/** “Day 4 – Fraud detection”, 第三课: a title in a course or diary. */
const LESSON =
  /^\W*(?:day|week|lesson|lecture|lab|homework|chapter) \d{1,2}\b|^\W*第\s?[\d一二三四五六七八九十]{1,3}\s?[天课讲章周]/i;

/** Parts of manuals; a single one whose name other documents use too proves nothing where there is no code. */
function manual(usage: ReadonlySet<string>, code: boolean): number {
  const [only = ''] = usage;
  return usage.size === 1 && !code && MILD.has(only) ? 0 : -Math.min(5, usage.size === 1 ? 2 : usage.size);
}

/** “This document outlines the system design”, 本文介绍整体架构: what a design says of itself. */
const DESIGN_OPENING =
  /\bthis document (?:outlines|describes|presents|details|explains|covers) (?:the |our |a )?(?:[\w-]{1,16} ){0,3}(?:system design|technical design|architecture|implementation)\b|本(?:文|文档)(?:主要)?(?:描述|介绍|说明|阐述)[^。]{0,20}(?:架构|技术方案|系统设计|实现方案|技术设计)/i;

/** Keys of pages on a site of articles, and keys of documents that somebody answers for. */
const ARTICLE = ['categories', 'description', 'draft', 'layout', 'slug', 'cover', 'author'];
const ANSWERED = ['status', 'owner', 'version', 'kind', 'reviewers', 'stakeholders'];

/** True for the front matter of an agent or a skill: it tells a model what to do, and nobody what to build. */
function isAgent({ keys }: FrontMatter): boolean {
  return keys.has('name') && keys.has('description') && AGENT.some((key) => keys.has(key));
}
const AGENT = ['trigger', 'triggers', 'tools', 'allowed-tools', 'subagents', 'skills', 'argument-hint', 'color'];

/** True where front matter says how far a document is, and who wrote or judges it. */
function isAnsweredFor({ keys }: FrontMatter): boolean {
  return keys.has('status') && PEOPLE.some((key) => keys.has(key));
}
const PEOPLE = ['owner', 'author', 'authors', 'reviewers', 'reviewer', 'stakeholders', 'approvers', 'approver', 'pm'];

/** True for the front matter of a page on a site of articles: notes of a team may have a date and tags as well. */
function isArticle({ keys }: FrontMatter): boolean {
  const has = (key: string): boolean => keys.has(key);
  return has('date') && (has('tags') || has('categories')) && ARTICLE.some(has) && !ANSWERED.some(has);
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

/**
 * The types of other documents that a title names: at the end of a part of it (“Weekly sync — Vision team”), before a
 * preposition (“Guide to …”), or as its opening phrase. Elsewhere the word belongs to the product: “Lecture captions”.
 */
function otherTypes(title: string): string[] {
  return OTHER.find(title).flatMap(({ start, end, value }) => {
    const rest = title.slice(end);
    const ends =
      /^(?:\s*$|\s*[-—–:：,，、|/)）\]】（(《“"\d]|\s+(?:for|of|on|to|about|in|from|with|by|and|v\d)\b)/i.test(rest);
    return ends || (start === 0 && OPENERS.test(value)) ? [value] : [];
  });
}

/** “Requirements deep dive”, “Requirements engineering for AI”: a text on how requirements are written. */
const ABOUT_REQUIREMENTS =
  /\b(?:requirements?|prds?|specs?)(?: document)? (?:deep dive|validation|quality assurance|review|assessment|guide|handbook|primer|tutorial|cheat sheet|checklist|blueprint|examples?)(?: (?:&|and) [\w ]{2,24})?\s*$|^(?:\W|ai )*requirements engineering(?:\s+(?:for|of|in|with)\b|\s*$)|^\W*需求工程\s*$/i;

/** Phrases that open a title rather than end it. */
const OPENERS = /^(?:how |getting |awesome|从零|手把手|我们怎样)/;
