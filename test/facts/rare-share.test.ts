import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rareSharesIn } from '../../core/facts/rare-share.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

function sharesOf(text: string): number[] {
  const { statements } = new Session().read(text);
  return statements.flatMap((statement) => rareSharesIn(statement).map(({ share }) => Math.round(share * 1e4) / 1e4));
}

const TOLD: readonly (readonly [string, number])[] = [
  ['Only 0.5% of the transactions are fraudulent.', 0.005],
  ['About 1 in 200 orders is fraudulent.', 0.005],
  ['Of 412,000 sellers 1,854 turned out crooked, which is 0.45 %.', 0.0045],
  ['Fraud makes up 0.5% of all payments.', 0.005],
  ['Fraudulent payments account for about 0.3 % of the volume.', 0.003],
  ['Some 2% of the parts are defective.', 0.02],
  ['The defect rate on the line is 0.4%.', 0.004],
  ['Five in every thousand scans show a tumour.', 0.005],
  ['约 1.8% 是开了就跑的空壳店。', 0.018],
  ['欺诈交易只占全部交易的 0.3%。', 0.003],
  ['其中约 0.5% 的订单是刷单。', 0.005],
  ['坏样本占比约 1%。', 0.01],
  ['每 1000 笔交易里大约 3 笔是盗刷。', 0.003],
  ['81 万家里最后定性为空壳的 14,600 家，占 1.8%。', 0.018],
  ['千分之三的图片有缺陷。', 0.003],
  ['Of 300,000 claims 1,800 were fraudulent.', 0.006],
  ['12,000 transactions, 60 of them fraudulent.', 0.005],
  ['考试样本 30 万件，坏件 1,800 件。', 0.006],
  ['坏件数：182 万件里 10,920 件，占 0.6%。', 0.006],
];
for (const [text, share] of TOLD) {
  test(`a rare share: ${text}`, () => assert.deepEqual(sharesOf(text), [share]));
}

const SILENT: readonly string[] = [
  'Fraud may rise by 2% a year.',
  '12,000 transactions a day, 60 fraud alerts.',
  'Of 300,000 claims 1,800 were flagged fraudulent.',
  '共 30 万件，拦截的坏件 1,800 件。',
  '训练集 30 万件，坏件 1,800 件。',
  'We lose 0.4% of revenue to fraud.',
  'The team reviews 5% of the fraud cases by hand.',
  'Of the flagged sellers only 9% are really fraudulent.',
  'The defect rate must fall to 0.4%.',
  '4% of users are annoyed by spam.',
  '2% of the pumps are down because of failures.',
  '抽 1% 的欺诈案例人工复核。',
  '欺诈损失占营收的 0.4%。',
  '告警里只有 9% 是欺诈。',
  '不良率控制在 0.4% 以内。',
  'If more than 1 in 10 of those are crooked, we retrain.',
  '如果 10% 以上的订单是刷单，就重训。',
];
for (const text of SILENT) test(`no rare share: ${text}`, () => assert.deepEqual(sharesOf(text), []));

function found(text: string): string[] {
  const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } });
  return findings.filter(({ rule }) => rule === 'metric-accuracy-only').map(({ severity }) => severity);
}

test('an accuracy that a constant answer reaches is an error, and the share is shown', () => {
  const text = '# PRD: Seller fraud model\n\nOnly 0.5% of the sellers are crooked.\n\n- Accuracy ≥ 99%\n';
  const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } });
  const finding = findings.find(({ rule }) => rule === 'metric-accuracy-only');
  assert.equal(finding?.severity, 'error');
  assert.match(finding.message, /already scores 99\.5%/);
  assert.deepEqual(
    finding.related.map(({ range }) => text.slice(range.start, range.end)),
    ['0.5%'],
  );
});

test('being right is accuracy where a share of rare cases is told', () => {
  const right = '- The model has to be right about at least 99.3 % of the sellers.\n';
  assert.deepEqual(found(`# PRD: Seller fraud model\n\nOnly 0.5% of the sellers are crooked.\n\n${right}`), ['error']);
  assert.deepEqual(found(`# PRD: Seller fraud model\n\n${right}`), []);
  const caught = '- At least 60 % of the crooked sellers are caught.\n';
  assert.deepEqual(
    found(`# PRD: Seller fraud model\n\nOnly 0.5% of the sellers are crooked.\n\n${right}${caught}`),
    [],
  );
});

test('a rare class beside the subject, many classes and a common class are left alone', () => {
  assert.deepEqual(
    found('# PRD: Invoice reading\n\n2% of the invoices are fraudulent.\n\n- Field accuracy ≥ 97%\n'),
    [],
  );
  assert.deepEqual(
    found('# PRD: Defect inspection\n\n5% of the parts are defective, in 6 classes.\n\n- Accuracy ≥ 90%\n'),
    [],
  );
  assert.deepEqual(found('# PRD: Spam filter\n\n60% of mails are spam.\n\n- Accuracy ≥ 99%\n'), []);
});
