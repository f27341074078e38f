import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from '../../core/facts/classify.ts';
import { Session } from '../../core/session.ts';

const CASES: readonly (readonly [name: string, kind: Kind, text: string])[] = [
  [
    'a game with rounds and prizes',
    'ai-prd',
    '# Quiz night with an AI host\n\n## Goals\n\nContestants hear questions that an LLM writes.\n\n## Requirements\n\n- The leaderboard must show each contestant\n- The LLM must not repeat a question\n- Winners must get their prize in 24 h\n\n## Users\n\nTeams in pubs.\n',
  ],
  [
    'the call for entries of a contest',
    'other',
    '# Track 3: faults on castings\n\n## Goals\n\nContestants find faults on five camera views with an anomaly detection model.\n\n## Requirements\n\n- Entries must not need more than 60 s an image\n- Image-level AUROC ≥ 90%\n- Entries must be in the submission format\n\n## Evaluation\n\nThe public leaderboard shows AUROC; judges give the prize by the private leaderboard.\n',
  ],
  [
    '一份赛题说明',
    'other',
    '# 铸件缺陷检测\n\n## 目标\n\n参赛选手需设计缺陷检测模型，从五个视角的图像中找出异常。\n\n## 要求\n\n- 每张图片推理须在 60 秒内完成\n- 图像级 AUROC 不低于 90%\n\n## 评测\n\nA 榜用测试集打分，初赛前十名进入决赛，由评委评定。\n',
  ],
  [
    'a design of the learning part',
    'other',
    '# Machine Learning Design\n\n## Goals and limits\n\nA random forest classifier predicts wear from vibration.\n\n## Evaluation\n\n- F1 must be reported for each machine\n- Models must be compared with a baseline\n- The training data must be split by machine\n\n## Risks\n\nDrift must be watched.\n\n## Open questions\n\nThe team must still agree on the window.\n',
  ],
  [
    '带音频指纹的播放器，“声纹”不是识别说话人',
    'prd',
    '# 黑胶播放器需求文档\n\n## 目标\n\n- 整理本地曲库\n\n## 功能需求\n\n- 扫描目录，可选声纹\n- 歌词写入文件\n- 按年份排序\n- 字段完整度不低于 95%\n',
  ],
  [
    '不纳入当前版本的识别功能',
    'prd',
    '# 跳绳打卡需求分析\n\n## 产品目标\n\n一款健身产品，用户能制定训练计划、打卡、回看。\n\n## 当前需求边界\n\n### 当前不纳入产品基线的需求\n\n- 摄像头动作识别与实时纠正\n- 大模型语音播报\n- 用大模型推荐饮食\n\n## 验收原则\n\n- 计划可用\n- 打卡可用\n',
  ],
  [
    '一张几乎全部打勾的功能列表',
    'other',
    `# 听写插件功能列表\n\n## 语音识别\n\n${Array.from({ length: 12 }, (_, i) => `- [x] 大模型语音识别接口 ${i}，须可用\n`).join('')}\n## 目标用户\n\n记者。\n`,
  ],
  [
    '定位里写明的 AI 工具',
    'ai-prd',
    '# 画图助手产品需求\n\n## 产品定位\n\n为老师提供一个「用自然语言画图」的 AI 工具。\n\n## 核心需求\n\n### 自然语言输入\n\n用户用日常中文描述图形。\n\n### 持续修改\n\n未提到的部分保持原样。\n',
  ],
  [
    'a brief of a study',
    'other',
    '# Grasping study\n\n## Research question\n\nHow far can the network be quantized?\n\n## Goals\n\n- One table of results.\n\n## Working paper title\n\nSmall policies.\n',
  ],
  [
    'a refactoring of a program with an AI part',
    'prd',
    '# Chess AI refactoring PRD\n\n## Goals\n\n- Split the AI logic from the display.\n- The AI model stays as it is.\n\n## Success criteria\n\n- No class has more than 300 lines.\n',
  ],
  [
    'a page with badges and results',
    'other',
    '# Weld camera\n\n![build](https://img.shields.io/badge/build-ok-green)\n![mAP](https://img.shields.io/badge/mAP-94-green)\n\nYOLO finds weld faults on the line.\n\n## Goals\n\n- mAP50 ≥ 90%\n- Latency < 50 ms\n\n## Usage\n\nMount it.\n',
  ],
  [
    'a document that outlines a system design',
    'other',
    '# Storage robot\n\nThis document outlines the system design and the control loop.\n\n## Objective\n\nA robot finds boxes by YOLOv8.\n\n## Structure\n\n- One arm\n- One camera\n',
  ],
  [
    '写明文档由 AI 辅助生成的静态页面',
    'prd',
    '# 水位首页需求文档\n\n## 目标\n\n- 展示水位与测点状态\n\n**明确排除**：AI 识别、机器学习预测\n\n## AI 使用说明\n\n初稿由大模型生成，AI 负责排版，模型为 GPT-4o，作者逐条修改。\n',
  ],
  [
    'a letter in which a model decides',
    'ai-prd',
    'Returns triage — one pager\n\nWhat we build\n\nA model gives each return a score and says why.\n\nWhat we do not do\n\nNo automatic refusals.\n\nQuestions\n\nWho looks at the middle third? To be agreed.\n',
  ],
  [
    'a table of parts in which a device recognises pictures',
    'ai-prd',
    '# Spec: feeder that knows the cat\n\n| Part | Content |\n|---|---|\n| Problem | the dog eats the food |\n| Idea | the feeder recognises the cat in the camera picture |\n| Accuracy | high |\n| Where computed | on the feeder |\n\n## Notes\n\n- model must fit beside the motor control\n',
  ],
  [
    'a page on which the product writes stories',
    'ai-prd',
    '# Requirements for the lullaby corner\n\nParents name a toy; the app writes a story and draws a picture.\n\n## Not in this release\n\nPrinting.\n',
  ],
  [
    'a design document that mentions requirements',
    'other',
    '# Design doc: label cache for the tagging model\n\n## Problem statement\n\nThe PRD asks for recall ≥ 90%; the model reads each label twice.\n\n## Goals\n\n- Read each label once.\n\n## Out of scope\n\n- Other models.\n',
  ],
  [
    'a roadmap with a phase called product definition',
    'other',
    '# Roadmap: photo tagging with AI\n\n## Phase 1: Product definition\n\n- [x] Define personas, use cases and success metrics.\n\n## Phase 2: Model\n\n- [ ] Choose the model and train it.\n',
  ],
  [
    'a page about a finished project with its results',
    'other',
    '# Leak detection\n\nFinds leaks in pipes with a neural network.\n\n## Problem\n\nMust reach ≥0.9 recall (business requirement).\n\n## Results\n\n- Recall: 0.93\n- Precision: 0.81\n- Latency: 15 ms\n',
  ],
  [
    'a formula that needs no learning, built by a coding agent',
    'prd',
    '# Product Requirements Document\n\n## Overview\n\nA tool that estimates seed amounts by field size.\n\nClaude must study the colours of the brand book before the screens are designed.\n\n## Non-goals\n\n- No AI\n- No login\n\n## Functional requirements\n\nThe tool must multiply rate and size.\n',
  ],
  [
    'a rule-based parser with prompts for the next roles',
    'prd',
    '# Delivery note parser PRD\n\n## Goals\n\n- Achieve >95% data extraction accuracy\n\n## Requirements\n\n**FR1:** The system shall read the supplier from line two.\n\n**FR2:** The system shall flag notes without a date.\n\n## Next steps\n\n### Architect Prompt\n\nPlease create the architecture document from this PRD.\n',
  ],
  [
    'requirements numbered F1 and R2, with generic models',
    'prd',
    '# PRD: room planner\n\n| ID | Requirement |\n|---|---|\n| F1 | Drag 3D models of chairs into the room |\n| F2 | Show the price of each model |\n| R2 | The data model has rooms and items |\n| R3 | Detect when two items overlap |\n',
  ],
  [
    'a page about a finished prototype',
    'other',
    '# Leaf rust on the phone – AI prototype\n\n## Problem statement\n\nThis project builds a classifier that tells rust from healthy leaves on the phone.\n\n## Dataset\n\n- rust: 140 images\n- healthy: 611 images\n\n## Baseline performance\n\nAccuracy: 71.34%\nModel size: 9.2 MB\n\n## Techniques applied\n\n- ONNX export\n- FP16 quantization\n\n## Performance\n\nAccuracy: 83.12%\nInference time: 6.41 ms\n\nThis project successfully demonstrates classification on the device.\n',
  ],
  [
    'a record of a decision on models',
    'other',
    '# 技术决策记录：卡口模型选型\n\n## 背景\n\n道闸系统需要识别车牌并预测排队长度。\n\n## 候选方案\n\n| 维度 | YOLOv8 | 随机森林 |\n|---|---|---|\n| 推理延迟 | 低（<9ms） | 低 |\n\n## 决策\n\n采用 YOLOv8，准确率更高。\n\n### 评估指标\n\n- 车牌识别准确率 ≥ 93%\n- 误报率 ≤ 4%\n- 推理延迟 P99 ≤ 120ms\n',
  ],
  [
    'a page about the files of a module',
    'other',
    '# 智能推荐模块\n\n## 概述\n\n为读者推荐书单，推荐准确率>91%\n\n### 1. reader_profile.py - 读者画像\n\n- 功能: 偏好提取\n\n### 2. book_features.py - 图书特征\n\n- 功能: 标签处理\n\n### 3. item_cf.py - 协同过滤\n\n- 算法: ItemCF\n\n## 使用示例\n\n```python\nrun()\n```\n\n## 验收标准\n\n- ✅ 推荐准确率 > 91%\n- ✅ 响应时间 < 90ms\n- ✅ 多样性 > 0.7\n\n## 文件结构\n\n见目录。\n',
  ],
  [
    'a guide to writing requirements',
    'other',
    '# AI requirements deep dive\n\nWeek 3\n\n## Data\n\n- Sources, owners and freshness of the data that the model learns from\n\n## Evaluation\n\n- Offline metrics and guardrails\n',
  ],
  [
    'a model card without a title',
    'other',
    'Artifacts of the seed sorter; this repo holds scripts and settings.\n\n## Training data summary\n\n- 900 photos, annotated\n\n## Metrics (validation)\n\n- Precision: 0.91\n- Recall: 0.86\n- F1: 0.88\n\n## Limitations & bias\n\n- Retrain for a new camera\n\n## Deployment notes\n\n- Export with ONNX\n',
  ],
  [
    'a shop with an address that ends in .AI',
    'prd',
    '# PRD — NAMES.AI domain shop\n\n## Problem statement\n\nSell twelve domains in the categories Finance and AI & Robots.\n\n## Personas\n\n- Collector\n\n## Core requirements\n\n- Presented by NAMES.AI\n- Each card shows the price and a link to buy\n',
  ],
  [
    'a page of lines without marks, with the heads of a README',
    'other',
    'Otter Tutor: agents that teach grammar\n\nUses GPT-4o to grade essays and a RAG index to answer questions.\n\n🚀 Features\n\nGrades essays\n\nDetects hallucinations\n\n🔧 Tech Stack\n\nFastAPI\n\nOpenAI API\n\nUsers\n\nTeachers and pupils\n\nGoals\n\nFewer essays on Sunday\n\nRisks\n\nWrong marks\n\nDeployment\n\nDocker\n\nModel\n\nGPT-4o\n',
  ],
  [
    'the report of a finished pipeline with the goals that it had',
    'other',
    'Loan defaults at a bank\n\nIn this project, we trained a classifier that predicts defaults.\n\n🏆 Success criteria\n\n- AUC: > 0.8\n- Recall: > 0.7\n- Precision: > 0.6\n- KS: > 40\n\n🗂️ Dataset description\n\n75% for training\n\n🧹 Data preprocessing\n\nFilled empty ages\n',
  ],
  [
    'the spec of a model, which is none of a product',
    'other',
    '# Pallet detector – model spec\n\n- Task: object detection on a forklift\n- Backbone: YOLOv8n, TFLite INT8\n- Target latency: < 90 ms a frame\n',
  ],
  [
    'coursework',
    'other',
    '# Term project for the vision class\n\n## Requirements\n\n1. **R1** The model shall reach a PSNR of at least 24 dB.\n2. **R2** The model must accept one channel.\n\n## Risk\n\nSmall training set.\n',
  ],
  [
    'limits that somebody sets, called anomaly detection',
    'prd',
    '# Requirements: cold room monitor\n\n| ID | Requirement |\n|---|---|\n| FR-1 | The monitor shall read the temperature every minute |\n| FR-2 | The monitor shall detect anomalies by pre-defined thresholds |\n| FR-3 | Staff must be able to set thresholds for anomaly detection |\n',
  ],
  [
    'a short page on a product that is named after what it predicts',
    'ai-prd',
    '# BRD: harvest date predictor\n\n## Goals\n\n- Predict the week of harvest for each field\n- Improve accuracy by 10%\n\n## Functional requirements\n\n- Read the weather and the sowing dates\n',
  ],
  [
    'the specification of several features',
    'ai-prd',
    '# AI features specification\n\n## Arrival times\n\n**Input:** traffic, weather\n\n**Model:** LightGBM, retrained weekly\n\n## Ranking of drivers\n\n**Model:** XGBoost ranker\n',
  ],
  [
    'a README with two headings',
    'other',
    '# Pi butler\n\nA voice assistant without internet for the Raspberry Pi 4.\n\n## Features\n\n- **Fast**: 3 to 6 seconds until it answers\n- **Private**: nothing leaves the house\n\n## Architecture\n\n| Part | Technology | Target latency |\n|---|---|---|\n| STT | faster-whisper | < 1.5 s |\n| LLM | Gemma 2 2B via Ollama | < 4 s |\n',
  ],
  [
    'the rules of a test bench for models',
    'other',
    '# bench.md — segmentation research harness\n\n## Scope\n\nScores the YOLO model on a frozen set. It must never train.\n\n## Goals\n\n- mAP ≥ 0.5 passes\n\n## Data\n\n- 300 held-out plans with labels\n',
  ],
  [
    'a game whose computer opponents follow rules',
    'prd',
    '# Requirements: island duel\n\n## Scope\n\n- Two player modes\n- Training mode against AI opponents\n- 12 low-poly models of ships\n\n## Non-functional requirements\n\n- Frame rate ≥ 60 FPS\n- Levels must load within 3 seconds\n\n## Opponents\n\n- Simple pathfinding with a behaviour tree\n- Claude API for richer enemies (later phase)\n',
  ],
  [
    'AI only in a later phase',
    'prd',
    '# Requirements: plant diary\n\n## Functional requirements\n\n| Feature | Description |\n|---|---|\n| Photo | Users must upload photos |\n| Species (future) | AI recognises the plant in the photo |\n\n## Plan\n\n### Phase 1\n\n- Diary and reminders\n\n### Phase 3\n\n- AI chat assistant\n',
  ],
  [
    'a product about recordings of meetings that only stores them',
    'prd',
    '# PRD: meeting archive\n\n## Scope\n\nThe system must store the minutes and let members search them by date.\n\n## Out of scope\n\nSpeech recognition, AI summaries.\n',
  ],
  [
    'a README that sells its features',
    'other',
    '# LeafLens AI\n\nLeafLens AI is an AI-powered leaf disease app.\n\n## Features\n\n- Disease detection with ResNet50\n- Chat assistant with Gemini\n\n## Problem Statement\n\nFarmers lose crops.\n\n## Architecture\n\nReact, Flask, TensorFlow\n\n## Model Performance\n\n| Metric | Value |\n|---|---|\n| Accuracy | 97.3% |\n\n## Target Users\n\nFarmers\n\n## Future Scope\n\n- Drones\n\n## License\n\nMIT\n',
  ],
  [
    'a README without commands',
    'other',
    '# Ticket router\n\nThis repository holds a classifier for support tickets.\n\n## Dataset\n\nThe tickets come from Kaggle.\n\n## API\n\n- `POST /predict`\n\n## Repository Structure\n\nsrc, models\n\n## Current Status\n\nNot implemented: NER model.\n',
  ],
  [
    'a model card',
    'other',
    '# leafnet-v2\n\n## Model description\n\nA MobileNetV3 classifier for 38 leaf diseases.\n\n## Intended uses & limitations\n\nThe model should be used by agronomists.\n\n## Training data\n\n54,000 images.\n\n## Evaluation results\n\n| Metric | Value |\n|---|---|\n| Top-1 accuracy | 96.2% |\n',
  ],
  [
    'notes of an author',
    'other',
    '# Bird camera\n\n## Purpose\n\nA detector for birds on a Raspberry Pi.\n\n## Hardware\n\nI suggest the second camera. I recommend a large card.\n\n## Dataset\n\nBirds from iNaturalist.\n\n## Machine learning\n\nThe classifier should run at 5 fps.\n\n## Future work\n\n- web page\n',
  ],
  [
    '让模型做判断的一页纸',
    'ai-prd',
    '退货分拣需求（一页纸）\n\n提出部门：客服部\n\n做法：模型给每个退货单打分，附原因。\n\n不做：自动拒绝。\n\n遗留问题：中间三分之一谁看，待定。\n',
  ],
  [
    '只讲识别对象与验收的表格',
    'ai-prd',
    '# 传送带异物识别\n\n| 序号 | 要求 | 说明 |\n|---|---|---|\n| 1 | 识别画面中的铁件、木料 | 带速 4 m/s |\n| 2 | 样本来自 2 台相机一年录像 | 机电队标注 |\n| 3 | 算法服务器放在机房 | 双机 |\n| 4 | 断网时按原有保护运行 | 不降级 |\n',
  ],
  [
    '人工智能被排除在外',
    'prd',
    '# 二代快递柜产品需求\n\n## 目标\n\n- 取件平均耗时不超过 20 秒\n\n## 功能\n\n1. 扫码、取件码两种取件\n\n## “智能”指什么\n\n指远程开门与自动盘点，不含图像识别或学习。\n',
  ],
  [
    'AI 只是以后的打算',
    'prd',
    '# 养猫记录系统需求文档\n\n## 功能需求\n\n| 功能点 | 描述 |\n|---|---|\n| 照片 | 支持批量上传 |\n| 进食识别（未来） | 接入摄像头自动识别进食行为 |\n\n## 扩展\n\n预留 AI 功能扩展接口。\n\n## 计划\n\n### 第三阶段：智能化\n\n- AI 健康问答\n',
  ],
  [
    '纪要产品不是会议纪要',
    'ai-prd',
    '# 会议纪要自动生成（一期）\n\n## 用户故事\n\n- 作为项目经理，我希望会后收到纪要。\n\n## 模型\n\n大模型加固定提示词。\n\n## 不做\n\n视频。\n',
  ],
  [
    '长文档里零星提到的算法和一次 AI',
    'prd',
    `# 需求文档：排班表\n\n## 排班算法\n\n- 算法：按工号轮转\n- 算法的结果与手工排班的一致率 100%\n- 算法出错时店长自己排\n- 新算法先在一家店用\n- 用 AI 语音播报名单\n\n## 功能需求\n\n${'- 店长可以改某一天的班次\n'.repeat(40)}`,
  ],
  [
    '用户手边的助手不是产品的模型',
    'prd',
    `# PRD：终端录屏工具\n\n## 用户\n\n- 在终端里开着 Claude 的工程师\n- 也有人用 Kimi 等 AI 工具写脚本\n\n## 功能需求\n\n${'- 按空格键暂停录制\n'.repeat(26)}`,
  ],
  [
    '一次评测的结果',
    'other',
    '# 退货助手评测结果\n\n## 汇总指标\n\n- 样本数：60\n- 意图识别准确率：97.0%\n- 工具调用正确率：96.0%\n- 拒答准确率：98.0%\n- 知识库命中率：95.0%\n\n## 结论\n\n大模型的回答稳定。\n',
  ],
  ['会议纪要本身', 'other', '# 算法组会议纪要\n\n参会人员：罗、俊\n\n- 分类器训练完，验证集准确率 91%\n- 下周写需求\n'],
  [
    '检索系统的设计说明',
    'other',
    '# 客服 RAG 系统设计说明\n\n## 总体架构\n\n检索层用 Milvus，生成层调用 Qwen2.5-72B。\n\n## 模块设计\n\n先召回 50 条，再重排取前 5 条。\n\n## 接口设计\n\n入参 question，出参 answer。\n\n## 数据库设计\n\n表 chunk 存正文。\n',
  ],
  [
    '项目主页',
    'other',
    '# 景区导览数字人\n\n本项目面向景区管理方。\n\n## 核心功能\n\n- 智能问答：本地知识库与 RAG\n- 路线推荐\n\n## 技术栈\n\n| 层 | 技术 |\n|---|---|\n| LLM | DeepSeek |\n\n## 快速启动\n\n```sh\ndocker compose up -d\n```\n\n## 项目结构\n\n见目录。\n',
  ],
  [
    'a template whose product has no name yet',
    'other',
    '# PRD: <Product Name>\n\n## Goals\n\n- Problem statement\n\n## Success metrics\n\n- Quality (hallucination rate)\n- p95 latency\n\n## Requirements\n\n- Safety of the LLM\n',
  ],
  [
    '名称待填的模板',
    'other',
    '# 【产品名称】需求文档\n\n## 目标\n\n智能推荐商品。\n\n## 范围\n\n本期做推荐。\n\n## 指标\n\n- 准确率 ≥ 90%\n',
  ],
  [
    'a template that tells what to write',
    'other',
    '# AI feature PRD\n\n## Problem\n\nDescribe the problem that the model solves.\n\n## Goals\n\nList clear goals.\n\n## Users\n\nDescribe who asks the assistant.\n\n## Metrics\n\nDefine what accuracy is good enough, and how the LLM is judged.\n\n## Risks\n\nExplain how answers are checked.\n',
  ],
  [
    '带填写示例的模板',
    'other',
    '# 需求文档模板\n\n## 背景\n\n[例如：为平台增加智能摘要]\n\n## 目标\n\n- [例如：使用率达到 30%]\n- [例如：摘要准确率 ≥ 90%]\n\n## 用户故事\n\n作为一名编辑，我想要自动生成摘要。\n\n## 范围\n\n- [例如：长文]\n',
  ],
  [
    'a record of a decision in the usual parts',
    'other',
    '# ADR-007: pose model\n\n## Context\n\nThe app needs pose detection with < 30 ms latency and high accuracy.\n\n## Decision\n\nWe use MediaPipe on the device.\n\n## Consequences\n\n- Accuracy ≥ 90% on phones\n\n## Alternatives considered\n\n- YOLO pose\n',
  ],
  [
    'the design of a system that serves models',
    'other',
    '# Serving models at scale\n\n## Problem and constraints\n\nMany teams bring models of their own.\n\nTraffic grows each month.\n\n### Functional needs\n\n- Serve trained ML models for inference.\n- Availability 99.9%\n- P99 < 200 ms\n\n## High-level architecture\n\nA gateway in front of Triton servers.\n\n## Deep dive\n\nRequests are batched.\n\n## Trade-offs\n\nLatency against cost of the GPUs.\n',
  ],
  [
    'a summary of what to improve',
    'other',
    '# Script writer improvement summary\n\n## Review\n\nThe LLM prompt holds back hallucinations.\n\n## Actions\n\n- Add few-shot examples\n\n## Targets\n\n- Hallucination rate < 2%\n- Factual accuracy > 95%\n',
  ],
  [
    'a part of a plan',
    'other',
    '# Workstream 4: evaluation\n\n## Goal\n\nThe judge model scores answers.\n\n## Exit criteria\n\n- Groundedness ≥ 0.9\n\n## Open questions\n\n- Who labels?\n',
  ],
  [
    'a paper on architecture',
    'other',
    '# 检索问答技术架构方案\n\n## 概述\n\n统一使用向量数据库与 LLM 服务。\n\n## 选型\n\n- 编排用 LangGraph\n- 嵌入用 BGE-M3\n',
  ],
  [
    'a product that says of itself that it is AI-powered',
    'ai-prd',
    '# Product Requirements Document\n\n## Overview\n\nThe ledger clerk is an AI-powered system that files bills.\n\n## Integration\n\n- GPT-4\n\n## Performance\n\n- Filing in under 30 seconds\n',
  ],
  [
    '定位里自称 AI 的系统',
    'ai-prd',
    '# 麦田需求文档\n\n产品定位：面向农户的 AI 自主灌溉系统\n\n## 功能\n\n- 读取土壤湿度\n- 输出灌溉决策\n\n## 目标\n\n节水。\n',
  ],
  [
    'an article with the front matter of a site',
    'other',
    '---\ntitle: Moss on small boards\ndate: 2026-02-01\ntags: [vision]\ncategories: [ML]\n---\n\n# Moss on small boards\n\n## Overview\n\nA model (YOLO) finds moss on a Raspberry Pi.\n\n## Targets\n\n- mAP ≥ 0.5\n- Latency < 100 ms\n- Size < 10 MB\n- Recall ≥ 0.8\n',
  ],
  [
    'a note of a team with a date and tags',
    'ai-prd',
    '---\ndate: 2026-02-01\ntags: [returns]\nowner: Li Wei\n---\n\n# Returns triage\n\n## Goals\n\nA model (YOLO) sorts returns.\n\n## Out of scope\n\nRefunds.\n\n## Acceptance criteria\n\n- Recall ≥ 0.9\n- Precision ≥ 0.9\n',
  ],
  [
    'a blueprint for requirements',
    'other',
    '# RAG PRD Blueprint\n\nWhat to write about retrieval.\n\n| Layer | Questions |\n|---|---|\n| LLM | Which model? |\n| Index | How fresh? |\n\n## Evaluation\n\n- Hallucination rate < 5%\n',
  ],
  [
    '一个模块的实现设计',
    'other',
    '# 语音模块实现设计\n\n## 架构\n\n模型懒加载，由 Whisper 转写。\n\n## 目标\n\n- CER < 10%\n- 延迟 < 1s\n',
  ],
];

for (const [name, kind, text] of CASES) {
  test(`${name}: ${kind}`, () => {
    const { verdict } = new Session().read(text);
    assert.equal(verdict.kind, kind, verdict.reasons.join(' '));
  });
}

test('a verdict names the signals that decided, the strongest first, and says where it is close', () => {
  const sure = new Session().read(
    '# PRD: chatbot\n\n## Goals\n\nAn LLM answers questions; F1 of intents ≥ 0.9.\n',
  ).verdict;
  assert.equal(sure.kind, 'ai-prd');
  assert.equal(sure.confidence, 'high');
  assert.ok(sure.reasons.includes('named-requirement') && sure.reasons.includes('ai-metrics'));
  const near = new Session().read('# PRD: chat\n\n## Goals\n\nAgents answer questions with the model.\n').verdict;
  assert.equal(near.confidence, 'low');
});

test('the file’s name speaks for a document of requirements, and README against it', () => {
  const text = '# Returns\n\n## Goals\n\nThe model ranks returns; an LLM writes the reason.\n';
  const kindIn = (file: string): Kind => new Session(file).read(text).verdict.kind;
  assert.equal(kindIn('docs/prd-returns.md'), 'ai-prd');
  assert.equal(kindIn('README.md'), 'other');
});
