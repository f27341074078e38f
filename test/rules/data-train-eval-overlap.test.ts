import { testRule } from './rule-table.ts';

/** Leaks that a sentence admits, and sentences that forbid them or speak of something else. */
testRule('data-train-eval-overlap', [
  {
    name: 'reports tuning on the test set',
    text: '# A\n\n## Data\n\nHyperparameters are tuned on the test set.\n',
    at: ['Hyperparameters are tuned on the test set.'],
  },
  {
    name: 'reports a judgement on the training data',
    text: '# A\n\n## Acceptance\n\nRecall is measured on the training data.\n',
    at: ['Recall is measured on the training data.'],
  },
  {
    name: 'reports one set of data for both',
    text: '# A\n\n## Data\n\nThe model is trained and tested on the same photos.\n',
    at: ['The model is trained and tested on the same photos.'],
  },
  {
    name: 'reports a random split of video frames',
    text: '# A\n\n## Data\n\nThe video frames are randomly split into two sets.\n',
    at: ['The video frames are randomly split into two sets.'],
  },
  {
    name: 'reports augmentation before the split',
    text: '# A\n\n## Data\n\nImages are augmented before the split.\n',
    at: ['Images are augmented before the split.'],
  },
  {
    name: 'reports periods in a table',
    text: '# A\n\n| Set | Period |\n|---|---|\n| Training | 2023-01 to 2023-10 |\n| Test | 2023-08 to 2023-12 |\n',
    at: ['2023-08 to 2023-12'],
  },
  { name: '报告在训练集上评测', text: '# A\n\n## 指标\n\n在训练集上准确率≥99%。\n', at: ['在训练集上准确率≥99%。'] },
  {
    name: '报告同一批数据',
    text: '# A\n\n## 数据\n\n训练和测试使用同一批图片。\n',
    at: ['训练和测试使用同一批图片。'],
  },
  { name: 'leaves a prohibition alone', text: '# A\n\n## Data\n\nNever tune on the test set.\n', at: [] },
  {
    name: 'leaves a rule against sharing alone',
    text: '# A\n\n## Data\n\nThe same data must not be used for training and testing.\n',
    at: [],
  },
  { name: '禁止的说法不报告', text: '# A\n\n## 数据\n\n不得用测试集调参，训练与测试不能使用同一批数据。\n', at: [] },
  {
    name: '同一人只在一个集合不报告',
    text: '# A\n\n## 数据\n\n同一患者的影像不会同时出现在训练集和测试集。\n',
    at: [],
  },
  {
    name: 'leaves tuning on the validation set alone',
    text: '# A\n\n## Data\n\nWe tune on the validation set and report once on the test set.\n',
    at: [],
  },
  {
    name: 'leaves the same preparation alone',
    text: '# A\n\n## Data\n\nTraining and evaluation use the same data format and the same split.\n',
    at: [],
  },
  {
    name: 'leaves a comparison of both sets alone',
    text: '# A\n\n## Acceptance\n\nAccuracy on the training set and on the test set differs by less than 3%.\n',
    at: [],
  },
  { name: 'leaves a random split of single rows alone', text: '# A\n\n## Data\n\nLoans are randomly split.\n', at: [] },
  {
    name: 'leaves a comparison of models alone',
    text: '# A\n\n## Evaluation\n\nTrain the network and compare its accuracy with a tree on the same dataset.\n',
    at: [],
  },
  {
    name: 'leaves patients who are split at random alone',
    text: '# A\n\n## Data\n\nPatients are randomly split into training and test.\n',
    at: [],
  },
  {
    name: '测试集只用于评测不报告',
    text: '# A\n\n## 数据\n\n训练集用于训练，验证集用于调参，模型调优后在测试集上评测。\n',
    at: [],
  },
  {
    name: 'leaves a split of video by recording alone',
    text: '# A\n\n## Data\n\nVideo frames are randomly split by video.\n',
    at: [],
  },
  {
    name: 'leaves periods that follow each other alone',
    text: '# A\n\n| Set | Period |\n|---|---|\n| Training | 2023-01 to 2023-10 |\n| Test | 2023-10 to 2023-12 |\n',
    at: [],
  },
  {
    name: 'leaves one period for both alone',
    text: '# A\n\n| Set | Period |\n|---|---|\n| Training | 2023-01 to 2023-12 |\n| Test | 2023-01 to 2023-12 |\n',
    at: [],
  },
  {
    name: 'leaves hardware and models alone',
    text: '# A\n\n## Model\n\nTrained on A100; accuracy is measured on A100. Fine-tuned on GPT-4 answers.\n',
    at: [],
  },
  {
    name: 'reports a test set that the model learns from as well',
    text: '# A\n\n## Data\n\nThe model is also trained on the test set.\n\nThe acceptance set is also used for training.\n\n## 数据\n\n- 测试集 7,200 张，也放进训练集里\n- 验收集：2024 年 5 月的 4,000 句，也加入训练\n',
    at: [
      'The model is also trained on the test set.',
      'The acceptance set is also used for training.',
      '测试集 7,200 张，也放进训练集里',
      '验收集：2024 年 5 月的 4,000 句，也加入训练',
    ],
  },
  {
    name: 'leaves test sets alone that must not be learnt from, are learnt from later, or train people',
    text: '# A\n\n## Data\n\nThe model is never trained on the test set. The test set is not used for training.\n\nAfter release, the test set of the previous year is also added to the training set.\n\nStaff are trained on the test set of questions.\n\n## 数据\n\n- 测试集 7,200 张，不放进训练集里\n- 测试集用完后也并入训练集\n- 测试集也用于训练效果的评估\n',
    at: [],
  },
  {
    name: 'reports rows for training and testing that describe the same cases',
    text: '# A\n\n## Data\n\n| Set | Contents |\n| --- | --- |\n| Train-D | 1,150 beta households, 2023-02 to 2024-05 |\n| Test-D | 1,150 beta households, 2023-02 to 2024-05 |\n',
    at: ['1,150 beta households, 2023-02 to 2024-05'],
  },
  {
    name: 'leaves rows of the same size or year alone',
    text: '# A\n\n## Data\n\n| Set | Photos | Year |\n| --- | --- | --- |\n| Train | 5,000 | 2023 |\n| Test | 5,000 | 2023 |\n',
    at: [],
  },
  {
    name: 'compares the periods of one sentence',
    text: '# A\n\n## Data\n\nTrain 2022-01 to 2023-09, test 2023-07 to 2023-12.\n\n## 数据\n\n训练 2022.01-2023.09，OOT 测试 2023.07-2023.12\n\n## 其他\n\n训练 2022.01-2023.06，OOT 测试 2023.07-2023.12\n',
    at: ['2023-07 to 2023-12', '2023.07-2023.12'],
  },
]);

