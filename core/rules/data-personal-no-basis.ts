import { anchor } from '../facts/anchor.ts';
import { type CueId, speaksOf } from '../facts/cue.ts';
import { anyOf } from '../facts/enumeration.ts';
import { awaitsTable, insertTable } from '../facts/insert-table.ts';
import { defineRule, place, type Text } from '../rule.ts';

const TABLE = {
  en: [
    '| Personal data | Basis (consent, contract, law) | Protection | Kept until |',
    '| --- | --- | --- | --- |',
    '| TBD | TBD | TBD | TBD |',
  ],
  zh: [
    '| 个人信息 | 依据（同意、合同、法律） | 保护措施 | 保存到何时 |',
    '| --- | --- | --- | --- |',
    '| 待定 | 待定 | 待定 | 待定 |',
  ],
} as const;
const HEADING = { en: 'Personal data', zh: '个人信息保护' } as const;
const COVERS: readonly (readonly [readonly CueId[], Text])[] = [
  [['legal-basis'], { en: 'on what basis (consent, contract, law)', zh: '处理依据（同意、合同或法律）' }],
  // What stays on the device is protected by that.
  [['data-protection', 'offline-duty'], { en: 'how it is protected', zh: '保护措施' }],
  [['data-retention'], { en: 'when it is deleted', zh: '何时删除' }],
];

export default defineRule({
  id: 'data-personal-no-basis',
  summary: {
    en: 'Personal data is used without basis, protection or retention',
    zh: '使用个人信息却没写依据、保护或保存期限',
  },
  why: {
    en: 'Faces, records of health, phone numbers and voices may be used only on a lawful basis, and users ask how long they are kept. Data sheets and data set cards ask for consent and sensitive content; China’s Interim Measures for Generative AI Services (Art. 7) ask for consent before personal information is used for training.',
    zh: '人脸、健康记录、手机号、声音只能依法使用，用户也会问保存多久。数据说明书和数据集卡片要求写明同意与敏感内容；《生成式人工智能服务管理暂行办法》第七条要求使用个人信息训练须取得同意。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'error' },
  messages: {
    missing: {
      en: 'The product works with personal data (“{words}”), but the document does not say {fields}. Write it, for example: “with the users’ consent, encrypted, deleted 30 days after they close their account”.',
      zh: '产品会处理个人信息（“{words}”），但文中没有写明{fields}。请写明，例如：“经用户单独同意后采集，加密存储，注销 30 天后删除”。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Face login\n\n## Data\n\nWe collect face photos of customers and train the matcher on them.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Face login\n\n## Data\n\nWe collect face photos of customers with written consent at enrolment; they are encrypted and deleted after 30 days.\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Face counter\n\n## Data\n\nNo personal data is collected. The face photo viewer is out of use.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 刷脸登录需求文档\n\n## 数据\n\n采集客户人脸照片训练比对模型。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 刷脸登录需求文档\n\n## 数据\n\n经客户单独书面同意后采集人脸照片，加密存储，销户30天后删除。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const first = facts.personal.find(({ kept }) => kept) ?? facts.personal[0];
    if (!first || awaitsTable(facts, TABLE)) return;
    const missing = COVERS.filter(([cues]) => !speaksOf(facts, ...cues)).map(([, text]) => text);
    if (missing.length < 2) return;
    const at = place(first);
    yield {
      at,
      message: 'missing',
      data: {
        words: facts.text.slice(at.start, at.end),
        fields: anyOf(missing),
      },
      fixes: [
        {
          title: { en: 'Insert a table for personal data', zh: '插入个人信息表' },
          safe: false,
          edits: [insertTable(facts, anchor(facts, ['risk', 'data']), { table: TABLE, heading: HEADING })],
        },
      ],
    };
  },
});
