import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf, TEXTS } from '../../playground/texts.ts';
import type { StatusParams } from '../../server/protocol.ts';

test('the page speaks the first language of the browser that it knows', () => {
  const cases: [wanted: string[], language: string][] = [
    [['zh-CN', 'en'], 'zh'],
    [['zh'], 'zh'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr-FR', 'zh-Hans-SG'], 'zh'],
    [['fr-FR'], 'en'],
    [[], 'en'],
  ];
  for (const [wanted, language] of cases) assert.equal(languageOf(wanted), language, wanted.join());
});

test('one line says what the document is and what was found', () => {
  const status: StatusParams = {
    uri: 'inmemory:///draft.md',
    version: 1,
    kind: 'ai-prd',
    decidedBy: 'engine',
    confidence: 'high',
    reasons: [],
    counts: { error: 1, warning: 2, info: 0 },
    profile: 'review',
    language: 'en',
    tooLarge: false,
  };
  const cases: [changed: Partial<StatusParams>, en: string, zh: string][] = [
    [{}, 'AI requirement document: 1 error, 2 warnings, 0 notes', 'AI 需求文档：1 个错误，2 个警告，0 个提示'],
    [
      { kind: 'prd', counts: { error: 0, warning: 0, info: 1 } },
      'Requirement document without AI: 0 errors, 0 warnings, 1 note',
      '不含 AI 的需求文档：0 个错误，0 个警告，1 个提示',
    ],
    [{ kind: 'off' }, 'The document says that it is not to be checked.', '文档声明了不检查。'],
    [{ tooLarge: true }, 'This text is too long to be checked while you type.', '文本太长，无法边输入边检查。'],
  ];
  for (const [changed, en, zh] of cases) {
    assert.equal(TEXTS.en.summary({ ...status, ...changed }), en);
    assert.equal(TEXTS.zh.summary({ ...status, ...changed }), zh);
  }
});
