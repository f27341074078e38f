import type { Code } from 'mdast';
import type { Plain } from '../parse/plain.ts';

const LANGUAGE = /^(?:gherkin|cucumber|feature|bdd)$/i;
/** “Scenario:”, 场景：. */
const SCENARIO = /^[ \t]*(?:scenario(?: outline| template)?|example|场景(?:大纲)?|剧本|例子)[ \t]*[:：]/i;
/** Names of parts, tags, comments, rows of examples and marks of a text: they tell nothing by themselves. */
const BARE =
  /^(?:[@#|]|"""|```|~~~)|^(?:feature|rule|background|examples?|scenarios|功能|规则|背景|例子)[ \t]*[:：]?[ \t]*$/i;

/** True for a block of code that holds scenarios in Gherkin: sentences on what the product does, and no program. */
export function isGherkin({ lang }: Code): boolean {
  return LANGUAGE.test(lang ?? '');
}

/** The scenarios of a block of Gherkin, the steps of each as one sentence: “Given …, When …, Then …”. */
export function scenariosIn({ value }: Code): string[] {
  const out: string[][] = [];
  for (const line of value.split('\n')) {
    if (SCENARIO.test(line)) out.push([]);
    else if (line.trim() !== '') out.at(-1)?.push(line.trim());
  }
  return out.map((steps) => steps.join(', ')).filter((steps) => steps !== '');
}

/** “Then”, 那么: what has to come out; “and” goes on with the step before. */
const THEN = /^(?:then|那么|则)(?![a-z])/i;
const GOES_ON = /^(?:and|but|\*|而且|并且|同时|但是)(?![a-z])/i;

/** A line of a scenario, and whether it says what has to come out. */
export interface Step {
  readonly plain: Plain;
  readonly outcome: boolean;
}

/** The steps and titles of a block of Gherkin, each with its place in `source`, in which the node's offsets count. */
export function stepsOf({ position }: Code, source: string): Step[] {
  const start = position?.start.offset ?? 0;
  const lines = source.slice(start, position?.end.offset ?? start).split('\n');
  const out: Step[] = [];
  let at = start;
  let outcome = false;
  for (const [i, line] of lines.entries()) {
    const text = line.trim();
    if (i > 0 && text !== '' && !BARE.test(text)) {
      outcome = THEN.test(text) || (outcome && GOES_ON.test(text));
      out.push({ plain: { text, runs: [{ at: 0, source: at + line.length - line.trimStart().length }] }, outcome });
    }
    at += line.length + 1;
  }
  return out;
}
