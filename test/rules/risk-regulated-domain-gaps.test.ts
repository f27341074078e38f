import { testRule } from './rule-table.ts';

testRule('risk-regulated-domain-gaps', [
  {
    name: '繁體文件寫了誰看、存多久和主管機關',
    text: '# 貸款評分需求文件\n\n## 功能\n\n模型給貸款申請評分。被拒的申請當日由專員看完；評分結果保留 5 年；已依個資法評估。\n',
    at: [],
  },
  {
    name: 'leaves plants alone that only the parts speak of',
    text: '# PRD: Green thumb\n\n## Goals\n\nA helper for growers. Disease, disease, symptoms, disease, symptoms, disease.\n\n## Functions\n\nDiagnosis of crop diseases from leaf scans, as plant diseases spread fast.\n',
    at: [],
  },
  {
    name: 'leaves diseases of plants alone',
    text: '# PRD: Leaf doctor\n\n## Goals\n\nThe app finds crop diseases early: disease by disease, symptoms, disease, symptoms, disease.\n\n## Functions\n\nDiagnosis of a disease from leaf images.\n',
    at: [],
  },
  {
    name: 'reports on the part about risks',
    text: '# PRD: Resume screening\n\n## Functions\n\nThe model does candidate ranking and rejects the rest: screening.\n\n## Risks\n\nNone.\n',
    at: ['Risks'],
  },
  {
    name: 'is content with three of four themes',
    text: '# PRD: Resume screening\n\n## Functions\n\nThe model does screening; human review by a recruiter; reasons shown; GDPR compliance.\n',
    at: [],
  },
  {
    name: '说了谁来看、存多久和原因',
    text: '# 贷款评分需求文档\n\n## 功能\n\n模型给贷款申请评分，前五条原因码一并给出；被拒的客户可以要求人来看；每笔打分存 5 年备查。\n',
    at: [],
  },
  {
    name: 'is content with an appeal and a record',
    text: '# PRD: Loan scoring\n\n## Functions\n\nThe model decides on approval of a loan. The main reasons are shown; a rejected customer may ask that an officer looks again. Each score is kept for five years.\n',
    at: [],
  },
  {
    name: 'leaves a product that decides nothing there alone',
    text: '# PRD: Hospital parking\n\n## Functions\n\nPatients find a free place near the entrance of the hospital.\n',
    at: [],
  },
  {
    name: 'leaves a title alone that only shares a verb with a domain',
    text: '# PRD: Churn scoring\n\n## Functions\n\nScoring and ranking of customers by their risk of leaving.\n',
    at: [],
  },
  {
    name: 'leaves competitors alone',
    text: '# PRD: Receipts\n\n## Competitors\n\nA loan app that approves loans. Its lending is fast. Loan, loan, loan, loan.\n',
    at: [],
  },
  {
    name: 'reports a Chinese document by what it speaks of',
    text: '# 智能助手需求文档\n\n## 背景\n\n医生每天看很多患者，医院影像科排队，患者等待久。\n\n## 功能\n\n对病灶做辅助诊断。\n',
    at: ['功能'],
  },
]);
