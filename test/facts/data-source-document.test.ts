import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDataSources } from '../../core/facts/data-source.ts';
import { Session } from '../../core/session.ts';

/** What only a whole document states: a model in one section and its input in another, documents of a knowledge base. */
const documents: readonly (readonly [title: string, text: string, kinds: readonly string[]])[] = [
  [
    'what people fine-tune by hand is no training',
    '# PRD\n\n## Functions\n\n- As a user, I want to type a prompt for the AI.\n- As a user, I want to manually fine-tune the blending.\n\n## Model\n\nStable Diffusion.\n',
    ['model-input'],
  ],
  [
    'a hosted model and what users give it, in two sections',
    '# PRD\n\n## Functions\n\nThe tenant uploads a photo of the damage.\n\n## Model\n\nGPT-4o, called over the API.\n',
    ['model-input'],
  ],
  [
    'what people paste needs no word for them',
    '# PRD\n\n## Functions\n\nPaste a tenancy contract and get a list of unusual clauses.\n\n## Model\n\nGPT-4o, called over the API.\n',
    ['model-input'],
  ],
  [
    '粘贴进来的内容',
    '# 需求文档\n\n## 功能\n\n粘贴租房合同，列出异常条款。\n\n## 模型\n\n调用通义千问接口。\n',
    ['model-input'],
  ],
  [
    'what users upload is no question, but fills the base',
    '# PRD\n\n## Functions\n\nUser uploads lease documents.\n\n## Model\n\nRAG with citations.\n',
    ['knowledge-base'],
  ],
  [
    'speech into a microphone',
    '# PRD\n\n## Functions\n\nThe warden speaks into the microphone.\n\n## Model\n\nWhisper small.\n',
    ['model-input'],
  ],
  [
    'a hosted service that looks at uploads',
    '# PRD\n\n## Functions\n\nEach uploaded picture goes through Sightengine.\n',
    ['model-input'],
  ],
  [
    'what stands on a button',
    '# PRD\n\n## Functions\n\nThe driver presses Record, then a short message appears.\n\n## Model\n\nWhisper small.\n',
    [],
  ],
  [
    '“输入”之后写的材料',
    '# 需求文档\n\n## 功能\n\n- **输入**：作文照片\n- **输出**：评语\n\n## 模型\n\n调用通义千问接口。\n',
    ['model-input'],
  ],
  [
    'a table of kinds of input',
    '# PRD\n\n## Functions\n\n| Input type | Handled by |\n| --- | --- |\n| Screenshots of a timetable | Reader |\n\n## Model\n\nGPT-4o, called over the API.\n',
    ['model-input'],
  ],
  ['不接收的材料', '# 需求文档\n\n## 功能\n\n- **输入**：不支持作文照片\n\n## 模型\n\n调用通义千问接口。\n', []],
  ['an input without a named model', '# PRD\n\n## Functions\n\nThe tenant uploads a photo of the damage.\n', ['input']],
  [
    'an input where the product trains its own model',
    '# PRD\n\n## Functions\n\nThe tenant uploads a photo of the damage.\n\n## Model\n\nWe train the classifier with YOLOv8 on labelled data.\n',
    ['input'],
  ],
  [
    'training of people is no training of a model',
    '# PRD\n\n## Functions\n\nThe tenant uploads a photo of the damage.\n\n## Model\n\nGPT-4o. Staff training takes one day.\n',
    ['model-input'],
  ],
  ['a model without an input', '# PRD\n\n## Model\n\nGPT-4o, called over the API.\n', []],
  [
    'a model of a competitor',
    '# PRD\n\n## Functions\n\nThe tenant uploads a photo of the damage.\n\n## Competitors\n\nDamageBot uses GPT-4o.\n',
    ['input'],
  ],
  [
    'documents that users bring to a knowledge base',
    '# PRD\n\n## Functions\n\nUsers import contracts as PDF.\n\n## Answers\n\nEvery answer cites the passage.\n',
    ['knowledge-base'],
  ],
  [
    'questions fill no knowledge base',
    '# PRD\n\n## Functions\n\nUsers type a question.\n\n## Answers\n\nClaude answers from retrieved passages with citations.\n',
    [],
  ],
  [
    '预训练模型与用户输入分在两节',
    '# 需求文档\n\n## 功能\n\n租户拍照上传房屋损坏照片。\n\n## 模型\n\n调用通义千问接口识别。\n',
    ['model-input'],
  ],
  [
    'documents that are imported, by whomever',
    '# PRD\n\n## Functions\n\nSupports bulk import of PDF manuals.\n\n## Answers\n\nEvery answer cites the page.\n',
    ['knowledge-base'],
  ],
  ['导入的文档构成知识库', '# 需求文档\n\n## 功能\n\n- 支持批量导入 PDF\n- 检索片段并给出引用\n', ['knowledge-base']],
  ['数据目录', '# 需求文档\n\n## 数据\n\n- 数据目录：`archive/2024/机构_编号.html`\n', ['file']],
  ['a data folder', '# PRD\n\n## Data\n\n- Data folder: archive/2024/{region}.html\n', ['file']],
  ['a folder that says nothing', '# PRD\n\n## Data\n\n- Data folder: data/raw\n', []],
  [
    '系统自带的语音识别',
    '# 需求文档\n\n## 功能\n\n用户长按屏幕后说出站名。\n\n## 技术\n\n调用 Android SpeechRecognizer 识别。\n',
    ['model-input'],
  ],
  [
    '来源下的检索条件不是来源',
    '# 需求文档\n\n## 数据来源\n\n- **数据库**：PubMed\n- **检索主题**：\n  - 睡眠与运动\n  - 饮食 / 营养\n',
    ['site'],
  ],
  ['带简称的数据集', '# 需求文档\n\n## 数据来源\n\n铸件表面缺陷数据库（CAST-DET）\n', ['dataset']],
  ['编号不是系统', '# 需求文档\n\n## 功能\n\n| 编号 | 说明 |\n| --- | --- |\n| F-04 | 提供数据看板 |\n', []],
  [
    'what an endpoint takes in',
    '# PRD\n\n## Functions\n\n- The endpoint must accept an audio file and return its words.\n\n## Model\n\nWhisper small.\n',
    ['model-input'],
  ],
  ['接口接收的内容', '# 需求文档\n\n## 功能\n\n接口接收一段录音，返回文字。\n', ['input']],
  ['what is not taken in', '# PRD\n\n## Functions\n\nThe system does not accept videos.\n', []],
  [
    'mail that the product fetches for a hosted model',
    '# PRD\n\n## Flow\n\nThe system fetches unread emails.\n\n## Model\n\nLlama 3 on the Groq API.\n',
    ['model-input'],
  ],
  ['a clickstream that is captured', '# PRD\n\n## Functions\n\n- Capture and log the clickstream\n', ['collection']],
  ['the format of a data set', '# PRD\n\n## Tools\n\n- Labels are kept in the COCO format\n', []],
  ['用户输入的内容', '# 需求文档\n\n## 功能\n\n用户输入消息，系统回复。\n', ['input']],
  [
    'a requirement that begins with what is accepted',
    '# PRD\n\n## Functions\n\n- Accept video (mp4) or audio upload.\n- Transcribe it with Whisper large-v3.\n',
    ['model-input'],
  ],
  ['导入的表格', '# 需求文档\n\n## 功能\n\n- Excel 导入\n- 调用通义千问 API 生成补货说明。\n', ['model-input']],
  [
    '分条列出的采集对象',
    '# 需求文档\n\n## 计划\n\n- 采集第一批真实数据：\n  - 正样本：锈斑照片\n  - 负样本：油漆划痕\n- 训练检测模型\n',
    ['collection'],
  ],
  ['编号里的机构缩写', '# PRD\n\n## Security\n\nSEC-001: Data is encrypted. A model is trained.\n', []],
  ['没有写明模型', '# 需求文档\n\n## 功能\n\n租户拍照上传房屋损坏照片。\n', ['input']],
  [
    '自行训练模型而未写数据出处',
    '# 需求文档\n\n## 功能\n\n租户拍照上传房屋损坏照片。\n\n## 模型\n\n基于 YOLOv8 训练模型。\n',
    ['input'],
  ],
  [
    '用户文档构成知识库',
    '# 需求文档\n\n## 功能\n\n用户导入合同文档。\n\n## 问答\n\n检索相关段落并给出引用。\n',
    ['knowledge-base'],
  ],
];

