import { sourceRange } from '../parse/plain.ts';
import { type Range, shift } from '../text.ts';
import { type Budget, readBudgets } from './deploy-budget.ts';
import { isForeign } from './deploy-context.ts';
import { type Evidence, Reader } from './deploy-evidence.ts';
import type { PlatformId, Term } from './deploy-terms.ts';
import { each, moved } from './each.ts';
import { modelsIn } from './model.ts';
import { isMaker, isOpened } from './model-role.ts';
import { termsOf } from './once.ts';
import { asksAuthor } from './people.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

export type { Budget } from './deploy-budget.ts';
export { foldDeployment } from './deploy-fold.ts';

export type DeployKind = 'edge' | 'server' | 'hybrid' | 'browser';

/** A statement of where the AI part, or the system that holds it, runs. */
export interface DeployStatement {
  readonly range: Range;
  /** Where this statement alone says that it runs. */
  readonly kind: DeployKind;
  /** Ids of platforms in the catalogue that the statement names. */
  readonly platforms: readonly PlatformId[];
  /** True where it says where the AI itself runs, false where it is the system around it. */
  readonly ai: boolean;
  readonly confidence: Confidence;
  /** True where it is a possibility only, or left open. */
  readonly open?: boolean;
  /** True where it only hints at the system around the AI part: “REST API”, “FastAPI”, “GPU”. */
  readonly faint?: boolean;
  /** What the statement allows the deployment to take: memory, time, hardware, cost. */
  readonly budgets: readonly Budget[];
  readonly statement: Statement;
}

/** Where a document says that its product runs. */
export interface Deployment {
  /** The verdict over all sure statements, else what all hints agree on; null where there is neither. */
  readonly kind: DeployKind | null;
  readonly statements: readonly DeployStatement[];
}

/** True where a statement says of the AI part, or of the system that holds it, where it runs. */
export function isPlaced({ statements }: Deployment): boolean {
  return statements.some(({ faint }) => !faint);
}

/** The deployment statements in a section. Linear in the text. */
export function readDeployStatements(statements: readonly Statement[]): DeployStatement[] {
  return statements.flatMap(deploymentIn);
}

const deploymentIn = each(
  (statement: Statement): readonly DeployStatement[] => {
    if (ONLY_TRAINING.test(statement.text)) return [];
    if (isForeign(statement.path) || REFERENCE.test((statement.key ?? statement.cells?.[0])?.text ?? '')) return [];
    const evidence = evidenceIn(statement);
    if (evidence.length === 0) return [];
    if (evidence.every(({ confidence }) => confidence === 'low') && isVersionList(statement.text)) return [];
    return [statementOf(statement, evidence)];
  },
  (fact, by, statement) => ({
    ...moved(fact, by, statement),
    budgets: fact.budgets.map((budget) => ({ ...budget, range: shift(budget.range, by) })),
  }),
);

/** “Azure was used for fitting only”, 只用于训练: where nothing runs that users meet. */
const ONLY_TRAINING =
  /\b(?:used|rented|needed) (?:for (?:model )?(?:fitting|training|fine-tuning) only|only for (?:model )?(?:fitting|training|fine-tuning)(?! and\b))|(?:只|仅)(?:被|是)?(?:用于|用来|拿来|供)(?:模型)?(?:训练|微调)(?![和与、及]?(?:推理|部署|预测))/i;

/** “参考对象：…”, “Inspired by: …”: somebody else's product. */
const REFERENCE =
  /^(?:参考(?:对象|项目|产品|资料)?|借鉴|对标(?:基准|产品|对象)?|inspired by|references?|based on the idea of)$/i;

