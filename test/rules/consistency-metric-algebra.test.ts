import { testRule } from './rule-table.ts';

/** Numbers that arithmetic ties together, and numbers that belong to different parts, groups or stages. */
testRule('consistency-metric-algebra', [
  {
    name: 'knows the largest F1 of a recall',
    text: '# A\n\n## Targets\n\n| Metric | Target |\n|---|---|\n| Recall | 60% |\n| F1 score | 92% |\n',
    at: ['92%'],
  },
  {
    name: 'informs where F1 makes a limit idle',
    text: '# A\n\n## Targets\n\n- Recall ≥ 0.60\n- F1 ≥ 0.92\n',
    at: ['≥ 0.60'],
  },
  {
    name: 'computes F1 of measured values in two rows',
    text: '# A\n\n## Targets\n\n| Metric | Today |\n|---|---|\n| Precision | 0.90 |\n| Recall | 0.60 |\n| F1 | 0.80 |\n',
    at: ['0.80'],
  },
  {
    name: 'computes F1 of each measured column, where the rows belong together',
    text: '# A\n\n## Results\n\n| | Rules | Pilot |\n|---|---|---|\n| Fraud stopped (recall) | 31% | 74% |\n| Really fraud (precision) | 9% | 26% |\n| F1 of both | 0.14 | 0.58 |\n\n## 结果\n\n| 指标 | 现状 | 试点实测 |\n|---|---|---|\n| 精确率 | 60% | 80% |\n| 召回率 | 40% | 60% |\n| F1 | 0.48 | 0.86 |\n',
    at: ['0.58', '0.86'],
  },
  {
    name: 'leaves columns that fit alone, and rows of different parts',
    text: '# A\n\n## Results\n\n| | Rules | Pilot |\n|---|---|---|\n| Recall | 31% | 74% |\n| Precision | 9% | 26% |\n| F1 | 0.14 | 0.38 |\n\n## Parts\n\n| Metric | Measured |\n|---|---|\n| Damage recall | 74% |\n| Plate precision | 26% |\n| Intent F1 | 0.58 |\n',
    at: [],
  },
  {
    name: 'knows that FDR is the rest of precision',
    text: '# A\n\n## Targets\n\n- Precision ≥ 95%\n- FDR ≤ 1%\n',
    at: ['≤ 1%'],
  },
  { name: 'knows Gini', text: '# A\n\n## Targets\n\n- AUC ≥ 0.80\n- Gini ≥ 0.80\n', at: ['≥ 0.80'] },
  { name: 'knows that Dice is above IoU', text: '# A\n\n## Targets\n\n- IoU ≥ 0.80\n- Dice ≥ 0.75\n', at: ['≥ 0.75'] },
  { name: 'knows that MAE is below RMSE', text: '# A\n\n## Targets\n\n- MAE ≤ 8 km\n- RMSE ≤ 5 km\n', at: ['≤ 8 km'] },
  {
    name: 'knows the score of one answer for all',
    text: '# A\n\n## Targets\n\nThe fraud share is 0.5%.\n\n- Accuracy ≥ 99%\n- Recall ≥ 80%\n',
    at: ['≥ 99%'],
  },
  {
    name: 'knows what a specificity leaves of the precision where positives are rare',
    text: '# A\n\n## Targets\n\nPrevalence 6%. Sensitivity ≥ 92% and specificity ≥ 90%, precision ≥ 90%.\n',
    at: ['≥ 90%'],
  },
  {
    name: '知道特异度与阳性预测值的关系',
    text: '# 筛查需求文档\n\n## 指标\n\n- 患病率 6%\n- 灵敏度≥92%且特异度≥98%，阳性预测值≥90%\n',
    at: ['≥98%'],
  },
  {
    name: 'leaves a high specificity, common positives and the value of negatives alone',
    text: '# A\n\n## Targets\n\nPrevalence 6%. Sensitivity ≥ 92%, specificity ≥ 99.4%, precision ≥ 90%.\n\n# B\n\n## Targets\n\nSensitivity ≥ 92%, specificity ≥ 90%, NPV ≥ 90%.\n',
    at: [],
  },
  { name: '知道标注是上限', text: '# A\n\n## 指标\n\n- 标注准确率≥95%\n- 模型准确率≥99%\n', at: ['≥99%'] },
  {
    name: 'leaves different parts alone',
    text: '# A\n\n## Targets\n\n- Plate detection recall ≥ 60%\n- Damage type F1 ≥ 92%\n',
    at: [],
  },
  {
    name: 'leaves different groups alone',
    text: '# A\n\n## Targets\n\n| Group | Recall | F1 |\n|---|---|---|\n| Night | 60% | 70% |\n| Day | 95% | 92% |\n',
    at: [],
  },
  {
    name: 'leaves today and target apart',
    text: '# A\n\n## Targets\n\n| Metric | Today | Target |\n|---|---|---|\n| Recall | 60% | 95% |\n| F1 | 65% | 92% |\n',
    at: [],
  },
  { name: 'leaves averages alone', text: '# A\n\n## Targets\n\n- Recall of fraud 0.60\n- Macro F1 0.92\n', at: [] },
  {
    name: 'leaves floors that fit alone',
    text: '# A\n\n## Targets\n\n- Precision ≥ 0.90\n- Recall ≥ 0.85\n- F1 ≥ 0.88\n',
    at: [],
  },
  {
    name: 'leaves labels of training alone',
    text: '# A\n\n## Labels\n\n5% of training labels are audited, label accuracy ≥ 95%.\n\n## Targets\n\n- Accuracy ≥ 98%\n',
    at: [],
  },
  {
    name: 'leaves a test set with checked labels alone',
    text: '# A\n\n## Labels\n\nLabel accuracy ≥ 95%; the test set goes through adjudication.\n\n## Targets\n\n- Accuracy ≥ 98%\n',
    at: [],
  },
  { name: '相符的漏报率与召回率不报告', text: '# A\n\n## 指标\n\n- 召回率≥95%\n- 漏报率≤5%\n', at: [] },
]);

testRule('consistency-metric-algebra', [
  {
    name: 'reports a recall that F1 cannot reach as a least value',
    text: '# A\n\n## Targets\n\n- F1 score at least 92%\n- Recall is 60%\n',
    at: ['at least 92%'],
  },
  { name: '召回率达不到 F1 的下限', text: '# A\n\n## 指标\n\nF1 达到 0.92，召回率 0.60。\n', at: ['达到 0.92'] },
  {
    name: 'leaves a least recall below F1 alone',
    text: '# A\n\n## Targets\n\n- F1 score at least 75%\n- Recall is 72%\n',
    at: [],
  },
]);
