import { testRule } from './rule-table.ts';

testRule('consistency-offline-vs-cloud', [
  {
    name: '看过而没有采用的云端方案不算矛盾',
    text: '# 掛號助手需求文件\n\n## 部署\n\n模型放在本院機房，內網運行，資料不出院。\n\n曾評估 GPT-4o 雲端方案，資安會議不同意，故不採。\n',
    at: [],
  },
  {
    name: '被否掉的方案不算矛盾',
    text: '# 挂号助手需求文档\n\n## 部署\n\n模型放在本院机房，数据不出院。\n\n- 已否决的方案：GPT-4o\n- Qwen-Max API 漏掉条件，否了\n',
    at: [],
  },
  {
    name: '没有被否的方案仍算矛盾',
    text: '# 挂号助手需求文档\n\n## 部署\n\n模型放在本院机房，数据不出院。\n\n自己训练的小模型漏掉条件，否了；改为调用 GPT-4o API。\n',
    at: ['数据不出院'],
  },
  {
    name: '说明为什么不用云端不算矛盾',
    text: '# 收据需求文档\n\n## 技术\n\n**为什么不用云端识别（如 Google Cloud Vision）？**\n\n- 离线可用\n',
    at: [],
  },
  {
    name: 'reports a duty of the whole product',
    text: '# PRD: Notes\n\n## Security\n\n### Privacy\n\nNotes never leave the device.\n\n## Model\n\nSummaries use the OpenAI API with GPT-4o.\n',
    at: ['never leave the device'],
  },
  {
    name: 'leaves one part that works offline alone',
    text: '# PRD: Speaker\n\n## Functions\n\n### Speech\n\n#### Wake word\n\n- Works offline\n\n#### Dialogue\n\nAnswers come from the OpenAI API with GPT-4o.\n',
    at: [],
  },
  {
    name: 'reports a part that must work offline and calls a model itself',
    text: '# PRD: Speaker\n\n## Functions\n\n### Speech\n\n#### Dialogue\n\nIt works offline. Answers come from the OpenAI API with GPT-4o.\n',
    at: ['works offline'],
  },
  {
    name: '单个模块离线不算矛盾',
    text: '# 音箱需求文档\n\n## 功能\n\n### 语音\n\n#### 唤醒\n\n完全离线运行。\n\n#### 对话\n\n调用 GPT-4o 的 API 回答。\n',
    at: [],
  },
]);

/** A document that says something of its data, and then calls a hosted model. */
const before = (duty: string): string =>
  /\p{Script=Han}/u.test(duty)
    ? `# 笔记需求文档\n\n## 隐私\n\n${duty}\n\n## 模型\n\n摘要调用 GPT-4o 的 API。\n`
    : `# PRD: Notes\n\n## Privacy\n\n${duty}\n\n## Model\n\nSummaries use the OpenAI API with GPT-4o.\n`;

const duties: readonly (readonly [text: string, at: string])[] = [
  ['No picture leaves the plant.', 'No picture leaves the plant'],
  ['Footage never leaves the house.', 'Footage never leaves the house'],
  ['Recordings must not be transferred outside the clinic.', 'Recordings must not be transferred outside the clinic'],
  ['All letters stay on site.', 'All letters stay on site'],
  ['No internet access.', 'No internet access'],
  ['The machines must not be connected to the internet.', 'must not be connected to the internet'],
  ['All recognition is done locally.', 'All recognition is done locally'],
  ['Everything runs locally.', 'Everything runs locally'],
  ['Call recordings must never be uploaded.', 'Call recordings must never be uploaded'],
  ['The app works offline.', 'works offline'],
  ['车间不允许连接互联网。', '不允许连接互联网'],
  ['服务器不接外网，每月更新一次。', '不接外网'],
  ['病历不出医院。', '病历不出医院'],
  ['合同原文一律不出公司。', '合同原文一律不出公司'],
  ['所有录音都留在本机。', '所有录音都留在本机'],
  ['全部推理在本机完成。', '全部推理在本机'],
  ['图像绝不上传。', '图像绝不上传'],
  ['系统完全离线。', '完全离线'],
  ['Not a word of a chat ever goes to an outside company.', 'Not a word of a chat ever goes to an outside company'],
  ['The pictures do not travel.', 'pictures do not travel'],
  ['照片一律不外传。', '照片一律不外传'],
  ['Everything is done on the tablet.', 'Everything is done on the tablet'],
  ['Notes runs fully offline on our own servers.', 'fully offline'],
  ['聊天一个字也不发给外部公司。', '一个字也不发给外部公司'],
  ['全部在机身上算完。', '全部在机身上算完'],
  ['No data may be sent to an external service.', 'No data may be sent to an external service'],
  ['We do not send letters to outside providers.', 'We do not send letters to outside providers'],
  ['The machine has no route to the internet.', 'no route to the internet'],
  ['The app works in airplane mode.', 'works in airplane mode'],
  ['All inference happens on our own GPUs.', 'All inference happens on our own GPUs'],
  ['飞行模式下也要能用。', '飞行模式下也要能用'],
  ['断网也能用。', '断网也能用'],
  ['不得把任何数据发给外部服务。', '不得把任何数据发给'],
  ['内网环境，无法访问互联网。', '无法访问互联网'],
  ['照片只留在手机里。', '照片只留在手机'],
  ['不允许调用外部接口。', '不允许调用外部接口'],
];

