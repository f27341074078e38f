import { testRule } from './rule-table.ts';

/** Sums that cannot hold, and ratios, nested counts and shares of something else that look like them. */
testRule('data-split-arithmetic', [
  {
    name: 'adds up a list',
    text: '# A\n\n## Data\n\n- Training: 70%\n- Validation: 20%\n- Test: 20%\n',
    at: ['70%\n- Validation: 20%\n- Test: 20'],
  },
  {
    name: 'adds up the column of a table against its total',
    text: '# A\n\n## Data\n\n| Set | Photos |\n|---|---|\n| Training | 8,000 |\n| Validation | 1,000 |\n| Test | 2,000 |\n| Total | 10,000 |\n',
    at: ['8,000 |\n| Validation | 1,000 |\n| Test | 2,000'],
  },
  { name: 'reads a ratio in percent', text: '# A\n\n## Data\n\nThe photos are split 80/15/10.\n', at: ['80/15/10'] },
  {
    name: 'reports shares that leave something over',
    text: '# A\n\n数据按训练集70%、验证集10%、测试集10%划分。\n',
    at: ['70%、验证集10%、测试集10'],
  },
  { name: 'leaves a ratio of any sum alone', text: '# A\n\n数据集按 8:1:1 划分为训练集、验证集和测试集。\n', at: [] },
  {
    name: 'leaves two shares that may lack a third alone',
    text: '# A\n\nWe keep 80% for training and 10% for test.\n',
    at: [],
  },
  {
    name: 'leaves a part of a part alone',
    text: '# A\n\n80,000 photos for training, of which 10,000 for validation; total 80,000.\n',
    at: [],
  },
  {
    name: 'leaves shares of positives alone',
    text: '# A\n\n| Set | Cases | Spam share |\n|---|---|---|\n| Training | 90,000 | 8% |\n| Validation | 9,000 | 8% |\n| Test | 1,000 | 8% |\n| Total | 100,000 | 8% |\n',
    at: [],
  },
  {
    name: 'leaves cross-validation alone',
    text: '# A\n\n5-fold cross-validation: 80% training, 20% validation, 10% test.\n',
    at: [],
  },
  {
    name: 'leaves dates and scores alone',
    text: '# A\n\nTest on 12/10/24, training accuracy 95%, test accuracy 90%.\n',
    at: [],
  },
  { name: 'leaves an exact split alone', text: '# A\n\n共12万张：训练集10万张，验证集1万张，测试集1万张。\n', at: [] },
  {
    name: 'adds up parts that are named by their use',
    text: '# A\n\n## Data\n\n80% training, 15% tuning, 15% internal test.\n\n## 数据\n\n数据按 80% 训练、15% 调优、15% 内部测试划分。\n',
    at: ['80% training, 15% tuning, 15', '80% 训练、15% 调优、15'],
  },
  {
    name: 'holds parts against the number before them',
    text: '# A\n\n## Data\n\n620 leases: 220 for writing the prompts, 500 for acceptance.\n\n## 数据\n\n600 份合同，其中 220 份用于调优，500 份用于验收。\n',
    at: ['220 for writing the prompts, 500', '220 份用于调优，500'],
  },
  {
    name: 'leaves parts alone that fit, count something else or are of no data',
    text: '# A\n\n## Data\n\n720 leases: 220 for writing the prompts, 500 for acceptance.\n\n1,000 patients: 8,000 images for training, 2,000 images for the test.\n\n620 leases: 220 in German, 500 in English.\n\n500 users: 300 for the pilot, 400 for the rollout.\n\n1,000 photos, of which 800 for training and 200 for testing; 500 for a later audit.\n\n80% of the budget goes to training, 15% to tuning, 15% to testing.\n',
    at: [],
  },
  {
    name: 'reports parts in everyday words',
    text: '# A\n\n## Data\n\nOf the 4,180 cars, 3,000 are for fitting, 580 for tuning and 800 are locked away.\n\nOf the 4,180 cars, 3,000 are for fitting, 380 for tuning and 800 are locked away.\n',
    at: ['3,000 are for fitting, 580 for tuning and 800'],
  },
  {
    name: '报告口语里的划分',
    text: '# A\n\n## 数据\n\n这 4,180 台里，3,000 台用来学，580 台用来挑参数，剩下 800 台锁起来只在发版前用。\n\n这 86 家店里，60 家用来学，164,000 张图，14 家用来考。\n',
    at: ['3,000 台用来学，580 台用来挑参数，剩下 800'],
  },
]);
