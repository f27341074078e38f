import { addDays } from '../facts/date.ts';
import type { OpenDecision } from '../facts/decision.ts';
import type { Placed } from '../facts/document.ts';
import { type OutlineEntry, within } from '../facts/outline.ts';
import type { Statement } from '../facts/statement.ts';
import { unanswered } from '../facts/unanswered.ts';
import { type DocumentFacts, defineRule, place, type Range } from '../rule.ts';

export default defineRule({
  id: 'wording-placeholder',
  summary: { en: 'A value, sentence or section is left open', zh: '有数值、语句或章节仍是占位内容' },
  why: {
    en: 'A placeholder looks like an answer in a review and becomes a guess in development. An open point is fine while it names who decides it and by when (requirements templates mark such points for this reason, e.g. “NEEDS CLARIFICATION” in GitHub spec-kit).',
    zh: '占位内容在评审时看似已有答案，到开发时只能靠猜。只要写明由谁、在何时之前确定，未决事项是允许的（需求模板也因此要求显式标注，如 GitHub spec-kit 的 “NEEDS CLARIFICATION”）。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  messages: {
    open: {
      en: '“{marker}” leaves this open. Write the value, or who decides it and by when: “open: to be decided by 2026-12-01, owner Li Wei”.',
      zh: '“{marker}”尚未确定。请写出具体内容，或写明由谁、在何时之前确定，例如：“待定，2026-12-01 前由李伟确定”。',
    },
    unnamed: {
      en: '“{marker}” names nobody who decides this{due}. Write the value, or put a name and a date into the brackets: “TODO(Li Wei, 2026-12-01)”.',
      zh: '“{marker}”没有写明由谁确定{due}。请写出具体内容，或在括号中写上姓名和日期，例如：“TODO(李伟, 2026-12-01)”。',
    },
    overdue: {
      en: 'This was to be decided by {due}{owner}, and that day is past. Write the value, or agree on a new date.',
      zh: '此项应在 {due} 前{owner}确定，现已逾期。请写出具体内容，或另定日期。',
    },
    empty: {
      en: 'The section “{title}” is empty. Write it, or delete the heading, or say “Not applicable” with the reason.',
      zh: '“{title}”一节没有内容。请补充，或删除该标题，或注明“不适用”及原因。',
    },
    questions: {
      en: '{count} situations here are questions that nobody answers, beginning with “{question}”, so each developer will answer them differently. Write below each what the product does, for example: “The request is kept, and the user is told to try again in a minute.”',
      zh: '这里有 {count} 种情况只提了问题，没有写产品怎么做（从“{question}”起），各人会有各人的做法。请在每个问题下写明处理方式，例如：“保留输入，提示用户一分钟后重试。”',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Spam filter\n\n## Targets\n\n- Recall: TBD\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Targets\n\n- Recall: TBD, owner Li Wei, 2026-12-01\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Targets\n\n- Recall: TODO(Li Wei, 2026-12-01): measure the rules in use\n- Precision: TODO(owner)\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 指标\n\n- 召回率：TODO(李伟, 2026-12-01)：测现有规则\n- 精确率：TODO(负责人)\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Todo list\n\n## Goals\n\nPeople keep one TODO list for home and work.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 指标\n\n| 指标 | 目标 |\n|---|---|\n| 召回率 | 待定 |\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 指标\n\n- 召回率：待定，2026-12-01 前由李伟确定\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Goals\n\nFewer spam mails.\n\n## Risks\n\n## Launch\n\nIn May.\n',
      reports: 1,
    },
    { language: 'zh', text: '# 订单系统需求文档\n\n## 功能\n\n订单状态包括待确认、已确认和已取消。\n', reports: 0 },
    {
      language: 'en',
      text: '# PRD: Voice notes\n\n## Edge cases\n\n- What happens when the microphone is off?\n- What happens when the disk is full?\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 语音便签需求文档\n\n## 边界情况\n\n- 麦克风被占用时怎么办？\n  - 提示用户，并保留已录部分。\n- 磁盘已满时怎么办？\n  - 停止录音，保留已录部分。\n',
      reports: 0,
    },
  ],
  *check(facts, _options, { today }) {
    let asked: OpenDecision['statement'] | undefined;
    for (const decision of facts.decisions) {
      const { owner, due, marker, statement } = decision;
      if (within(statement.path, 'history', 'example') || isProgress(statement)) continue;
      const at = place(decision);
      if (due !== undefined && isOverdue(decision, today)) {
        const by = { en: owner ? ` by ${owner}` : '', zh: owner ? `由${owner}` : '' };
        yield { at, message: 'overdue', data: { due, owner: by }, severity: 'error' };
        continue;
      }
      if ((owner && due) || decision.agreed || within(statement.path, 'open')) continue;
      // A row of placeholders is one task for its author, so one finding.
      if (statement === asked) continue;
      const bracketed = decision.kind === 'todo' && /[)）]$/.test(marker);
      asked = statement.cells || bracketed ? statement : undefined;
      if (bracketed) {
        const when = { en: due ? '' : ' and by when', zh: due ? '' : '、何时确定' };
        yield { at, message: 'unnamed', data: { marker: shorten(marker), due: when }, severity: 'warning' };
      } else yield { at, message: 'open', data: { marker: shorten(marker) } };
    }
    for (const { first, count } of questions(facts)) {
      yield { at: place(first), message: 'questions', data: { count, question: shorten(first.text) } };
    }
    for (const { at, title } of emptySections(facts)) yield { at, message: 'empty', data: { title } };
  },
});

