import assert from 'node:assert/strict';
import { test } from 'node:test';
import examples from '../../core/catalog/output-examples.json' with { type: 'json' };
import tasks from '../../core/catalog/tasks.json' with { type: 'json' };
import { speaksOf } from '../../core/facts/cue.ts';
import { exampleFor } from '../../core/facts/output-example.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

test('every task of the catalogue has one kind of output that needs no further words, but for forms and agents', () => {
  const { fields, action, ...others } = examples.outputs;
  const listed = [fields, action, ...Object.values(others).filter((output) => !('about' in output))].flatMap(
    (o) => o.tasks,
  );
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
  ['estimate', '# PRD: Used cars\n\n## Functions\n\nA regression model estimates the price.\n'],
  ['picture', '# PRD: Leaf doctor\n\n## Functions\n\nImage classification of leaf photos.\n'],
  ['answer', '# 心理陪伴需求文档\n\n## 功能\n\n智能体陪伴用户聊天，智能体倾听，支持多轮对话。\n'],
  ['action', '# 代码智能体需求文档\n\n## 功能\n\nAI Agent 读取仓库并提交修改。\n'],
  ['alarm', '# PRD: Pumps\n\n## Functions\n\nAnomaly detection on vibration readings.\n'],
  ['finding', '# PRD: Weld seams\n\n## Functions\n\nAnomaly detection in X-ray images of welds.\n'],
  ['hits', '# PRD: Intranet\n\n## Functions\n\nSemantic search over all pages with an embedding model.\n'],
  ['control', '# PRD: Game boss\n\n## Functions\n\nThe boss is trained with reinforcement learning.\n'],
];

for (const [output, text] of cases) {
  test(`examples fit a ${output}`, () => {
    const facts = new Session().read(text);
    assert.equal(exampleFor(facts, 'fallback'), examples.outputs[output].fallback);
    const example = examples.outputs[output].quality[facts.language === 'zh' ? 'zh' : 'en'];
    assert.ok(lint(facts).findings.some(({ message }) => message.includes(example)));
  });
}

test('who reads number plates gets no example on forms', () => {
  const read = (text: string) => exampleFor(new Session().read(text), 'fallback');
  assert.equal(read('# 停车需求文档\n\n## 功能\n\n文字识别车牌。\n'), examples.any.fallback);
  assert.equal(read('# 报销需求文档\n\n## 功能\n\n文字识别发票。\n'), examples.outputs.fields.fallback);
});

test('an assistant of customers hands over to people, one of the staff names its sources', () => {
  const read = (text: string) => exampleFor(new Session().read(text), 'fallback');
  assert.equal(read('# 智能客服需求文档\n\n## 功能\n\n智能问答。\n'), examples.outputs.service.fallback);
  assert.equal(read('# 制度助手需求文档\n\n## 功能\n\n员工智能问答。\n'), examples.outputs.answer.fallback);
});

test('a voice assistant that also speaks gets an example on speech, one that only speaks does not', () => {
  const read = (text: string) => exampleFor(new Session().read(`# PRD\n\n## Functions\n\n${text}\n`), 'fallback');
  assert.equal(read('Speech recognition, text-to-speech and text to speech again.'), examples.outputs.speech.fallback);
  assert.equal(read('Text-to-speech for audio books.'), examples.outputs.text.fallback);
});

test('a task in the title outweighs what is named beside it', () => {
  const text = '# PRD: Demand forecasting\n\n## Functions\n\nAnomaly detection.\n\nMore anomaly detection.\n';
  assert.equal(exampleFor(new Session().read(text), 'fallback'), examples.outputs.forecast.fallback);
});

test('one mention in a long document does not settle what the product does', () => {
  const text = `# PRD: Assistant\n\n## Functions\n\nSpeech recognition.\n\n${'- The user sees a list.\n'.repeat(90)}`;
  assert.equal(exampleFor(new Session().read(text), 'fallback'), examples.any.fallback);
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

test('the examples of places are read as such, those of scope as what is left out', () => {
  for (const { place, scope } of [...Object.values(examples.outputs), examples.any]) {
    for (const language of ['en', 'zh'] as const) {
      const head =
        language === 'en' ? '# PRD: AI assistant\n\n## Acceptance\n\n' : '# 智能助手需求文档\n\n## 验收标准\n\n';
      const facts = new Session().read(`${head}${place[language]}\n\n${scope[language]}\n`);
      assert.equal(facts.deployment.kind, /^(?:Edge|端侧)/.test(place[language]) ? 'edge' : 'server', place[language]);
      assert.ok(speaksOf(facts, 'out-of-scope'), scope[language]);
    }
  }
});