/** “OpenCV 4.9, ONNX Runtime 1.17”: what a build depends on, wherever it runs. */
function isVersionList(text: string): boolean {
  const parts = text.replace(/[.。]$/, '').split(/[,，、;；]/);
  return (
    parts.length > 1 &&
    parts.every((part) => /^\s?[\w+#][\w .+#/-]{0,28}\s[v≥>=]{0,2}\s?\d{1,4}(?:\.\d{1,4}){0,2}\+?\s?$/.test(part))
  );
}

function evidenceIn(statement: Statement): Evidence[] {
  const found = termsOf(statement);
  const models: Term[] = modelsIn(statement).flatMap((model) => {
    const { textRange, hosted } = model;
    const term = { ...textRange, han: false };
    return [
      { ...term, group: 'ai' },
      { ...term, group: 'model' },
      ...(hosted && !isOpened(model) && !isMaker(model) && !(statement.key && asksAuthor(statement.key.text))
        ? [{ ...term, group: 'hosted', kind: 'server' } as const]
        : []),
    ];
  });
  const terms = [...found, ...models].sort((a, b) => a.start - b.start || b.end - a.end);
  const reader = new Reader(statement, terms);
  return terms.flatMap((_, index) => reader.judge(index) ?? []);
}

function statementOf(statement: Statement, evidence: readonly Evidence[]): DeployStatement {
  const sure = evidence.filter(({ confidence }) => confidence === 'high');
  const best = sure.length > 0 ? sure : evidence;
  const choice = isChoice(statement, best) || ABOUT_README.test(statement.text);
  const open = choice || best.every((one) => one.open);
  const start = best[0]?.start ?? 0;
  const end = best.reduce((last, one) => Math.max(last, one.end), start);
  return {
    range: sourceRange(statement.plain, { start, end }),
    kind: kindOf(
      best.every(({ kind }) => kind === 'any') ? best : best.filter(({ kind }) => kind !== 'any'),
      statement,
    ),
    platforms: [...new Set(evidence.flatMap(({ platform }) => platform ?? []))],
    ai: best.some(({ ai }) => ai),
    confidence: sure.length > 0 && !choice ? 'high' : 'low',
    ...(open ? { open: true } : {}),
    ...(best.every(({ faint, ai }) => faint && !ai) ? { faint: true } : {}),
    budgets: readBudgets(statement),
    statement,
  };
}

/** “OpenAI, Claude or local models”: places of which somebody has yet to choose one. */
function isChoice(statement: Statement, evidence: readonly Evidence[]): boolean {
  const { text } = statement;
  return evidence.some((one, i) => {
    const next = evidence[i + 1];
    if (next) return next.kind !== one.kind && OR.test(text.slice(one.end, next.start));
    if (one.kind !== 'edge' || !OR_BEFORE.test(text.slice(Math.max(0, one.start - 8), one.start))) return false;
    return modelsIn(statement).some(({ hosted, textRange }) => hosted && textRange.end < one.start);
  });
}

/** “The README has steps for Docker”: what is written about it. */
const ABOUT_README = /\bREADME\b/;

const OR_BEFORE = /(?:\bor (?:an? )?|或者?)$/i;
const OR = /^[^.;。；]{0,24}(?:\bor|或者?)[^.;。；,，]{0,12}$/i;

function isLocal({ platform }: Evidence): boolean {
  return platform === undefined;
}

/** 不上云: not in the cloud, be it on a device or on servers of their own. */
const NO_CLOUD = /^(?:(?:zero|no) cloud (?:dependency|required)|不上云|无需云端|不依赖云端|不上传云端)$/i;

function isOwnServer(statement: Statement, devices: readonly Evidence[]): boolean {
  const onServer = termsOf(statement).some(({ group, kind }) => group === 'places' && kind === 'server');
  return (
    onServer && devices.length > 0 && devices.every(({ start, end }) => NO_CLOUD.test(statement.text.slice(start, end)))
  );
}

function kindOf(evidence: readonly Evidence[], statement: Statement): DeployKind {
  const kinds = new Set(evidence.map(({ kind }) => kind));
  const devices = evidence.filter(({ kind }) => kind === 'edge');
  if (!kinds.has('hybrid') && !kinds.has('browser') && isOwnServer(statement, devices)) return 'server';
  // A list of operating systems that has a desktop system in it is about desktops.
  const systems = evidence.filter(({ kind }) => kind !== 'edge');
  if (kinds.has('edge') && systems.every(({ platform }) => platform?.startsWith('os-'))) return 'edge';
  // A runtime of devices that is compiled for the browser runs in the browser.
  if (kinds.has('browser') && !kinds.has('server') && devices.every(({ runtime }) => runtime)) return 'browser';
  // “Deployed locally with vLLM”: on a server of their own.
  const servers = evidence.filter(({ kind }) => kind === 'server');
  if (devices.length > 0 && servers.length > 0 && devices.every(isLocal) && servers.every(({ runtime }) => runtime))
    return 'server';
  if (kinds.has('hybrid') || (kinds.has('edge') && kinds.has('server'))) return 'hybrid';
  if (kinds.has('edge')) return 'edge';
  if (kinds.has('browser')) return kinds.has('server') ? 'hybrid' : 'browser';
  return 'server';
}
