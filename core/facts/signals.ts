import type { Nodes, Root } from 'mdast';
import catalog from '../catalog/kinds.json' with { type: 'json' };
import { hasHan } from '../match/normalise.ts';
import { handlesFailure } from './answers/failure.ts';
import { type CueId, cueIdsIn } from './cue.ts';
import { givesInput } from './data-source/input.ts';
import { once, unmoved } from './each.ts';
import { isGherkin, scenariosIn } from './gherkin.ts';
import { headsOf } from './heads.ts';
import { type Learned, readLearned } from './learned.ts';
import type { OutlineEntry } from './outline.ts';
import { type Role, rolesOf, titleOf, within } from './outline.ts';
import type { Statement } from './statement.ts';
import type { Task } from './task.ts';
import { groupsOf, wholeMatches, wordsOf } from './vocabulary.ts';

/** What one section says about the kind of its document; counted a section, judged over the whole in `classify`. */
export interface Signals extends Learned {
  readonly statements: number;
  /** Parts that only requirement documents have, by their catalogue words, found in headings and bold keys. */
  readonly parts: readonly string[];
  /** Headings of manuals, papers and READMEs. */
  readonly usage: readonly string[];
  /** Headings that READMEs have. */
  readonly readme: readonly string[];
  /** Headings of technical designs and records of decisions. */
  readonly design: readonly string[];
  /** Words of competitions: their rounds, entrants and rankings. */
  readonly contest: readonly string[];
  /** Words of assignments for students. */
  readonly coursework: readonly string[];
  /** Sentences that oblige: must, shall, 应, 需. */
  readonly obligations: number;
  /** `As a user, I want …`, `作为…我希望…`. */
  readonly stories: number;
  /** Lines that say what is done when something fails. */
  readonly handled: number;
  /** Fill-in places of a template: `[Description]`, `{{name}}`, `<填写>`. */
  readonly blanks: number;
  /** A blank in the first title: `# PRD: <Product Name>`. */
  readonly unnamed: number;
  /** Sentences that tell the author what to write: “Describe the problem”. */
  readonly guidance: number;
  readonly codeLines: number;
  /** Blocks of code that hold the path of a data file: below “Dataset”, say. */
  readonly dataFiles: number;
  readonly commands: number;
  /** Badges as repositories show them: the state of the build, the licence. */
  readonly badges: number;
  /** Steps of such flows in which people give the product material: “User uploads document”. */
  readonly flowInputs: number;
  /** The themes of which flows speak that are drawn in code blocks. */
  readonly flowCues: readonly CueId[];
  /** Scenarios in blocks of Gherkin, each as one sentence: “Given …, when …, then …”. */
  readonly scenarios: readonly string[];
  /** Roles of headings and of the keys of `Key: value` lines. */
  readonly roles: readonly Role[];
  /** Statements that start with an id of their own, `FR-3`, `R1`, `F01`. */
  readonly ids: number;
  /** Sentences on parts that follow written rules. */
  readonly ruled: number;
  /** Headings that are dates or version numbers, as in logs of changes. */
  readonly dated: number;
  /** Headings that are called by files of code. */
  readonly files: number;
  /** Sentences that say what somebody wants built. */
  readonly wishes: number;
  /** Sentences that leave something to be agreed. */
  readonly unsettled: number;
  /** Rows of tables with a column of requirements. */
  readonly required: number;
  /** Sentences in which the author speaks of themself or of the repository: posts and READMEs, not requirements. */
  readonly authored: number;
  /** Sentences that speak to a reader or tell what was done. */
  readonly told: number;
  /** Boxes of task lists, those that are ticked and those that are not. */
  readonly ticked: number;
  readonly unticked: number;
  /** Sentences that report how something was built or tried: “was trained on”, “were used to”. */
  readonly reported: number;
}

