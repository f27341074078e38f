import { namesTestSet } from './answers/exam.ts';
import { asksOfFailure, handlesFailure, isAnswer, isQuestion } from './answers/failure.ts';
import { listsMaterial, tellsOrigin, tellsTaken } from './answers/origin.ts';
import { keepsRecord, letsPeopleReview } from './answers/oversight.ts';
import { saysWhenRenewed } from './answers/upkeep.ts';
import { hitsIn } from './answers/vocabulary.ts';
import { actsOnLimit, stopsOnLimit, watchesQuality } from './answers/watch.ts';
import type { DocumentFacts } from './document.ts';
import { once, unmoved } from './each.ts';
import { START } from './outline.ts';
import type { Statement } from './statement.ts';

/** What rules ask of a whole document, and a line may answer in any words. */
export type Question = 'fallback' | 'update' | 'monitoring' | 'test-set' | 'review' | 'record' | 'source' | 'rollback';

/** True where a line of a document has the shape of an answer: “If the ranker does not answer in 80 ms, …”. */
export function answers(facts: DocumentFacts, question: Question): boolean {
  const found = facts.lists.words('answers', ({ statements, signals }) => [
    ...answersIn(statements),
    ...signals.scenarios.flatMap(inScenario),
  ]);
  return found.has(question);
}

/** The questions that a scenario answers: “Given that both servers are gone, then nothing blocks the merge”. */
function inScenario(scenario: string): readonly Question[] {
  const text = scenario.replace(/^(?:given|假如|假设)(?: that)?/i, 'If');
  const range = { start: 0, end: text.length };
  const plain = { text, runs: [] };
  return inLine({ block: 'paragraph', text, plain, range, parents: [], quoted: false, path: START });
}

/** The questions that a section answers, each once. */
function answersIn(statements: readonly Statement[]): Question[] {
  const found = new Set<Question>();
  let asked: string | undefined;
  for (const [i, statement] of statements.entries()) {
    for (const question of inLine(statement)) found.add(question);
    if (asksOfFailure(statement) && isAnswered(statements, i)) found.add('fallback');
    if (statement.block === 'heading') asked = undefined;
    else if (isQuestion(statement.text)) asked = statement.text;
    else if (asked !== undefined && namesTestSet(statement, asked)) found.add('test-set');
    if (!found.has('source') && tellsOrigin(statements, i, asked)) found.add('source');
  }
  return [...found];
}

/** True where the next line answers a question, or the one behind a short “Yes.”. */
function isAnswered(statements: readonly Statement[], at: number): boolean {
  const [next, second] = statements.slice(at + 1, at + 3);
  if (!next || next.block === 'heading') return false;
  return isAnswer(next) || (second !== undefined && isAnswer(second));
}

/** The questions that one statement answers by itself. */
const inLine = once(
  (statement): readonly Question[] => {
    const hits = hitsIn(statement);
    const found: Question[] = [];
    if (handlesFailure(statement)) found.push('fallback');
    if (saysWhenRenewed(statement)) found.push('update');
    if (watchesQuality(statement) || actsOnLimit(statement)) found.push('monitoring');
    if (namesTestSet(statement)) found.push('test-set');
    if (stopsOnLimit(statement)) found.push('rollback');
    if (listsMaterial(statement) || tellsTaken(statement)) found.push('source');
    if (letsPeopleReview(statement, hits)) found.push('review');
    if (keepsRecord(statement, hits)) found.push('record');
    return found;
  },
  unmoved,
  'roles',
);
