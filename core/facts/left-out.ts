import type { DocumentFacts } from './document.ts';
import { rolesOf, titleOf, within } from './outline.ts';
import type { SectionFacts } from './section.ts';
import type { Statement } from './statement.ts';

const LAUNCH = /\b(?:deploy(?:ment|ed|ing)?|production|launch|go-live)\b|部署|上线|投产|生产环境/i;

/** True where a document leaves its own launch out: what it asks for is a model and its report. */
export function leavesLaunchOut(facts: DocumentFacts): boolean {
  return facts.lists.of(launchIn, launchIn).length > 0;
}

function launchIn({ statements }: SectionFacts): Statement[] {
  return statements.filter(
    (statement) => LAUNCH.test(statement.text) && (within(statement.path, 'out-of-scope') || isLeftOut(statement)),
  );
}

/** “Deployment in production systems”, 模型部署: the whole of it, not one way to do it. */
const DEPLOYMENT =
  /^(?:any |the )?(?:model |production )?deployment(?: of the model)?(?: (?:in|into|to) (?:a )?production(?: systems?| environments?)?)?[.;]?$|^(?:模型|生产环境)?(?:的)?(?:部署|上线部署|部署上线|部署与上线)[。；]?$/i;

/** True where a document leaves open on purpose where its model will run. */
export function leavesDeploymentOut(facts: DocumentFacts): boolean {
  return facts.lists.of(deploymentIn, deploymentIn).length > 0;
}

function deploymentIn({ statements }: SectionFacts): Statement[] {
  return statements.filter(
    (statement) =>
      DEPLOYMENT.test(statement.text.trim()) && (within(statement.path, 'out-of-scope') || isLeftOut(statement)),
  );
}

/** “为什么不用云 OCR”, “Why not a hosted model?”: what was decided against. */
const AGAINST =
  /^(?:为什么|为何)不(?:用|选|采用|使用)|^why (?:not\b|(?:we )?(?:do not|don['’]t|did not|didn['’]t) (?:use|choose))/i;

/** True for a line that gives the reasons against something. */
export function isDecidedAgainst(text: string): boolean {
  return AGAINST.test(text);
}

/** “❌ 不实现”, “Out of scope”: a cell by which its row is left out. */
const LEFT =
  /^(?:[❌✗✘×🚫]\s?)?(?:(?:本期|首期|首版|本版|暂)?不(?:实现|做|纳入)|不在(?:本期)?范围内?|out of scope|not in scope|excluded)$/iu;

/** A line that introduces a list of what is left out is no longer. */
const LINE = 24;

/**
 * True for what a key or the first cell of its row calls left out (“**Out of scope**: …”, 首版不包含), and for an entry of a
 * list that a short line introduces so: “本期不做：”, “We do not:”.
 */
export function isLeftOut({ block, lead, parents, key, cells, text }: Statement): boolean {
  if (isDecidedAgainst(text)) return true;
  const label = key?.text ?? cells?.[0]?.text;
  if (cells?.some((cell) => LEFT.test(cell.text.trim()))) return true;
  if (label !== undefined && label.length <= LINE && rolesOf(titleOf(label)).includes('out-of-scope')) return true;
  const line = parents.at(-1)?.text ?? (block === 'item' ? lead?.text : undefined);
  if (line === undefined || line.length > LINE || !/[:：]\s*$/.test(line)) return false;
  return rolesOf(titleOf(line)).includes('out-of-scope');
}
