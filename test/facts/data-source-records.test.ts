import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOrigin } from '../../core/facts/data-source.ts';
import { type DocumentFacts, place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

/** Plain sentences, list items and rows that say where data comes from, and such as say nothing of it. */
const stated = {
  en: [
    'Training data: 18,000 scanned delivery notes from the goods-in office.',
    "Training material: two seasons of irrigation logs kept by the growers' cooperative.",
    'Evaluation set: 600 quotes that the sales office wrote in spring.',
    "Examples: 9,000 complaint letters out of the ombudsman's files.",
    'Data: repair orders of the bus garages, 2021 to 2024.',
    'Test data: 1,200 voicemails left on the booking line.',
    'Data used: pick lists and shift reports of the Rotterdam hub.',
    'Corpus: minutes of the works council since 2015.',
    'Ground truth: diagnoses in the discharge letters of cardiology.',
    'Retrieval: the answers are looked up in the service bulletins of the aftersales department.',
    'The forecast is trained on the till receipts of our 40 stores.',
    'We train the classifier with rejected parcels photographed at the sorting hub.',
    'The assistant answers from the operating instructions that the machine builders deliver.',
    'The ranking learns from the shortlists our recruiters made over the past three years.',
    'The model is tested on 800 inspection reports from the lift inspectors.',
    'For training we use the maintenance log books of the tram fleet.',
    'Meter values come out of the building management of the three campuses.',
    'The finance team exports the paid invoices once a month; the model is trained on them.',
    'The detector is fine-tuned with 7,000 pictures taken on our assembly benches.',
    'Label data by the claims handlers from closed cases of 2023.',
    '- Call notes of the nurses on the advice line',
    '- Delivery slips from the warehouse scanners',
    '- Photos of returned shoes, taken at the returns desk',
    '- 30,000 chat logs out of the helpdesk tool',
    '- Temperature logs of the cold stores',
    '- Contracts filed by the purchasing department since 2018',
    '| Claims letters | mail room | 20,000 |',
    '| Delivery photos | driver app | 3 years |',
    '| Purchase orders | buying department | 2019–2024 |',
    '| Recordings of the service line | telephone system | 1,500 h |',
    'Git repository cloning and parsing of the commit history.',
    'Training data: 40,000 mails from the mail archive, labelled by the support team.',
    'Training data: 40,000 mails from the mail system, labelled by the support team.',
    'The model learns from two years of call recordings of our hotline.',
    'Training set: 5,000 contracts supplied by the legal department.',
    'Data: transaction logs of the payment service, 2023–2024.',
    'Photos come from the claims archive.',
    "Label data by annotators from last year's claims.",
  ],
  zh: [
    '训练数据：售后热线近三年的来电录音，共 1.2 万通。',
    '训练材料：采购部归档的合同扫描件 6000 份。',
    '评测数据：质检组从历史来电中挑出的 800 通录音。',
    '数据：支付服务 2023–2024 年的交易日志。',
    '样本：维修班组的点检记录本。',
    '测试样本：仓储部退货台拍摄的退货照片。',
    '语料：投诉邮箱收到的来信 2 万封。',
    '标注数据：理赔员对去年结案案件的定损结论。',
    '检索资料：设备厂家交付的操作说明书。',
    '数据基础：三座冷库的温度日志。',
    '模型用法务部近五年审过的合同训练。',
    '模型学习的是排班组过去两年的排班表。',
    '训练时使用公交车队的维修工单。',
    '用信访办登记的来信训练分类模型。',
    '回答依据售后部发布的服务通报。',
    '预测模型以 40 家门店的收银小票为训练样本。',
    '评测使用电梯检验员出具的 800 份检验报告。',
    '图片由分拣中心的员工拍摄。',
    '照片取自定损档案。',
    '数据由财务部每月导出。',
    '- 护士咨询热线的通话记录',
    '- 仓库扫码枪的出入库记录',
    '- 退货台拍摄的鞋子照片',
    '- 客服工具里的 3 万条聊天记录',
    '- 采购部 2018 年以来归档的合同',
    '| 投诉来信 | 收发室 | 2 万封 |',
    '| 送货照片 | 司机端 App | 三年 |',
    '| 采购单 | 采购部 | 2019–2024 |',
    '| 热线录音 | 电话系统 | 1500 小时 |',
  ],
} as const;
const unstated = {
  en: [
    'Historical data will be used for training.',
    'The model is trained on a large amount of high-quality data.',
    'We use existing data of the company.',
    'Relevant documents are retrieved and summarised.',
    'Training data: relevant documents from internal systems.',
    'Training data: customer data of good quality.',
    'Training data: at least 10,000 labelled images.',
    'The training set must contain 5,000 images.',
    'Data from various sources is used to train the model.',
    'Training data is provided by the responsible teams.',
    'Data must be encrypted and access to the system logged.',
    'Users upload photos of receipts in the app.',
    'The model answers questions about contracts of the customer.',
    'Training of the model takes 3 hours on the platform.',
    'The data are stored in the database of the platform.',
    'The report of the model is shown in the app.',
    'Training and test data are split 80:20.',
    'Data is anonymised before it leaves the system.',
    'Personal data in logs of the service are masked.',
    'The retrieval service returns documents in the format of the platform.',
    'Data needed: enough examples of each class.',
    'The model learns from data in the platform.',
    'Transcripts are sent to the claims department.',
    'The training report is reviewed by the quality department.',
    'Evaluation results are reported to the steering committee by the product team.',
    'Documents are indexed by the retrieval service.',
    'The test report of the inference service is checked weekly.',
    'Label errors are reported in the annotation tool.',
    'A classifier is trained for each customer.',
    'The training run is logged on the tracking server.',
    'Training materials are provided to the support team.',
    'Documents from different departments are used.',
    'Records from multiple internal systems.',
    'The answer lists the sources from which it was drawn.',
  ],
  zh: [
    '使用历史数据训练模型。',
    '训练数据：大量高质量数据。',
    '训练数据：相关部门提供的相关文档。',
    '模型在大量真实数据上训练。',
    '数据由相关人员提供。',
    '训练集不少于 5000 张图片。',
    '数据由第三方提供。',
    '训练数据需覆盖各类场景。',
    '系统日志保留 30 天。',
    '用户上传票据照片，模型识别金额。',
    '评测集 1000 条，准确率不低于 90%。',
    '数据加密存储在平台的数据库。',
    '模型的训练在平台上完成。',
    '检索相关文档并生成回答。',
    '服务的日志需脱敏。',
    '数据标注由标注团队完成。',
    '数据质量由数据团队检查。',
    '训练好的模型部署到服务的各个节点。',
    '从系统获取数据并展示。',
    '模型训练在训练平台上完成，由算法团队负责。',
    '评测报告由测试部门提供。',
    '训练任务由调度系统发起。',
    '标注工具记录标注员的操作。',
    '从不同部门收集相关文档。',
    '来自多个内部系统的记录。',
    '回答由客服部审核后发送。',
    '检索服务返回文档列表。',
    '知识库由运营团队维护。',
    '评测由质量部门执行。',
  ],
} as const;

const HEADINGS = { en: 'Data', zh: '数据' } as const;
const COLUMNS = {
  en: '| Data | Where from | Volume |\n| --- | --- | --- |\n',
  zh: '| 数据 | 来源 | 规模 |\n| --- | --- | --- |\n',
} as const;
const LANGUAGES = ['en', 'zh'] as const;

function read(text: string, language: 'en' | 'zh'): DocumentFacts {
  const columns = text.startsWith('|') ? COLUMNS[language] : '';
  return new Session().read(`---\ntype: ai-prd\n---\n# PRD\n\n## ${HEADINGS[language]}\n\n${columns}${text}\n`);
}

for (const language of LANGUAGES) {
  for (const text of stated[language]) {
    test(`records: an origin in “${text}”`, () => {
      assert.ok(read(text, language).statesDataSource);
    });
  }
  for (const text of unstated[language]) {
    test(`records: none in “${text}”`, () => {
      assert.deepEqual(
        read(text, language)
          .dataSources.filter(isOrigin)
          .map(({ name }) => name),
        [],
      );
    });
  }
}

/** The words that are read as the origin, from the records to whoever keeps them. */
const ranges = [
  [
    'en',
    'Training set: 5,000 contracts supplied by the legal department.',
    'contracts supplied by the legal department',
  ],
  ['en', 'Notes are of no use; photos come from the claims archive.', 'photos come from the claims archive'],
  ['en', 'The finance team exports the paid invoices once a month.', 'finance team exports the paid invoices'],
  ['zh', '照片取自定损档案。', '照片取自定损档案'],
  ['zh', '模型用法务部近五年审过的合同训练。', '法务部近五年审过的合同'],
] as const;

for (const [language, text, expected] of ranges) {
  test(`records: “${expected}” is the origin`, () => {
    const facts = read(text, language);
    const [source] = facts.dataSources;
    assert.equal(source?.name, expected);
    const range = place(source);
    assert.equal(facts.text.slice(range.start, range.end), expected);
  });
}

test('records: last year’s claims, of which nobody is said to keep them, are an origin of low confidence', () => {
  const [source] = read("Label data by annotators from last year's claims.", 'en').dataSources;
  assert.deepEqual([source?.name, source?.confidence], ['claims', 'low']);
});

test('records: a keeper in a part about risks is no origin', () => {
  const text = '---\ntype: ai-prd\n---\n# PRD\n\n## Risks\n\nLetters of the legal department may be late.\n';
  assert.equal(new Session().read(text).statesDataSource, false);
});
