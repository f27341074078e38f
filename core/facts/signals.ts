import type { Nodes, Root } from 'mdast';
import catalog from '../catalog/kinds.json' with { type: 'json' };
import { Matcher } from '../match/matcher.ts';
import type { OutlineEntry } from './outline.ts';
import { type Role, rolesOf, titleOf, within } from './outline.ts';
import type { Statement } from './statement.ts';
import type { Task, TaskId } from './task.ts';

/** What one section says about the kind of its document; counted a section, judged over the whole in `classify`. */
export interface Signals {
  readonly statements: number;
  /** Parts that only requirement documents have, by their catalogue words, found in headings and bold keys. */
  readonly parts: readonly string[];
  /** Headings of manuals, papers and READMEs. */
  readonly usage: readonly string[];
  /** Sentences that oblige: must, shall, 应, 需. */
  readonly obligations: number;
  /** `As a user, I want …`, `作为…我希望…`. */
  readonly stories: number;
  /** Fill-in places of a template: `[Description]`, `{{name}}`, `<填写>`. */
  readonly blanks: number;
  readonly codeLines: number;
  readonly commands: number;
  /** Statements that bind the product and speak of its AI part. */
  readonly ai: number;
  /** Statements that bind the product and have a word that AI products share with others: model, bot, 识别. */
  readonly weak: number;
  /** The different words of training, testing and model behaviour in binding statements. */
  readonly learning: readonly string[];
  /** Roles of headings and of the keys of `Key: value` lines. */
  readonly roles: readonly Role[];
  /** Statements that start with an id of their own, `FR-3`, `R1`, `F01`. */
  readonly ids: number;
  /** Headings that are dates or version numbers, as in logs of changes. */
  readonly dated: number;
  /** Sentences that speak to a reader or tell what was done. */
  readonly told: number;
  /** The different words in which they do. */
  readonly aiWords: readonly string[];
  readonly tasks: readonly TaskId[];
}

const PARTS = matcherOf(catalog['requirement-part']);
const USAGE = matcherOf(catalog.usage);
const AI = matcherOf(catalog.ai.strong);
const WEAK = matcherOf(catalog.ai.weak);
const LEARNING = matcherOf(catalog.ai.learning);
const OBLIGATION =
  /\b(?:must|shall|should|needs? to|has to|have to|required to|will be able to|can)\b|必须|应当|应该|应能|应支持|应具|需要|需支持|需能|须|支持|允许|能够|可以|要求/i;
const STORY =
  /\bas an? [^,.]{2,60}[,，]? (?:i|we) (?:want|need|can|would like)|作为[^，,。]{1,30}[，,]?[^。]{0,6}(?:我|希望|想要|需要)/i;
const BLANK =
  /\[(?:[A-Z][^\]]{2,40}|[^\]]*(?:填写|描述|名称|待填)[^\]]*)\](?!\()|\{\{[^}]{1,40}\}\}|<[^>]{0,20}(?:填写|描述|your|name|insert)[^>]{0,20}>|\b(?:describe|explain|list|state|define|specify) (?:the|your|what|how|who|why|any|all)\b|请填写|请描述|在此(?:填写|描述)/i;
const ID = /^(?:[A-Z]{1,5}-?\d{1,3}(?:\.\d{1,3})?)(?![\d.]*[A-Za-z])/;
const DATED = /^(?:v?\d+\.\d+\.\d+|20\d\d[-./年]\d{1,2})/;
const TOLD =
  /\b(?:you|your|we (?:tried|took|found|built|used|had|learned|saw)|this (?:post|tutorial|paper|article)|the authors)\b|本文|我们(?:试|用了|发现|想招)|你(?:要|会|可以|需要|应该)|作者/i;
const COMMAND =
  /^\s*(?:\$ |> )?(?:npm|pip3?|git|docker|python3?|conda|yarn|pnpm|cargo|brew|apt(?:-get)?|curl|wget|cd|export|sudo|make|cmake|streamlit|uvicorn)\s/m;

/** Reads a section's signals. */
export function readSignals(
  tree: Root,
  statements: readonly Statement[],
  outline: readonly OutlineEntry[],
  tasks: readonly Task[],
): Signals {
  const heads = [
    ...outline.map(({ heading }) => heading.title),
    ...statements.flatMap((statement) =>
      statement.key && statement.text.startsWith(statement.key.text) ? [statement.key.text] : [],
    ),
  ];
  const binding = statements.filter(
    (statement) =>
      !within(statement.path, 'competition', 'out-of-scope', 'history', 'example', 'glossary') && !statement.quoted,
  );
  const withTask = new Set(tasks.filter((task) => task.confidence === 'high').map((task) => task.statement));
  let ai = 0;
  let weak = 0;
  const aiWords = new Set<string>();
  const learning = new Set<string>();
  for (const statement of binding) {
    const words = AI.find(statement.text);
    for (const word of words) aiWords.add(word.value);
    for (const word of LEARNING.find(statement.text)) learning.add(word.value);
    if (words.length > 0 || withTask.has(statement)) ai++;
    else if (WEAK.test(statement.text)) weak++;
  }
  const { codeLines, commands } = readCode(tree);
  return {
    statements: statements.length,
    parts: [...new Set(heads.flatMap((head) => PARTS.find(head).map((match) => match.value)))],
    usage: [...new Set(outline.flatMap(({ heading }) => wholeMatch(USAGE, heading.title)))],
    obligations: statements.filter((statement) => statement.block !== 'heading' && OBLIGATION.test(statement.text))
      .length,
    stories: statements.filter((statement) => STORY.test(statement.text)).length,
    blanks: statements.filter((statement) => BLANK.test(statement.text)).length,
    codeLines,
    commands,
    ai,
    weak,
    aiWords: [...aiWords],
    learning: [...learning],
    roles: [...new Set(heads.flatMap((head) => rolesOf(titleOf(head))))],
    ids: statements.filter((statement) => ID.test(statement.text)).length,
    dated: outline.filter(({ heading }) => DATED.test(heading.title)).length,
    told: statements.filter((statement) => TOLD.test(statement.text)).length,
    tasks: [...new Set(tasks.filter((task) => task.confidence === 'high').map((task) => task.task))],
  };
}

/** The word that makes up a whole title, but for a few characters. */
function wholeMatch(matcher: Matcher<string>, title: string): string[] {
  const longest = title.length - title.length / 4;
  return matcher.find(title).flatMap((match) => (match.end - match.start >= longest ? [match.value] : []));
}

function readCode(tree: Root): { codeLines: number; commands: number } {
  let codeLines = 0;
  let commands = 0;
  const visit = (node: Nodes): void => {
    if (node.type === 'code') {
      const lines = node.value.split('\n');
      if (COMMAND.test(node.value)) commands++;
      if (node.lang) codeLines += lines.length;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return { codeLines, commands };
}

function matcherOf(words: { readonly en: readonly string[]; readonly zh: readonly string[] }): Matcher<string> {
  return new Matcher(
    [...words.en, ...words.zh].map((text) => ({ text, value: text, exact: /^[A-Z]{2,4}s?$/.test(text) })),
  );
}