for (const [title, text, kinds] of documents) {
  test(`data sources of a document: ${title}`, () => {
    const found = new Session().read(text).dataSources;
    assert.deepEqual([...new Set(found.map((source) => source.kind))], kinds);
    assert.ok(found.every((source) => source.part === undefined));
  });
}

test('a table of data sources gives what is known of each', () => {
  const text = [
    '# PRD',
    '',
    '## Data',
    '',
    '| Data | Source | Owner | Volume | Period | License | Update frequency |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| Meter readings | Billing system | Grid team | 4M rows | 2021–2024 | own | daily |',
    '| Weather | OpenWeatherMap | - | | | | hourly |',
    '| Prices | TBD | - | | | | |',
  ].join('\n');
  const found = new Session().read(text).dataSources;
  assert.deepEqual(
    found.map(({ name, kind, known }) => ({ name, kind, known })),
    [
      {
        name: 'Billing system',
        kind: 'system',
        known: {
          owner: 'Grid team',
          volume: '4M rows',
          period: '2021–2024',
          licence: 'own',
          refresh: 'daily',
        },
      },
      { name: 'OpenWeatherMap', kind: 'site', known: { refresh: 'hourly' } },
    ],
  );
});

test('a sentence gives volume, period and refresh of its source', () => {
  const [source] = new Session().read(
    '# PRD\n\n## Training data\n\nWe import 12,000 tickets of the last 3 years from Zendesk, updated weekly.\n',
  ).dataSources;
  assert.deepEqual(source?.known, { volume: '12,000 tickets', period: 'last 3 years', refresh: 'updated weekly' });
  assert.deepEqual(source?.uses, ['train']);
});