/** “Status | core done, exports still to complete”: how far the work is. */
function isProgress({ key, cells }: Statement): boolean {
  return PROGRESS.test((key?.text ?? cells?.[0]?.text ?? '').trim());
}

const PROGRESS = /^(?:当前|文档|开发)?(?:状态|进度|进展)$|^(?:current )?(?:status|progress)$/i;

/** The first of the questions of each section that have no answer; a single one may be rhetorical. */
function questions(facts: DocumentFacts): readonly { readonly first: Placed<Statement>; readonly count: number }[] {
  return facts.lists.of(unanswered, ({ statements }) => {
    const [first, ...more] = unanswered(statements) as Placed<Statement>[];
    return first && more.length > 0 ? [{ first, count: more.length + 1 }] : [];
  });
}

/** Only a date that the text calls the last day can be overdue: others say when something was asked or found. */
function isOverdue({ due, deadline }: OpenDecision, today: string | undefined): boolean {
  return deadline === true && due !== undefined && today !== undefined && due < today && addDays(due, 0) !== undefined;
}

/**
 * Headings with nothing below them before the next heading of the same or a higher level. Headings before the first
 * text and those of level 1 are titles and subtitles, and a heading such as `Status: done` holds its own content.
 */
function* emptySections(facts: DocumentFacts): Iterable<{ at: Range; title: string }> {
  const bare = facts.lists.of('bare sections', (section) =>
    section.bare ? section.outline.slice(0, 1) : [],
  ) as readonly Placed<OutlineEntry>[];
  if (bare.length === 0) return;
  const begun = facts.sections.findIndex((section) => !section.facts.bare);
  for (const entry of bare) {
    const { level, title } = entry.heading;
    if (level === 1 || /[:：]/.test(title)) continue;
    const i = facts.sections.indexOf(entry.section);
    if (begun < 0 || i < begun) continue;
    const next = facts.sections[i + 1]?.facts.outline[0];
    if (next && next.heading.level > level) continue;
    // “a. First part” right below, whatever its level: the author counts on.
    const following = facts.sections[i + 1];
    if (
      following &&
      LETTERED.test(facts.text.slice(following.offset, following.offset + 24)) &&
      !LETTERED.test(facts.text.slice(entry.section.offset, entry.section.offset + 24))
    )
      continue;
    yield { at: place(entry), title };
  }
}

const LETTERED = /^#{1,6}\s{1,3}(?:[a-z]|[ivx]{1,4})[.)、]\s/;

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
