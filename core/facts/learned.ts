import catalog from '../catalog/kinds.json' with { type: 'json' };
import platformCatalog from '../catalog/platforms.json' with { type: 'json' };
import type { Entry } from '../match/matcher.ts';
import { hasHan } from '../match/normalise.ts';
import { SharedMatcher } from '../match/shared.ts';
import { verbForms } from './data-source/verb-forms.ts';
import { once, unmoved } from './each.ts';
import { isLeftOut } from './left-out.ts';
import { findMetrics } from './metric-name.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';
import type { Task, TaskId } from './task.ts';
import { type Words, wordsOf } from './vocabulary.ts';

/** What a section says of a part that has learned, or that a model makes, told apart by how sure each sign is. */
export interface Learned {
  /** Statements with a word of the field (`LLM`, 机器学习), or with a task that only models do. */
  readonly ai: number;
  /** The different such words. */
  readonly aiWords: readonly string[];
  /** Statements in which a model does its work: “the network decides”, 模型预估. */
  readonly acts: number;
  /** Statements on how a model lives: its version, weights, acceptance, where it is served. */
  readonly modelled: number;
  /** Statements in which a bot or assistant answers or advises by itself. */
  readonly advises: number;
  /** Statements in which something is recognised in speech, sound or pictures. */
  readonly perceives: number;
  /** The works that the product makes as only people did before: a story, a picture. */
  readonly makes: number;
  /** Statements that shield people's traits (age, gender) from the decision or hold it to be alike for all. */
  readonly fair: number;
  /** The different words of training, testing and model behaviour. */
  readonly learning: readonly string[];
  /** Ids of the metrics named, with a number or without, that only learned parts have. */
  readonly measures: readonly string[];
  /** Ids of the quality metrics named that products without a learned part have too. */
  readonly general: readonly string[];
  /** Settings that only models have: few-shot, top-k, tokens per answer. */
  readonly settings: readonly string[];
  /** Software and chips that exist to run or build models. */
  readonly tools: readonly string[];
  /** Statements with a word that AI products share with others: bot, 识别, forecast. */
  readonly weak: number;
  readonly tasks: readonly TaskId[];
}

type Cue =
  | 'part'
  | 'act'
  | 'life'
  | 'model'
  | 'maker'
  | 'make'
  | 'made'
  | 'trait'
  | 'soft'
  | 'perceive'
  | 'raw'
  | 'speaker'
  | 'advise';

const { ai: words } = catalog;
const STRONG = wordsOf(words.strong);
const WEAK = new SharedMatcher([...entries(words.weak, true), ...entries(words.otherModel, false)]);
const LEARNING = wordsOf(words.learning);
const ASIDE = wordsOf(words.aside);
const NOT_AI = wordsOf(words.notAi);
const TELLING: ReadonlySet<string> = new Set(words.telling);
const SETTINGS = wordsOf(words.setting);
/** Classes of platforms that nothing but models runs on. */
const MODEL_PLATFORMS: ReadonlySet<string> = new Set(['runtime', 'model-api', 'accelerator']);
const TOOLS = new SharedMatcher<string>([
  ...[...words.tool.en, ...words.tool.zh].map((text) => ({ text, value: text, exact: /^[A-Z]{2,4}$/.test(text) })),
  ...Object.entries(platformCatalog.platforms as Record<string, Platform>).flatMap(([id, platform]) =>
    namesOf(id, platform).map((text) => ({ text, value: id })),
  ),
]);
const CUES = new SharedMatcher<Cue | null>([
  ...entries(words.part, 'part'),
  ...entries(words.act, 'act'),
  ...entries(words.softPart, 'soft'),
  ...entries({ en: ['model'], zh: ['模型'] }, 'model'),
  ...entries(words.life, 'life'),
  ...entries(words.perceive, 'perceive'),
  ...entries(words.raw, 'raw'),
  ...entries(words.speaker, 'speaker'),
  ...entries(words.advise, 'advise'),
  ...entries(words.maker, 'maker'),
  ...entries(words.make, 'make'),
  ...entries(words.made, 'made'),
  ...entries(words.fair, 'trait'),
  ...entries(words.otherModel, null),
]);

