import { testRule } from './rule-table.ts';

const doc = (text: string): string => `# PRD: Voice bot\n\n## Performance\n\n${text}\n`;

testRule('consistency-latency-budget', [
  {
    name: 'leaves two percentiles of one step within the time of a page alone',
    text: '# A\n\n## Limits\n\n- One call: p50 ≤ 30 ms, p99 ≤ 40 ms (the page in total has 60 ms)\n\n- 单次 p50 ≤ 30 ms，p99 ≤ 40 ms（下单页整体只有 60 ms）\n',
    at: [],
  },
  {
    name: 'adds up the parts of one sentence',
    text: doc('End-to-end latency ≤ 1 s: ASR 400 ms, LLM 500 ms, TTS 300 ms.'),
    at: ['≤ 1 s'],
  },
  {
    name: 'adds up the items below their total',
    text: doc('端到端时延 ≤ 2 秒：\n\n- 语音识别 800 毫秒\n- 大模型 1 秒\n- 语音合成 500 毫秒'),
    at: ['≤ 2 秒'],
  },
  {
    name: 'reports a stage that is longer than the whole',
    text: doc('| 环节 | 时限 |\n| --- | --- |\n| 检索 | 300 毫秒 |\n| 生成 | 4 秒 |\n| 总计 | 3 秒 |'),
    at: ['3 秒'],
  },
  {
    name: 'reports a first token after the whole answer',
    text: doc('First token ≤ 3 s. Full answer ≤ 2 s.'),
    at: ['≤ 2 s'],
  },
  {
    name: 'reports a frame rate that the time per frame does not allow',
    text: doc('The detector processes at least 30 fps. Inference takes at most 50 ms per frame.'),
    at: ['at most 50 ms per frame'],
  },
  {
    name: 'reports too few requests in flight',
    text: doc('100 QPS. Average end-to-end latency 2 s. At most 50 concurrent requests.'),
    at: ['At most 50'],
  },
  {
    name: 'adds up the known stages beside a total',
    text: doc('- 总延迟 < 5 秒\n- VAD 延迟 < 100ms\n- ASR 延迟 < 2 秒\n- LLM 延迟 < 3 秒\n- TTS 延迟 < 1 秒'),
    at: ['< 5 秒'],
  },
  {
    name: 'leaves a total beside other operations alone',
    text: doc('- Total response time ≤ 2 s\n- Export ≤ 30 s\n- Login ≤ 3 s'),
    at: [],
  },
  { name: 'leaves parts that fit alone', text: doc('End-to-end ≤ 2 s: ASR 400 ms, LLM 500 ms, TTS 300 ms.'), at: [] },
  {
    name: 'leaves stages in parallel alone',
    text: doc('End-to-end latency ≤ 1 s: retrieval 600 ms and moderation 600 ms in parallel, reranking 300 ms.'),
    at: [],
  },
  {
    name: 'leaves different operations without a breakdown alone',
    text: doc('| Operation | Limit |\n| --- | --- |\n| Search | 2 s |\n| Export | 30 s |\n| Total page load | 3 s |'),
    at: [],
  },
  {
    name: 'leaves skipped frames and cameras alone',
    text: doc('The camera delivers 30 fps. Inference takes at most 50 ms per frame.'),
    at: [],
  },
  {
    name: 'leaves today’s numbers alone',
    text: doc('Currently the first token takes 6 s. Full answer ≤ 5 s.'),
    at: [],
  },
  {
    name: 'leaves the answer length of two flows alone',
    text: doc('≤ 5 s per answer; 20 tokens/s; chat: 50-token answers; report: 800-token answers.'),
    at: [],
  },
]);

testRule('consistency-latency-budget', [
  {
    name: '“不超过”之后的各环节相加',
    text: '# A\n\n## 指标\n\n端到端不超过 500 ms，其中采集 200 ms、推理 250 ms、网络 150 ms。\n',
    at: ['不超过 500 ms'],
  },
  {
    name: '相加不超出时不报告',
    text: '# A\n\n## 指标\n\n端到端不超过 700 ms，其中采集 200 ms、推理 250 ms、网络 150 ms。\n',
    at: [],
  },
  {
    name: '超过多少就告警的时间不相加',
    text: '# A\n\n## 指标\n\n端到端超过 500 ms 告警，其中采集 200 ms、推理 250 ms、网络 150 ms。\n',
    at: [],
  },
]);
