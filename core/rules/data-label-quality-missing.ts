import { anchor } from '../facts/anchor.ts';
import { type Cue, cuesOf, speaksOf } from '../facts/cue.ts';
import { awaitsTable, insertTable } from '../facts/insert-table.ts';
import { within } from '../facts/outline.ts';
import type { Threshold } from '../facts/threshold.ts';
import { defineRule, place } from '../rule.ts';

const TABLE = {
  en: [
    '| Labels | Guideline | Annotators | Agreement (kappa) | Audited share and label accuracy |',
    '| --- | --- | --- | --- | --- |',
    '| TBD | TBD | TBD | TBD | TBD |',
  ],
  zh: [
    '| 标注内容 | 标注规范 | 标注人员 | 一致性（Kappa） | 抽检比例与标注准确率 |',
    '| --- | --- | --- | --- | --- |',
    '| 待定 | 待定 | 待定 | 待定 | 待定 |',
  ],
} as const;
const HEADING = { en: 'Labels', zh: '标注' } as const;
/** Words that also name a feature of a user interface; they count where the document speaks of data and models. */
const EVERYDAY = /^(?:annotations?|labell?ing|打标|标注任务)$/i;
const GUIDELINE = /guide|handbook|manual|instructions|规范|指南|手册|规则|标准/i;
/** “annotations/”, “annotation coverage”: a folder, or what is counted. */
const FOLDER = /^(?:[/\\]| (?:coverage|formats?|files?|schema)\b)/i;
/** “Grafana annotations”: notes in a picture, or in code. */
const NOTES = /(?:grafana|dashboards?|charts?|graphs?|plots?|timeline|pdf|code|type|java|python) $/i;
const METRICS: ReadonlySet<string> = new Set([
  'cohen-kappa',
  'fleiss-kappa',
  'krippendorff-alpha',
  'label-accuracy',
  'agreement-rate',
]);

export default defineRule({
  id: 'data-label-quality-missing',
  summary: { en: 'Labels have no guideline and no check of their quality', zh: '标注没有规范，也没有质量检查' },
  why: {
    en: 'A model cannot be better than the labels that it is judged by: where two people label one case differently in one of ten, 95% accuracy cannot even be measured. Data set cards ask who labelled, by which guideline, and how well they agree.',
    zh: '标注决定了能测到的上限：两个人对同一样本有一成看法不同，95% 的准确率就无从谈起。数据集卡片要求写明谁标注、按什么规范、一致性如何。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    missing: {
      en: '“{words}” stands without a guideline and a check. Write both, for example: “guideline v1.2; two annotators, Cohen’s κ ≥ 0.80; 10% audited, label accuracy ≥ 98%”.',
      zh: '“{words}”没有标注规范，也没有质量检查。请写明，例如：“标注规范 v1.2；双人标注，Kappa ≥ 0.80；抽检 10%，标注准确率 ≥ 98%”。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\nPhotos are labelled by a vendor.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\nPhotos are labelled by a vendor: guideline v1.2, two annotators, Cohen’s κ ≥ 0.80, 10% audited.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 定损需求文档\n\n## 数据\n\n照片由外包标注。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据\n\n照片由外包标注：标注规范 v1.2，双人标注，Kappa≥0.80，抽检 10%。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const work = cuesOf(facts, 'label-work').find((cue) => {
      const { start, end } = place(cue);
      const before = facts.text.slice(Math.max(0, start - 16), start);
      if (FOLDER.test(facts.text.slice(end, end + 12)) || NOTES.test(before)) return false;
      return isOfData(cue, facts.text.slice(start, end));
    });
    if (!work || speaksOf(facts, 'label-quality') || speaksOf(facts, 'outcome-label')) return;
    if (facts.hasThreshold(isOfLabels) || awaitsTable(facts, TABLE)) return;
    // An open question is tracked as one.
    if (facts.decisions.some(({ section }) => section === work.section)) return;
    const at = place(work);
    yield {
      at,
      message: 'missing',
      data: { words: facts.text.slice(at.start, at.end) },
      fixes: [
        {
          title: { en: 'Insert a table for labels', zh: '插入标注要求表' },
          safe: false,
          edits: [insertTable(facts, anchor(facts, ['data', 'evaluation']), { table: TABLE, heading: HEADING })],
        },
      ],
    };
  },
});

function isOfData({ statement }: Cue, words: string): boolean {
  if (within(statement.path, 'out-of-scope', 'experience', 'users', 'risk', 'glossary')) return false;
  if (statement.block === 'heading' || GUIDELINE.test(statement.text)) return false;
  return !EVERYDAY.test(words) || within(statement.path, 'data', 'model', 'evaluation');
}

function isOfLabels({ metricId }: Threshold): boolean {
  return metricId !== undefined && METRICS.has(metricId);
}
