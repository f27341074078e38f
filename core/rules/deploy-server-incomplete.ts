import { speaksOf } from '../facts/cue.ts';
import { isModelApi } from '../facts/deploy-terms.ts';
import type { DeployStatement } from '../facts/deployment.ts';
import { type Planned, provisionGaps } from '../facts/provision-gaps.ts';
import { says } from '../facts/says.ts';
import { type DocumentFacts, defineRule, type Text } from '../rule.ts';

/** What a service is sized and paid by. */
const FIELDS: readonly Planned[] = [
  { provision: 'hardware', name: { en: 'machines or a managed service', zh: '硬件或托管服务' } },
  { provision: 'throughput', name: { en: 'the load (requests a second or a day)', zh: '负载（每秒或每天的请求数）' } },
  { provision: 'latency', name: { en: 'a response time', zh: '响应时间' } },
  { provision: 'cost', name: { en: 'a cost limit', zh: '成本上限' } },
];
const TABLE = {
  en: [
    '| Item | Requirement |',
    '| --- | --- |',
    '| Hardware or managed service | TBD |',
    '| Throughput | TBD: requests per second at peak |',
    '| Latency | TBD: p95 at most … ms |',
    '| Cost limit | TBD: per call and per month |',
  ],
  zh: [
    '| 项目 | 要求 |',
    '| --- | --- |',
    '| 硬件或托管服务 | 待定 |',
    '| 吞吐 | 待定：峰值每秒请求数 |',
    '| 时延 | 待定：P95 不超过 … 毫秒 |',
    '| 成本上限 | 待定：单次与每月 |',
  ],
} as const;
const OFFERED = {
  title: { en: 'Insert a table of server requirements', zh: '插入服务端要求表' },
  heading: { en: 'Server requirements', zh: '服务端要求' },
  table: TABLE,
} as const;

export default defineRule({
  id: 'deploy-server-incomplete',
  summary: {
    en: 'The model runs on a server, but its load, speed or cost stays open',
    zh: '模型在服务端运行，但没有写明负载、速度或成本',
  },
  why: {
    en: 'A server allows larger models only within the load, the tail latency and the budget that it is planned for; without them nobody can choose a model or order machines. MLPerf rates servers by the requests that they answer within a latency bound. A document without a part about deployment is only reminded.',
    zh: '服务端能用更大的模型，但受限于规划的负载、尾部时延和预算；缺了这些，就无法选模型，也无法申请资源。MLPerf 即以“时延上限内能处理的请求数”衡量服务端。没有部署章节的文档只作提示。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  options: {
    missing: {
      default: 3,
      schema: { type: 'integer', minimum: 1, maximum: 4 },
      description: {
        en: 'Report when at least so many of the four items are missing.',
        zh: '四项中至少缺这么多项时报告。',
      },
    },
  },
  messages: {
    incomplete: {
      en: '{what} runs on a server, but the document does not state {missing}, so nobody can size or pay for it. Write them down, for example: “2 machines with 8 cores; 50 requests/s at peak; 95% of them answered within 2 s; at most $800 per month.”',
      zh: '{what}在服务端运行，但文中没有写明：{missing}，无法估算资源与费用。请补充，例如：“2 台 8 核服务器；高峰每秒 50 次请求，95% 在 2 秒内返回；每月不超过 5000 元。”',
    },
    called: {
      en: 'The model of a provider is called, but the document does not state {missing}, so nobody can tell what it will cost or how long users will wait. Write them down, for example: “2,000 calls a day, at most 10 a second; 95% of the answers within 4 s; at most $600 per month.”',
      zh: '产品调用服务商的模型，但文中没有写明：{missing}，无法估算费用和用户的等待时间。请补充，例如：“每天 2000 次调用，每秒最多 10 次；95% 在 4 秒内返回；每月不超过 4000 元。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Parcel photos\n\n## Deployment\n\nThe model is deployed in our data center; the depot app sends photos to it.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Parcel photos\n\n## Deployment\n\nThe model is deployed in our data center on 2 × L4: 50 requests/s at peak, p95 ≤ 300 ms, at most $2,000 per month.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 包裹识别需求文档\n\n## 部署\n\n模型部署在机房服务器上，以接口提供。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 包裹识别需求文档\n\n## 部署\n\n模型部署在机房的 2 张 L4 上，峰值 50 QPS，P95 ≤ 300 毫秒，月成本不超过 1.5 万元。\n',
      reports: 0,
    },
  ],
  *check(facts, options) {
    if (facts.deployment.kind !== 'server') return;
    // What people run for themselves, or show at a contest, is sized for nobody.
    if (speaksOf(facts, 'private-use', 'trial')) return;
    const sure = facts.lists.of(isSure, ({ deployStatements }) => deployStatements.filter(isSure));
    if (sure.length === 0) return;
    const gaps = provisionGaps(facts, FIELDS, options.missing, OFFERED);
    if (!gaps) return;
    if (callsProviders(facts, sure)) yield { ...gaps, message: 'called' };
    else
      yield {
        ...gaps,
        message: 'incomplete',
        data: { ...gaps.data, what: sure.some(({ ai }) => ai) ? MODEL : PRODUCT },
      };
  },
});

const MODEL: Text = { en: 'The model', zh: '模型' };
/** Where nothing says that the model is there too. */
const PRODUCT: Text = { en: 'The product', zh: '产品' };

function isSure({ confidence, open }: DeployStatement): boolean {
  return confidence === 'high' && !open;
}

/** “The LLM API”, “a cloud LLM”, 调用大模型: a model that somebody else runs. */
const API =
  /\b(?:LLM|AI|model) (?:API|endpoint)\b|\bcloud (?:LLM|AI)\b|\b(?:calls?|calling) (?:an? |the )?(?:LLM|language model)\b|(?:大模型|LLM|AI) ?(?:API|接口|Endpoint)|调用 ?(?:外部|第三方|云端)? ?(?:LLM|大模型|大语言模型)/i;

/**
 * True where the AI part runs at a provider wherever its place is sure, so that there are no machines to plan for it:
 * whatever else is deployed is the system around it.
 */
function callsProviders(facts: DocumentFacts, sure: readonly DeployStatement[]): boolean {
  const hosted = new Set(facts.models.flatMap((model) => (model.hosted ? [model.statement] : [])));
  const there = sure.filter(
    ({ statement, platforms }) => hosted.has(statement) || platforms.some(isModelApi) || API.test(statement.text),
  );
  // Where only the system around it has a place, a word of the call tells where the model is.
  if (there.length === 0) return !sure.some(({ ai }) => ai) && says(facts, API);
  return sure.every((one) => there.includes(one) || !one.ai || one.kind !== 'server');
}
