import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeployKind } from '../../core/facts/deployment.ts';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

const pieces: [text: string, slice: string, platforms: string[], ai: boolean][] = [
  ['The model runs on a Jetson Orin Nano.', 'Jetson Orin Nano', ['jetson-orin-nano'], true],
  ['- **Hosting**: AWS with Kubernetes', 'AWS** with Kubernetes'.replace('**', ''), ['aws', 'kubernetes'], false],
  ['客服助手调用DeepSeek接口生成回复。', 'DeepSeek接口', ['deepseek-api'], true],
  ['后台服务部署在腾讯云。', '后台服务部署在腾讯云', ['tencent-cloud'], false],
];
for (const [text, slice, platforms, ai] of pieces) {
  test(`in “${text}” the evidence is “${slice}”`, () => {
    const [statement] = new Session().read(text).deployment.statements;
    assert.ok(statement);
    const range = place(statement);
    assert.equal(text.slice(range.start, range.end), slice);
    assert.deepEqual(statement.platforms, platforms);
    assert.equal(statement.ai, ai);
    assert.equal(statement.confidence, 'high');
  });
}

const folds: [name: string, text: string, kind: DeployKind | null][] = [
  [
    'what runs on the device inside a browser is in the browser',
    'All inference on-device.\n\nThe classifier runs in the extension via ONNX Runtime Web, in WASM in the browser.',
    'browser',
  ],
  [
    'what is said of the AI part outweighs the system around it',
    'The detector runs on the camera.\n\nThe dashboard is hosted on AWS.',
    'edge',
  ],
  [
    'a client on a device and a server behind it are no hybrid',
    '## Requirements\n\nThe client runs on Windows 11.\n\n## Deployment\n\nThe stack is deployed on Kubernetes in the private cloud.',
    'server',
  ],
  [
    'AI on both sides makes a hybrid',
    'The wake word model runs on the phone.\n\nThe dialogue model runs in the cloud.',
    'hybrid',
  ],
  [
    'a library that runs in a browser as well leaves the browser the verdict',
    'Find hands with MediaPipe.\n\nClassify the sign with TensorFlow.js.',
    'browser',
  ],
  ['a device of its own does not', 'The detector runs on the phone.\n\nClassify the sign with TensorFlow.js.', 'edge'],
  ['hints that agree make a verdict', 'It uses microservices.', 'server'],
  ['what is left open makes none', '部署方式待定，端侧或云端。', null],
  [
    '没有主语的分句接着前一句说',
    '服务提供基于深度学习的车牌识别能力，在中央 GPU 服务器统一处理。\n\n边缘节点负责帧提取与转发。',
    'server',
  ],
  ['端云两侧都有 AI 即为混合', '唤醒模型在手机上运行。\n\n对话模型部署在云端。', 'hybrid'],
  ['没有说明时没有结论', '准确率不低于90%。', null],
];
for (const [name, text, kind] of folds) {
  test(name, () => assert.equal(new Session().read(text).deployment.kind, kind));
}

test('readDeployStatements takes time in proportion to the text', () => {
  const time = (text: string): number => {
    const start = process.cpuUsage().user;
    new Session().read(text);
    return (process.cpuUsage().user - start) / 1000;
  };
  for (const unit of ['deployed in the cloud on device ', '端侧部署模型', 'LLM API, ']) {
    time(unit.repeat(100));
    const short = time(unit.repeat(500));
    assert.ok(time(unit.repeat(4000)) < 30 * short + 500, unit);
  }
});

const budgets: [text: string, expected: [what: string, text: string][]][] = [
  [
    'The model runs on a Jetson Nano with 4 GB RAM and TensorRT.',
    [
      ['memory', '4 GB RAM'],
      ['hardware', 'Jetson Nano'],
      ['runtime', 'TensorRT'],
    ],
  ],
  ['Inference runs on device, latency ≤ 300 ms.', [['latency', 'latency ≤ 300 ms']]],
  ['Cloud inference costs at most $0.02 a call.', [['cost', 'costs at most $0.02']]],
  [
    '端侧推理，内存不超过512MB，延迟小于200毫秒。',
    [
      ['memory', '内存不超过512MB'],
      ['latency', '延迟小于200毫秒'],
    ],
  ],
  ['云端推理，成本不超过3万元。', [['cost', '成本不超过3万元']]],
  ['云端推理，覆盖 300 家门店。', []],
];
for (const [text, expected] of budgets) {
  test(`“${text}” names ${expected.length} budgets`, () => {
    const [statement] = new Session().read(text).deployment.statements;
    assert.deepEqual(
      statement?.budgets.map((budget) => [budget.what, budget.text]),
      expected,
    );
  });
}
