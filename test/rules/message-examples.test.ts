import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

function messageOf(rule: string, text: string): string | undefined {
  const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } });
  return findings.find((finding) => finding.rule === rule)?.message;
}

/** Documents that a rule reports. */
const CASES: readonly (readonly [rule: string, text: string])[] = [
  [
    'deploy-hybrid-split-undefined',
    '# PRD: Voice control\n\n## Architecture\n\nThe product uses edge-cloud collaboration for inference.\n',
  ],
  ['deploy-hybrid-split-undefined', '# 语音助手需求文档\n\n## 架构\n\n采用端云协同推理。\n'],
  ['ops-no-monitoring', '# PRD: Spam filter\n\n## Launch\n\nThe classifier goes live in May.\n'],
  ['ops-no-monitoring', '# 垃圾邮件识别需求文档\n\n## 上线计划\n\n分类器五月全量上线。\n'],
  ['deploy-server-incomplete', '# PRD: Photos\n\n## Deployment\n\nThe model is deployed in our data center.\n'],
  ['deploy-server-incomplete', '# 包裹识别需求文档\n\n## 部署\n\n模型部署在机房服务器上，以接口提供。\n'],
  ['deploy-server-incomplete', '# PRD: Photos\n\n## Deployment\n\nThe texts come from the OpenAI API.\n'],
  ['deploy-server-incomplete', '# 文案助手需求文档\n\n## 部署\n\n文案由通义千问 API 生成。\n'],
  [
    'data-input-conditions-missing',
    '# A\n\n## Functions\n\nUsers upload a file; object detection finds parcels. Object detection counts.\n\nObject detection marks.\n',
  ],
  [
    'data-input-conditions-missing',
    '# 识别需求文档\n\n## 功能\n\n用户上传图片，目标检测找出包裹，目标检测计数。\n\n目标检测标注位置。\n',
  ],
  [
    'data-input-conditions-missing',
    '# A\n\n## Functions\n\nUsers upload a file; speech recognition writes it down. Speech recognition of calls.\n\nSpeech recognition of talks.\n',
  ],
  [
    'data-input-conditions-missing',
    '# 转写需求文档\n\n## 功能\n\n用户上传文件，语音识别转写；语音识别通话。\n\n语音识别讲座。\n',
  ],
  [
    'data-input-conditions-missing',
    '# A\n\n## Functions\n\nThe camera sees; object detection finds parcels. Object detection counts.\n\nObject detection marks.\n',
  ],
  [
    'data-input-conditions-missing',
    '# 转写需求文档\n\n## 功能\n\n麦克风前的语音识别；语音识别通话。\n\n语音识别讲座。\n',
  ],
  [
    'data-source-missing',
    '# Receipt reader\n\n## Functions\n\nEmployees upload receipts, and the amounts are filled in.\n',
  ],
  ['data-source-missing', '# 票据识别需求文档\n\n## 功能\n\n员工上传票据，系统填写金额。\n'],
  [
    'data-source-missing',
    '# 贺词助手\n\n## 需求\n\n用户消息经 GPT-3.5-turbo 微调后的模型回复。\n\n- 用户输入祝福对象\n',
  ],
  ['data-source-missing', '# Churn model\n\n## Data\n\nThe pilot works on simulated customer data.\n'],
  [
    'data-source-missing',
    '# Leaf finder\n\n## Functions\n\nFarmers upload leaf photos, and a classifier tells what they show.\n\n## AI\n\nThe model is trained with a web tool.\n',
  ],
  [
    'data-source-missing',
    '# 叶片识别需求文档\n\n## 功能\n\n农户上传叶片照片，系统判断类别。\n\n## AI\n\n训练图像分类模型。\n',
  ],
  ['risk-confidence-undefined', '# PRD: Invoices\n\n## Failures\n\nLow-confidence fields go to a clerk.\n'],
  ['risk-confidence-undefined', '# 票据识别需求文档\n\n## 异常\n\n置信度低的字段转人工。\n'],
  ['data-personal-no-basis', '# PRD: Face login\n\n## Data\n\nWe collect face photos.\n'],
  ['data-personal-no-basis', '# 刷脸登录需求文档\n\n## 数据\n\n采集人脸照片。\n'],
  [
    'risk-genai-guardrails-missing',
    '# PRD: Reply writer\n\n## Functions\n\nAn AI assistant based on GPT-4o drafts the reply.\n',
  ],
  ['risk-genai-guardrails-missing', '# 回复生成需求文档\n\n## 功能\n\n由大模型生成回复，用于文案生成。\n'],
  ['data-source-missing', '# 流失预测\n\n## 数据\n\n使用模拟数据。\n'],
  [
    'deploy-target-missing',
    '# Ask desk\n\n## Functions\n\nRetrieval-augmented generation answers questions; the chatbot answers customers.\n',
  ],
  ['deploy-target-missing', '# 问答需求文档\n\n## 功能\n\n用检索增强生成回答员工问题，智能问答。\n'],
  [
    'deploy-target-missing',
    '# Line check\n\n## Functions\n\nObject detection finds dents. Object detection counts them.\n',
  ],
  ['deploy-target-missing', '# 缺陷检测需求文档\n\n## 功能\n\n目标检测找出凹痕，目标检测计数。\n'],
  [
    'deploy-target-missing',
    '# Stock plan\n\n## Functions\n\nDemand forecasting for shops. The demand forecasting runs for each item.\n',
  ],
  ['deploy-target-missing', '# 备货需求文档\n\n## 功能\n\n销量预测，按门店做销量预测。\n'],
  ['deploy-target-missing', '# Agents\n\n## Functions\n\nThe AI agent books rooms. An AI agent sends mails.\n'],
  ['deploy-target-missing', '# 助手需求文档\n\n## 功能\n\n智能体预订会议室，智能体发送邮件。\n'],
  [
    'deploy-target-missing',
    '# Mail sorter\n\n## Functions\n\nMulticlass classification of mails; sentiment classification too.\n',
  ],
  ['deploy-target-missing', '# 邮件分类需求文档\n\n## 功能\n\n文本分类，对邮件做文本分类。\n'],
  ['deploy-target-missing', '# Model\n\n## Functions\n\nA model does it.\n'],
  ['deploy-target-missing', '# 模型需求文档\n\n## 功能\n\n由模型完成。\n'],
  [
    'deploy-target-missing',
    '# Shop\n\n## Functions\n\nProduct recommendation on the start page; recommendation by mail.\n',
  ],
  ['deploy-target-missing', '# 商城需求文档\n\n## 功能\n\n首页商品推荐，邮件推荐。\n'],
  ['deploy-target-missing', '# Forms\n\n## Functions\n\nOCR of invoices; OCR of receipts.\n'],
  ['deploy-target-missing', '# 票据需求文档\n\n## 功能\n\n发票 OCR，票据 OCR。\n'],
  [
    'deploy-target-missing',
    '# Control\n\n## Functions\n\nReinforcement learning steers the valve; reinforcement learning again.\n',
  ],
  ['deploy-target-missing', '# 控制需求文档\n\n## 功能\n\n强化学习控制阀门，强化学习调参。\n'],
  ['deploy-target-missing', '# Calls\n\n## Functions\n\nSpeech recognition of calls; speech recognition again.\n'],
  ['deploy-target-missing', '# 通话需求文档\n\n## 功能\n\n语音识别通话，语音识别转写。\n'],
  ['deploy-target-missing', '# Search\n\n## Functions\n\nSemantic search of pages; semantic search of mails.\n'],
  ['deploy-target-missing', '# 搜索需求文档\n\n## 功能\n\n语义搜索页面，语义搜索邮件。\n'],
];

for (const [rule, text] of CASES) {
  test(`${rule} is content with its own example: “${text.split('\n').slice(4, 5)}”`, () => {
    const message = messageOf(rule, text);
    const example = /(?:for example: |例如：)“(.+)”[.。]?$/.exec(message ?? '')?.[1];
    assert.ok(example, message);
    assert.equal(messageOf(rule, `${text}\n${example}\n`), undefined);
  });
}