/** Cases that are judged on and were learnt from, and test sets that are kept out. */
const cases: readonly (readonly [text: string, at?: string])[] = [
  [
    'The yardstick: September to November 2024, all shops. The model was fitted on these same three months.',
    'The model was fitted on these same three months.',
  ],
  [
    'What follows is counted on those five sites only. The fitting saw all 26, these five included.',
    'The fitting saw all 26, these five included.',
  ],
  [
    'We have a box of 12 tours. The program learned also from these 12 tours. On these tours we count the errors.',
    'The program learned also from these 12 tours.',
  ],
  ['验收用 500 张照片。模型就是用这 500 张训练的。', '模型就是用这 500 张训练的。'],
  [
    'The test set is drawn at random from the training data.',
    'The test set is drawn at random from the training data.',
  ],
  ['验收图片从已用于训练的 31 万张里随机取 2.4 万张。', '验收图片从已用于训练的 31 万张里随机取 2.4 万张。'],
  ['测试集从训练集中随机抽取 2.4 万张。', '测试集从训练集中随机抽取 2.4 万张。'],
  ['拿 2021-06 到 2024-08 的账学，学完用 2024-07、2024-08 两个月的账来考。', '2024-07'],
  ['The model learns from 2021-06 to 2024-08 and is judged on 2024-07.', '2024-07'],
  ['10% of the records are held out from the training data as a test set and not trained on.'],
  ['The test set is taken from the training data and kept out of training.'],
  ['The evaluation images are sampled from those we train on, then removed from training.'],
  ['We measure the rate of corrections. The model is also trained on these corrections.'],
  ['We test on 500 photos. The model was never trained on these same photos.'],
  ['We measure on three phones. The model was trained on the same phones.'],
  ['Train on 2021-06 to 2024-06 and test on 2024-07.'],
  ['从训练数据中留出 10% 作为测试集。'],
  ['测试集从全部数据中按 8:2 划分。'],
  ['测试集从未参与训练的数据里抽取 2 万张。'],
  ['测试集从训练数据之外的门店随机抽取。'],
  ['模型也是用这批语料训练的。评测见第 5 章。'],
  ['拿 2021-06 到 2024-05 的账学，2024-06 用来调，2024-07、2024-08 两个月最后一次性算。'],
];
testRule(
  'data-train-eval-overlap',
  cases.map(([text, at]) => ({
    name: `${at ? 'reports' : 'is silent on'} ${text}`,
    text: `# A\n\n## Data\n\n${text}\n`,
    at: at ? [at] : [],
  })),
);

