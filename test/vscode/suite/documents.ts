/** The documents of the suite, by file name; a window without a workspace opens them untitled. */
export const DOCUMENTS = {
  'damage-draft.md': `---
type: ai-prd
status: review
---

# Damage assessment from claim photos

## Background

Adjusters look at every claim photo by hand. An image classification model shall sort the photos first.

## Data

The team will collect suitable training material.

## Evaluation

The model shall reach high accuracy, measured by precision and recall.

- Release date: TBD

## Launch

The feature starts with two branches.
`,
  'kiosk-draft.md': `---
type: ai-prd
status: review
---

# 银行自助机人脸核验需求文档

## 背景

开户时由柜员人工比对证件照片，客户平均排队很久。计划用人脸识别模型完成身份核验。

## 数据

项目组将准备训练数据。

## 评估

模型的召回率和误识率要达到较好的水平。

- 试点网点：待定

## 上线计划

先在两个网点试用。
`,
  'readme.md': `# Photo viewer

Shows photos in a window.

## Install

Run \`npm install\`, then \`npm start\`. TBD: a package for Windows.
`,
} as const satisfies Readonly<Record<string, string>>;

export type DocumentName = keyof typeof DOCUMENTS;

/** A finding that has to be there: its rule and the text that it underlines. */
export interface Expected {
  readonly rule: string;
  readonly text: string;
}

/** What the drafts show, beside findings of rules that are not named here. */
export const EXPECTED: Readonly<Record<'damage-draft.md' | 'kiosk-draft.md', readonly Expected[]>> = {
  'damage-draft.md': [
    { rule: 'data-source-missing', text: 'Data' },
    { rule: 'metric-threshold-missing', text: 'Evaluation' },
    { rule: 'wording-placeholder', text: 'TBD' },
    { rule: 'deploy-target-missing', text: 'Damage assessment from claim photos' },
  ],
  'kiosk-draft.md': [
    { rule: 'data-source-missing', text: '数据' },
    { rule: 'metric-threshold-missing', text: '评估' },
    { rule: 'wording-placeholder', text: '待定' },
    { rule: 'deploy-target-missing', text: '银行自助机人脸核验需求文档' },
  ],
};
