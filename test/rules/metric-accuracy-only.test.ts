import { testRule } from './rule-table.ts';

/** Accuracy as the only judge of rare cases, and of tasks of which nothing is rare. */
testRule('metric-accuracy-only', [
  {
    name: 'leaves it alone where classes are told apart',
    text: '# PRD: Leaf disease detection\n\n## Functions\n\nPhotos are sorted into 5 disease categories. Anomaly detection is none.\n\n## Targets\n\n- Accuracy ≥ 95%\n',
    at: [],
  },
  {
    name: '分为几类时不提示',
    text: '# 叶片病害异常检测需求文档\n\n## 功能\n\n异常检测结果分为 5 类。\n\n## 指标\n\n- 准确率 ≥ 95%\n',
    at: [],
  },
  {
    name: 'reports a rare task of the title',
    text: '# PRD: Fraud detection\n\n## Targets\n\n- Accuracy ≥ 99%\n',
    at: ['≥ 99%'],
  },
  { name: '按占比判断', text: '# A\n\n## 指标\n\n欺诈占比0.5%，准确率≥99%。\n', at: ['≥99%'] },
  {
    name: 'leaves a rare task at the side alone',
    text: '# PRD: Shop cameras\n\n## Functions\n\nAnomaly detection comes later.\n\n## Targets\n\n- Accuracy ≥ 95%\n',
    at: [],
  },
  {
    name: 'leaves the accuracy of another task alone',
    text: '# PRD: Fraud detection\n\n## Targets\n\n- Document classification accuracy ≥ 95%\n',
    at: [],
  },
  {
    name: 'leaves it alone beside recall',
    text: '# PRD: Fraud detection\n\n## Targets\n\n- Accuracy ≥ 99%\n- Recall ≥ 80%\n',
    at: [],
  },
]);
