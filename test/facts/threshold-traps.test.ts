import { testStatus, testTargets, under } from './threshold-cases.ts';

/** Numbers that a reader who looks for digits near words takes for targets. */
testTargets('no target', under('Functional requirements'), [
  ['- Normalise visitor ratings from a 1-10 scale to 0.1-1.0.'],
  ['- Highlight films that both friends rated 8/10 or higher.'],
  ['- Allocate 70% of records to the Training_Set and 30% to the Test_Set.'],
  ['- Release to 20% of users.'],
  ['- The engine shall apply 50 percent weight to views between 1 and 7 days old.'],
  ['- The feed shall boost local singers by 20 percent in scoring.'],
  ['- The list shall exclude songs with an average rating below 3.0.'],
  ['- The ranking shall prioritise songs of the same band with a 15% boost.'],
  ['- The feed shall reduce the ranking score by 20% for songs with a skip rate above 80%.'],
  ['- The menu opens after a short delay (300–500 ms).'],
  ['- WHERE a chart has more than 1,000 points, the app SHALL thin them out.'],
  ['- 弹窗在页面打开后延迟2秒再展示。'],
  ['- 接口连续出错3次后暂停推送30分钟。'],
  ['- 60–90 second demo video: upload, fix, export.'],
  ['- Support for documents up to 80 MB.'],
  ['- Confidence score displayed (>80% for auto-assignment).'],
  ['| Rule | Threshold | Action |\n| --- | --- | --- |\n| Spike against last week | >100% | Flag for review |'],
  ['- The system shows the top 5 results with a confidence above 0.7.'],
  ['- If confidence < 0.6, route to a human reviewer.'],
  ['- The report lists recall@top 30% of the lines.'],
  ['- Estimates the probability that a roof loses more than 20% of its tiles in a storm.'],
  ['- Mark guests with 1–2 stars in the list.'],
  ['- Errors shall be reported separately for 10 and 30 minutes.'],
  ['| Variant | Completion rate |\n| --- | --- |\n| Short form | 71% |\n| Long form | 64% |'],
  ['- WHEN a score is missing, the app SHALL treat it as 0.'],
  ['- 缺少评分时，系统应将准确率视为 0。'],
  ['- 预测准确率：1 - |预测 - 实际| / 实际，每日更新（>90%绿，80-90%黄，<80%红）'],
  [
    '**模型对比**：\n\n| 模型 | MAE | MAPE |\n| --- | --- | --- |\n| LightGBM | 18.5 | 15.8% |\n| 移动平均 | 32.1 | 25.3% |',
  ],
  ['Comparison:\n\n| Model | WER |\n| --- | --- |\n| Whisper small | 14.1% |\n| Rules | 31.2% |'],
  ['| Output | 1. R² (fit)<br>2. MAE (mean absolute error)<br>3. RMSE |'],
  ['| 评估指标 | 1. 准确率（总体）<br>2. 召回率（破损类） |'],
  ['- Retry failed calls 3 times with a timeout of 30 seconds.'],
  ['- Upload at most 10 files, max 20 MB each.'],
  ['- Session expires after 30 minutes of inactivity.'],
  ['- Summaries shall be no longer than 200 words.'],
  ['- The list shows 20 items per page and refreshes every 5 seconds.'],
  ['- Passwords must be at least 12 characters.'],
  ['- Supports PNG up to 4096x4096 pixels.'],
  ['- Send a reminder 24 hours before the appointment.'],
  ['- WCAG 2.1 AA, ISO 27001, HTTP 429, port 8080, Python 3.11, Node 20+.'],
  ['- Support 24/7, 7x24 hotline.'],
  ['- Ask for a second photo in edge cases; never more than 2 follow-up questions.'],
  ['- The FDA warning letter or recall of lot 4417 is shown in red.'],
  ['- Alert fatigue: reduce sensitivity.'],
  ['- TIME-SENSITIVE cases go first.'],
  ['- Patients with eGFR <30 get a specific note.'],
  ['- The score is given on a scale of 0–100.'],
  ['- Show data of the last 90 days.'],
  ['- Rate limit: 100 requests per minute per user.'],
  ['- Batch submission of up to 100 readings in a single request.'],
  ['- Chunks of 512 tokens with an overlap of 50.'],
  ['- Temperature 0.2, top-p 0.9.'],
  ['- As described in section 4.2, step 3 runs before step 4.'],
  ['- Phase 2 starts in week 6.'],
  ['- Users type e.g. "accuracy above 95%" into the search box.'],
  ['- `accuracy >= 0.9` is the filter of the query.'],
  ['- The ratio of training to test data is 80/20.'],
  ['- Meets at 10:30, room 12.'],
  ['- The kiosk must run 100% offline with no cloud account.'],
  ['- Lays 2+ plans side by side (e.g. the old and the new one).'],
  ['- Rivals can spot mould with an accuracy of 93%.'],
  ['- The report grades the session by hit rate (excellent ≥ 85%, good ≥ 70%, poor < 70%).'],
]);