testRule(
  'consistency-offline-vs-cloud',
  duties.map(([duty, at]) => ({ name: `reports “${duty}” before a hosted model`, text: before(duty), at: [at] })),
);

const silent: readonly string[] = [
  // A part that works offline, while others do not.
  'Detection works fully offline on the camera.',
  'Detection works fully offline; for subscribers the description comes from GPT-4o in the cloud.',
  '空调控制离线可用。',
  // Another product.
  'Competitor Y works offline.',
  'The old app worked well; the existing app works offline.',
  '竞品 X 完全离线。',
  '旧版完全离线。',
  // What happens without a network.
  'If there is no network, a message is shown.',
  'No internet access: show a banner.',
  'Without internet, uploads wait.',
  'Errors:\n\n- No internet access.\n- Timeout.',
  '无法连接外网时提示用户。',
  '离线时只响应车控。数据不出端。',
  'When offline, the app shows old results. Notes never leave the device.',
  // What goes out is named.
  'Only the transcript is sent to the cloud. Audio never leaves the device.',
  '只把文本发到云。音频永远不上传。',
  // Conditions.
  'Photos never leave the phone by default.',
  'No picture leaves the plant unless the customer agrees.',
  '未经同意录音不上传。',
  '录音默认不上传。',
  // No data, no place, or no rule for the product.
  'The operator never leaves the site.',
  'All tests run locally.',
  'All settings are local.',
  'Reports stay in the queue.',
  '数据不出错。',
  '用户不出门也能买。',
  '所有单元测试本地运行。',
  'Not a word of a chat goes to an outside company for training.',
  'Not a word of a chat goes to an outside company unless the customer agrees.',
  'Echo runs fully offline.',
  'The users do not travel.',
  'The pictures do not travel unless the user agrees.',
  'Playback is done on the tablet.',
  '聊天一个字也不发给第三方做广告。',
  'No personal data is sent to external services.',
  'No data is sent to third parties for advertising.',
  'In airplane mode a notice is shown.',
  'If there is no route to the internet, a notice appears.',
  'Passwords never leave the device.',
  '飞行模式下显示提示。',
  '用户数据不得出售给第三方。',
  '密钥不离开设备。',
];
testRule(
  'consistency-offline-vs-cloud',
  silent.map((text) => ({ name: `is silent on “${text.replaceAll('\n', ' ')}”`, text: before(text), at: [] })),
);

const title = '# PRD: Notes\n\n## Privacy\n\n';
testRule('consistency-offline-vs-cloud', [
  {
    name: 'is silent where the model gets other data',
    text: `${title}No picture leaves the plant.\n\n## Model\n\nGPT-4o gets the list of labels by the OpenAI API.\n`,
    at: [],
  },
  {
    name: 'is silent where the model is not used',
    text: `${title}No picture leaves the plant.\n\n## Model\n\nWe do not use the OpenAI API.\n`,
    at: [],
  },
  {
    name: 'reports data that stays and is sent',
    text: `${title}Video never leaves the home.\n\n## Storage\n\nClips are uploaded for all users to our cloud.\n`,
    at: ['Video never leaves the home'],
  },
  {
    name: '既不上传又上传',
    text: '# 质检需求文档\n\n## 隐私\n\n录音绝不上传任何服务器。\n\n## 流程\n\n通话录音上传到云端复评。\n',
    at: ['录音绝不上传'],
  },
  {
    name: 'is silent on data that only some send',
    text: `${title}Video never leaves the home.\n\n## Storage\n\nClips of subscribers are uploaded to our cloud.\n`,
    at: [],
  },
  {
    name: 'is silent on other data that is sent',
    text: `${title}Video never leaves the home.\n\n## Storage\n\nCrash reports are uploaded to our cloud.\n`,
    at: [],
  },
  {
    name: '其他数据上传不算矛盾',
    text: '# 质检需求文档\n\n## 隐私\n\n录音绝不上传。\n\n## 流程\n\n埋点上传到云端。录音不上传到云端。\n',
    at: [],
  },
]);

testRule('consistency-offline-vs-cloud', [
  {
    name: 'reports a duty below a bold line that acts as a heading',
    text: '# Robin\n\n**What it does**\n\n- Robin runs fully offline on our own servers.\n\n**Brains**\n\n- Claude Sonnet, called via Bedrock.\n',
    at: ['fully offline'],
  },
  {
    name: 'reports a service with its owner before it',
    text: '# PRD: Vines\n\n## Device\n\nThe product works fully offline.\n\nEach picture is sent to Google’s Vision API.\n',
    at: ['fully offline'],
  },
]);
