import { anchor, headingAbove, headingsOf } from '../facts/anchor.ts';
import { answers } from '../facts/answers.ts';
import { speaksOf } from '../facts/cue.ts';
import { countsMade, learnsByActing, makesAll } from '../facts/data-source/made.ts';
import { type VagueMention, vagueMention } from '../facts/data-source/vague.ts';
import { awaitsTable, insertTable } from '../facts/insert-table.ts';
import { isProvider } from '../facts/model.ts';
import { exampleFor } from '../facts/output-example.ts';
import { says } from '../facts/says.ts';
import type { TaskGroup } from '../facts/task.ts';
import { trainsModel } from '../facts/trained.ts';
import { type DocumentFacts, defineRule, place } from '../rule.ts';

const TABLE = {
  en: [
    '| Data | Source (system, data set, provider, form) | Used for | Owner | Volume and period | Right to use | Updated |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| TBD | TBD | training / evaluation / knowledge base / input | TBD | TBD | TBD | TBD |',
  ],
  zh: [
    '| 数据 | 来源（系统、数据集、提供方、表单） | 用途 | 负责人 | 规模与时间范围 | 使用授权 | 更新频率 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| 待定 | 待定 | 训练 / 评测 / 知识库 / 输入 | 待定 | 待定 | 待定 | 待定 |',
  ],
} as const;
const HEADING = { en: 'Data sources', zh: '数据来源' } as const;

export default defineRule({
  id: 'data-source-missing',
  summary: { en: 'The document names no source of data for its AI part', zh: '文档没有写明 AI 部分的数据来源' },
  why: {
    en: 'A model is as good as its data. Until a source is named, nobody can fetch the data, judge its quality, clear the right to use it, or estimate the work. Model cards and data sheets ask for the origin first for the same reason. Where nothing has to be learned or looked up, because a ready-made model may do, or where a part of it is said, this is a warning only.',
    zh: '模型的效果取决于数据。来源没有写明，就无法取数、评估质量、确认使用授权，也无法估算工作量。模型卡和数据说明书都把数据来源列为首要内容。无需训练或检索、可以用现成模型的产品，或已写明一部分的，只作警告。',
  },
  severity: 'error',
  messages: {
    absent: {
      en: 'No line was found that says where the data of the AI part comes from (what it learns from, looks up or is tested on), so nobody knows what to fetch or whom to ask. Name the system, data set, website or form, for example: “{example}”',
      zh: '没有找到 AI 部分的数据（用来训练、查询或测试的内容）从哪里来的说明，研发不知道去哪里取数、找谁要。请写明出自哪个系统、数据集、网站或表单，例如：“{example}”',
    },
    vague: {
      en: 'The document mentions data (“{words}”) but not where it comes from, so nobody knows what to fetch or whom to ask. Name the system, data set, website or form behind it, for example: “{example}”',
      zh: '文档提到了数据（“{words}”），但没有说明出处，研发不知道去哪里取数、找谁要。请写明它出自哪个系统、数据集、网站或表单，例如：“{example}”',
    },
    made: {
      en: 'The document speaks of made-up data (“{words}”) but not of how it comes about, so nobody can tell whether the AI will work on real data. Say who or what makes it, how much, and how it was compared with real data, for example: “5,000 cases made by the script gen_cases.py from the rules of the claims team, compared with 200 real claims of 2024.”',
      zh: '文档提到的是模拟数据（“{words}”），但没有说明它是怎么来的，无法判断 AI 在真实数据上是否有效。请写明由谁或用什么生成、数量多少、怎样与真实数据比对，例如：“由脚本 gen_cases.py 按理赔部规则生成 5000 个案例，并与 2024 年的 200 个真实案件比对。”',
    },
    given: {
      en: 'The document says what goes into the product (“{words}”), but not which cases show that it works. Say where they come from, how many there are and who gives the right results, for example: “{example}”',
      zh: '文档写了产品会收到什么（“{words}”），但没有写明用哪些样例检验效果。请写明样例从哪里来、有多少、由谁给出正确结果，例如：“{example}”',
    },
    trained: {
      en: 'The document says what goes into the product (“{words}”) and that a model is trained, but not on which data. Say where the training and test cases come from, how many there are and who labelled them, for example: “Training data: 8,000 cases collected in the pilot of 2024, labelled by two experts; 500 more are kept for the test.”',
      zh: '文档写了产品会收到什么（“{words}”），也写了要训练模型，但没有写明用什么数据训练。请写明训练和测试样例从哪里来、有多少、由谁标注，例如：“训练数据：2024 年试点用户上传的 8000 份内容，由两名专家标注，另留 500 份用于测试。”',
    },
    rest: {
      en: 'The document says what goes into the product (“{words}”) and names a model (“{model}”), but not what it is tested on. Name the samples that show whether it works, and where they and any knowledge that it needs come from, for example: “{example}”',
      zh: '文档写了产品会收到什么（“{words}”），也提到了模型（“{model}”），但没有写明用什么检验。请写明用哪些样例检验效果，样例和所需的知识内容从哪里来，例如：“{example}”',
    },
    mention: {
      en: 'Data is mentioned here without its source.',
      zh: '这里提到了数据，但没有写出处。',
    },
    input: {
      en: 'This is what goes into the product.',
      zh: '这里写的是产品会收到什么。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: parcel damage detection\n\n## Data\n\nThe model is trained on a large amount of historical data.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: parcel damage detection\n\n## Data\n\nThe model is trained on 40,000 parcel photos exported from the depot cameras and the claims CRM, March to August 2024.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 数据\n\n使用大量历史数据训练模型，保证识别效果。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 数据\n\n从分拣中心摄像头采集 4 万张包裹照片，理赔记录由客服系统同步，时间为 2024 年 3 月至 8 月。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other' || facts.statesDataSource || learnsByActing(facts)) return;
    if (answers(facts, 'source')) return;
    // An inserted table that nobody has filled in yet: its placeholders are findings of their own.
    if (awaitsTable(facts, TABLE)) return;
    const mention = vagueMention(facts);
    if (!mention && says(facts, CALLS_TASK)) return;
    // What goes in is said, and so is what it is tested on.
    if (!mention?.expected && facts.dataSources.length > 0 && !trainsModel(facts) && speaksOf(facts, 'test-set'))
      return;
    if ((mention?.made && countsMade(facts)) || makesAll(facts)) return;
    const at = anchor(facts, ['data', 'model', 'evaluation', 'solution']);
    const fixes = [
      {
        title: { en: 'Insert a table of data sources', zh: '插入数据来源表' },
        safe: false,
        edits: [insertTable(facts, at, { table: TABLE, heading: HEADING })],
      },
    ];
    yield { at, fixes, ...said(facts, mention) };
  },
});

