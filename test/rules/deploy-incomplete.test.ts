import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

const doc = (line: string): string => `# PRD: Parcel photos\n\n## Deployment\n\n${line}\n`;

/** Beside the rules' own examples: what counts as stated, wherever and however it is written. */
testRule('deploy-edge-incomplete', [
  {
    name: 'counts what other sections say',
    text: `${doc('The model runs locally on the kiosk.')}\n## Performance\n\n- Latency: p95 ≤ 300 ms\n- RAM: at most 400 MB\n- Model: INT8, 6 MB\n`,
    at: [],
  },
  {
    name: 'counts a table that is still to be filled in',
    text: doc(
      'The model runs locally on the kiosk.\n\n| Item | Requirement |\n| --- | --- |\n| Memory | TBD |\n| Latency | TBD |\n| Operating system | TBD |',
    ),
    at: [],
  },
  { name: 'leaves a server alone', text: doc('The model is deployed in our data center.'), at: [] },
  {
    name: 'leaves a local app with a model elsewhere alone',
    text: doc('The desktop app runs locally. Single user.'),
    at: [],
  },
  {
    name: 'reports as many as the option asks for',
    text: doc('The model runs locally on the kiosk PC with Windows 10, 8 GB RAM and OpenVINO.'),
    options: { missing: 1 },
    at: ['Deployment'],
  },
]);

testRule('deploy-server-incomplete', [
  {
    name: 'takes a hosted model as a managed service',
    text: doc('The service calls the OpenAI API with GPT-4o: at most $0.01 per call, answers within 3 s.'),
    at: [],
  },
  {
    name: 'counts load, speed and cost in Chinese',
    text: doc('模型部署在机房服务器上，日均调用量 2 万次，响应时间不超过 1 秒，月成本不超过 5000 元。'),
    at: [],
  },
  { name: 'leaves a device alone', text: doc('The model runs locally on the kiosk.'), at: [] },
  { name: 'leaves a mere possibility alone', text: doc('Later the model may be deployed in a data center.'), at: [] },
  {
    name: 'leaves what is shown at a contest alone',
    text: doc('The model is deployed in our data center for the hackathon.'),
    at: [],
  },
  {
    name: 'reports on the section about deployment',
    text: `# PRD: Parcels\n\n## Goals\n\nFewer claims.\n\n## Deployment\n\nThe model is deployed in our data center.\n`,
    at: ['Deployment'],
  },
]);

testRule('deploy-hybrid-split-undefined', [
  {
    name: 'reports the words that promise the split',
    text: doc('采用端云协同架构。'),
    at: ['端云协同'],
  },
  {
    name: 'is content with three answers',
    text: doc('端云协同：低于阈值时转云端，断网时只支持本地命令，音频不上传。'),
    at: [],
  },
  {
    name: '认得“离开设备”与“留在端侧”',
    text: doc('端云协同：端侧运行唤醒模型，云端服务器运行大模型，断网时只支持唤醒。录音留在端侧。'),
    at: [],
  },
  {
    name: '认得别处的端侧行与云侧行',
    text: '# 语音助手需求文档\n\n## 目标\n\n端云协同完成识别；断网时只支持唤醒；录音不会离开设备。\n\n## 部署\n\n| 位置 | 内容 |\n| --- | --- |\n| 端侧 | 唤醒、意图 |\n| 云侧 | 生成回答 |\n',
    at: [],
  },
  {
    name: 'knows the rows for device and server elsewhere',
    text: '# PRD: Voice\n\n## Goals\n\nEdge-cloud collaboration answers; offline, only the wake word works; recordings never leave the device.\n\n## Deployment\n\n| Where | What |\n| --- | --- |\n| On the device | wake word |\n| In the cloud | answers |\n',
    at: [],
  },
  {
    name: 'takes rows that are still open for no answer',
    text: '# PRD: Voice\n\n## Goals\n\nEdge-cloud collaboration answers; offline, only the wake word works; recordings never leave the device.\n\n## Deployment\n\n| Where | What |\n| --- | --- |\n| On the device | TBD |\n| In the cloud | TBD |\n',
    at: ['Edge-cloud collaboration answers; offline, only the wake word works; recordings never leave the device'],
  },
  {
    name: 'leaves the open row of an inserted table alone',
    text: doc(
      '| What | Where |\n| --- | --- |\n| AI part | TBD: edge (which device?), server (whose cloud or machines?) or both |',
    ),
    at: [],
  },
  {
    name: '不理会插入的待定行',
    text: doc('| 内容 | 位置 |\n| --- | --- |\n| AI 部分 | 待定：端侧（哪种设备？）、服务端（哪家云？）或两者 |'),
    at: [],
  },
  {
    name: 'asks for no routing where each step has its place',
    text: doc(
      '端云协同：\n\n| 环节 | 位置 |\n| --- | --- |\n| 语音唤醒模型 | 设备端 |\n| 语音识别模型 | 云端服务器 |\n\n断网时只支持唤醒。',
    ),
    at: [],
  },
  { name: 'leaves a server alone', text: doc('The model is deployed in our data center.'), at: [] },
]);

test('a back end around a hosted model has no machines to plan for the model', () => {
  const messages = (text: string): string[] =>
    lint(new Session().read(doc(text)), { kind: { kind: 'ai-prd', by: 'user' } })
      .findings.filter(({ rule }) => rule === 'deploy-server-incomplete')
      .map(({ message }) => message);
  assert.match(
    messages('The texts come from the OpenAI API.\n\nThe app is deployed to Vercel.')[0] ?? '',
    /^The model of a provider/,
  );
  assert.match(messages('The model is deployed in our data center.')[0] ?? '', /^The model runs on a server/);
  assert.match(messages('The web app is deployed with Docker in our data center.')[0] ?? '', /^The product runs on a/);
  for (const line of [
    'The pages run on Vercel. A cloud LLM grades the answers.',
    'The web app is deployed with Docker.\n\nThe tool calls an LLM.',
    '网页部署在服务器上。\n\n技术路线：调用 LLM 与 RAG。',
  ]) {
    assert.match(messages(line)[0] ?? '', /^The model of a provider|^产品调用服务商的模型/, line);
  }
});
