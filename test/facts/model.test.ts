import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

/** One mention: the name as written, its family, and what else is known of it. */
type Expected = [name: string, family: string, more?: { hosted?: boolean; parameters?: number; format?: string }];

const cases: [text: string, expected: Expected[]][] = [
  ['Answers come from GPT-4o mini.', [['GPT-4o mini', 'gpt', { hosted: true }]]],
  ['Sounds are told apart by YAMNet.', [['YAMNet', 'sound']]],
  ['Sellers are scored by GraphSAGE.', [['GraphSAGE', 'graph']]],
  ['Google’s Vision API finds the rings.', [['Google’s Vision API', 'cloud-vision', { hosted: true }]]],
  ['模型用 DeepSeek-V3，在火山方舟上调用。', [['DeepSeek-V3', 'deepseek', { hosted: true }]]],
  ['调用火山方舟的大模型。', [['火山方舟', 'doubao', { hosted: true }]]],
  ['Texts come from a fine-tuned GPT-2.', [['GPT-2', 'gpt-2']]],
  ['The text model is glm-5.1.', [['glm-5.1', 'glm', { hosted: true }]]],
  [
    'Plans are drawn up by kimi-k2 or grok-4.',
    [
      ['kimi-k2', 'kimi', { hosted: true }],
      ['grok-4', 'grok', { hosted: true }],
    ],
  ],
  ['Chess moves come from a minimax search of depth 4.', []],
  ['As a Claude user, I want to find letters by what they say.', []],
  ['When Claude invokes `find_letters`, the server shall answer in 2 seconds.', []],
  ['The feature uses OpenAI’s advanced models to find faults.', [['OpenAI', 'gpt', { hosted: true }]]],
  ['We call Claude 3.5 Sonnet for summaries.', [['Claude 3.5 Sonnet', 'claude', { hosted: true }]]],
  ['Claude Sonnet 4.5 writes the draft.', [['Claude Sonnet 4.5', 'claude', { hosted: true }]]],
  [
    'The draft model is Qwen2.5-7B-Instruct, run on-device in INT4.',
    [['Qwen2.5-7B-Instruct', 'qwen', { parameters: 7e9, format: 'int4' }]],
  ],
  [
    'Llama 3.1 70B via Groq, fall back to gemini-1.5-flash.',
    [
      ['Llama 3.1 70B', 'llama', { hosted: true, parameters: 70e9 }],
      ['gemini-1.5-flash', 'gemini', { hosted: true }],
    ],
  ],
  ['Mixtral 8x7B on our own GPUs, self-hosted.', [['Mixtral 8x7B', 'mistral', { parameters: 56e9 }]]],
  ['Detection uses YOLOv8n, exported as FP16.', [['YOLOv8n', 'yolo', { format: 'fp16' }]]],
  ['ResNet50 backbone', [['ResNet50', 'resnet']]],
  ['Speech goes through Whisper large-v3 locally.', [['Whisper large-v3', 'whisper']]],
  ['Speech goes through the Whisper API.', [['Whisper API', 'whisper', { hosted: true }]]],
  ['Please do not whisper into the microphone.', []],
  ['Calls are recognised with BirdNET on the phone.', [['BirdNET', 'wildlife']]],
  ['Letters are translated by NLLB-200.', [['NLLB-200', 'translation']]],
  ['The parakeet sings at moonshine.', []],
  ['Wake words: the Porcupine model.', [['Porcupine', 'vosk']]],
  ['Embeddings: text-embedding-3-small', [['text-embedding-3-small', 'openai-embedding', { hosted: true }]]],
  ['Vectors come from bge-large-zh-v1.5.', [['bge-large-zh-v1.5', 'bge']]],
  ['Masks are cut with SAM 2.', [['SAM 2', 'sam']]],
  ['Sam signs the release off.', []],
  ['The SAM model cuts masks.', [['SAM', 'sam']]],
  ['Our SAM is 4 million households.', []],
  ['Each clip lasts ten seconds.', []],
  ['CLIP embeddings rank the pictures.', [['CLIP', 'clip']]],
  ['Weekly demand is forecast with the Prophet model.', [['Prophet', 'prophet']]],
  ['He is no prophet.', []],
  [
    'Baseline: logistic regression; challenger: XGBoost or LightGBM.',
    [
      ['logistic regression', 'linear'],
      ['XGBoost', 'xgboost'],
      ['LightGBM', 'lightgbm'],
    ],
  ],
  ['OpenAI API for generation', [['OpenAI', 'gpt', { hosted: true }]]],
  ['OpenAI raised money.', []],
  ['The opus of a poet', []],
  ['The parts cohere well.', []],
  ['DeepSeek-R1 distilled to 1.5B parameters', [['DeepSeek-R1', 'deepseek', { parameters: 1.5e9 }]]],
  ['Phi-3-mini, Q4_K_M', [['Phi-3-mini', 'phi', { format: 'q4_k_m' }]]],
  ['FaceNet embeddings', [['FaceNet', 'face']]],
  [
    '使用通义千问 qwen-max 生成回答。',
    [
      ['通义千问', 'qwen', { hosted: true }],
      ['qwen-max', 'qwen', { hosted: true }],
    ],
  ],
  ['本地部署Qwen2-1.5B，量化为INT8。', [['Qwen2-1.5B', 'qwen', { parameters: 1.5e9, format: 'int8' }]]],
  ['调用DeepSeek接口完成摘要。', [['DeepSeek', 'deepseek', { hosted: true }]]],
  ['私有化部署DeepSeek-V3。', [['DeepSeek-V3', 'deepseek', { hosted: false }]]],
  ['由文心一言4.0生成文案。', [['文心一言4.0', 'ernie', { hosted: true }]]],
  ['豆包大模型负责润色。', [['豆包', 'doubao', { hosted: true }]]],
  [
    '识别采用PaddleOCR，检测采用PP-YOLOE。',
    [
      ['PaddleOCR', 'paddleocr'],
      ['PP-YOLOE', 'yolo'],
    ],
  ],
  ['PP-OCRv4轻量模型', [['PP-OCRv4', 'paddleocr']]],
  ['采用ChatGLM3-6B微调。', [['ChatGLM3-6B', 'glm', { parameters: 6e9 }]]],
  ['智谱大模型接口', [['智谱大模型', 'glm', { hosted: true }]]],
  [
    '召回用协同过滤，精排用DeepFM。',
    [
      ['协同过滤', 'cf'],
      ['DeepFM', 'ranking'],
    ],
  ],
  [
    '用随机森林与孤立森林做基线。',
    [
      ['随机森林', 'forest'],
      ['孤立森林', 'forest'],
    ],
  ],
  ['基于BERT的文本分类', [['BERT', 'bert']]],
  ['Stable Diffusion生成海报', [['Stable Diffusion', 'stable-diffusion']]],
  ['火星探测与星火燎原', []],
  ['ＧＰＴ－４ 负责问答', [['ＧＰＴ－４', 'gpt', { hosted: true }]]],
  [
    '| 模型 | 参数 |\n| --- | --- |\n| MobileNetV3 | 5.4M 参数 |',
    [['MobileNetV3', 'mobilenet', { parameters: 5.4e6 }]],
  ],
  ['文档只说“采用先进的大模型”。', []],
];

for (const [text, expected] of cases) {
  test(`readModels finds ${expected.length} in “${text.slice(0, 60)}”`, () => {
    const { models } = new Session().read(text);
    assert.deepEqual(
      models.map((model) => [model.name, model.family]),
      expected.map(([name, family]) => [name, family]),
    );
    for (const [i, [name, , more = {}]] of expected.entries()) {
      const model = models[i];
      assert.ok(model);
      assert.equal(model.hosted, more.hosted ?? false, `${name} hosted`);
      assert.equal(model.parameters, more.parameters, `${name} parameters`);
      assert.equal(model.format, more.format, `${name} format`);
      const range = place(model);
      assert.equal(text.slice(range.start, range.end), name);
    }
  });
}

test('readModels takes time in proportion to the text', () => {
  const time = (text: string): number => {
    const start = performance.now();
    new Session().read(text);
    return performance.now() - start;
  };
  time('Qwen API INT8 '.repeat(200));
  const short = time('Qwen API INT8 '.repeat(1000));
  assert.ok(time('Qwen API INT8 '.repeat(8000)) < 40 * short + 50);
});
