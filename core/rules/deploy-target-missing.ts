import { anchor } from '../facts/anchor.ts';
import { cuesOf } from '../facts/cue.ts';
import { isPlaced } from '../facts/deployment.ts';
import { insertTable } from '../facts/insert-table.ts';
import { leavesDeploymentOut } from '../facts/left-out.ts';
import { within } from '../facts/outline.ts';
import { exampleFor } from '../facts/output-example.ts';
import { type DocumentFacts, defineRule, place } from '../rule.ts';

const HEADING = { en: 'Deployment', zh: '部署方案' } as const;
const TABLE = {
  en: [
    '| Part | Runs on | Hardware and system | Memory | Response time | Cost limit |',
    '| --- | --- | --- | --- | --- | --- |',
    '| AI part | TBD: edge (which device?), server (whose cloud or machines?) or both | TBD | TBD | TBD | TBD |',
  ],
  zh: [
    '| 部分 | 运行位置 | 硬件与系统 | 内存 | 响应时间 | 成本上限 |',
    '| --- | --- | --- | --- | --- | --- |',
    '| AI 部分 | 待定：端侧（哪种设备？）、服务端（哪家云或自有机器？）或两者 | 待定 | 待定 | 待定 | 待定 |',
  ],
} as const;

/** Front matter keys that answer the question. */
const KEYS = ['deployment', 'deploy', 'deploy_target', 'deploymentTarget', 'runs_on', '部署', '部署方式', '运行位置'];

export default defineRule({
  id: 'deploy-target-missing',
  summary: {
    en: 'The document does not say where the AI part runs: on a device (edge) or on a server',
    zh: '文档没有写明 AI 部分在哪里运行：端侧设备还是服务端',
  },
  why: {
    en: 'Where the model runs decides which models fit at all, how fast they answer, what a call costs and which data leaves the device. A phone has a few gigabytes of memory and must work without a network; a server can run a larger model but needs a connection and a budget. Benchmarks keep the two apart for this reason (MLPerf Inference: edge and datacenter suites).',
    zh: '模型在哪里运行，决定了能选用哪些模型、响应有多快、每次调用花多少钱，以及哪些数据会离开设备。手机只有几 GB 内存，还要考虑断网；服务器能运行更大的模型，但需要网络和预算。因此评测基准也把两者分开（MLPerf Inference 分为边缘与数据中心两套）。',
  },
  severity: 'error',
  messages: {
    missing: {
      en: 'No line was found that says where the AI part runs, so nobody can tell which model fits, how fast it will be or what it will cost. Say whether it runs on a device (edge), on servers of your own or at a provider, and on which, for example: “{example}”',
      zh: '没有找到 AI 部分在哪里运行的说明，研发无法判断能选什么模型、响应能有多快、要花多少钱。请写明它在设备上（端侧）、自有服务器上还是由服务商运行，以及具体是哪种，例如：“{example}”',
    },
    service: {
      en: 'The document speaks of a back end (“{words}”) but not of where the model runs, so nobody can tell which model fits, what it will cost and which data leave the company. Say whether it is called at a provider, runs beside the back end or on the users’ devices, for example: “The back end calls the model through a provider’s API; no personal data is sent.” or “The model is deployed beside the back end on one GPU server of our cloud account.”',
      zh: '文档写到了服务端（“{words}”），但没有写明模型在哪里运行，研发无法判断能选什么模型、要花多少钱、哪些数据会离开公司。请写明是调用服务商的接口、与后端一起部署，还是在用户设备上运行，例如：“后端通过 API 调用服务商的模型，不发送个人信息。”或“模型与后端一起部署在公司私有云的一台 GPU 服务器上。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: parcel damage detection\n\n## Solution\n\nThe model marks damaged parcels, and the result is integrated into the depot app.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: delay forecast\n\n## Solution\n\nThe model forecasts delays; its results are kept in Redis for the planners.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: parcel damage detection\n\n## Edge cases\n\nTwo parcels touch each other. A parcel lies at the edge of the belt.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: parcel damage detection\n\n## Deployment\n\nInference runs on an industrial PC beside the belt (8 GB RAM, OpenVINO), at most 200 ms a parcel.\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: parcel damage reports\n\n## Solution\n\nThe service calls the Claude API to write the damage report.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 方案\n\n模型识别破损包裹，识别结果集成到分拣 App 中展示。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 边缘情况\n\n两个包裹粘连时，按两件处理。离线评测集覆盖该情况。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 部署方案\n\n模型部署在分拣线旁的工控机上（8GB 内存，OpenVINO），单件不超过 200 毫秒。\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 包裹破损报告需求文档\n\n## 方案\n\n调用通义千问 API 生成破损报告，服务本身私有化部署。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other' || isPlaced(facts.deployment) || statedInFrontMatter(facts)) return;
    if (leavesDeploymentOut(facts) || isOnTraining(facts)) return;
    const at = anchor(facts, ['deployment', 'non-functional', 'technology', 'solution']);
    const service = cuesOf(facts, 'service').find(
      ({ statement }) => !within(statement.path, 'background', 'competition'),
    );
    const words = service && place(service);
    yield {
      at,
      // A layer of the architecture hints at a server: readers may have guessed as much.
      ...(facts.deployment.statements.length > 0 ? { severity: 'warning' as const } : {}),
      ...(words
        ? { message: 'service', data: { words: facts.text.slice(words.start, words.end) } }
        : { message: 'missing', data: { example: exampleFor(facts, 'place') } }),
      fixes: [
        {
          title: { en: 'Insert a deployment table to fill in', zh: '插入待填写的部署表' },
          safe: false,
          edits: [
            insertTable(facts, at, {
              table: TABLE,
              heading: HEADING,
              belongs: ({ roles }) => roles.includes('deployment'),
            }),
          ],
        },
      ],
    };
  },
});

/** “Model training requirements”, 训练任务书: its result is a model, which others will run. */
const TRAINING =
  /\b(?:model|network) training (?:requirements|specification|spec|protocol|plan|rules)\b|(?:模型|算法)训练(?:需求|要求|规范|方案|计划|任务书)/i;

function isOnTraining(facts: DocumentFacts): boolean {
  return TRAINING.test(facts.outline[0]?.heading.title ?? '');
}

function statedInFrontMatter(facts: DocumentFacts): boolean {
  const data = facts.frontMatter?.data ?? {};
  return KEYS.some((key) => typeof data[key] === 'string' && data[key].trim() !== '');
}
