import { anchor } from '../facts/anchor.ts';
import { insertTable } from '../facts/insert-table.ts';
import { provided } from '../facts/provision.ts';
import type { Task, TaskId } from '../facts/task.ts';
import { defineRule, type Placed, place } from '../rule.ts';

/** Tasks that read pictures or documents: what comes in decides how well they can work at all. Of speech the name says what comes in and what is returned. */
const PERCEIVING: ReadonlySet<TaskId> = new Set<TaskId>([
  'ocr',
  'object-detection',
  'object-tracking',
  'semantic-segmentation',
  'medical-segmentation',
  'medical-diagnosis',
  'diarization',
  'face-verification',
  'biometrics',
  'crowd-counting',
  'information-extraction',
]);
/** A brief with fewer headings is a sketch, where a contract is not expected yet. */
const SHORT = 4;

const TABLE = {
  en: [
    '| Side | Content | Format and limits |',
    '| --- | --- | --- |',
    '| Input | TBD | TBD: file type, size, resolution or length |',
    '| Output | TBD | TBD: labels, score range, fields |',
  ],
  zh: [
    '| 方向 | 内容 | 格式与限制 |',
    '| --- | --- | --- |',
    '| 输入 | 待定 | 待定：文件格式、大小、分辨率或时长 |',
    '| 输出 | 待定 | 待定：类别、分数范围、字段 |',
  ],
} as const;
const HEADING = { en: 'Input and output', zh: '输入与输出' } as const;

export default defineRule({
  id: 'scope-io-contract-missing',
  summary: { en: 'Nothing says what the model takes in and what it returns', zh: '没有写明模型的输入和输出' },
  why: {
    en: 'The same model reads a sharp photo and fails on a thumbnail, so format and limits of the input decide what quality can be promised, and the form of the output decides what the product can do with it. Both are fields of the Model Card Toolkit’s schema and part of the technical documentation of the EU AI Act (Annex IV). Asked for where pictures, sound or documents are read.',
    zh: '同一个模型，清晰照片能识别，缩略图就不行，所以输入的格式与限制决定能承诺什么效果；输出的形式决定产品能拿它做什么。二者都是 Model Card Toolkit 的字段，也属于欧盟《人工智能法》附件四的技术文档内容。只在处理图像、声音或文档的产品里检查。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    missing: {
      en: 'The product does “{task}”, but the document says neither in which form the input comes nor what is returned. Write both with their limits, for example: “Input: one file (PDF or JPEG, at most 10 MB). Output: JSON with the result and a score from 0 to 1.”',
      zh: '产品要做“{task}”，但文中既没有写输入是什么形式，也没有写返回什么。请写明两者及其限制，例如：“输入：一个文件（PDF 或 JPG，不超过 10MB）；输出：JSON，含结果和 0 到 1 的分数。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Car damage\n\n## Background\n\nClaims are slow.\n\n## Users\n\nAdjusters.\n\n## Functions\n\nThe model receives a photo and does object detection of damage.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Car damage\n\n## Background\n\nClaims are slow.\n\n## Users\n\nAdjusters.\n\n## Functions\n\nObject detection of damage. Input: JPEG or PNG, at least 1280×720. Output: part (32 labels) and score.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 车辆定损需求文档\n\n## 背景\n\n理赔慢。\n\n## 用户\n\n定损员。\n\n## 功能\n\n模型对照片做目标检测，识别破损。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 车辆定损需求文档\n\n## 背景\n\n理赔慢。\n\n## 用户\n\n定损员。\n\n## 功能\n\n目标检测：输入 JPG 或 PNG，不超过 10MB；输出部位（32 类）与置信度。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other' || facts.outline.length < SHORT) return;
    const stated = provided(facts);
    if (stated.has('input') || stated.has('output') || stated.has('format')) return;
    const [task] = facts.lists.of(perceives, ({ tasks }) => tasks.filter(perceives)) as readonly Placed<Task>[];
    // Code blocks of a specification are schemas and calls.
    if (!task || facts.lists.sums('code', ({ signals }) => ({ lines: signals.codeLines })).lines) return;
    const at = anchor(facts, ['functions', 'model', 'solution', 'scope']);
    const { start, end } = place(task);
    yield {
      at,
      message: 'missing',
      data: { task: facts.text.slice(start, end) },
      fixes: [
        {
          title: { en: 'Insert a table of input and output', zh: '插入输入输出表' },
          safe: false,
          edits: [
            insertTable(facts, at, {
              table: TABLE,
              heading: HEADING,
              belongs: ({ roles }) => roles.includes('model') || roles.includes('functions'),
            }),
          ],
        },
      ],
    };
  },
});

function perceives({ task, confidence }: Task): boolean {
  return confidence === 'high' && PERCEIVING.has(task);
}
