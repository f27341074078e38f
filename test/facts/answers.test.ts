import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers, type Question } from '../../core/facts/answers.ts';
import { Session } from '../../core/session.ts';

/** Lines below a heading that says nothing of itself, unless they bring one; and the question that they answer. */
const SAID: Partial<Record<Question, readonly string[]>> = {
  fallback: [
    'If the ranker doesn’t answer in 80 ms, the order by text match is shown.',
    'When the model is down, the last known list stays on the page.',
    'The plain text is sent if the speech service times out.',
    'Should the classifier fail, every ticket goes to the general queue.',
    '- Model server down: uploads wait for 24 h',
    '- No internet → the phone keeps the recording and sends it later',
    '- Unsure → a question mark beside the name',
    '- Answers wrong? → the guest taps the flag and a nurse looks',
    '### And if the provider is down?\n\nCalls wait in line for up to six hours.',
    '### What happens if the model is wrong\n\nThe host corrects the draft before it is sent.',
    '**Can it be wrong?**\nYes. The host reads the draft first.',
    '### Failure handling\n\n| Case | Behaviour |\n|---|---|\n| Score 0.4–0.6 | alert without a label |',
    '### If it fails\n\nIf three frames in a row are late, the sound passes through untouched.',
    '| Risk | Response |\n|---|---|\n| Cloud timeout | alert with the plain label |',
    '模型超时就显示热门列表。',
    '- 模型 3 秒内没加载完：只跑正则，并在顶上提示',
    '- 模型加载失败：只录音回放，不给星',
    '工控机死机时，报点全部送人工复判。',
    '- 断网：照片留在手机里，恢复后自动上传',
    '如果识别服务不可用，页面显示昨天的结果。',
    '拿不准的送人工复判台。',
    '接口报错，返回上一次的列表。',
    '### 服务器挂了？\n\n照片留在手机里，恢复后再试。',
    '### 认错了怎么办\n\n农技员看图以后回电。',
    '### 出问题时\n\n- 图像过曝：人工看，并提醒擦镜头',
    '| 情况 | 怎么办 |\n|---|---|\n| 检索服务挂了 | 用一期的问答机器人 |',
  ],
  update: [
    'A new model is trained every November and released when it beats the old one.',
    'Updates of the model ship with the app, every 6 weeks at the earliest.',
    'The prompt may be changed only after the 500 leases pass.',
    'A new version needs a new test and the approval of the board.',
    'We do not move to another version without repeating the evaluation.',
    'Every quarter the prompt is reviewed with the report of corrections.',
    '| Data | Owner | Update |\n|---|---|---|\n| Help articles in the knowledge base | Ann | as soon as they change |',
    '模型每学期更新一版，由教研签字。',
    '词典和模型每季度发版，发版前重跑考核集。',
    '提示词或模型要改，先跑 1,500 题。',
    '提示詞與模型版本變更前須重跑 1,400 封。',
    '新版本要在验收集上不低于旧版才能换。',
    '| 数据 | 负责人 | 更新 |\n|---|---|---|\n| 知识库 | 周敏 | 每晚 2 点增量 |',
  ],
  monitoring: [
    '## Checks after launch\n\nEvery Monday the team gets the error per shop.',
    '## After go-live\n\nWeekly: agreement of flags with final reports, and delays of studies.',
    '## Watching it\n\nThe share of wrong labels is counted once a week.',
    '## Launch\n\nHalf of the shops in May. The shop leads check 200 drafts per month.',
    '## 上线与追踪\n\n每天看采用率和改动字数，每周抽 150 封。',
    '## 运行中的检查\n\n每班从放行的图里抽 200 张看。',
    '## 上线后怎么盯\n\n每周复核 300 张。',
  ],
  'test-set': [
    '## Data\n\nJudged set: 1,500 queries, rated by six trained raters.',
    '## Data\n\nTest: October 2024 to January 2025, untouched.',
    '## Data\n\nExam: 400 mixtures of 12 agents.',
    '## Data\n\n| Set | Size |\n|---|---|\n| Test-D | 24,500 frames |',
    '| Measure (test period) | Target |\n|---|---|\n| WAPE | ≤ 18% |',
    'The acceptance recordings come from 40 calls.',
    '## 效果要求（验收集，阈值固定后）\n\n- 漏检率 ≤ 1%',
    '模型离线指标（OOT 样本）：AUC 不低于 0.82',
    '## 验收标准（1,400 封）\n\n- 正确率 ≥ 92%',
    '评测题来自下文的题库，共 1,500 题。',
    '## 数据\n\n| 用途 | 多少 |\n|---|---|\n| 考核 | 2023 年合同 200 份 |',
    '驗收信件由兩位資深客服各自分類。',
    '4.2 The hit rate on the “Aarhus set” is at least 87 %, on the Malmo set 80 %.',
    '## Performance\n\nVerification material: 2,400 clips from 20 volunteers.',
    '**The exam**\n\n- 600 chats of this spring; 90 of them angry.',
    '## Yardstick\n\nSeptember to November 2024, all shops.',
    'We keep 900 letters locked away until the end.',
    '800 mails that nobody on the team has read are marked by two agents.',
    'All of these are counted on the sealed 120 meetings.',
    'On these tours we count the wrong words.',
    '| We count | On | Line |\n|---|---|---|\n| Sick trees inside a ring | four orchards | ≥ 75% |',
    '## Questions\n\n**How do we know that it works?**\nEverybody who joined in May: 71,000 sellers.\n',
    '下列数字都在留着的 1.8 万张上各测一次。',
    '这几样都在上面那 18.6 万家上算。',
    '另外准备 900 份，都是今年投的。',
    '封存 2.4 万张照片，开发的人看不到。',
    '## 拿什么考它\n\n2025 年 1 到 4 月的账。',
    '**考它**\n\n- 2024 年 9 月的 2,000 段会话',
    '问：那考卷呢？\n答：5 月到 7 月的 9,000 家。',
    '| 尺子 | 在哪儿量 | 要到 |\n|---|---|---|\n| 误差 | 7、8 两月 | ≤ 25% |',
  ],
  review: [
    'Rejected customers may ask that a person looks at it within two days.',
    'An officer can override the score.',
    'Every image is read by a radiologist as before.',
    '被拒的客户可以要求人来看，信审 2 天内答复。',
    '医生有权推翻模型的结论。',
  ],
  record: [
    'Each score is kept for ten years.',
    'Every override is logged for 10 years.',
    '每笔打分存 5 年备查。',
    '每次评分的入参与分数留存 5 年。',
  ],
};

