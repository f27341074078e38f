import { speaksOf } from '../facts/cue.ts';
import type { SetPeriod } from '../facts/data-care/period.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

/** What is only likely, not said. */
const IMPLIED: ReadonlySet<string> = new Set(['random', 'augmented', 'rows', 'drawn']);

export default defineRule({
  id: 'data-train-eval-overlap',
  summary: { en: 'The model is judged on data that it has learnt from', zh: '评测用的数据参与过训练' },
  why: {
    en: 'A model remembers what it has seen, so a score on its own training data says nothing about new cases. Kapoor and Narayanan found such leakage in hundreds of papers of 17 fields; the EU AI Act (Annex IV) asks for testing data to be described apart from training data.',
    zh: '模型会记住见过的样本，在训练数据上的得分说明不了新样本上的表现。Kapoor 与 Narayanan 在 17 个领域的数百篇论文里发现了这类数据泄漏；欧盟《人工智能法》附件四要求把测试数据与训练数据分开说明。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    tuned: {
      en: 'The test set is used to choose or tune the model here, so it no longer shows how the model does on new cases. Tune on a validation set and keep the test set for the final judgement.',
      zh: '这里用测试集来选择或调整模型，测试集就不再能反映新样本上的效果。请在验证集上调参，测试集只用于最终评测。',
    },
    judged: {
      en: 'Quality is measured on the training data here, which the model has already seen. Name a test set that is kept out of training, for example: “DamageTest-v3: 5,000 photos of other customers, December 2023, frozen”.',
      zh: '这里在训练数据上衡量效果，而这些数据模型已经见过。请写明不参与训练的测试集，例如：“DamageTest-v3：2023 年 12 月其他客户的 5000 张照片，冻结保存”。',
    },
    same: {
      en: 'The same data serves training and the judgement here. Say how the two are kept apart, for example: “train: January to October 2023; test: December 2023, other customers, frozen”.',
      zh: '这里同一批数据既用于训练又用于评测。请写明两者如何分开，例如：“训练：2023 年 1 至 10 月；测试：2023 年 12 月、其他客户、冻结”。',
    },
    drawn: {
      en: 'The test set is taken from the training data here, and nothing says that the model does not learn from these cases. Take the test set out first and keep it out of training, for example: “the 5,000 cases of December 2023, other customers, frozen; they are not trained on”.',
      zh: '这里的测试集取自训练数据，而文中没有说明这些样本不参与训练。请先留出测试集，并且不用它训练，例如：“2023 年 12 月其他客户的 5000 例，冻结保存，不参与训练”。',
    },
    rows: {
      en: 'This test set is described in the same words as a training set, as if both held the same cases. Say by what they are kept apart, for example: “test: other households, June to August 2024”.',
      zh: '这个测试集的描述与训练集完全相同，像是同一批样本。请写明两者按什么隔开，例如：“测试：其他用户，2024 年 6 至 8 月”。',
    },
    named: {
      en: '“{name}” is what the model learns from and also what it is judged on, and no split is described. Say which part is kept for the test, for example: “the 5,000 cases of December 2023, other customers, frozen”.',
      zh: '模型用“{name}”训练，又在它上面评测，而文中没有说明如何划分。请写明哪一部分留作测试，例如：“2023 年 12 月其他客户的 5000 例，冻结保存”。',
    },
    periods: {
      en: 'The test period ({test}) overlaps the training period ({train}), so the same cases can stand in both. Let the test begin after the training ends, or say by what the sets are kept apart, such as customers.',
      zh: '测试时段（{test}）与训练时段（{train}）重叠，同一样本可能同时出现在两边。请让测试时段晚于训练时段，或写明两个集合按什么隔开，例如按客户。',
    },
    random: {
      en: 'A random split puts parts of one video, patient or speaker on both sides, so the test repeats what was learnt. Split by that unit instead, for example: “grouped by patient; no patient is in two sets”.',
      zh: '随机划分会让同一段视频、同一位患者或说话人出现在两边，测试等于复述训练内容。请按该单位划分，例如：“按患者划分，同一患者只在一个集合中”。',
    },
    augmented: {
      en: 'Cases are copied before the split here, so copies of one case end up on both sides. Split first, and augment the training part only.',
      zh: '这里先扩增再划分，同一样本的副本会落到两边。请先划分，再只对训练集做增强。',
    },
    other: { en: 'The other use stands here.', zh: '另一处用途在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\nTrained on Claims-2023.\n\n## Targets\n\nAccuracy ≥ 95% on Claims-2023.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\n- Training set: claims 2023-01 to 2023-10\n- Test set: claims 2023-09 to 2023-12\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\nTrain: claims 2023-01 to 2023-10. Test: claims 2023-12, different customers, frozen, 5,000 cases. The test set is never used for tuning.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据\n\n用2023年理赔图片训练，并在该批图片上准确率≥95%。\n',
      reports: 1,
    },
    { language: 'zh', text: '# 定损需求文档\n\n## 数据\n\n用测试集调参，取最优结果上线。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据\n\n训练集：2023年1月至10月；测试集：2023年12月、不同客户、冻结、5000例。不得用测试集调参。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    for (const reuse of facts.reuses) {
      if ((reuse.kind === 'random' || reuse.kind === 'rows') && speaksOf(facts, 'group-split')) continue;
      const severity = IMPLIED.has(reuse.kind) ? { severity: 'warning' as const } : {};
      yield { at: place(reuse), message: reuse.kind, ...severity };
    }
    yield* named(facts);
    yield* periods(facts);
  },
});

/** One data set for both, in a document that describes no split. */
function* named(facts: DocumentFacts) {
  const sets = facts.namedSets;
  if (sets.length < 2 || speaksOf(facts, 'split') || facts.splits.length > 0) return;
  const reported = new Set<string>();
  for (const judged of sets) {
    const learnt = sets.find(({ name, use }) => use === 'train' && name === judged.name);
    if (judged.use !== 'judge' || !learnt || reported.has(judged.name)) continue;
    reported.add(judged.name);
    const at = place(judged);
    yield {
      at,
      message: 'named' as const,
      data: { name: facts.text.slice(at.start, at.end) },
      related: [{ at: place(learnt), message: 'other' as const }],
    };
  }
}

/** Periods of one list, table or paragraph that overlap in part; equal periods are a split by something else. */
function* periods(facts: DocumentFacts) {
  if (speaksOf(facts, 'group-split')) return;
  for (const [i, test] of facts.periods.entries()) {
    if (test.set !== 'test') continue;
    const train = facts.periods
      .slice(Math.max(0, i - 4), i)
      .find((other) => other.set === 'train' && goWith(other, test));
    if (!train || !overlap(train, test)) continue;
    const [a, b] = [place(train), place(test)];
    yield {
      at: b,
      message: 'periods' as const,
      data: { train: facts.text.slice(a.start, a.end), test: facts.text.slice(b.start, b.end) },
      related: [{ at: a, message: 'other' as const }],
      severity: 'warning' as const,
    };
  }
}

function goWith(a: Placed<SetPeriod>, b: Placed<SetPeriod>): boolean {
  const [one, two] = [a.statement, b.statement];
  return a.section === b.section && one.block === two.block && one.table === two.table && one.path === two.path;
}

/** A month at the border may belong to both; more than that is an overlap. */
function overlap(train: SetPeriod, test: SetPeriod): boolean {
  if (train.from === test.from && train.to === test.to) return false;
  const months = Math.min(train.to, test.to) - Math.max(train.from, test.from) + 1;
  const inside = test.from > train.from && test.to <= train.to;
  return months > 1 || (inside && months === 1);
}
