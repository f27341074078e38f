import type { DeployStatement } from '../facts/deployment.ts';
import { type Planned, provisionGaps } from '../facts/provision-gaps.ts';
import { defineRule } from '../rule.ts';

/** What a device has to be chosen by, in the order in which a table of requirements lists it. */
const FIELDS: readonly Planned[] = [
  { provision: 'device', name: { en: 'the device or the weakest one allowed', zh: '设备或最低机型' } },
  { provision: 'system', name: { en: 'its operating system', zh: '操作系统' } },
  { provision: 'memory', name: { en: 'a memory budget', zh: '内存预算' } },
  { provision: 'latency', name: { en: 'a response time', zh: '响应时间' } },
  { provision: 'size', name: { en: 'the model’s size and number format', zh: '模型体积与数值格式' } },
  { provision: 'runtime', name: { en: 'the runtime', zh: '推理框架' } },
];
const TABLE = {
  en: [
    '| Item | Requirement |',
    '| --- | --- |',
    '| Device | TBD: model, or the weakest one allowed |',
    '| Operating system | TBD |',
    '| Memory | TBD: at most … MB while the model runs |',
    '| Latency | TBD: p95 at most … ms |',
    '| Model size | TBD: parameters, number format, MB |',
    '| Runtime | TBD |',
  ],
  zh: [
    '| 项目 | 要求 |',
    '| --- | --- |',
    '| 设备 | 待定：型号，或允许的最低机型 |',
    '| 操作系统 | 待定 |',
    '| 内存 | 待定：模型运行时不超过 … MB |',
    '| 时延 | 待定：P95 不超过 … 毫秒 |',
    '| 模型体积 | 待定：参数量、数值格式、MB |',
    '| 推理框架 | 待定 |',
  ],
} as const;
const OFFERED = {
  title: { en: 'Insert a table of device requirements', zh: '插入设备要求表' },
  heading: { en: 'Device requirements', zh: '设备要求' },
  table: TABLE,
} as const;

export default defineRule({
  id: 'deploy-edge-incomplete',
  summary: {
    en: 'The model runs on a device, but little is said about what the device has to offer',
    zh: '模型在端侧运行，但设备条件写得太少',
  },
  why: {
    en: 'A device cannot be enlarged after launch: its memory, its system and its runtimes decide which model fits and how fast it answers. MLPerf measures edge devices by their tail latency for the same reason, and runtimes differ from one system to the next. A document without a part about deployment is only reminded.',
    zh: '设备上线后无法扩容：内存、系统和可用的推理框架决定能放什么模型、响应有多快。MLPerf 也因此用尾部时延衡量端侧设备，不同系统支持的框架也各不相同。没有部署章节的文档只作提示。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  options: {
    missing: {
      default: 4,
      schema: { type: 'integer', minimum: 1, maximum: 6 },
      description: {
        en: 'Report when at least so many of the six items are missing.',
        zh: '六项中至少缺这么多项时报告。',
      },
    },
  },
  messages: {
    incomplete: {
      en: 'The model runs on a device, but the document does not state {missing}, so nobody can tell which model fits. Write them down, for example: “Kiosk PC (Celeron J6412, 8 GB RAM, Windows 10 IoT); OpenVINO; INT8, 6 MB; at most 400 MB RAM; p95 ≤ 300 ms.”',
      zh: '模型在端侧运行，但文中没有写明：{missing}，研发无法判断哪种模型放得下。请补充，例如：“柜员机主机（J6412、8GB 内存、Windows 10 IoT）；OpenVINO；INT8、6MB；内存不超过 400MB；P95 ≤ 300 毫秒。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Face check\n\n## Deployment\n\nFace matching runs locally on the teller machine.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Face check\n\n## Deployment\n\nFace matching runs locally on the kiosk PC (Celeron J6412, 8 GB RAM, Windows 10 IoT) with OpenVINO: INT8, 6 MB, at most 400 MB of RAM, p95 ≤ 300 ms.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 人脸核验需求文档\n\n## 部署\n\n人脸比对模型在柜员机本地运行。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 人脸核验需求文档\n\n## 部署\n\n人脸比对模型在柜员机本地运行：J6412、8GB 内存、Windows 10 IoT，OpenVINO，INT8、6MB，P95 ≤ 300 毫秒。\n',
      reports: 0,
    },
  ],
  *check(facts, options) {
    if (facts.deployment.kind !== 'edge') return;
    if (facts.lists.of(isSure, ({ deployStatements }) => deployStatements.filter(isSure)).length === 0) return;
    const gaps = provisionGaps(facts, FIELDS, options.missing, OFFERED);
    if (gaps) yield { ...gaps, message: 'incomplete' };
  },
});

/** Only where it is the AI part that runs there: a local app may well call a model elsewhere. */
function isSure({ kind, confidence, ai, open, platforms, statement }: DeployStatement): boolean {
  return kind === 'edge' && confidence === 'high' && ai && !open && !isOnAnyComputer(statement.text, platforms);
}

/** “A Flask app that runs locally”: any computer will do. */
function isOnAnyComputer(text: string, platforms: readonly string[]): boolean {
  return platforms.length === 0 && ANY_COMPUTER.test(text) && !OFFLINE.test(text);
}

const ANY_COMPUTER = /\blocalhost\b|\b(?:Flask|Streamlit|Gradio|Django|FastAPI|web app|script|CLI|command line)\b/i;
const OFFLINE = /\boffline\b|\bdevices?\b|离线|断网|端侧|设备/i;
