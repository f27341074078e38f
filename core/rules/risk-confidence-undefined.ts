import { type Cue, cuesOf } from '../facts/cue.ts';
import type { DocumentFacts, Placed } from '../facts/document.ts';
import { within } from '../facts/outline.ts';
import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'risk-confidence-undefined',
  summary: {
    en: 'What happens hangs on “low confidence”, and no number says how low',
    zh: '处理方式取决于“置信度低”，却没有写多低算低',
  },
  why: {
    en: 'Where a person or a fallback takes over at low confidence, the limit decides how many cases they get and how many errors pass. It cannot be left to the code: the scores of modern networks are often far from how frequently they are right (Guo et al., “On Calibration of Modern Neural Networks”, ICML 2017), so the same 0.8 means something else in each model.',
    zh: '由“置信度低”触发人工或兜底时，界限决定了转出多少、放过多少错误，不能留给代码去定：现代神经网络的分数往往与真实正确率相差很远（Guo 等，《On Calibration of Modern Neural Networks》，ICML 2017），同样的 0.8 在不同模型里含义不同。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'warning' },
  messages: {
    undefined: {
      en: '“{words}” decides what happens here, but no number in the document says when confidence is low. Write the limit and how it was chosen, for example: “Results with a confidence below 0.70 are not used; chosen on 500 labelled cases so that at most 2% of the errors pass.”',
      zh: '这里的处理方式取决于“{words}”，但全文没有用数字写明多低算低。请写明界限和选定的依据，例如：“置信度低于 0.70 的结果不采用；界限由 500 条标注样本选定，漏过的错误不超过 2%。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Invoice reader\n\n## Failures\n\nLow-confidence fields are marked for a clerk to check.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Invoice reader\n\n## Failures\n\nLow-confidence fields (below 0.7) are marked for a clerk to check.\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Invoice reader\n\n## Failures\n\nLow-confidence fields are marked for a clerk to check.\n\n## Settings\n\nThe confidence threshold is 0.7.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 票据识别需求文档\n\n## 异常\n\n置信度较低的字段标出，由员工核对。\n', reports: 1 },
    { language: 'zh', text: '# 票据识别需求文档\n\n## 异常\n\n置信度低于 0.7 的字段标出，由员工核对。\n', reports: 0 },
    {
      language: 'zh',
      text: '# 票据识别需求文档\n\n## 异常\n\n置信度较低的字段标出，由员工核对。\n\n## 设置\n\n置信度阈值默认 0.7。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const all = cuesOf(facts, 'unsure').filter(decides);
    const first = all[0];
    if (!first || setsLimit(facts)) return;
    // Words inside longer ones count each, the longest last: that is what the author wrote.
    const whole = all.findLast(
      ({ statement, range }) => statement === first.statement && range.start === first.range.start,
    );
    const at = place(whole ?? first);
    yield { at, message: 'undefined', data: { words: facts.text.slice(at.start, at.end) } };
  },
});

function decides({ statement }: Placed<Cue>): boolean {
  if (within(statement.path, 'background', 'example', 'out-of-scope', 'open', 'glossary')) return false;
  return statement.block !== 'heading' && !DEFINED.test(statement.text);
}

/** “Low confidence (fewer than two sources)”, “置信度低：没有出处”: the words explain themselves. */
const DEFINED = /(?:confidence|置信度?|可信度|信心度)[低高]?\s?(?:[(（=]|[:：]\s?\S)/i;

/** True where the document sets a limit for scores: a number beside the word, in its text or in its code, or a setting. */
function setsLimit(facts: DocumentFacts): boolean {
  const limited = facts.lists.of(LIMIT, (_, { offset, end }) => {
    const source = facts.text.slice(offset, end);
    return LIMIT.test(source) || SETTING.test(source) ? [true] : [];
  });
  return limited.length > 0;
}

/** A placeholder for the number is a finding of its own. */
const LIMIT =
  /(?:confiden|threshold|score|置信|可信度|信心度|阈值|分数)[^.。;；\n]{0,40}?(?:\d?\.\d|\d\s?[%％]|\bT(?:BD|ODO)\b|待[定补])|(?:\d?\.\d|\d\s?[%％])[^.。;；\n]{0,20}(?:confiden|threshold|置信|可信度|阈值)/i;
const SETTING =
  /(?:configur|adjust|tun)able[^.;|\n]{0,30}threshold|threshold[^.;|\n]{0,30}(?:configur|adjust|tun)able|可(?:配置|调整?|设置)[^。；|\n]{0,12}阈值|阈值[^。；|\n]{0,12}可(?:配置|调|设置)/i;
