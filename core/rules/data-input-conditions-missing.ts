import { anchor } from '../facts/anchor.ts';
import { type Aspect, conditionsOf } from '../facts/capture.ts';
import { allOf } from '../facts/enumeration.ts';
import { insertTable } from '../facts/insert-table.ts';
import { says } from '../facts/says.ts';
import type { TaskId } from '../facts/task.ts';
import { type DocumentFacts, defineRule, place, type Range, type Text } from '../rule.ts';

type Sense = 'image' | 'sound';

/** Tasks whose input comes from a camera or a microphone. Recognised documents may be digital from the start. */
const SENSES: Partial<Record<TaskId, Sense>> = {
  'object-detection': 'image',
  'object-tracking': 'image',
  'face-verification': 'image',
  'crowd-counting': 'image',
  'semantic-segmentation': 'image',
  asr: 'sound',
  biometrics: 'sound',
  'keyword-spotting': 'sound',
  diarization: 'sound',
};
/** What decides how well each is recognised. */
const ASPECTS: Readonly<Record<Sense, readonly { readonly aspect: Aspect; readonly name: Text }[]>> = {
  image: [
    { aspect: 'light', name: { en: 'light', zh: '光照' } },
    { aspect: 'distance', name: { en: 'distance', zh: '距离' } },
    { aspect: 'blur', name: { en: 'occlusion', zh: '遮挡' } },
  ],
  sound: [
    { aspect: 'noise', name: { en: 'noise', zh: '噪声' } },
    { aspect: 'distance', name: { en: 'distance', zh: '距离' } },
    { aspect: 'accent', name: { en: 'accent', zh: '口音' } },
  ],
};
/** So many conditions show that the author thought of them. */
const ENOUGH = 2;
/** A task that is named once may be a feature at the side. */
const OFTEN = 3;

const TABLES = {
  image: {
    en: [
      '| Condition | Required | Otherwise |',
      '| --- | --- | --- |',
      '| Lighting | TBD | TBD |',
      '| Distance and angle | TBD | TBD |',
      '| Occlusion and blur | TBD | TBD |',
    ],
    zh: [
      '| 条件 | 要求 | 不满足时 |',
      '| --- | --- | --- |',
      '| 光照 | 待定 | 待定 |',
      '| 距离与角度 | 待定 | 待定 |',
      '| 遮挡与模糊 | 待定 | 待定 |',
    ],
  },
  sound: {
    en: [
      '| Condition | Required | Otherwise |',
      '| --- | --- | --- |',
      '| Background noise | TBD | TBD |',
      '| Distance to the microphone | TBD | TBD |',
      '| Accents and languages | TBD | TBD |',
    ],
    zh: [
      '| 条件 | 要求 | 不满足时 |',
      '| --- | --- | --- |',
      '| 环境噪声 | 待定 | 待定 |',
      '| 与麦克风的距离 | 待定 | 待定 |',
      '| 口音与语种 | 待定 | 待定 |',
    ],
  },
} as const;
const HEADING = { en: 'Input conditions', zh: '采集条件' } as const;