testTargets('不是目标', under('功能需求', '# 需求文档'), [
  ['- 置信度低于0.6时转人工复核'],
  ['- 每页展示20条，支持最多上传9张图片，单张不超过10MB'],
  ['- 超时时间30秒，失败重试3次'],
  ['- 当相似度大于0.8时判为重复'],
  ['- 昵称长度不超过20个字符'],
  ['- 列表每5秒刷新一次'],
  ['- 缓存保留7天'],
  ['- 返回Top5结果'],
  ['- 首页推荐最近30天的内容'],
  ['- 回归测试全部通过，召回策略采用双塔模型'],
  ['- 见第5章 5.1 召回策略'],
  ['- 预测准确率=1-MAPE'],
  ['- 支持 Android 10 及以上，iOS 14+'],
  ['- 提供7x24小时服务'],
  ['- 灰度放量10%→50%→100%'],
  ['- 用户输入“准确率大于95%”时展示提示'],
  ['- 接口返回 HTTP 429，端口 8080'],
  ['- 评分范围1-5分'],
  ['- 本地化部署，离线评测，每周一次'],
  ['- 连续3次失败后锁定10分钟'],
  ['- **REQ-4-2**：**订单吞吐曲线**：按日展示折线图'],
  ['- 报告列出 Popt 与 Recall@前 30% 代码量两项'],
  ['- 按跟读得分率给出评级：优秀 ≥85%、良好 ≥70%、待改进 <70%'],
]);

testTargets('no target elsewhere', under('Tech stack'), [
  ['- Python 3.11, PostgreSQL 15, Redis 7.2'],
  ['- Hardware: 16 GB RAM, 8 cores, RTX 3050 with 8GB'],
  ['- Picovoice: <50MB RAM'],
]);

testTargets('no target in a name', under('Requirements'), [
  ['Ascend 910B is required, and Claude 3 Haiku at most.'],
  ['The PC must run Windows 11 IoT Enterprise.'],
  ['必须使用昇腾 910B。'],
]);

testTargets('not in background', under('Problem statement'), [
  ['Manual review takes 3-5 days on average.'],
  ['Industry reports say 62% of customers expect an answer within 24 hours.'],
  ['The market grows by 12% a year.'],
  ['Only 40% of tickets are solved at first contact today.'],
]);

testTargets('not in plans', under('Timeline'), [
  ['- Phase 2 (8 weeks): 10 engineers, $200k'],
  ['- Week 3: 80% of features done'],
  ['- Effort: 3 weeks'],
]);

testTargets('not in quotes, comments or code', under('Success metrics'), [
  ['> Recall ≥ 90% would be nice, said a customer.'],
  ['<!-- recall ≥ 90% -->\n\nText.'],
  ['```\nrecall >= 0.9\n```\n\nText.'],
]);

testStatus('the role of a number', under('Monitoring'), [
  ['Alert if accuracy drops below 85%.', 'below 85% trigger'],
  ['Roll back when the error rate exceeds 5%.', 'exceeds 5% trigger'],
  ['Retrain when PSI > 0.25.', '> 0.25 trigger'],
]);

testStatus('数字的角色', under('监控', '# 需求文档'), [
  ['准确率低于80%时触发告警并回滚。', '低于80% trigger'],
  ['连续3天误报率超过5%则暂停灰度。', '超过5% trigger'],
]);

testStatus('what is said about a number', under('Model', '# PRD: triage'), [
  ['The vendor claims 99% accuracy.', '99% claim'],
  ['The current model reaches 82% recall.', 'reaches 82% baseline'],
  ['In the pilot we measured 87% accuracy.', '87% observed'],
]);

testStatus('对数字的说法', under('模型', '# 需求文档'), [
  ['友商宣称识别准确率 99%。', '99% claim'],
  ['目前召回率为 82%。', '为 82% baseline'],
  ['实测准确率已达到88%。', '达到88% observed'],
]);

testTargets('neither a target: cut-offs, lengths, preconditions, things', under('Acceptance criteria'), [
  ['- The list holds each species found above 40% confidence.'],
  ['- Upload a voice memo (max 45 seconds) and get its text.'],
  ['- Given 6 months of invoices, when the report is opened, then it groups them by month.'],
  ['- A 90-minute lecture gets one page of notes.'],
  ['- Catches zero-day attacks.'],
]);

testTargets('numbers of what is left out', under('Non-goals'), [
  ['- Crawling all 60+ branches.'],
  ['- 99% accuracy in dialects'],
]);

testTargets('范围外的数字', under('非目标', '# 需求文档'), [['- 覆盖全部 60 家以上门店'], ['- 方言识别准确率 99%']]);

testTargets('what is looked for, and when something is done', under('Acceptance criteria'), [
  ['- AND the page flags weeks with more than 40% variance'],
  ['- The importer checks:\n  - Sudden jumps (>60% variance)'],
  ['- **< 80 ms**: nothing is done\n- **> 400 ms**: the clip jumps to the right place'],
  ['- The model flags broken tiles with a recall above 95%.', 'recall > 95 percent quality'],
]);

testTargets('habits of users', under('Target users'), [
  ['**Persona 2: the collector**\n\n- Buys 8+ records per month'],
]);

testTargets('numbers of a test, a formula and a trial', under('Acceptance criteria'), [
  ['- CTR rises by at least 5% against the control group (p<0.05)', 'ctr >= 5 percent business'],
  [
    '- Interval coverage: the 80% interval shall contain 78–82% of actual values',
    'interval-coverage range 78–82 percent quality',
  ],
  ['- 95% prediction intervals coverage', 'interval-coverage = 95 percent quality'],
  ['- 95% confidence intervals coverage', 'interval-coverage = 95 percent quality'],
  ['- Accuracy is the number of right labels divided by all labels, times 100%'],
  ['- For reference, random guessing would yield 25% accuracy'],
  ['- The Gini coefficient should climb to 0.62 from its present 0.55', 'gini = 0.62 quality'],
  ['- 试点两周，差错率从 1.2% 降到了 0.7%'],
  ['| 指标 | 基线 → 目标 |\n| --- | --- |\n| 等错误率 | 2.6% → 1.5% |', 'eer = 1.5 percent quality'],
  ['- GPU spend must not top €12,000 a month', '- <= 12000 eur/month operational'],
]);
