import type { TimeSum } from '../facts/time-sum.ts';
import { shownNumber } from '../facts/written.ts';
import { defineRule, place, type Text } from '../rule.ts';

export default defineRule({
  id: 'consistency-latency-budget',
  anyLanguage: true,
  summary: { en: 'The parts of a response time do not fit into the whole', zh: '各环节耗时与总时限对不上' },
  why: {
    en: 'A user waits for the sum of the stages, and for the first token plus every token after it. Whoever sets the limit and whoever sets the parts are often two people; nobody adds them up before the load test. Requests in flight follow from load and response time (Little’s law).',
    zh: '用户等待的是各环节之和，是首字时间加上之后每个 Token 的时间。定总时限和定分项的往往不是同一个人，到压测才有人把它们加起来。在途请求数由负载和响应时间决定（利特尔法则）。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'warning' },
  messages: {
    stages: {
      en: 'The stages add up to {sum}, but the limit for the whole is {limit}. Give each stage its share of the limit, raise the limit, or say which stages run in parallel.',
      zh: '各环节相加为 {sum}，而总时限是 {limit}。请按总时限重新分配各环节，或放宽总时限，或写明哪些环节并行。',
    },
    estimate: {
      en: 'The stages’ percentiles add up to {sum}, more than the {limit} allowed for the whole. Their sum is an upper estimate; say how the stages share the limit, for example as mean times.',
      zh: '各环节的分位值相加为 {sum}，超过总时限 {limit}。分位值之和只是上限估计，请写明各环节如何分配总时限，例如用平均耗时。',
    },
    limits: {
      en: 'The stages may take {sum} together, but the whole only {limit}: each can keep its limit and the whole still fails. Share the limit out among the stages, or say which of them run in parallel.',
      zh: '各环节的上限相加为 {sum}，而总时限是 {limit}：每个环节都达标，总时限仍可能超出。请把总时限分配到各环节，或写明哪些环节并行。',
    },
    part: {
      en: 'One stage alone may take {sum}, longer than the {limit} allowed for the whole. Lower the stage or raise the limit.',
      zh: '单个环节就允许 {sum}，已超过总时限 {limit}。请收紧该环节或放宽总时限。',
    },
    'first-token': {
      en: 'The first token may take {sum}, but the whole answer has to be there within {limit}. Swap the two numbers, or say what each of them measures.',
      zh: '首字允许 {sum}，而完整回答要在 {limit} 内返回。请检查两个数是否写反，或写明各自的含义。',
    },
    answer: {
      en: 'At this speed an answer of this length takes {sum}, but the limit is {limit}. Shorten the answer, ask for a faster model, or limit the first token only (“streamed; first token ≤ 1 s”).',
      zh: '按这个速度生成这样长的回答需要 {sum}，而时限是 {limit}。请缩短回答、提高生成速度，或只约束首字时间（“流式输出，首字 ≤ 1 秒”）。',
    },
    frames: {
      en: 'This frame rate leaves {sum} for a frame, but {limit} are allowed here. Lower the time per frame, lower the rate, or say that frames are skipped or processed in parallel.',
      zh: '这个帧率下每帧只有 {sum}，而这里允许 {limit}。请缩短单帧耗时、降低帧率，或写明跳帧或并行处理。',
    },
    queue: {
      en: 'This load and response time keep about {sum} requests in flight (requests per second × seconds), but only {limit} are planned for. Raise the number, or shorten the response time.',
      zh: '按该负载和响应时间，在途请求约为 {sum} 个（每秒请求数 × 秒数），而这里只规划了 {limit} 个。请提高并发数或缩短响应时间。',
    },
    related: { en: 'This number goes into the sum.', zh: '这个数计入其中。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Answer bot\n\n## Performance\n\n≤ 5 s per answer; TTFT 1 s; 20 tokens/s; 500-token answers.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Voice bot\n\n## Latency budget\n\n| Stage | Mean |\n| --- | --- |\n| Speech recognition | 600 ms |\n| Language model | 1.2 s |\n| Speech synthesis | 500 ms |\n| Total | ≤ 2 s |\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Answer bot\n\n## Performance\n\nAnswers are streamed: TTFT ≤ 1 s, full answer ≤ 30 s at 20 tokens/s and 500-token answers.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 问答助手需求文档\n\n## 性能\n\n单次回答 ≤ 5 秒；首字 1 秒；每秒 20 Token；平均 500 Token。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 问答助手需求文档\n\n## 性能\n\n流式输出：首字 ≤ 1 秒，完整回答 ≤ 30 秒，每秒 20 Token，平均 500 Token。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    for (const sum of facts.timeSums) {
      yield {
        at: place(sum),
        message: messageOf(sum),
        data: { sum: said(sum.kind, sum.sum), limit: said(sum.kind, sum.limit) },
        related: sum.parts.map((part) => ({ at: place(sum, part), message: 'related' })),
        ...(sum.estimate ? { severity: 'info' as const } : {}),
      };
    }
  },
});

function messageOf({ kind, estimate }: TimeSum): TimeSum['kind'] | 'estimate' | 'limits' {
  if (kind !== 'stages' || !estimate) return kind;
  return estimate === 'limits' ? 'limits' : 'estimate';
}

function said(kind: TimeSum['kind'], value: number): Text | string {
  if (kind === 'queue') return String(Math.ceil(value));
  return value < 1000
    ? { en: `${shownNumber(value)} ms`, zh: `${shownNumber(value)} 毫秒` }
    : { en: `${shownNumber(value / 1000)} s`, zh: `${shownNumber(value / 1000)} 秒` };
}
