import { anchor } from '../facts/anchor.ts';
import { cuesOf, speaksOf } from '../facts/cue.ts';
import { awaitsTable, insertTable } from '../facts/insert-table.ts';
import { binds } from '../facts/metric-limits.ts';
import { within } from '../facts/outline.ts';
import type { Statement } from '../facts/statement.ts';
import type { Threshold } from '../facts/threshold.ts';
import { type DocumentFacts, defineRule, place } from '../rule.ts';

const HEADING = { en: 'Targets per segment', zh: '分组指标' } as const;
/** Segments that a table of targets begins with. */
const MOST = 5;

export default defineRule({
  id: 'metric-no-slices',
  summary: {
    en: 'Groups are named, but one overall target covers them all',
    zh: '写了不同人群或场景，却只有一个总体指标',
  },
  why: {
    en: 'An average hides its worst part: 95% overall may be 97% by day and 70% at night. Model cards report results by group, testing on important slices is part of the ML Test Score (Model 6), and the EU AI Act asks for performance on the groups concerned.',
    zh: '平均值会掩盖最差的部分：总体 95%，可能白天 97%、夜间 70%。模型卡按分组报告结果，ML Test Score（模型测试 6）要求在重要分组上测试，欧盟《人工智能法》也要求说明对相关人群的效果。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    missing: {
      en: '{metric} has one number for all cases, though the document names {segments}. Add a limit for each of them or for the worst, for example: “≥ 95% overall, no group below 90%”.',
      zh: '{metric}只有一个总体数值，而文中提到了{segments}。请为各组或最差的一组写明限值，例如：“总体 ≥ 95%，任一组不低于 90%”。',
    },
    segment: { en: 'A group is named here.', zh: '这里提到了一个分组。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Pedestrian alert\n\n## Data\n\nPhotos in low light, and of people of every skin tone.\n\n## Targets\n\n- Recall ≥ 95%\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Pedestrian alert\n\n## Data\n\nPhotos in low light, and of people of every skin tone.\n\n## Targets\n\n- Recall ≥ 95%, worst group ≥ 90%\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 行人预警需求文档\n\n## 数据\n\n包含夜间与雨天的照片。\n\n## 指标\n\n- 召回率≥95%\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 行人预警需求文档\n\n## 数据\n\n包含夜间与雨天的照片。\n\n## 指标\n\n- 召回率≥95%，任一场景不低于90%\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const segments = segmentsOf(facts);
    if (segments.size < 2 || speaksOf(facts, 'per-segment')) return;
    const statements = new Set(cuesOf(facts, 'segment').map(({ statement }) => statement));
    const targets = facts.thresholdsThat(isTarget);
    const [first] = targets;
    if (
      !first ||
      targets.some(
        ({ qualifiers, statement }) => qualifiers.slice || statements.has(statement) || isSplit(statement),
      ) ||
      awaitsTable(facts, tableOf([]))
    )
      return;
    const names = [...segments.keys()].slice(0, MOST);
    yield {
      at: place(first),
      message: 'missing',
      data: {
        metric: first.metric,
        segments: {
          en: names.map((name) => `“${name}”`).join(', '),
          zh: names.map((name) => `“${name}”`).join('、'),
        },
      },
      related: [...segments.values()].slice(0, 2).map((at) => ({ at, message: 'segment' as const })),
      fixes: [
        {
          title: { en: 'Insert a table of targets per segment', zh: '插入分组指标表' },
          safe: false,
          edits: [
            insertTable(facts, anchor(facts, ['evaluation', 'goals']), { table: tableOf(names), heading: HEADING }),
          ],
        },
      ],
    };
  },
});

/** A limit in a part on failures is a condition: “people talk at once for more than 30 %”. */
function isTarget(threshold: Threshold): boolean {
  return threshold.class === 'quality' && binds(threshold) && !within(threshold.statement.path, 'ux-failure');
}

/** “COMET | ≥ 0.84 | ≥ 0.82 | ≥ 0.82”: a limit for each group, in columns of their own. */
function isSplit({ cells = [] }: Statement): boolean {
  return cells.filter(({ text }) => /^\s?[≥≤<>]=?\s?\d/.test(text)).length >= 2;
}

/** The groups that the document names, by their words, with the first place of each. */
function segmentsOf(facts: DocumentFacts): Map<string, { start: number; end: number }> {
  const found = new Map<string, { start: number; end: number }>();
  for (const cue of cuesOf(facts, 'segment')) {
    const at = place(cue);
    const words = facts.text.slice(at.start, at.end).toLowerCase();
    if (!found.has(words)) found.set(words, at);
  }
  return found;
}

function tableOf(names: readonly string[]): { en: readonly string[]; zh: readonly string[] } {
  const rows = (open: string): string[] => names.map((name) => `| ${name} | ${open} |`);
  return {
    en: ['| Slice | Lowest value |', '| --- | --- |', ...rows('TBD')],
    zh: ['| 分组 | 下限 |', '| --- | --- |', ...rows('待定')],
  };
}