const PARTS = wordsOf(catalog['requirement-part']);
const USAGE = wordsOf(catalog.usage);
const README = wordsOf(catalog.readme);
const DESIGN = wordsOf(catalog.design);
/** What speaks against a PRD with an AI part, wherever it stands. */
const THEMES = groupsOf({ contest: catalog.contest, coursework: catalog.coursework, ruled: catalog.ai.ruled });
const OBLIGATION =
  /\b(?:must|shall|should|needs? to|has to|have to|required to|will be able to|can)\b|必须|(?<![适反响对相效供])应(?![用对急答聘届变])|需要|需支持|需能|须|支持|允许|能够|可以|要求/i;
const STORY =
  /\bas an? [^,.]{2,60}[,，]? (?:i|we) (?:want|need|can|would like|get|see)|作为[^，,。]{1,30}[，,]?[^。]{0,6}(?:我|希望|想要|需要)/i;
const REQUIRED =
  /^(?:requirements?|user stor(?:y|ies)|acceptance|shall|must|要求|需求|需求描述|功能描述|功能点|验收标准)$/i;
const WISH =
  /\b(?:we (?:want|need|propose)|asks for|please (?:add|let|build)|is asked to|i want|the idea is)\b|我们(?:希望|想要|需要)|希望(?:系统|能)|诉求|提出部门|需求方/i;
const UNSETTLED =
  /\b(?:will be|to be|yet to be) (?:agreed|decided|defined|clarified|confirmed)\b|\bunder discussion\b|由[^。，；]{1,12}定[。；]?$|商议中|讨论中|协商中/i;
const AUTHORED =
  /\bI (?:suggest|recommend|think|found|built|made|wrote|used|tried|learned)\b|\bI['’](?:ve|m)\b|\bthis repo(?:sitory)?\b|\b[Tt]his project (?:successfully )?(?:builds|built|demonstrates|implements|implemented|explores|showcases|presents)\b|\b[Ii]n this project,? (?:I|we) |本仓库|笔者|我(?:用|做|写|觉得|发现|试)了?/;
const BLANK =
  /\[(?:[A-Z][^\]]{2,40}|[^\]]*(?:填写|描述|名称|待填|例如|示例|姓名|你的)[^\]]*)\](?!\()|\{\{[^}]{1,40}\}\}|<[^>]{0,20}(?:填写|描述|your|name|insert)[^>]{0,20}>|\b(?:describe|explain|list|state|define|specify) (?:the|your|what|how|who|why|any|all)\b|请填写|请描述|在此(?:填写|描述)/i;
