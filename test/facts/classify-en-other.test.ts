import { testKinds } from './classify-cases.ts';

testKinds([
  [
    'a page on what to install',
    'other',
    '# Requirements\n\nWhat you need installed, and how much memory the project asks for.\n\n## Operating system\n\n- Linux or macOS\n\n## Python\n\n- Python 3.11 must be there\n\n## Node.js (frontend)\n\n- Node 20\n\n## Docker\n\n- Ports 7474 must be free\n\n## Ollama\n\n- The mistral model must be pulled\n',
  ],
  [
    'a lesson of a course',
    'other',
    '# Day 4 – Fraud detection (ML product)\n\n## Problem\n\nFraud costs money.\n\n## Goals\n\n- High recall\n\n## Approach\n\nA binary classifier scores each payment.\n\n## Metrics\n\n| Metric | Why |\n| --- | --- |\n| Recall | Find fraud |\n',
  ],
  [
    'the call for entries of a contest',
    'other',
    '# Track 3: faults on castings\n\n## Goals\n\nContestants find faults on five camera views with an anomaly detection model.\n\n## Requirements\n\n- Entries must not need more than 60 s an image\n- Image-level AUROC ≥ 90%\n- Entries must be in the submission format\n\n## Evaluation\n\nThe public leaderboard shows AUROC; judges give the prize by the private leaderboard.\n',
  ],
  [
    'a design of the learning part',
    'other',
    '# Machine Learning Design\n\n## Goals and limits\n\nA random forest classifier predicts wear from vibration.\n\n## Evaluation\n\n- F1 must be reported for each machine\n- Models must be compared with a baseline\n- The training data must be split by machine\n\n## Risks\n\nDrift must be watched.\n\n## Open questions\n\nThe team must still agree on the window.\n',
  ],
  [
    'a brief of a study',
    'other',
    '# Grasping study\n\n## Research question\n\nHow far can the network be quantized?\n\n## Goals\n\n- One table of results.\n\n## Working paper title\n\nSmall policies.\n',
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
    'a page about a finished prototype',
    'other',
    '# Leaf rust on the phone – AI prototype\n\n## Problem statement\n\nThis project builds a classifier that tells rust from healthy leaves on the phone.\n\n## Dataset\n\n- rust: 140 images\n- healthy: 611 images\n\n## Baseline performance\n\nAccuracy: 71.34%\nModel size: 9.2 MB\n\n## Techniques applied\n\n- ONNX export\n- FP16 quantization\n\n## Performance\n\nAccuracy: 83.12%\nInference time: 6.41 ms\n\nThis project successfully demonstrates classification on the device.\n',
  ],
  [
    'a guide to writing requirements',
    'other',
    '# AI requirements deep dive\n\nWeek 3\n\n## Data\n\n- Sources, owners and freshness of the data that the model learns from\n\n## Evaluation\n\n- Offline metrics and guardrails\n',
  ],
  [
    'a text on requirements engineering',
    'other',
    '# Requirements engineering for AI projects\n\n## Functional requirements\n\n- What is the input of the model, and what happens when it is uncertain?\n\n## Data requirements\n\nTraining data spec: format, owner, freshness.\n\n## Acceptance criteria\n\n- Recall ≥ 85%, precision ≥ 70% on a held-out test set\n',
  ],
  [
    'a model card without a title',
    'other',
    'Artifacts of the seed sorter; this repo holds scripts and settings.\n\n## Training data summary\n\n- 900 photos, annotated\n\n## Metrics (validation)\n\n- Precision: 0.91\n- Recall: 0.86\n- F1: 0.88\n\n## Limitations & bias\n\n- Retrain for a new camera\n\n## Deployment notes\n\n- Export with ONNX\n',
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
    'a template whose product has no name yet',
    'other',
    '# PRD: <Product Name>\n\n## Goals\n\n- Problem statement\n\n## Success metrics\n\n- Quality (hallucination rate)\n- p95 latency\n\n## Requirements\n\n- Safety of the LLM\n',
  ],
  [
    'a template that tells what to write',
    'other',
    '# AI feature PRD\n\n## Problem\n\nDescribe the problem that the model solves.\n\n## Goals\n\nList clear goals.\n\n## Users\n\nDescribe who asks the assistant.\n\n## Metrics\n\nDefine what accuracy is good enough, and how the LLM is judged.\n\n## Risks\n\nExplain how answers are checked.\n',
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
    'an article with the front matter of a site',
    'other',
    '---\ntitle: Moss on small boards\ndate: 2026-02-01\ntags: [vision]\ncategories: [ML]\n---\n\n# Moss on small boards\n\n## Overview\n\nA model (YOLO) finds moss on a Raspberry Pi.\n\n## Targets\n\n- mAP ≥ 0.5\n- Latency < 100 ms\n- Size < 10 MB\n- Recall ≥ 0.8\n',
  ],
  [
    'a blueprint for requirements',
    'other',
    '# RAG PRD Blueprint\n\nWhat to write about retrieval.\n\n| Layer | Questions |\n|---|---|\n| LLM | Which model? |\n| Index | How fresh? |\n\n## Evaluation\n\n- Hallucination rate < 5%\n',
  ],
  [
    'an assignment for students',
    'other',
    '# Project requirements\n\nThis document has the requirements for the machine learning project.\n\n## Deliverables\n\n- Pitch slides with the hypothesis\n- An in-class presentation of 8 minutes\n\n## Model building\n\nTrain the final model on the whole data set; tuning counts for grading.\n\n## Schedule\n\n- Code upload by the end of the course\n',
  ],
  [
    'what a machine needs to run a model',
    'other',
    '# Whisper model requirements\n\nThis page lists the requirements of the speech model that the caption tool uses.\n\n## Model variants\n\n- Whisper small for most machines\n- Whisper large for servers\n\n## Hardware requirements\n\n- A CUDA-capable GPU with 4 GB\n\n## Performance\n\n- Transcription in under 3 s\n- FR-1: captions must be kept\n\n## Risks\n\n- The licence\n\n## Test\n\n- With two languages\n\n## Installation\n\n```bash\npip install openai-whisper\n```\n',
  ],
  [
    'the design of a change with goals and decisions',
    'other',
    '## Context\n\nAnswers of the LLM have no sources.\n\n## Goals / Non-Goals\n\n- Detect hallucinations in 90% of the cases\n- No training\n\n## Decisions\n\n### Rules first\n\nGPT-4 judges what the rules leave open.\n\n## Risks / Trade-offs\n\n- The API may be slow\n',
  ],
  [
    'the report of a study in its repository',
    'other',
    '# Press failure prediction\n\n## Problem Statement\n\nPresses stop without a warning.\n\n## Objectives\n\n- Reduce stops by at least 20%\n- Raise availability by 10%\n\n## Dataset Description\n\nReadings of two years.\n\n## Methodology\n\nFeature engineering and model training.\n\n## Key Findings\n\nThe random forest model was best.\n\n## Model Performance\n\n- Recall: 0.61\n\n## Conclusions and Recommendations\n\nWatch the torque.\n\n## How to Use This Repository\n\nOpen the notebook.\n',
  ],
  [
    'the policies of a pipeline',
    'other',
    '# Demand Forecast Policies\n\nBusiness rules of the pipeline.\n\n## Eligibility\n\n| Rule | Threshold |\n|-|-|\n| History | ≥ 700 days |\n\n## Metric targets\n\n| Type | Target |\n|-|-|\n| Seasonal | MAPE < 15% |\n\n## Model parameters\n\n- Holidays of the country\n- Forecast horizon: 60 days\n',
  ],
]);
