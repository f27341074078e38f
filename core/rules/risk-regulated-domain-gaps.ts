import { anchor } from '../facts/anchor.ts';
import { answers, type Question } from '../facts/answers.ts';
import { type CueId, speaksOf } from '../facts/cue.ts';
import { anyOf } from '../facts/enumeration.ts';
import { insertTable } from '../facts/insert-table.ts';
import { domainOf } from '../facts/regulated.ts';
import { says } from '../facts/says.ts';
import { defineRule, type Text } from '../rule.ts';

/** What people who are decided about, and those who supervise the product, will ask for. */
const THEMES: readonly { readonly cue: CueId; readonly answer?: Question; readonly name: Text }[] = [
  { cue: 'explanation', name: { en: 'which reasons are shown with a result', zh: '向用户展示的判断依据' } },
  { cue: 'fallback', answer: 'review', name: { en: 'who reviews or overrides a result', zh: '由谁复核或改判' } },
  { cue: 'compliance', name: { en: 'which regulations apply and how they are met', zh: '适用的法规与合规评估' } },
  { cue: 'audit-log', answer: 'record', name: { en: 'what is recorded of each decision', zh: '决策留痕' } },
];
/** Two or more open themes are worth a finding; one may be dealt with in other words. */
const OPEN = 2;

const TABLE = {
  en: [
    '| Item | Requirement |',
    '| --- | --- |',
    '| Explanation shown with a result | TBD |',
    '| Human review or override | TBD: by whom, within what time |',
    '| Compliance and risk assessment | TBD |',
    '| Audit log | TBD: what is recorded, for how long |',
  ],
  zh: [
    '| 项目 | 要求 |',
    '| --- | --- |',
    '| 向用户展示的判断依据 | 待定 |',
    '| 人工复核或改判 | 待定：由谁、多久内 |',
    '| 合规与风险评估 | 待定 |',
    '| 留痕与审计日志 | 待定：记录什么、保存多久 |',
  ],
} as const;
const HEADING = { en: 'Oversight and compliance', zh: '监督与合规' } as const;

export default defineRule({
  id: 'risk-regulated-domain-gaps',
  summary: {
    en: 'The product decides in a regulated domain, but oversight is not described',
    zh: '产品在受监管领域作判断，但没有写监督措施',
  },
  why: {
    en: 'Credit, insurance, hiring, medicine, biometrics, education, infrastructure and justice are the areas that the EU AI Act lists as high-risk (Annex III), and other countries regulate them, too. Reviews there ask for reasons, human review, an assessment and a record; adding them late changes the product. Whether something is lawful is not for this tool to say.',
    zh: '信贷、保险、招聘、医疗、生物识别、教育、关键基础设施和司法，是欧盟《人工智能法》附件三列出的高风险领域，其他国家和地区也有监管。这些领域的评审都会问判断依据、人工复核、合规评估和留痕，后补往往要改产品。本工具不判断是否合法。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'warning' },
  messages: {
    gaps: {
      en: 'The product decides in a sensitive domain ({domain}), but the document does not say {missing}. Write one line for each, for example: “The model suggests, an officer decides; the top three reasons are shown; decisions are logged for 5 years; risk assessment no. 12 is done.”',
      zh: '产品在敏感领域（{domain}）作判断，但文中没有写：{missing}。请各写一行，例如：“模型给建议，由专员决定；展示前三条原因；决策日志保存 5 年；已完成风险评估 12 号。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Loan eligibility model\n\n## Functions\n\nThe model rejects loan applications automatically.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Loan eligibility model\n\n## Functions\n\nThe model suggests a decision; human review by an officer is required. The top three reasons are shown (explainability); decisions go to an audit log for 5 years.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 贷款审批模型需求文档\n\n## 功能\n\n模型自动拒绝贷款申请。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 贷款审批模型需求文档\n\n## 功能\n\n模型给出建议，由信贷员人工复核；向客户展示判断依据；全程留痕 5 年；已通过合规评审。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other') return;
    const found = domainOf(facts);
    if (!found || says(facts, DECIDES_NOTHING)) return;
    const missing = THEMES.filter(({ cue, answer }) => !speaksOf(facts, cue) && !(answer && answers(facts, answer)));
    if (missing.length < OPEN) return;
    const at = anchor(facts, ['risk', 'ux-failure', 'non-functional', 'functions']);
    yield {
      at,
      message: 'gaps',
      data: {
        domain: found.title,
        missing: anyOf(missing.map(({ name }) => name)),
      },
      fixes: [
        {
          title: { en: 'Insert a table of oversight measures', zh: '插入监督措施表' },
          safe: false,
          edits: [
            insertTable(facts, at, {
              table: TABLE,
              heading: HEADING,
              belongs: ({ roles }) => roles.includes('risk'),
            }),
          ],
        },
      ],
    };
  },
});

/** 不替坐席判断赔不赔, “does not decide on claims”: the product judges nobody. */
const DECIDES_NOTHING =
  /不(?:替|代替)[\u4e00-\u9fff]{1,6}(?:判断|决定|判定|拍板)|\b(?:does not|doesn't) (?:decide|judge) (?:on |about )?(?:claims|applications|applicants|cases|customers|patients|people)\b/i;