/**
 * What comes nearest to a source: a word of data where data are expected, what people hand in, or a word elsewhere. Where
 * a part is said, such as what goes in, the rest is a warning.
 */
function said(facts: DocumentFacts, mention: VagueMention | undefined) {
  const severity = 'warning' as const;
  const example = exampleFor(facts, 'source');
  const [input] = facts.dataSources;
  if (mention && (mention.expected || !input)) {
    const related = [{ at: mention.range, message: 'mention' as const }];
    const data = { words: mention.words, example };
    const at = headingAbove(facts, mention.range);
    return mention.made
      ? { at, message: 'made' as const, data, related, severity }
      : { at, message: 'vague' as const, data, related };
  }
  if (!input) return { message: 'absent' as const, data: { example }, ...(needsOwn(facts) ? {} : { severity }) };
  const related = [{ at: place(input), message: 'input' as const }];
  // What else is needed belongs into the part on data, where there is one.
  const at = headingsOf(facts, 'data').length > 0 ? {} : { at: headingAbove(facts, place(input)) };
  const words = { words: input.name };
  if (trainsModel(facts)) return { message: 'trained' as const, ...at, data: words, related, severity };
  const test = exampleFor(facts, 'test');
  const model = facts.models.find(({ name }) => !isProvider(name)) ?? facts.models[0];
  if (!model) return { message: 'given' as const, ...at, data: { ...words, example: test }, related, severity };
  return {
    message: 'rest' as const,
    ...at,
    data: { ...words, model: model.name, example: test },
    related,
    severity,
  };
}

/** What models do with data of the product itself: who makes texts or speech can call one that somebody else has trained. */
const OWN: ReadonlySet<TaskGroup> = new Set([
  'classification',
  'clustering',
  'detection',
  'forecasting',
  'ranking',
  'regression',
  'retrieval',
  'segmentation',
]);

/** True where nothing can be built before somebody has found the data. */
function needsOwn(facts: DocumentFacts): boolean {
  const own = facts.lists.of('tasks with data of their own', ({ tasks }) =>
    tasks.filter(({ group, confidence }) => confidence === 'high' && OWN.has(group)),
  );
  return own.length > 0 || trainsModel(facts);
}

/** “Integrating with a fraud detection API”: whoever offers it has the data. */
const CALLS_TASK =
  /\b(?:integrat\w{1,4} with|calls?|calling|invokes?|uses?) (?:an? |the |its )?(?:external |third-party )?(?:[\w-]{2,16} )?(?:detection|recognition|scoring|translation|transcription|moderation|OCR|sentiment) API\b/i;
