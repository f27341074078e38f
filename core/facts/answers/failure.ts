import catalog from '../../catalog/answers.json' with { type: 'json' };
import { remember } from '../../match/remember.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { wholeMatches, wordsOf } from '../vocabulary.ts';
import { type AnswerHit, hitsIn, ofTag } from './vocabulary.ts';

/** “If”, 如果: a case begins, and what fails is not far. */
const IF =
  /\b(?:if|when|whenever|where|while|once|until|unless|in case|in the event|should|on|upon)\b[^.;:|?]{0,60}$|(?:如果|如|若|当|一旦|万一|遇到|碰到|要是)[^。；，：|？]{0,20}$/i;
/** 超时就, “timeout →”: what is done follows. */
const THEN =
  /^[^。；;，,|→]{0,24}?(?:时(?![间长])[，,]?|的话[，,]?|则|就|[：:]|→|⇒|->|=>|——|后(?![端台])[，,]?)\s*(?=[\p{L}\d“"「])|^[^.;,|]{0,40}?\s(?:[:→⇒–—]|->|=>)\s|^[^.;,|]{0,40}?:\s/u;
/** 超时，: what is done follows, if it is something that is done; a sentence may go on to complain. */
const GOES_ON = /^[^。；;，,|]{0,12}?(?:[，,]|的)\s?/;
/** What says something: “30 s” does not. */
const WORDS = /[\u4e00-\u9fff]{2}|\p{Script=Latin}{2,}[^\p{L}|]+\p{Script=Latin}{2,}|\p{Script=Latin}{7}/u;
/** A number that is to be kept: “Timeout: < 30 s”. */
const NUMBER = /^\s*(?:[<>≤≥=~±]|不超过|不高于|低于|小于|at most|less than|under|below)?\s*\d/i;
const OPEN = /\b(?:TBD|TBC|TODO)\b|待定|待补充|待确认/;
/** Between what fails and that it does stand few words: “the ranker still fails”. */
const NEAR = 26;
/** “The model predicts when a pump fails”: what fails is something else. */
const APART = /[,，;；。|：:→]|\b(?:if|when|whenever|where|before|which|that|who|a|an)\b|如果|当|若/i;
/** “On error”, “in case of failure”: what fails need not be said. */
const ON = /\b(?:on|upon|in case of) (?:an? |any )?$/i;
/** “Low scores go to a nurse”. */
const PASSED = /^\s(?:go(?:es)?|(?:is|are) (?:sent|passed|shown|marked|flagged|held|left|handed|routed|given))\b/i;
/** “Failure of the model”. */
const BEHIND = 9;

/** True for a line that says what is done where the product fails or is not sure: “Model down: the last list is shown”. */
export function handlesFailure(statement: Statement): boolean {
  const { text, block } = statement;
  if (block === 'heading' || isQuestion(text) || OPEN.test(text)) return false;
  return isCase(statement) || failuresIn(statement).some((failure) => isHandled(statement, failure));
}

/** True for a heading or a question about failures, below which the answer stands: “And if the provider is down?”. */
export function asksOfFailure(statement: Statement): boolean {
  return (statement.block === 'heading' || isQuestion(statement.text)) && failuresIn(statement).length > 0;
}

/** True for a line that may answer a question above it. */
export function isAnswer({ block, text }: Statement): boolean {
  return block !== 'heading' && !isQuestion(text) && !OPEN.test(text) && WORDS.test(text);
}

/** “What if it fails?”, a quotation mark behind it or not. */
export function isQuestion(text: string): boolean {
  return /[?？][\s”"」）)]*$/.test(text);
}

/** “Score 0.4–0.6 | alert without label”: in a part about failures, two sides of anything are a case and what is done. */
function isCase({ path, cells, key, text }: Statement): boolean {
  if (!within(path, 'ux-failure')) return false;
  if (cells) return cells.filter((cell) => WORDS.test(cell.text)).length >= 2;
  if (key) return tells(text.slice(key.valueStart));
  // A row of a wiki's table: “| Box dead | red light |”.
  if (text.startsWith('|')) return text.split('|').filter((cell) => WORDS.test(cell)).length >= 2;
  const arrow = /→|⇒|->|=>|：|: /.exec(text);
  return arrow !== null && arrow.index > 1 && tells(text.slice(arrow.index + arrow[0].length));
}

/** What fails in a statement: a word of software and networks, or any failure beside a part of the product. */
function failuresIn(statement: Statement): readonly AnswerHit[] {
  const hits = hitsIn(statement);
  const others = ofTag(hits, 'no-failure');
  const parts = ofTag(hits, 'part');
  const expected = within(statement.path, 'ux-failure') || reacts(statement);
  return ofTag(hits, 'failure', 'doubt', 'fault').filter((hit) => {
    if (others.some(({ start, end }) => start < hit.end && hit.start < end)) return false;
    return (
      hit.value !== 'fault' ||
      expected ||
      ON.test(statement.text.slice(Math.max(0, hit.start - 16), hit.start)) ||
      parts.some((part) => isBeside(statement.text, part, hit))
    );
  });
}

/** “Uh-oh | What happens”: a row of a table that says in another column what is done. */
function reacts({ table }: Statement): boolean {
  return table?.columns.slice(1).some(isReaction) ?? false;
}

const isReaction = remember((column: string) => wholeMatches(reactions, column).length > 0);
const reactions = wordsOf(catalog['reaction-column']);

/** “The model sometimes fails”, “failure of the model”: no clause ends between the two. */
function isBeside(text: string, part: AnswerHit, fault: AnswerHit): boolean {
  const ahead = part.end <= fault.start;
  const between = ahead ? text.slice(part.end, fault.start) : text.slice(fault.end, part.start);
  if (!ahead && part.start < fault.end) return false;
  return between.length <= (ahead ? NEAR : BEHIND) && !APART.test(between);
}

/** Whether what is done follows a failure: in the next cells, behind a key, an arrow or 时, or around an “if”. */
function isHandled(statement: Statement, { start, end }: AnswerHit): boolean {
  const { text, cells, key } = statement;
  if (cells) {
    const at = cells.findIndex((cell) => start >= cell.at.start && end <= cell.at.end);
    if (at >= 0 && at < 2 && cells.slice(at + 1).some((cell) => tells(cell.text))) return true;
  }
  if (key && end <= key.range.end) return tells(text.slice(key.valueStart));
  const after = text.slice(end, end + 60);
  const condition = IF.exec(text.slice(Math.max(0, start - 80), start));
  if (condition) {
    const lead = text.slice(0, start - condition[0].length);
    const rest = text.slice(end);
    return WORDS.test(`${lead} | ${rest}`);
  }
  const then = THEN.exec(after);
  if (then) return tells(text.slice(end + then[0].length));
  if (PASSED.test(after)) return true;
  const next = GOES_ON.exec(after);
  return next !== null && ofTag(hitsIn(statement), 'action').some((hit) => hit.start === end + next[0].length);
}

/** True for words that say something: more than a number. */
function tells(text: string): boolean {
  return WORDS.test(text) && !NUMBER.test(text);
}
