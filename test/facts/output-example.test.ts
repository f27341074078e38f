import assert from 'node:assert/strict';
import { test } from 'node:test';
import examples from '../../core/catalog/output-examples.json' with { type: 'json' };
import tasks from '../../core/catalog/tasks.json' with { type: 'json' };
import { speaksOf } from '../../core/facts/cue.ts';
import { exampleFor } from '../../core/facts/output-example.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

test('every task of the catalogue has one kind of output', () => {
  const listed = Object.values(examples.outputs).flatMap((output) => output.tasks);
  assert.deepEqual([...listed].sort(), Object.keys(tasks.tasks).sort());
});

const cases: readonly (readonly [output: keyof typeof examples.outputs, text: string])[] = [
  [
    'list',
    '# PRD: Feed\n\n## Functions\n\nA ranking model makes the song recommendation, and a second recommendation of albums.\n',
  ],
  ['speech', '# 会议需求文档\n\n## 功能\n\n语音识别会议录音。\n'],
  [
    'forecast',
    '# PRD: Bakery\n\n## Functions\n\nDemand forecasting for bread, and a chatbot that shows the demand forecast.\n',
  ],
];

for (const [output, text] of cases) {
  test(`examples fit a ${output}`, () => {
    const facts = new Session().read(text);
    assert.equal(exampleFor(facts, 'quality'), examples.outputs[output].quality);
    const example = examples.outputs[output].quality[facts.language === 'zh' ? 'zh' : 'en'];
    assert.ok(lint(facts).findings.some(({ message }) => message.includes(example)));
  });
}

test('who reads number plates gets no example on forms', () => {
  const read = (text: string) => exampleFor(new Session().read(text), 'fallback');
  assert.equal(read('# 停车需求文档\n\n## 功能\n\n文字识别车牌。\n'), examples.any.fallback);
  assert.equal(read('# 报销需求文档\n\n## 功能\n\n文字识别发票。\n'), examples.outputs.fields.fallback);
});

test('a document without a task gets an example for any product', () => {
  assert.equal(exampleFor(new Session().read('# PRD\n\n## Goals\n\nAI helps.\n'), 'source'), examples.any.source);
});

/** Every example is one that the rules would take: a sentence with a number, or with a place where the data come from. */
test('the examples of quality are read as targets of quality, those of sources as sources', () => {
  for (const { quality, source } of [...Object.values(examples.outputs), examples.any]) {
    for (const language of ['en', 'zh'] as const) {
      const head =
        language === 'en' ? '# PRD: AI assistant\n\n## Acceptance\n\n' : '# 智能助手需求文档\n\n## 验收标准\n\n';
      const facts = new Session().read(
        `${head}${quality[language]}\n\n## ${language === 'en' ? 'Data' : '数据'}\n\n${source[language]}\n`,
      );
      assert.ok(
        facts.thresholds.some(({ class: of, status }) => of === 'quality' && status === 'target'),
        quality[language],
      );
      assert.ok(facts.statesDataSource, source[language]);
    }
  }
});

test('the examples of devices are read as such, those of scope as what is left out', () => {
  for (const { edge, scope } of [...Object.values(examples.outputs), examples.any]) {
    for (const language of ['en', 'zh'] as const) {
      const head =
        language === 'en' ? '# PRD: AI assistant\n\n## Acceptance\n\n' : '# 智能助手需求文档\n\n## 验收标准\n\n';
      const facts = new Session().read(`${head}${edge[language]}\n\n${scope[language]}\n`);
      assert.equal(facts.deployment.kind, 'edge', edge[language]);
      assert.ok(speaksOf(facts, 'out-of-scope'), scope[language]);
    }
  }
});
