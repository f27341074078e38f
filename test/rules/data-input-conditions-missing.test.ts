import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

/** Tasks with a camera or a microphone, once or throughout the document. */
testRule('data-input-conditions-missing', [
  {
    name: 'leaves a document alone that says how pictures must be',
    text: '# A\n\n## Functions\n\nObject detection finds parcels. Object detection counts them.\n\n## Targets\n\nObject detection recall ≥ 95%.\n\n## Image quality\n\nWell-lit pictures with a resolution of 640 px.\n',
    at: [],
  },
  {
    name: 'reports the first mention',
    text: '# A\n\n## Functions\n\nObject detection finds parcels. Object detection counts them.\n\n## Targets\n\nObject detection recall ≥ 95%.\n',
    at: ['Object detection'],
  },
  {
    name: 'leaves a feature at the side alone',
    text: '# A\n\n## Functions\n\nObject detection finds parcels.\n',
    at: [],
  },
  {
    name: 'leaves what is out of scope alone',
    text: '# A\n\n## Out of scope\n\n- Face recognition\n- Object detection\n- Face detection\n',
    at: [],
  },
  {
    name: 'leaves recognised documents alone',
    text: '# A\n\n## Functions\n\nOCR reads invoices. OCR reads receipts. OCR reads letters.\n',
    at: [],
  },
  {
    name: '车里的噪声与口音',
    text: '# A\n\n## 功能\n\n语音识别控制空调。语音识别支持打断。语音识别离线可用。\n\n## 数据\n\n实录含开窗/关窗，川渝口音 20 人。\n',
    at: [],
  },
  {
    name: 'is content with noise and accents',
    text: '# A\n\n## Functions\n\nSpeech recognition types notes. Speech recognition adds commas. Speech recognition with a strong accent, at a signal-to-noise of 10 dB.\n',
    at: [],
  },
  {
    name: '写明两个条件即可',
    text: '# A\n\n## 功能\n\n人脸识别用于考勤。人脸识别须在室内光照下进行。人脸识别支持离线。\n',
    at: [],
  },
]);

test('only the conditions are asked for that are missing', () => {
  const said = (line: string): string =>
    lint(
      new Session().read(`# A\n\n## Functions\n\n${line}\n\nVoice assistant. Voice assistant. Speech recognition.\n`),
      {
        kind: { kind: 'ai-prd', by: 'user' },
      },
    ).findings.find(({ rule }) => rule === 'data-input-conditions-missing')?.message ?? '';
  assert.match(said('It listens.'), /which noise, distance and accent it/);
  assert.match(said('It listens to people with an accent.'), /which noise and distance it/);
});

test('what people hand in is asked otherwise than what the product takes', () => {
  const said = (line: string): string =>
    lint(new Session().read(`# A\n\n## Functions\n\n${line}\n\nObject detection counts. Object detection marks.\n`), {
      kind: { kind: 'ai-prd', by: 'user' },
    }).findings.find(({ rule }) => rule === 'data-input-conditions-missing')?.message ?? '';
  assert.match(said('Users upload a picture, and object detection finds parcels.'), /that people hand in/);
  assert.match(said('The camera sends pictures, and object detection finds parcels.'), /how pictures are taken/);
});