/** A model with its size on disk or its parameters. */
const SIZED = /(?:\bmodels?\b|模型)[^。；;,.，]{0,12}\d(?:\.\d)?\s?[MGK]B?\b/i;
/** A model and what it does stand no further apart than this. */
const NEAR = 48;
const NEGATION =
  /(?:\b(?:no|not|without|non|never|any)[\s-]{1,3}(?:use |using |uses |need |require )?|(?:不|无|非|没有)(?:使用|涉及|依赖|需要|用|含|做|引入)?\s?|[不无](?:使用|依赖|需要?|引入)[^，。；|]{1,10}[和与或、])$/i;

/** What is said of people's traits that must not count. */
const SHIELD =
  /\b(?:remov\w{1,3}|not us\w{1,3}|without|never|equal\w{0,4}|regardless|divided by|blind|hidden|bias\w{0,2}|fair\w{0,4})\b|去掉|不得使用|不使用|隐去|一致|差异|之比|公平|偏见/i;
/** Headings of a phase after the first, in which an AI part is a plan. */
const LATER_PART = /第[二三四五六]阶段|阶段[二三四五六]|[二三四]期|\bphase\s?(?:[2-9]|i{2,3}|iv)\b/i;
/** Words that put a statement off to a later product. */
const LATER =
  /[（(](?:未来|后续|远期|规划中|规划(?=[)）])|future|later|planned|optional|v[2-9])[^)）]{0,12}[)）]|未来(?:可|将|考虑|支持|扩展|计划|版本)|后续(?:可|将|考虑|扩展|版本|计划|引入|支持|迭代)|预留|(?:暂未|尚未|未)(?:实现|支持|接入|提供)|\b(?:in the future|future (?:version|release|phase|enhancement|work|scope|consideration)s?|later (?:phase|version|release)s?|post-mvp|before (?:investing in|moving to|introducing)|not (?:yet )?(?:in (?:v1|mvp|scope)|implemented|included|supported))\b/i;

/** True where a statement speaks of the models that build the product or of none of its own: competitors, coding tools. */
export function isAside({ text, path }: Statement): boolean {
  return (
    within(path, 'competition', 'out-of-scope', 'history', 'example', 'glossary') ||
    ASIDE.test(text) ||
    isAsidePart(path)
  );
}

/** True below a heading on how the document was written: “AI usage statement”. */
function isAsidePart(path: Statement['path']): boolean {
  const title = path.at(-1)?.title;
  return title !== undefined && ASIDE.test(title);
}

/** True where a statement speaks of a later product. */
export const isLater: (statement: Statement) => boolean = once(
  ({ text, path }) => LATER.test(text) || path.some(({ level, title }) => level > 1 && LATER_PART.test(title)),
  unmoved,
);

/** What one statement says of a learned part. */
interface Signs {
  readonly strong: readonly string[];
  readonly learning: readonly string[];
  readonly tools: readonly string[];
  readonly settings: readonly string[];
  readonly measures: readonly string[];
  readonly general: readonly string[];
  readonly weak: boolean;
  readonly acts: boolean;
  readonly modelled: boolean;
  readonly makes: number;
  readonly advises: boolean;
  readonly perceives: boolean;
  readonly fair: boolean;
}

/** The signs of a statement; undefined where it speaks of something else, or of a later product. */
const signsOf = once((statement: Statement): Signs | null => {
  const { text } = statement;
  if (isElsewhere(statement)) return null;
  const cues = cuesOf(text);
  const affirmed = ({ start }: { readonly start: number }): boolean =>
    start === 0 || !NEGATION.test(text.slice(Math.max(0, start - 24), start));
  // “Presented by SHOP.AI”: the end of an address.
  const strong = STRONG.find(text).filter((hit) => text[hit.start - 1] !== '.' && affirmed(hit));
  const metrics = metricsIn(text);
  return {
    strong: values(strong),
    learning: values(LEARNING.find(text).filter(affirmed)),
    tools: values(TOOLS.find(text)),
    settings: values(SETTINGS.find(text)),
    measures: metrics.flatMap(({ id, telling }) => (telling ? [id] : [])),
    general: metrics.flatMap(({ id, telling }) => (telling ? [] : [id])),
    weak:
      WEAK.find(text).some(({ value }) => value) ||
      cues.some(({ value }) => value === 'model') ||
      together(cues, 'soft', 'act'),
    acts: together(cues, 'part', 'act'),
    modelled: together(cues, 'model', 'life') || SIZED.test(text),
    makes:
      together(cues, 'make', 'made') && (hasHan(text) || together(cues, 'maker', 'make'))
        ? cues.filter(({ value }) => value === 'made').length
        : 0,
    advises: together(cues, 'speaker', 'advise'),
    perceives: together(cues, 'perceive', 'raw'),
    fair: SHIELD.test(text) && cues.filter(({ value }) => value === 'trait').length >= 2,
  };
}, unmoved);

