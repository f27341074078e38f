import { testRule } from './rule-table.ts';

testRule('ops-gate-no-rollback', [
  {
    name: '退回上一版就是退路',
    text: '# 货架识别需求文档\n\n## 上线\n\n30 家试点店连续 28 天达标后全面铺装。升级后看错的比例超过 10% 的门店自动退回上一版本。\n',
    at: [],
  },
  {
    name: 'going back to the old model is a way back',
    text: '# PRD: Fraud model\n\n## Rollout\n\nCanary to 5% of users. Above 3% false alarms we go back to the old model within 15 min.\n',
    at: [],
  },
  {
    name: '只有试点仍要问',
    text: '# 货架识别需求文档\n\n## 上线\n\n30 家门店试点 28 天，达标后全面铺装。\n',
    at: ['试点'],
  },
]);