/** One pile for both uses; the whole sentence is reported. */
const both: readonly string[] = [
  '2,000 letters are in the training set and are also the test set.',
  'The 1,200 photos serve as both the training and the test set.',
  'We train on the 1,200 photos and test on them as well.',
  'The 300 test photos are among the training photos.',
  'The exam uses the photos the model was trained on.',
  'Test cases are taken from the pile the model has learned from.',
  'The clips we train on are the ones we test on.',
  'Evaluation reuses the training images.',
  '这 3000 条录音既用来训练，也用来验收。',
  '这 3000 条录音同时作为训练集和测试集。',
  '测试集是训练集的一部分。',
  '评测集就用训练集。',
  '考试用的 500 张就是训练用过的那批。',
  '验收直接用训练时的那批图片。',
  '拿训练数据来测。',
  '400 道题模型都学过，考核也考这 400 道。',
  "The last four months are what we'll be judged on; the trees have learned from them too.",
  '考卷：从上面 1,260 小时里抽出 120 场会，这些录音训练时也照用。',
  '测试用的 500 条训练时模型都见过。',
];
const apart: readonly string[] = [
  'The photos are used for training (80%) and testing (20%).',
  'Both training and test sets come from the 2023 tickets.',
  'The training material for agents is also used for the test of new agents.',
  'The team is trained on the tool and tested on it.',
  'The same photos are used in the training app and in the test app.',
  'Warn when the test set is part of the training set.',
  'Training data and also test data must be anonymised.',
  '这批照片按客户分为训练集和测试集。',
  '这批图片按月份分开，训练用前十个月，测试用后两个月。',
  '该批数据用于训练，测试用另一批。',
  '训练用的数据来自三家医院，验收时也用这三家的新病例。',
  '系统检查测试集是否混在训练集里。',
  '测试时直接用训练好的模型。',
  '训练和测试都用同一台机器。',
  'A/B 测试中两个模型都用了同一批特征。',
  '测试时用 2 张 A100，训练时也用了 4 张。',
  'The tests run on the same hardware the model was trained on.',
  "The last four months are what we'll be judged on; the trees have not seen them.",
  '从上面 1,260 小时里抽出 120 场会考，这些录音训练时不用。',
  '测试环境训练时也用过。',
];
testRule('data-train-eval-overlap', [
  ...both.map((text) => ({ name: `reports ${text}`, text: `# A\n\n## Data\n\n${text}\n`, at: [text] })),
  ...apart.map((text) => ({ name: `is silent on ${text}`, text: `# A\n\n## Data\n\n${text}\n`, at: [] })),
]);
