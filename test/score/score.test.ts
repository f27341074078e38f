import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { type Score, scoreOf } from '../../core/score.ts';
import { Session } from '../../core/session.ts';

function score(text: string, kind?: 'ai-prd' | 'prd' | 'other'): Score | undefined {
  const facts = new Session().read(text);
  return scoreOf(facts, lint(facts, kind ? { kind: { kind, by: 'user' } } : {}));
}

for (const file of readdirSync('examples').filter((name) => name.endsWith('.md'))) {
  const draft = file.includes('.draft.');
  test(`the example ${file} is ${draft ? 'far from complete' : 'complete'}`, () => {
    const value = score(readFileSync(`examples/${file}`, 'utf8'))?.value ?? -1;
    assert.ok(draft ? value <= 75 : value >= 95, `${value}`);
  });
}

test('a document that is no AI PRD has no score', () => {
  assert.equal(score('# Notes\n\nMilk and bread.\n', 'other'), undefined);
  assert.equal(score('# PRD: Shop\n\n## Functions\n\nA basket.\n', 'prd'), undefined);
});

test('an empty AI PRD scores nothing, and every lost point has a reason in both languages', () => {
  const empty = score('', 'ai-prd');
  assert.equal(empty?.value, 0);
  for (const part of empty?.parts ?? []) {
    assert.equal(part.state, 'missing');
    assert.equal(part.lost, part.points);
    assert.ok(part.reason.en.length > 0 && part.reason.zh.length > 0);
  }
  assert.equal(
    empty?.parts.reduce((sum, { points }) => sum + points, 0),
    100,
  );
});

test('other words for the same things give the same score', () => {
  const one = score(
    '# PRD\n\n## Data sources\n\nTraining data: 120,000 photos from the claims system.\n\n## Risks\n\nNone yet.\n',
    'ai-prd',
  );
  const other = score(
    '# PRD\n\n## Training data\n\nWe train on 120,000 photos from the claims system.\n\n## Risk\n\nNone yet.\n',
    'ai-prd',
  );
  assert.deepEqual(
    other?.parts.map(({ id, state }) => [id, state]),
    one?.parts.map(({ id, state }) => [id, state]),
  );
  assert.equal(other?.value, one?.value);
});

test('user stories are functions, and what is done where the model fails needs no word of the trade', () => {
  const { parts } = score(
    '# PRD\n\n## User stories\n\nAs a manager I see a proposal.\n\n## US-5 Model down\n\nLast week’s sale is shown.\n\n## Checks after launch\n\nEvery Monday the team gets the error per shop.\n',
    'ai-prd',
  ) ?? { parts: [] };
  const told = ['functions', 'ux-failure', 'operations'];
  assert.deepEqual(
    parts.filter(({ id }) => told.includes(id)).map(({ state }) => state),
    ['present', 'present', 'present'],
  );
});

test('what is left open costs in a draft, too: a template is not complete', () => {
  const text = '---\nstatus: draft\n---\n# PRD: Spam filter\n\n## Data\n\nTraining data: 40,000 mails from Zendesk.\n';
  const [closed, open] = [score(text, 'ai-prd'), score(`${text}\n- Owner: TBD\n`, 'ai-prd')];
  assert.deepEqual(open?.losses, [{ rule: 'wording-placeholder', findings: 1, lost: 1 }]);
  assert.equal(open?.value, (closed?.value ?? 0) - 1);
});

test('the heading of a part is its own where other headings could speak of it, too', () => {
  const text = '# PRD: Spam filter\n\n## Goals\n\n- Fewer tickets.\n\n## Evaluation\n\n- Recall: TBD\n';
  const part = score(text, 'ai-prd')?.parts.find(({ id }) => id === 'evaluation');
  assert.equal(text.slice(part?.heading?.start, part?.heading?.end), 'Evaluation');
});

test('a heading without what it should say costs half of its points', () => {
  const part = score('# PRD\n\n## Data\n\nWe use a lot of data.\n', 'ai-prd')?.parts.find(({ id }) => id === 'data');
  assert.deepEqual([part?.state, part?.lost], ['partial', 10]);
});

test('its page says the points that the engine counts', () => {
  const page = readFileSync('docs/score.md', 'utf8');
  for (const { title, points } of score('', 'ai-prd')?.parts ?? []) {
    assert.ok(page.includes(`| ${title.en} | ${points} |`), title.en);
    assert.ok(page.includes(`| ${title.zh} | ${points} |`), title.zh);
  }
});

/** The state of one part of a document. */
function stateOf(text: string, id: string): string | undefined {
  return score(text, 'ai-prd')?.parts.find((part) => part.id === id)?.state;
}

test('users and requirements count under whatever heading they stand', () => {
  const story = '# PRD: Chatbot\n\n## What happens\n\nAs a caller, I want to hear the price, so that I can decide.\n';
  assert.equal(stateOf(story, 'users'), 'present');
  assert.equal(stateOf(story, 'functions'), 'present');
  const numbered = '# 客服助手\n\n## 一二三\n\n- FR-1 回答运费\n- FR-2 查询物流\n- FR-3 转人工\n';
  assert.equal(stateOf(numbered, 'functions'), 'present');
  assert.equal(stateOf('# PRD: Chatbot\n\n## What happens\n\nIt answers.\n', 'functions'), 'missing');
});

test('a part of which the document says that it does not apply costs nothing, facts or not', () => {
  assert.equal(stateOf('# PRD: Chatbot\n\n## Users\n\nNot applicable: machines call it.\n', 'users'), 'not-needed');
  assert.equal(stateOf('# 客服助手\n\n## 用户\n\n不适用：由系统调用。\n', 'users'), 'not-needed');
});

test('a table of shares that no metric names is not called missing', () => {
  const table =
    '# PRD: Cough counter\n\n## The bar\n\n| What | Today | Ship if |\n|---|---|---|\n| Coughs that are noticed | 83% | ≥ 88% |\n| Doors taken for a cough | 6% | ≤ 3% |\n';
  assert.equal(stateOf(table, 'evaluation'), 'present');
});
