import catalog from '../catalog/kinds.json' with { type: 'json' };
import { nameText, openingText } from './opening.ts';
import type { Weight } from './requirement-weights.ts';
import type { SectionFacts } from './section.ts';
import type { Tally } from './tally.ts';
import { wordsOf } from './vocabulary.ts';

const TITLE = wordsOf(catalog.ai.title);
/** Work on the code of a product, which leaves its model as it is. */
const REWORK = wordsOf(catalog.ai.rework);
const SENSES = wordsOf(catalog.ai.senses);
const AI_TITLE = /(?<!\.)\bAI\b|智能体|大模型|机器学习|LLM/u;
/** “… is an AI-powered system that …”: what the product is said to be. */
const CALLED_AI =
  /\bis an? (?:[\w-]{2,14} ){0,3}(?:AI|LLM|ML|machine learning)[- ](?:powered|driven|based|native|first)\b|[是为](?:一[款个套])?(?:基于|由)(?:AI|人工智能|大模型|大语言模型|机器学习)(?:技术)?[^，。]{0,6}的|(?:定位|简介|愿景|概述)[:：][^。]{0,40}?AI ?[\u4e00-\u9fff]{0,6}(?:系统|平台|助手|助理|工具|引擎|机器人)|(?:一[款个套]|提供)[^。]{0,40}?的? ?AI ?[\u4e00-\u9fff]{0,4}(?:系统|平台|助手|助理|工具|应用|引擎|机器人)/;
/** The signals that products without AI give too count no more than this together. */
const SOFT = 2;

/** What speaks for an AI part: hard signals each by itself, soft ones only as company to them. */
export function aiWeights(sections: readonly SectionFacts[], tally: Tally): Weight[] {
  const name = nameText(sections);
  const hard = hardWeights(sections, tally, name);
  const soft = softWeights(tally, name);
  if (!hard.some(({ weight }) => weight > 0)) return [];
  let left = SOFT;
  return [
    ...hard,
    ...soft.map(({ reason, weight }) => {
      const counted = Math.min(left, weight);
      left -= counted;
      return { reason, weight: counted };
    }),
  ];
}

function hardWeights(sections: readonly SectionFacts[], tally: Tally, name: string): Weight[] {
  const { ai, acts, modelled, makes, fair, perceives, metrics, models, tasks, tools, datasets } = tally;
  const special = [...metrics].filter((id) => !GENERAL_METRICS.has(id)).length + tally.measures.size;
  const learning = tally.learning.size;
  const inTitle = AI_TITLE.test(name);
  const share = ai / Math.max(1, tally.statements);
  return [
    { reason: 'ai-title', weight: inTitle ? 2 : 0 },
    { reason: 'ai-opening', weight: !inTitle && CALLED_AI.test(openingText(sections)) ? 2 : 0 },
    { reason: 'ai-metrics', weight: special > 0 ? 3 : 0 },
    { reason: 'ai-models', weight: models.size >= 2 ? 3 : models.size * 2 || Math.min(1, tally.assistants.size) },
    { reason: 'ai-acts', weight: acts >= 2 ? 3 : acts === 1 ? 2 : Math.min(2, modelled) },
    { reason: 'ai-settings', weight: Math.min(2, tally.settings.size) },
    { reason: 'ai-task-title', weight: hasTask(sections, name) ? 1 : 0 },
    { reason: 'ai-sensing-title', weight: SENSES.test(name) ? 1 : 0 },
    { reason: 'ai-advises', weight: Math.min(1, tally.advises) },
    { reason: 'ai-perceives', weight: Math.min(2, perceives) },
    { reason: 'ai-makes', weight: Math.min(3, makes * 2) },
    { reason: 'ai-tools', weight: Math.min(3, tools.size * 2) },
    { reason: 'ai-statements', weight: ai >= 6 ? 2 : Math.min(1, ai) },
    { reason: 'ai-share', weight: ai >= 1 && share >= 0.05 ? 1 : 0 },
    { reason: 'ai-learning', weight: learning >= 5 ? 3 : Math.min(2, learning) },
    { reason: 'ai-tasks', weight: Math.min(2, tasks.size) },
    { reason: 'ai-words', weight: tally.aiWords.size >= 3 ? 1 : 0 },
    { reason: 'ai-datasets', weight: datasets > 0 ? 1 : 0 },
    { reason: 'ai-fairness', weight: fair > 0 ? 1 : 0 },
    { reason: 'slogan', weight: isSlogan(tally) ? -2 : 0 },
    { reason: 'rule-based', weight: tally.ruled > 0 && isRuled(tally) ? -6 : 0 },
    { reason: 'rework', weight: REWORK.test(name) ? -6 : 0 },
  ];
}

/** “Your AI-powered command center”: an epithet, said once, of which the rest of the document knows nothing. */
const EPITHET = /^ai[- ](?:powered|driven|enabled|enhanced|assisted|based)$/i;

function isSlogan({ ai, aiWords, learning, models, tools, metrics, perceives, makes }: Tally): boolean {
  if (ai > 1 || perceives + makes + learning.size + models.size + tools.size + metrics.size > 0) return false;
  return aiWords.size > 0 && [...aiWords].every((word) => EPITHET.test(word));
}

/** True where nothing but its tasks could be learned: rules detect fraud and recommend, too. */
function isRuled({ aiWords, learning, models, tools, ...counts }: Tally): boolean {
  const { acts, modelled, perceives, makes, quality } = counts;
  const named = aiWords.size + learning.size + models.size + tools.size;
  return named + acts + modelled + perceives + makes + quality === 0;
}

/** True for a product that is named after what its model does: 智能推荐系统, “Query bot”. */
function hasTask(sections: readonly SectionFacts[], title: string): boolean {
  return sections.slice(0, 3).some(({ tasks }) => tasks.some(({ statement: { text } }) => title.includes(text)));
}

function softWeights(tally: Tally, name: string): Weight[] {
  const { weak, metrics, general, quality } = tally;
  const share = weak / Math.max(1, tally.statements);
  return [
    { reason: 'ai-general-metrics', weight: Math.min(2, Math.max(metrics.size, general.size)) },
    { reason: 'ai-quality', weight: quality > 0 ? 1 : 0 },
    { reason: 'ai-like-title', weight: TITLE.test(name) ? 1 : 0 },
    { reason: 'ai-hints', weight: share >= 0.15 && weak >= 2 ? 2 : share >= 0.05 ? 1 : 0 },
  ];
}

/** Quality metrics that products without AI have too. */
const GENERAL_METRICS: ReadonlySet<string> = new Set([
  'accuracy',
  'error-rate',
  'success-rate',
  'task-success-rate',
  'task-completion',
  'similarity',
  'completeness-of-output',
  'recall',
  'consistency-rate',
  'fnr',
  'fpr',
  'extraction-accuracy',
  'answer-relevance',
  'robustness',
]);
