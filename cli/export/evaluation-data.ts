import { cuesOf } from '../../core/facts/cue.ts';
import type { Placed } from '../../core/facts/document.ts';
import { within } from '../../core/facts/outline.ts';
import { labelOf } from '../../core/facts/row.ts';
import type { Statement } from '../../core/facts/statement.ts';
import { markdownCell } from '../format/facts-tables.ts';
import type { Spec } from './spec.ts';

/** Labels of what a model is measured on: “For the exam”, 评测题库. */
const EVALUATED =
  /\b(?:exam|tests?|test[- ]\w{1,12}|eval(?:uation)?|acceptance|hold-?out|held-out|gold(?:en)?|benchmark)\b|测试集|测试数据|评测|评估集|验收|考核|考试|留出/i;
const MOST = 6;

/** The data that the model is measured on: sources that say so, else what a document writes below such a label. */
export function evaluationData(spec: Spec): string {
  const sources = spec.facts.dataSources.filter(({ uses }) => uses.includes('evaluate'));
  if (sources.length > 0) return spec.list(sources.map((one) => `${markdownCell(one.name)} (${spec.at(one)})`));
  const found = statementsOf(spec).slice(0, MOST);
  return spec.list(found.map((one) => `${markdownCell(one.text.slice(0, 240))} (${spec.at(one)})`));
}

/** The statements in parts about data that say what the test set is, how large it is and who made it. */
function statementsOf(spec: Spec): readonly Placed<Statement>[] {
  const { facts } = spec;
  const named = new Set(cuesOf(facts, 'test-set').map(({ statement }) => statement));
  const targets = new Set(spec.targets('quality').map(({ statement }) => statement));
  return facts.statements.filter((statement) => {
    const { block, key, text, path } = statement;
    const own = path.at(-1)?.title ?? '';
    const set = path.length > 2 && EVALUATED.test(own);
    if (block === 'heading' || targets.has(statement) || !(set || within(path, 'data'))) return false;
    const label = key?.text ?? labelOf(statement);
    if (key && text.trim().length <= key.text.length + 2) return false;
    return EVALUATED.test(label) || (/\d/.test(text) && (set || named.has(statement)));
  });
}
