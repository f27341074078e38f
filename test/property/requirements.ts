import fc from 'fast-check';

/** Parts of requirement documents in one language: whole sections, most of them with something to mend. */
const PARTS = {
  en: [
    '- **Version**: 2\n- **Team**: Depot\n',
    '| Field | Value |\n|---|---|\n| Version | 2 |\n',
    '## Background\n\nReviewers look at every parcel photo by hand.\n',
    '## Data\n\nThe model is trained on a large amount of historical data.\n',
    '## Data\n\nTrained on 40,000 parcel photos exported from the depot cameras in 2024.\n',
    'Training\n--------\n\nThe model learns from examples.\n',
    '## Targets\n\n- Recall ≥ 90%%\n- Precision ≤ 95%\n',
    '## Targets\n\n- Latency: p50 ≤ 800 ms, p95 ≤ 400 ms, p99 ≤ 300 ms\n',
    '## Targets\n\n| Metric | Target |\n| ------ | ------ |\n| Recall | ≥ 90%  |\n| F1     | ≥ 0.9  |\n',
    '## Targets\n\nMetric|Target\n-|-\nRecall|≥ 90%\nPrecision\n',
    '> | Metric | Target |\n> |---|---|\n> | Recall | ≥ 90% |\n',
    '- Quality:\n\n  | Metric | Target |\n  |---|---|\n  | Recall | ≥ 90% |\n',
    '## Performance\n\n- p95 latency ≥ 300 ms\n- p50 latency ≤ 0.9 s\n',
    '## Deployment\n\nIt will be integrated into the depot app.\n',
    '**Deployment**\n\nSoon.\n',
    '> ## Deployment\n>\n> To be discussed.\n',
    '```\nRecall ≥ 95%%\n```\n',
    '## Open questions\n\n- Region: TBD\n',
  ],
  zh: [
    '- 版本：2\n- 团队：分拣\n',
    '## 背景\n\n目前由人工逐张查看包裹照片。\n',
    '## 数据\n\n使用大量历史数据训练模型，保证识别效果。\n',
    '## 数据\n\n从分拣中心摄像头采集 4 万张包裹照片，时间为 2024 年 3 月至 8 月。\n',
    '## 指标\n\n- 召回率 ≥ 90％％\n- 误报率 ≥ 3%\n',
    '## 性能\n\n响应时间：P50 ≤ 800ms，P95 ≤ 400ms\n',
    '## 指标\n\n| 指标   | 目标值 |\n| ------ | ------ |\n| 召回率 | ≥ 90%  |\n| 精确率 | ≥ 95%  |\n',
    '## 指标\n\n| 指标 | 目标值 |\n|---|---|\n| 召回率 | ≥ 90% |\n',
    '## 部署方案\n\n后续集成到分拣系统。\n',
    '## 待确认\n\n- 区域：待定\n',
  ],
} as const;

const TITLE = { en: '# PRD: parcel damage detection\n', zh: '# 包裹破损识别需求文档\n' } as const;

/** A requirement document for an AI product, with any line ending, with and without front matter and final line end. */
export const requirements: fc.Arbitrary<string> = fc
  .record({
    language: fc.constantFrom('en', 'zh'),
    front: fc.constantFrom('', '---\nowner: Li Wei\n---\n\n', '---\nstatus: approved\n---\n\n'),
    picks: fc.array(fc.nat(), { maxLength: 7 }),
    eol: fc.constantFrom('\n', '\r\n'),
    ended: fc.boolean(),
  })
  .map(({ language, front, picks, eol, ended }) => {
    const parts = PARTS[language as 'en' | 'zh'];
    const chosen = [...new Set(picks.map((pick) => parts[pick % parts.length] ?? ''))];
    const text = front + [TITLE[language as 'en' | 'zh'], ...chosen].join('\n');
    return (ended ? text : text.trimEnd()).replaceAll('\n', eol);
  });