function isElsewhere(statement: Statement): boolean {
  return (
    ASIDE.test(statement.text) ||
    isAsidePart(statement.path) ||
    NOT_AI.test(statement.text) ||
    isLater(statement) ||
    isLeftOut(statement)
  );
}

function values(matches: readonly { readonly value: string }[]): string[] {
  return matches.map(({ value }) => value);
}

/** Reads a section's signs of a learned part from the statements that bind the product. */
export function readLearned(binding: readonly Statement[], tasks: readonly Task[]): Learned {
  const sure = tasks.filter(
    ({ confidence, statement }) => confidence === 'high' && !NOT_AI.test(statement.text) && !isLater(statement),
  );
  const withTask = new Set(sure.map((task) => task.statement));
  const counts = { ai: 0, acts: 0, modelled: 0, advises: 0, perceives: 0, makes: 0, fair: 0, weak: 0 };
  const sets = {
    strong: new Set<string>(),
    learning: new Set<string>(),
    tools: new Set<string>(),
    settings: new Set<string>(),
    measures: new Set<string>(),
    general: new Set<string>(),
  };
  for (const statement of binding) {
    const signs = signsOf(statement);
    if (!signs) continue;
    for (const key in sets) {
      const all = signs[key as keyof typeof sets];
      if (all.length > 0) for (const one of all) sets[key as keyof typeof sets].add(one);
    }
    if (signs.strong.length > 0 || withTask.has(statement)) counts.ai++;
    else if (signs.weak) counts.weak++;
    if (signs.acts) counts.acts++;
    else if (signs.modelled) counts.modelled++;
    counts.makes += signs.makes;
    if (signs.advises) counts.advises++;
    if (signs.perceives) counts.perceives++;
    if (signs.fair) counts.fair++;
  }
  return {
    ...counts,
    aiWords: [...sets.strong],
    learning: [...sets.learning],
    tools: [...sets.tools],
    measures: [...sets.measures],
    general: [...sets.general],
    settings: [...sets.settings],
    tasks: [...new Set(sure.map(({ task }) => task))],
  };
}

type Found = { readonly start: number; readonly end: number; readonly value: Cue | null };

/** The quality metrics that a text names. An id of a requirement (`F1`, `R2`) is none. */
function metricsIn(text: string): { id: string; telling: boolean }[] {
  return findMetrics(text, text).flatMap(({ start, end, metric }) => {
    const telling = TELLING.has(metric.id);
    if ((metric.class !== 'quality' && !telling) || (start === 0 && /^[A-Z]\d$/.test(text.slice(start, end))))
      return [];
    return [{ id: metric.id, telling }];
  });
}

/** The cues of a text. A model of data or prices covers the word inside it, so that it is none. */
function cuesOf(text: string): Found[] {
  return CUES.find(text);
}

/** True where two cues stand near each other in one clause. Looks at neighbours only, so it stays linear. */
function together(cues: readonly Found[], one: Cue, other: Cue): boolean {
  return cues.some(({ value, end }, i) => {
    if (value !== one && value !== other) return false;
    const wanted = value === one ? other : one;
    for (let next = i + 1; next < Math.min(cues.length, i + 4); next++) {
      const cue = cues[next];
      if (cue?.value === wanted) return cue.start - end <= NEAR;
    }
    return false;
  });
}

function entries<const T>(words: Words & { readonly verbs?: boolean }, value: T): Entry<T>[] {
  const en = words.verbs ? words.en.flatMap(verbForms) : words.en;
  return [...en, ...words.zh].map((text) => ({ text, value, exact: /^[A-Z]{2,4}$/.test(text) }));
}

interface Platform {
  readonly class: string;
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
  readonly guarded?: readonly string[];
}

function namesOf(id: string, { class: of, en = [], zh = [], guarded = [] }: Platform): string[] {
  if (!MODEL_PLATFORMS.has(of) || words.generalPlatforms.includes(id)) return [];
  return [...en, ...zh].filter((name) => !guarded.includes(name));
}