/** Lines near those that answer nothing. */
const OPEN: Partial<Record<Question, readonly string[]>> = {
  fallback: [
    'The crash rate stays below 0.1%.',
    'Word error rate: at most 9% for calls in English.',
    'The model predicts when a pump fails: two days ahead.',
    'If the machine fails, the shift lead sees it on the dashboard.',
    'If login fails, users are told.',
    'What happens if the model is down?',
    '- Timeout: 30 s',
    '- If the service is down: TBD',
    '## Background\n\nIf the old system fails, agents phone the depot.',
    '### Failure prediction\n\nThe model sees failures two days ahead.',
    '设备故障时，系统提前两天预警。',
    '异常检测：找出异常交易。',
    '- 超时率：不超过 1%',
    '订单超时自动取消。',
    '登录失败时提示密码错误。',
    '模型超时怎么办？',
    '### 异常识别\n\n模型从振动信号中找出异常。',
  ],
  update: [
    'The model goes live in May.',
    'Users can change the colour of the page.',
    'The model writes drafts for every clerk.',
    'The chart is updated every minute.',
    '模型五月上线。',
    '训练迭代次数可以根据需要进行调整。',
    '用户可以修改个人资料。',
    '报表每周发给店长。',
  ],
  monitoring: [
    'Teachers get a report of wrong words every week.',
    '## Background\n\nToday a clerk checks 200 results every week.',
    '## Launch\n\nThe model goes live in May.',
    '老师每周一收到全班的错音榜。',
    '## 上线计划\n\n五月全量上线，每周两条线。',
    '## 现状\n\n现在每天人工抽查 200 张。',
  ],
  'test-set': [
    '- Recall at least 90%',
    'The test takes two weeks.',
    '## Data\n\nTraining: 41,000 frames of 2024.',
    'Unit tests cover 80% of the code.',
    '## Acceptance (2 weeks)\n\n- Recall ≥ 90%',
    '测试：五月做两周。',
    '## 验收标准（3 个月内）\n\n- 召回率 ≥ 90%',
    '学生做完练习题以后看到考题解析。',
    'The model runs on 300 phones.',
    'Reports are sealed and sent to the buyer.',
    'The app is tested on 20 devices.',
    '**The exam**\n\nIt takes two weeks.',
    'On these pages we show the ten best offers.',
    '| Step | On time |\n|---|---|\n| Training | yes |',
    '样品封存 30 天。',
    '在 20 家门店试用 4 周。',
    '用户在上面看到 3 个结果。',
    '## 怎么考\n\n五月做两周。',
    '| 步骤 | 在哪 |\n|---|---|\n| 出数 | 上海 |',
    '## 数据\n\n训练：2022 到 2023 年合同 3,100 份',
  ],
  review: ['The model rejects an application at once.', 'The user uploads a document.', '模型自动拒绝申请。'],
  record: ['The score is shown to the customer.', 'Photos are kept for 30 days.', '照片保存 30 天。'],
};

const read = (line: string, question: Question): boolean =>
  answers(new Session().read(`# PRD: A\n\n${line.startsWith('## ') ? '' : '## Functions\n\n'}${line}\n`), question);

for (const [question, lines] of Object.entries(SAID) as [Question, readonly string[]][]) {
  for (const line of lines) {
    test(`${question} is answered by “${line.replace(/\n+/g, ' / ')}”`, () => assert.equal(read(line, question), true));
  }
}
for (const [question, lines] of Object.entries(OPEN) as [Question, readonly string[]][]) {
  for (const line of lines) {
    test(`${question} is left open by “${line.replace(/\n+/g, ' / ')}”`, () =>
      assert.equal(read(line, question), false));
  }
}
