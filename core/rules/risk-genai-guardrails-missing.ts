import { anchor } from '../facts/anchor.ts';
import { type CueId, speaksOf } from '../facts/cue.ts';
import { anyOf } from '../facts/enumeration.ts';
import type { SectionFacts } from '../facts/section.ts';
import type { Task } from '../facts/task.ts';
import { type DocumentFacts, defineRule, type Text } from '../rule.ts';

interface Theme {
  readonly cue: CueId;
  readonly name: Text;
  /** A line that covers it. */
  readonly line: Text;
}

const GROUNDING: Theme = {
  cue: 'grounding',
  name: { en: 'made-up content (citations or checks)', zh: '编造内容（出处或校验）' },
  line: { en: 'answers name their source, or say that none was found', zh: '回答注明出处，找不到出处就直接说明' },
};
const THEMES: readonly Theme[] = [
  GROUNDING,
  {
    cue: 'moderation',
    name: { en: 'harmful content', zh: '有害内容' },
    line: { en: 'input and output are moderated', zh: '输入和输出都经过内容审核' },
  },
  {
    cue: 'injection',
    name: { en: 'prompt injection (text that tricks the model)', zh: '提示词注入（用文字诱骗模型）' },
    line: { en: 'of 150 attempts to trick the model at most 1 succeeds', zh: '150 条诱骗模型的输入中，最多 1 条得逞' },
  },
  {
    cue: 'ai-notice',
    name: { en: 'an AI-content notice', zh: 'AI 生成标识' },
    line: { en: 'what AI made is labelled as AI', zh: '生成的内容带 AI 标识' },
  },
  {
    cue: 'refusal',
    name: { en: 'requests that it must decline', zh: '应拒绝的请求' },
    line: { en: 'requests outside its purpose are declined', zh: '拒绝超出用途的请求' },
  },
];

/** Generated text for people needs all five; a document that has most of them knows its risks. */
const ENOUGH = 3;

export default defineRule({
  id: 'risk-genai-guardrails-missing',
  summary: { en: 'A generative feature says little about what it must not produce', zh: '生成式功能缺少对输出的约束' },
  why: {
    en: 'Generated answers fail in known ways: invented facts, harmful text, injected instructions, people not knowing that a machine wrote it. China’s labelling measures (in force since 2025-09-01) and the EU AI Act (Art. 50) ask for a notice; the OWASP list for LLM applications puts prompt injection first.',
    zh: '生成内容的失败方式是已知的：编造事实、有害文本、被注入的指令、用户不知道内容由机器生成。我国《人工智能生成合成内容标识办法》（2025-09-01 起施行）和欧盟《人工智能法》第 50 条要求标识；OWASP 大模型应用风险清单把提示词注入列为首位。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    missing: {
      en: 'The product generates content, but the document does not cover {missing}. Write a line for each, for example: “{example}.”',
      zh: '产品会生成内容，但文中没有涉及：{missing}。请各写一行，例如：“{example}。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Reply writer\n\n## Functions\n\nAn AI assistant based on GPT-4o drafts the reply for the agent.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Reply writer\n\n## Functions\n\nAn AI assistant based on GPT-4o drafts the reply. Answers cite a source or refuse; content moderation runs on input and output.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 回复生成需求文档\n\n## 功能\n\n由大模型生成回复，用于文案生成。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 回复生成需求文档\n\n## 功能\n\n由大模型生成回复（文案生成）。回答须标注来源引用，无依据时拒答；输出经过内容审核。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (!generates(facts)) return;
    const missing = THEMES.filter(({ cue }) => !speaksOf(facts, cue));
    if (THEMES.length - missing.length >= ENOUGH) return;
    // A picture has no source that it could name.
    const due = drawsOnly(facts) ? missing.filter((theme) => theme !== GROUNDING) : missing;
    // Answers that cite or refuse are bounded where it matters most; the rest depends on who reads them.
    if (speaksOf(facts, 'grounding') && speaksOf(facts, 'refusal')) return;
    yield {
      at: anchor(facts, ['risk', 'ux-failure', 'model', 'functions']),
      message: 'missing',
      data: { missing: anyOf(due.map(({ name }) => name)), example: lines(due) },
    };
  },
});

/** Tasks whose output is prose or pictures for people. */
const GENERATIVE: ReadonlySet<string> = new Set([
  'text-generation',
  'image-generation',
  'dialogue',
  'question-answering',
  'summarization',
  'rag',
]);

/** Those that may be done without a model that writes. */
const ANSWERS: ReadonlySet<string> = new Set(['dialogue', 'question-answering']);

/** Words of the catalogue that say that a model writes or draws. */
const WRITTEN = [
  'LLM',
  'LLMs',
  'large language model',
  'language model',
  'generative ai',
  'genai',
  '大语言模型',
  '大模型',
  '语言模型',
  '生成式ai',
];

/** One line for each theme, as a sentence without its end. */
function lines(themes: readonly Theme[]): Text {
  const en = themes.map(({ line }) => line.en).join('; ');
  return { en: en.charAt(0).toUpperCase() + en.slice(1), zh: themes.map(({ line }) => line.zh).join('；') };
}

function wordsOf({ signals }: SectionFacts): readonly string[] {
  return signals.aiWords;
}

/** The sure tasks of a section that are among some. */
function tasksAmong(ids: ReadonlySet<string>): (facts: SectionFacts) => Task[] {
  return ({ tasks }) => tasks.filter(({ task, confidence }) => confidence === 'high' && ids.has(task));
}

const generative = tasksAmong(GENERATIVE);

/** Tasks in which a model copies what it reads. */
const READING: ReadonlySet<string> = new Set(['ocr', 'information-extraction']);

const reading = tasksAmong(READING);

function drawsOnly(facts: DocumentFacts): boolean {
  const tasks = facts.lists.of(generative, generative);
  return tasks.every(({ task }) => task === 'image-generation');
}

function generates(facts: DocumentFacts): boolean {
  const tasks = facts.lists.of(generative, generative);
  if (tasks.length === 0 || tasks.length * 3 < facts.lists.of(reading, reading).length) return false;
  if (facts.models.some(({ kind }) => kind === 'language')) return true;
  if (tasks.length < 2) return false;
  // A bot of intents and prepared answers makes nothing up.
  if (tasks.some(({ task }) => !ANSWERS.has(task))) return true;
  return WRITTEN.some((word) => facts.lists.words('AI words', wordsOf).has(word));
}