export default defineRule({
  id: 'data-input-conditions-missing',
  summary: { en: 'Nothing says under which conditions images or sound are taken', zh: '没有说明图像或声音的采集条件' },
  why: {
    en: 'Light, distance, occlusion and noise decide the number: the same recogniser gains many points when blurred and covered pictures are left out. Performance is to be shown under conditions like those of use (NIST AI RMF, MEASURE 2.3).',
    zh: '光照、距离、遮挡和噪声决定了效果数字：去掉模糊和被遮挡的图片，同一个识别模型能高出许多。NIST AI RMF（MEASURE 2.3）要求在接近实际使用的条件下证明效果。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    image: {
      en: '“{words}” depends on how pictures are taken, and the document does not say which {missing} it has to cope with. Write it and what happens otherwise, for example: “daylight or flash, a distance of 0.5–3 m, at most 20% occlusion; otherwise ask for a retake”.',
      zh: '“{words}”的效果取决于图像怎么拍，文中没有说明要应对怎样的{missing}。请写明支持的条件以及不满足时怎么办，例如：“日光或补光，0.5–3 米，遮挡不超过 20%；不满足则提示重拍”。',
    },
    sound: {
      en: '“{words}” depends on how sound is recorded, and the document does not say which {missing} it has to cope with. Write it and what happens otherwise, for example: “up to 1 m from the microphone, background up to 60 dB, native and non-native English; otherwise ask to repeat”.',
      zh: '“{words}”的效果取决于声音怎么录，文中没有说明要应对怎样的{missing}。请写明支持的条件以及不满足时怎么办，例如：“距麦克风 1 米内，环境噪声 60 分贝以下，普通话与粤语；否则提示重说”。',
    },
    imageFile: {
      en: '“{words}” depends on the pictures that people hand in, and the document does not say which {missing} it has to cope with. Write it and what happens otherwise, for example: “good lighting, a resolution of at least 1,000 × 1,000, at most 20% occlusion; otherwise say what is wrong with the picture”.',
      zh: '“{words}”的效果取决于用户交来的图片，文中没有说明要应对怎样的{missing}。请写明支持的条件以及不满足时怎么办，例如：“光照正常，分辨率不低于 1000×1000，遮挡不超过 20%；不满足则说明图片的问题”。',
    },
    soundFile: {
      en: '“{words}” depends on the recordings that people hand in, and the document does not say which {missing} it has to cope with. Write it and what happens otherwise, for example: “background noise up to 60 dB, English with common accents, at least 16 kHz; otherwise the text is marked as not certain”.',
      zh: '“{words}”的效果取决于用户交来的录音，文中没有说明要应对怎样的{missing}。请写明支持的条件以及不满足时怎么办，例如：“背景噪声 60 分贝以下，普通话与常见口音，采样率不低于 16 kHz；否则标明文字可能不准”。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection for cars\n\n## Functions\n\nUsers take a photo, and damage detection marks the part.\n\n## Targets\n\nDamage detection finds 90% of scratches; object detection finds the plate.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection for cars\n\n## Functions\n\nDamage detection marks the part. Damage detection works in daylight, at a distance of 0.5 to 3 m, with at most 20% occlusion.\n\n## Targets\n\nDamage detection finds 90% of scratches.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 语音助手需求文档\n\n## 功能\n\n语音识别把用户的话转成文字。\n\n## 指标\n\n语音识别字错率≤5%，语音识别支持打断。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 语音助手需求文档\n\n## 功能\n\n语音识别把用户的话转成文字，支持噪声 60 分贝以下、距离 1 米内、方言两种。\n\n## 指标\n\n语音识别字错率≤5%，语音识别支持打断。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const found = sensed(facts);
    const said = conditionsOf(facts);
    if (!found || said.length >= ENOUGH) return;
    const { at, sense } = found;
    if (sense === 'image' && says(facts, AERIAL)) return;
    const handed = isHandedIn(facts);
    // Who hands in a file no longer decides from how far it was taken.
    const asked = ASPECTS[sense].filter(({ aspect }) => !handed || aspect !== 'distance');
    const missing = asked.filter(({ aspect }) => said.every((condition) => condition.aspect !== aspect));
    const below = anchor(facts, ['data', 'functions', 'evaluation']);
    yield {
      at,
      message: handed ? `${sense}File` : sense,
      data: { words: facts.text.slice(at.start, at.end), missing: allOf(missing.map(({ name }) => name)) },
      fixes: [
        {
          title: { en: 'Insert a table of conditions', zh: '插入采集条件表' },
          safe: false,
          edits: [insertTable(facts, below, { table: TABLES[sense], heading: HEADING })],
        },
      ],
    };
  },
});

/** Pictures from above, whose conditions are others: ground resolution, season, clouds. */
const AERIAL =
  /\b(?:satellite|aerial|remote[- ]sensing|orthomosaics?|orthophotos?|drone (?:imagery|images|photos|surveys?))\b|卫星(?:影像|图像)|航拍|遥感|正射影像/i;

const HANDED =
  /上传|导入|选择文件|相册|\bupload|\bimport(?:s|ed)? (?:an? |the |their )?(?:image|photo|picture|audio|recording|file)/i;
const LIVE =
  /拍照|拍摄|摄像头|相机|麦克风|录音|实时|语音(?:输入|交互|唤醒|助手)|说话|\bcameras?\b|\bmicrophones?\b|\brecords?\b|\blive\b|\bvoice\b|\bspeaks?\b|\bwake[- ]word|\btakes? (?:a |the )?(?:photo|picture)/i;

/** True where people hand in files and nothing is taken in the product itself. */
function isHandedIn(facts: DocumentFacts): boolean {
  return says(facts, HANDED) && !says(facts, LIVE);
}

/** The kind of input that the document's tasks have, by the one that is named most often. */
function sensed(facts: DocumentFacts): { sense: Sense; at: Range } | undefined {
  const counts: Record<Sense, number> = { image: 0, sound: 0 };
  for (const { task, confidence } of facts.tasks) {
    const sense = SENSES[task];
    if (sense && confidence === 'high') counts[sense]++;
  }
  const sense: Sense = counts.sound > counts.image ? 'sound' : 'image';
  if (counts[sense] < OFTEN) return undefined;
  const first = facts.tasks.find(({ task, confidence }) => SENSES[task] === sense && confidence === 'high');
  if (!first) return undefined;
  return { sense, at: place(first) };
}
