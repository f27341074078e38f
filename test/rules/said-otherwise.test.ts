import { type RuleCase, testRule } from './rule-table.ts';

/** Documents that say what a rule asks for in other words than usual, or of which it has nothing to ask. */
const SILENT: Readonly<Record<string, readonly (readonly [name: string, text: string])[]>> = {
  'data-source-missing': [
    ['全部是合成数据', '# 能耗预测需求文档\n\n## 数据\n\n无真实设备，全部是合成数据，共 52560 点。\n'],
    [
      'a task that an interface of somebody else does',
      '# PRD: Transfers\n\n## Functions\n\n- The page calls the fraud detection API with the address of the sender\n- Results are kept in the browser\n',
    ],
    [
      'an archive that is embedded',
      '# PRD: Letters\n\n## Functions\n\n- The command embeds all messages currently in the database, so that semantic search finds them\n- All embedding index data stays on disk\n',
    ],
    ['键后写明的模拟数据', '# 轴承诊断需求文档\n\n## 数据需求\n\n- 数据集：1200条模拟振动信号，训练分类模型\n'],
  ],
  'risk-no-fallback': [
    [
      'a table of what goes wrong and what happens then',
      '# PRD: Invoice reader\n\n## Functions\n\nA model reads invoices.\n\n## Uh-oh list\n\n| Uh-oh | What happens |\n| --- | --- |\n| Reader down or slower than 60 s | Files go to the keying queue as before |\n',
    ],
    [
      '一张“什么事”和“怎么办”的表',
      '# 发票识别需求文档\n\n## 功能\n\n模型识别发票。\n\n## 小本本\n\n| 什么事 | 怎么办 |\n| --- | --- |\n| 慢了或者坏了 | 文件走老队列 |\n',
    ],
    [
      'a person who approves each proposal',
      '# PRD: Expense sorter\n\n## Risks\n\nThe model proposes a category; the user approves or changes it: user approves/changes.\n',
    ],
    [
      'a launch that is left out',
      '# PRD: Default study\n\n## Functions\n\nThe model scores loans.\n\n## Out of scope\n\n- Deployment in production systems\n',
    ],
    [
      'a status that asks for a person',
      '# PRD: Receipts\n\n## Risks\n\nThe model reads receipts; one that fails a check gets the status needs review.\n',
    ],
    [
      'a person who decides in the end',
      '# PRD: Triage model\n\n## Risks\n\nThe model ranks the scans. A radiologist always makes the final call.\n',
    ],
    ['接口失败时的提示', '# 客服机器人需求文档\n\n## 风险\n\n大模型生成回复；接口失败时给出友好提示。\n'],
    [
      'a flow that is drawn in a block of code',
      '# 直播数字人需求文档\n\n## 风险\n\n大模型回答观众的问题。\n\n```\n提问 → 匹配知识库 → 匹配失败 → 转人工\n```\n',
    ],
  ],
  'ops-no-monitoring': [
    [
      'what was predicted against what came',
      '# PRD: Harvest forecast\n\n## Launch\n\nThe model runs on a server. We log actual vs predicted yields.\n',
    ],
    [
      'a sketch without a word of launch',
      '# PRD: Harvest forecast\n\n## Functions\n\nA model on a server forecasts yields.\n',
    ],
    [
      'what never leaves the phone',
      '# PRD: Album\n\n## Launch\n\nThe face model runs on the phone. Photos never leave the phone.\n',
    ],
    ['a tool for its author', '# PRD: Note sorter\n\n## Launch\n\nA personal tool: the LLM sorts my notes.\n'],
    [
      'a proof of concept',
      '# PRD: Pump helper\n\n## Launch\n\nThe LLM advises the shift. This is a proof of concept.\n',
    ],
    ['参赛的作品', '# 缺陷识别需求文档\n\n## 上线计划\n\n模型在服务器上运行，参赛用，复赛前完成。\n'],
    ['答辩用的演示', '# 手语识别需求文档\n\n## 上线计划\n\n模型在笔记本电脑上运行，用于毕业设计答辩。\n'],
    [
      'a product on a device without a word of launch',
      '# PRD: Offline translator\n\n## Functions\n\nThe translation model runs on the phone.\n',
    ],
    [
      '衡量周期',
      '# 分类需求文档\n\n## 上线计划\n\n分类模型五月上线。\n\n| 指标 | 衡量周期 |\n|---|---|\n| 准确率 | 每周抽样 |\n',
    ],
  ],
  'model-version-unpinned': [
    ['可以接入的多个系列', '# 标签插件需求文档\n\n## 模型\n\n可对接 DeepSeek、GPT、通义千问等大模型。\n'],
    [
      '写文档的工具',
      '# 听写需求文档\n\n## 计划\n\n模型转写语音。\n\n| 任务 | 负责人 |\n|---|---|\n| 接入引擎 | Claude Code |\n',
    ],
    ['whoever made a model', '# 检索需求文档\n\n## 模型\n\n用 OpenAI 的 CLIP 模型计算向量。\n'],
    ['a list of what may be used', '# PRD: Tutor\n\n## Model\n\nAnswers come from OpenAI, Claude or local models.\n'],
    [
      'an open choice elsewhere',
      '# 助手需求文档\n\n## 模型\n\n调用大模型 API（如讯飞星火）。\n\n## 功能\n\n讯飞星火生成摘要。\n',
    ],
    ['formats to choose from', '# 插件需求文档\n\n## 设置\n\n用户配置 AI 接口：OpenAI 兼容 / Claude / Gemini。\n'],
    ['打开的应用', '# 改写工具需求文档\n\n## 功能\n\n大模型改写文本；失败时复制指令并打开豆包。\n'],
  ],
  'deploy-hybrid-split-undefined': [
    [
      'places of which one is chosen later',
      '# PRD: Tutor\n\n## Architecture\n\nAI processing by OpenAI, Claude or local models.\n',
    ],
    [
      'a server of the user',
      '# PRD: Camera helper\n\n## Architecture\n\nAll AI inference runs on the user’s local server.\n',
    ],
  ],
  'scope-io-contract-missing': [
    [
      'formats that are read',
      '# PRD: Receipts\n\n## Background\n\nSlow.\n\n## Users\n\nClerks.\n\n## Functions\n\nOCR for PDF and JPEG receipts.\n',
    ],
    [
      'dictation, of which the name says both sides',
      '# PRD: Dictation\n\n## Background\n\nSlow.\n\n## Users\n\nWriters.\n\n## Functions\n\nSpeech recognition turns speech to text at the cursor.\n',
    ],
  ],
  'scope-boundaries-missing': [
    ['不诊断', '# 健康助手需求文档\n\n## 功能\n\n大模型给出饮食建议。\n\n- 不诊断\n'],
    [
      'what it shall not replace',
      '# PRD: Flying days\n\n## Goals\n\nFind good days, not replace the judgement of pilots.\n\n## Users\n\nPilots.\n\n## Model\n\nA classifier.\n\n## Plan\n\nMay.\n',
    ],
    [
      '暂缓实现的功能',
      '# 购物助手需求文档\n\n## 目标\n\n少花时间。\n\n## 用户\n\n学生。\n\n## 功能\n\n识别商品。\n\n## 暂缓实现\n\n- 比价\n',
    ],
    [
      'a table with a column for what is left out',
      '# PRD: Feed\n\n## Background\n\nSlow.\n\n## Users\n\nReaders.\n\n## Scope\n\n| In scope | Out of scope |\n|---|---|\n| The model ranks posts | Payment |\n',
    ],
    [
      'what alone is supported',
      '# PRD: Mail sorter\n\n## Background\n\nSlow.\n\n## Users\n\nClerks.\n\n## Functions\n\nThe LLM sorts mail. The product only supports IMAP.\n',
    ],
    [
      '只支持的',
      '# 邮件分类需求文档\n\n## 背景\n\n慢。\n\n## 用户\n\n职员。\n\n## 功能\n\n大模型给邮件分类，仅支持 IMAP 邮箱。\n',
    ],
  ],
  'metric-no-eval-set': [
    [
      'a collection by its name before a table',
      '# PRD: Bird songs\n\n## The bar\n\nOn Dawn box, nothing below ships unless all hold:\n\n| What | must |\n| --- | --- |\n| precision of sure birds | ≥ 0.95 |\n',
    ],
    ['测试样例', '# 坐姿检测需求文档\n\n## 测试样例\n\n- 正常写字 3 分钟\n\n## 指标\n\n- 识别率 ≥ 90%\n'],
    ['validation data', '# PRD: Leaves\n\n## Targets\n\n- Accuracy ≥ 90% on validation data\n'],
    [
      'a target that is cross-validated',
      '# PRD: Steam demand\n\n## Targets\n\n- Cross-validated AUC ≥ 0.80 of the forecasting model\n',
    ],
    [
      'a line below the table',
      '# PRD: Fund notes\n\n## Targets\n\n| Metric | Target |\n| --- | --- |\n| Precision of the model | ≥ 85% |\n\nMeasured on 25 hand-labelled historical cases.\n',
    ],
    ['what is counted as it is used', '# PRD: Feed\n\n## Targets\n\n- Catalogue coverage ≥ 60%\n'],
    [
      '比赛方给的样本集',
      '# 表格填写需求文档\n\n## 指标\n\n- 填写准确率 ≥ 80%\n\n## 测试\n\n主办方提供测试文档样本集。\n',
    ],
    ['what is counted beside the number', '# PRD: Receipts\n\n## Targets\n\n- Accuracy ≥ 95% on accepted drafts\n'],
    [
      'a number of test images',
      '# PRD: Apples\n\n## Targets\n\n- Precision ≥ 70%\n\n## Data\n\n- **Test images**: 100\n',
    ],
    ['按题数评估', '# 知识问答需求文档\n\n## 指标\n\n- 基于 50 个问题，回答准确率 ≥ 90%\n'],
    [
      '每周抽样',
      '# 分类需求文档\n\n## 指标\n\n| 指标 | 目标 | 周期 |\n|---|---|---|\n| 分类准确率 | ≥ 90% | 每周抽样 |\n',
    ],
    ['what users accept', '# PRD: Trip agent\n\n## Targets\n\n- Accuracy above 80% (user acceptance of suggestions)\n'],
    [
      'a set in a column of its own',
      '# PRD: Repair robot\n\n## Targets\n\n| Metric | Target | How measured |\n|---|---|---|\n| Recall | ≥ 90% | `eval.py` on synthetic dataset |\n',
    ],
    ['test phrases', '# PRD: Wake word\n\n## Targets\n\n- Recall ≥ 90%\n- Say 200 test phrases in a quiet room\n'],
  ],
  'metric-variant-unspecified': [
    [
      '同一行写明的比例',
      '# 叙事引擎需求文档\n\n## 指标\n\n| 编号 | 需求 | 验收 |\n|---|---|---|\n| N-01 | 生成时间 ≤ 10 秒 | 95% 轮次满足 |\n',
    ],
    [
      'a sibling that says what is meant',
      '# PRD: Check\n\n## Targets\n\n- Latency ≤ 500 ms\n\n## Interface\n\n- Average response time ≤ 500 ms for one record\n',
    ],
    ['口型与声音的时间差', '# 数字人需求文档\n\n## 指标\n\n| 项目 | 要求 |\n|---|---|\n| 口型同步 | 延迟 ≤ 200ms |\n'],
  ],
  'risk-regulated-domain-gaps': [
    [
      'help with one’s own papers',
      '# PRD: Paper polish\n\n## Overview\n\nAn AI tool that helps job seekers with their resumes.\n\n## Functions\n\nResumes are matched to jobs: resume match score, resume ranking, resume hints for recruiters and hiring managers.\n',
    ],
    [
      'help for those who apply',
      '# PRD: AI Interview Coach\n\n## Functions\n\nRecruiting is hard: the coach reads resumes, asks candidates what hiring managers ask, and scores the answers. It ranks weak points in resumes.\n',
    ],
  ],
  'deploy-server-incomplete': [
    ['一个人用的工具', '# 摘要工具需求文档\n\n## 部署\n\n个人工具，模型部署在自己的云服务器上。\n'],
  ],
  'metric-direction-reversed': [
    [
      'a level of confidence',
      '# PRD: Scribe\n\n## Launch criteria\n\n- Transcription working (WER < 20%, confidence > 50%)\n',
    ],
    ['可能的耗时', '# 解释服务需求文档\n\n## 指标\n\n单次解释的计算耗时可超过 2 秒，因此不计入响应时间。\n'],
  ],
  'risk-error-cost-missing': [
    [
      '宁可错杀的取舍',
      '# 缺陷检测需求文档\n\n## 验收\n\n二分类模型：精确率 ≥ 90%，召回率 ≥ 95%。宁可错杀，不可放过。\n',
    ],
  ],
  'risk-genai-guardrails-missing': [
    [
      'a bot of intents with prepared answers',
      '# PRD: Clinic bot\n\n## Functions\n\nA chatbot built with Rasa. The chatbot knows five intents and gives prepared answers.\n',
    ],
    [
      '不做的部分',
      '# 手语识别需求文档\n\n## 架构\n\n| 层 | 本期 |\n|---|---|\n| 检测 | YOLO 识别手势 |\n| Agent / RAG | ❌ 不实现 |\n',
    ],
  ],
  'ops-gate-no-rollback': [
    ['试点数量是业务目标', '# 看护提醒需求文档\n\n## 业务目标\n\n- 完成 3 家机构试点\n\n## 功能\n\n模型识别跌倒。\n'],
  ],
  'wording-placeholder': [
    [
      '做到哪一步',
      '# 助手需求文档\n\n| 项 | 内容 |\n|---|---|\n| 状态 | 核心链路已实现，导出部分待完善 |\n\n## 目标\n\n智能体回答问题。\n',
    ],
    ['要显示的文字', '# 行情助手需求文档\n\n## 功能\n\n- 不编造数字：缺的显示【待补充】\n'],
    [
      'a rule about such marks',
      '# PRD: Planner AI\n\n## Rules\n\n- Do not leave TODO notes.\n- The word "TODO" is shown in red.\n',
    ],
    [
      'parts that are counted on',
      '# PRD: Planner AI\n\n## Goals\n\nPlans days.\n\n## Parts\n\n## a. Model\n\nAn LLM plans.\n',
    ],
  ],
  'metric-impossible-value': [
    ['完成度', '# 焊缝检测需求文档\n\n## 指标\n\n| 指标 | 要求 | 完成度 |\n|---|---|---|\n| mAP50 | >90% | 104.5% |\n'],
  ],
  'wording-vague-quantity': [['what is no goal', '# PRD: Vision\n\n## Non-goals\n\n- The model should answer fast.\n']],
  'glossary-undefined-term': [
    [
      '写在括号里的全称',
      '# 叙事引擎需求文档\n\n## 概述\n\n多智能体叙事引擎（Multi-Agent Story Engine, MASE）。\n\n## 指标\n\nMASE 生成故事，由大模型驱动。\n',
    ],
  ],
  'consistency-metric-conflict': [
    [
      'two models',
      '# PRD: Drill faults\n\n## Goals\n\n### Targets\n\nInitial model:\n\n- Recall ≥ 59%\n\nImproved model with SMOTE:\n\n- Recall ≥ 62%\n',
    ],
  ],
  'data-input-conditions-missing': [
    [
      'pictures from above',
      '# PRD: Land cover\n\n## Functions\n\nSemantic segmentation of orthomosaics. Semantic segmentation finds roads.\n\nSemantic segmentation finds fields.\n',
    ],
  ],
  'data-personal-no-basis': [
    ['计算机视觉的缩写', '# 叶病诊断需求文档\n\n## 流程\n\n- 上传叶片图像，CV 处理后保存结果，由模型给出建议\n'],
  ],
  'glossary-ambiguous-term': [['指标的统称', '# 质量评分需求文档\n\n## 指标\n\n- 精度指标 ≥ 90%\n']],
  'data-label-quality-missing': [
    ['多轮审核的标注', '# 表格填写需求文档\n\n## 数据\n\n样本由人工标注，并经多轮审核，用于训练模型。\n'],
  ],
};

for (const [rule, cases] of Object.entries(SILENT)) {
  testRule(
    rule,
    cases.map(([name, text]): RuleCase => ({ name: `says nothing: ${name}`, text, at: [] })),
  );
}
