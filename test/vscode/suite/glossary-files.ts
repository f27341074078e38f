/** A project with a glossary in YAML, below the folder of the suite, by path. */
export const GLOSSARY_FILES = {
  'claims/.prdlintrc.json': '{ "glossaries": ["words.yaml"] }\n',
  'claims/words.yaml': `- term: damage claim
  aliases: [案件]
  definition: A report of damage by a customer.
- term: excess
  aliases: [免赔额]
  definition: What a customer pays of a damage claim.
`,
  'claims/other.yaml': '- term: damage claim\n  definition: No glossary, although it looks like one.\n',
  'claims/intake.md': `---
type: ai-prd
---

# PRD: Claim intake

## Model

Each damage claim is read by a model, and damage claims with photos come first. The excess counts.
`,
  'claims/survey.md': `---
type: ai-prd
---

# 查勘需求文档

## 模型

每个案件先由模型读取，再计算免赔额。
`,
} as const satisfies Readonly<Record<string, string>>;

/** Documents with a glossary of their own, which need no folder. */
export const OWN_GLOSSARY = {
  en: `---
type: ai-prd
---

# PRD: Claim triage

## Model

Each claim slip is read by a model. Claim slips with photos come first, and the recall counts.

\`claim slip\` is code.

## Glossary

- **Claim slip**: the list of sums that the model writes.
`,
  zh: `---
type: ai-prd
---

# 定损需求文档

## 模型

模型读取照片并生成定损单，复核员再看定损单。召回率另行统计。

\`定损单\` 是代码。

## 术语表

- **定损单**：模型给出的金额清单。
`,
} as const;