const uses: readonly (readonly [text: string, use: string])[] = [
  ['We fine-tune the model on dialogues exported from Zendesk.', 'train'],
  ['The test set is drawn from the CRM.', 'evaluate'],
  ['RAG over pages crawled from Confluence.', 'retrieve'],
  ['Prices are fetched from Bloomberg.', 'input'],
  ['训练样本来自 CRM。', 'train'],
  ['评测集来自客服系统。', 'evaluate'],
  ['行情数据接入 Wind。', 'input'],
];
for (const [text, use] of uses) {
  test(`use of a data source: ${use} in “${text}”`, () => {
    const [source] = new Session().read(`# PRD\n\n## Requirements\n\n${text}\n`).dataSources;
    assert.ok(source?.uses.includes(use as 'train'), `found ${JSON.stringify(source?.uses)}`);
  });
}

const flows: readonly (readonly [name: string, stated: boolean, text: string])[] = [
  [
    'a flow in which people upload documents, and a hosted model',
    true,
    '# PRD: Clause finder\n\n## Model\n\nAnswers come from Gemini 1.5 Pro.\n\n```mermaid\nflowchart TD\n  A[User uploads contract (PDF)] --> B[Chunking]\n```\n',
  ],
  [
    '拖拽上传截图的流程',
    true,
    '# 截图转代码需求文档\n\n## 模型\n\n调用 GPT-4o 识别组件。\n\n```mermaid\ngraph LR\n  A[拖拽上传UI截图] --> B[分析]\n```\n',
  ],
  [
    'a flow without a model that comes trained',
    false,
    '# PRD: Clause finder\n\n## Model\n\nA classifier finds clauses.\n\n```mermaid\nflowchart TD\n  A[User uploads contract (PDF)] --> B[Chunking]\n```\n',
  ],
  [
    'what is handed over as context',
    true,
    '# PRD: Trainer chat\n\n## Model\n\nGPT-4o answers.\n\n## Functions\n\nInclude the messages of the last week in context.\n',
  ],
  [
    'a list of what the model has access to',
    true,
    '# PRD: Writing aid\n\n## Model\n\nGPT-4o-mini writes.\n\n## Functions\n\nThe AI has access to:\n\n- the current document\n- chat history\n',
  ],
];
for (const [name, stated, text] of flows) {
  test(`a source of data is ${stated ? '' : 'not '}stated by ${name}`, () =>
    assert.equal(new Session().read(text).statesDataSource, stated));
}

test('reading stays linear on long lines', () => {
  const time = (text: string): number => {
    const { statements } = new Session().read(`# PRD\n\n## Data\n\n${text}\n`);
    const start = performance.now();
    readDataSources(statements);
    return performance.now() - start;
  };
  for (const piece of ['data from ', '从数据', '12,345 ', 'Aa Bb ', 'https://a.', '"a ', '系统的', 'upload photo ']) {
    const long = time(piece.repeat(4_000));
    assert.ok(long < 500, `“${piece}” took ${long.toFixed(0)} ms`);
  }
});

test('what people only say or press is no input of its own, nor what a device sends', () => {
  for (const text of [
    '# PRD\n\n## Functions\n\nRecruiters send a link.\n',
    '# 需求文档\n\n## 功能\n\n- 说话人分离\n- 只上传告警截图\n',
  ]) {
    assert.deepEqual(new Session().read(text).dataSources, []);
  }
});