const GUIDANCE =
  /^(?:(?:describe|clarify|explain|outline|summari[sz]e|list|specify|define|identify|provide|state|detail) (?:what|the|your|how|who|why|which|clear|key|any|all|main|core|specific|briefly)\b|[（(]?(?:描述|说明|列出|阐述|简述|填写|概述)(?!了|\s?[|:：]))/i;
/** What every blank for a name has. */
const MARKED = /[<[{【]|XX/i;
/** A name still to be written, as HTML to a parser or in brackets. */
const UNNAMED =
  /^<(?!(?:a|b|br|big|center|div|em|font|h\d|i|img|p|small|span|strong|sub|sup|u)\b)[A-Z][a-z]+(?: [A-Za-z]+)*>$|\[(?:your |the )?(?:product|project|feature|app|module)(?: name| title)?\]|\{\{?[^}]{1,40}\}|[[【<{](?:产品|项目|功能|系统|模块|需求|文档)(?:名称?|标题)?[\]】>}]|(?:^|[^A-Za-z])X{2,4}\s?(?:产品|项目|系统|功能|平台)/i;
const ID = /^(?:[A-Z]{1,5}-?\d{1,3}(?:\.\d{1,3})?)(?![\d.]*[A-Za-z])/;
const DATED = /^(?:v?\d+\.\d+\.\d+|20\d\d[-./年]\d{1,2})/;
/** `profile.py – user profiles`: a part that is called by a file of code documents that code. */
const CODE_FILE = /^[\w./-]{1,60}\.(?:py|ipynb|[jt]sx?|vue|java|kt|go|rs|cs|cpp|rb|php|sh)(?![\w.])/;
const TOLD =
  /\b(?:you|your|we (?:tried|took|found|built|used|had|learned|saw)|this (?:post|tutorial|paper|article)|the authors)\b|本文|我们(?:试|用了|发现|想招)|你(?:要|会|可以|需要|应该)|作者/i;
const REPORTED =
  /\b(?:was|were) (?:then |also |successfully |initially )?(?:used|trained|collected|captured|converted|implemented|deployed|developed|tested|labell?ed|uploaded|achieved|created|selected|integrated|evaluated|performed|built)\b|(?:实现|解决|完成|优化|引入|集成|采用|构建|设计|搭建|训练|提升|开发)了(?![解吗])/;
const COMMAND =
  /^\s*(?:\$ |> )?(?:npm|pip3?|git|docker|python3?|conda|yarn|pnpm|cargo|brew|apt(?:-get)?|curl|wget|cd|export|sudo|make|cmake|streamlit|uvicorn)\s/m;
const BADGE = /img\.shields\.io|badge\.(?:svg|fury)|\/badge\//i;
/** `data/tickets_2024.csv`; what a program writes lies elsewhere. */
const DATA_FILE =
  /(?:^|[\s"'=(])(?:[\w.-]{1,40}\/){0,4}(?:data|datasets?|corpus|knowledge(?:[_-]base)?)\/(?:[\w.-]{1,40}\/){0,4}[\w-]{3,60}\.(?:csv|tsv|xlsx?|parquet|jsonl?|sqlite|pdf)(?![\w.])/im;
/** A line that is a part's name has no more words, or Han characters. */
const LINE_WORDS = 5;
const LINE_HAN = 8;

/** Reads a section's signals. */
export function readSignals(
  tree: Root,
  statements: readonly Statement[],
  outline: readonly OutlineEntry[],
  tasks: readonly Task[],
): Signals {
  const { titles, lines, labels, columns } = headsOf(statements, outline);
  const binding = statements.filter(
    (statement) =>
      !within(statement.path, 'competition', 'out-of-scope', 'history', 'example', 'glossary') && !statement.quoted,
  );
  const code = readCode(tree);
  const counts = counted(statements);
  const heads = [...outline.map(({ heading }) => heading.title), ...lines].map(titleOf);
  const partsOf = (words: typeof README): string[] => [...new Set(heads.flatMap((head) => wholeMatches(words, head)))];
  return {
    ...readLearned(binding, tasks),
    statements: statements.length,
    parts: [
      ...new Set([
        ...[...titles, ...columns].flatMap((title) => PARTS.find(title).map((match) => match.value)),
        ...[...lines, ...labels].flatMap((line) => wholeMatches(PARTS, titleOf(line))),
      ]),
    ],
    usage: [...new Set(outline.flatMap(({ heading }) => wholeMatches(USAGE, heading.title)))],
    readme: partsOf(README),
    design: partsOf(DESIGN),
    contest: wordsAbout(statements, 'contest'),
    coursework: wordsAbout(statements, 'coursework'),
    ruled: binding.filter((statement) => themesIn(statement).some(({ value }) => value === 'ruled')).length,
    obligations: counts.obligations,
    stories: counts.stories,
    handled: binding.filter(handlesFailure).length,
    blanks: counts.blanks,
    guidance: counts.guidance,
    unnamed: isUnnamed(tree) ? 1 : 0,
    ids: counts.ids,
    unsettled: counts.unsettled,
    authored: counts.authored,
    wishes: counts.wishes,
    told: counts.told,
    reported: counts.reported,
    ticked: statements.filter(({ checked }) => checked === true).length,
    unticked: statements.filter(({ checked }) => checked === false).length,
    ...code,
    roles: [
      ...new Set(
        [...titles, ...[...lines, ...labels, ...columns].filter(isShort)].flatMap((head) => rolesOf(titleOf(head))),
      ),
    ],
    dated: outline.filter(({ heading }) => DATED.test(heading.title)).length,
    files: outline.filter(({ heading }) => CODE_FILE.test(heading.title)).length,
    required: statements.filter(isRequirementRow).length,
  };
}

/** Signals that are counted a statement: what the text has to match, and whether headings count too. */
const COUNTED = [
  { name: 'obligations', pattern: OBLIGATION, headings: false },
  { name: 'stories', pattern: STORY, headings: true },
  { name: 'blanks', pattern: BLANK, headings: true },
  { name: 'guidance', pattern: GUIDANCE, headings: false },
  { name: 'ids', pattern: ID, headings: true },
  { name: 'unsettled', pattern: UNSETTLED, headings: false },
  { name: 'authored', pattern: AUTHORED, headings: false },
  { name: 'wishes', pattern: WISH, headings: false },
  { name: 'told', pattern: TOLD, headings: true },
  { name: 'reported', pattern: REPORTED, headings: false },
] as const;
type Counted = (typeof COUNTED)[number]['name'];

const signsOf = once(
  ({ text, block }: Statement): readonly Counted[] =>
    COUNTED.flatMap(({ name, pattern, headings }) =>
      (headings || block !== 'heading') && pattern.test(text) ? [name] : [],
    ),
  unmoved,
  'nothing',
);

const themesIn = once(({ text }: Statement) => THEMES.find(text), unmoved, 'nothing');

/** The different words of a theme in some statements. */
function wordsAbout(statements: readonly Statement[], theme: 'contest' | 'coursework'): string[] {
  const words = new Set<string>();
  for (const statement of statements)
    for (const { value, entry } of themesIn(statement)) if (value === theme) words.add(entry.text);
  return [...words];
}

function counted(statements: readonly Statement[]): Record<Counted, number> {
  const counts = Object.fromEntries(COUNTED.map(({ name }) => [name, 0])) as Record<Counted, number>;
  for (const statement of statements) for (const sign of signsOf(statement)) counts[sign]++;
  return counts;
}

function isRequirementRow({ block, table }: Statement): boolean {
  return block === 'row' && table !== undefined && table.columns.some((column) => REQUIRED.test(column));
}

/** True where the first title of a section has a blank for its name. */
function isUnnamed(tree: Root): boolean {
  const title = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  return (
    title?.type === 'heading' &&
    title.children.some(
      (part) => (part.type === 'html' || part.type === 'text') && MARKED.test(part.value) && UNNAMED.test(part.value),
    )
  );
}

function isShort(line: string): boolean {
  return hasHan(line) ? line.length <= LINE_HAN : line.split(/\s+/).length <= LINE_WORDS;
}

/** The languages of drawings, and of none; code has words of its own. */
const FLOW = /^(?:te?xt|plain|plaintext|mermaid|plantuml|puml|dot)?$/i;
/** No drawing is longer. */
const LONGEST_FLOW = 20_000;
const ARROW = /→|⇒|➜|➔|[-=]>/;
/** Between the steps of a drawing. */
const STEP = /\n|→|⇒|➜|➔|[-=]+>/;

/** The lines of a drawing on which one thing leads to another; the rest of it may be the sketch of a page. */
function flowIn(lines: readonly string[]): string {
  return lines
    .filter((line) => ARROW.test(line))
    .join('\n')
    .slice(0, LONGEST_FLOW);
}

type Code = Pick<Signals, 'codeLines' | 'scenarios' | 'commands' | 'badges' | 'dataFiles' | 'flowInputs' | 'flowCues'>;

function readCode(tree: Root): Code {
  let codeLines = 0;
  let dataFiles = 0;
  let commands = 0;
  let badges = 0;
  let flowInputs = 0;
  const flowCues = new Set<CueId>();
  const scenarios: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'code') {
      const lines = node.value.split('\n');
      if (COMMAND.test(node.value)) commands++;
      if (DATA_FILE.test(node.value)) dataFiles++;
      if (isGherkin(node)) scenarios.push(...scenariosIn(node));
      else if (node.lang) codeLines += lines.length;
      if (FLOW.test(node.lang ?? '')) {
        const flow = flowIn(lines);
        for (const cue of cueIdsIn(flow)) flowCues.add(cue);
        flowInputs += flow.split(STEP).filter(givesInput).length;
      }
    }
    if (node.type === 'image' && BADGE.test(node.url)) badges++;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { codeLines, scenarios, commands, badges, dataFiles, flowInputs, flowCues: [...flowCues] };
}
