import { testRule } from './rule-table.ts';

const en = (line: string): string => `# PRD: Watch\n\n## Deployment\n\n${line}\n`;
const zh = (line: string): string => `# 手表需求文档\n\n## 部署\n\n${line}\n`;

/** Sizes of memory, and sizes of the model itself. */
testRule('deploy-model-exceeds-memory', [
  {
    name: 'reports a model beyond its memory',
    text: en('MobileNetV2 (3.4M parameters, INT8) has RAM ≤ 2 MB.'),
    at: ['MobileNetV2'],
  },
  {
    name: 'takes a size beside the format for the size of the model',
    text: en('MobileNetV2 (3.4M parameters, INT8, 2.6 MB) stays in RAM.'),
    at: [],
  },
  {
    name: 'takes what stays in memory for the size of the model',
    text: en('MobileNetV2 (3.4M parameters, INT8) keeps 2.6 MB in memory.'),
    at: [],
  },
  {
    name: '把格式旁的大小看作模型自身的大小',
    text: zh('端侧 MobileNetV2（3.4M 参数，INT8，2.6 MB）常驻内存。'),
    at: [],
  },
  {
    name: '仍报告放不下的模型',
    text: zh('端侧 MobileNetV2（3.4M 参数，INT8），内存不超过 2 MB。'),
    at: ['MobileNetV2'],
  },
]);

const two = (model: string, machine: string): string =>
  /\p{Script=Han}/u.test(machine)
    ? `# 助手需求文档\n\n## 模型\n\n${model}\n\n## 部署\n\n${machine}\n`
    : `# PRD: Assistant\n\n## Model\n\n${model}\n\n## Deployment\n\n${machine}\n`;

/** One model here and one machine there; where more are meant, or it is not clear how many, nothing is said. */
const pairs: readonly (readonly [model: string, machine: string, at?: string])[] = [
  ['Llama-3.3-70B-Instruct, INT4.', '- 2 servers, each with 1 × NVIDIA L4 (24 GB)', 'Llama-3.3-70B-Instruct'],
  ['Qwen2.5-14B, FP16.', 'The model runs on a Jetson Orin Nano with 8 GB RAM.', 'Qwen2.5-14B'],
  ['Qwen2.5-32B，FP16。', '部署在一台服务器上，2 张 A10。', 'Qwen2.5-32B'],
  ['Llama-3.3-70B-Instruct, INT4.', '- 2 servers, each with 2 × NVIDIA L40S'],
  ['Llama-3.3-70B-Instruct, INT4.', '- 4 × NVIDIA L4'],
  ['Llama-3.3-70B-Instruct, INT4.', '- NVIDIA L4 GPUs'],
  ['Llama-3.3-70B-Instruct, INT4.', '- 3 servers with NVIDIA L4'],
  ['Llama-3.3-70B-Instruct, INT4.', 'Fine-tuning uses one NVIDIA L4. Served on H200.'],
  ['Llama-3.3-70B-Instruct, INT4, in the cloud.', 'The wake word runs on the phone with 4 GB RAM.'],
  ['Llama-3.3-70B INT4 answers; Qwen2.5-1.5B INT4 sorts.', '- One NVIDIA L4'],
  ['Distilled from Llama-3.3-70B-Instruct INT4.', 'The model runs on a phone with 4 GB RAM.'],
  ['Qwen2.5-72B-Instruct，INT4。', '用户手机 4GB 内存即可，模型部署在 8 张 A10 的服务器上。'],
  ['Qwen2.5-72B-Instruct，INT4，部署在云端。', '端侧唤醒运行在 4GB 内存的车机上。'],
];
testRule(
  'deploy-model-exceeds-memory',
  pairs.map(([model, machine, at]) => ({
    name: `${at ? 'reports' : 'is silent on'} ${model} ${machine}`,
    text: two(model, machine),
    at: at ? [at] : [],
  })),
);

testRule('deploy-model-exceeds-memory', [
  {
    name: 'takes the share of the models for what they have',
    text: en('1 GB RAM of which 160 MB for the networks. Detector: YOLOX-L, FP32, 99 M parameters.'),
    at: ['YOLOX'],
  },
  {
    name: 'leaves what something else takes alone',
    text: en('Qwen2.5-0.5B INT4 runs on the box. 1 GB RAM, of which 100 MB for the recorder.'),
    at: [],
  },
  {
    name: '几种内存都放不下',
    text: zh(
      '| 部件 | 位置 | 模型 |\n| --- | --- | --- |\n| NLU | 端，NPU | Qwen2.5-14B-Instruct，FP16 |\n\n芯片：高通 8155，12GB RAM（分给语音 1.2GB）。',
    ),
    at: ['Qwen2.5-14B-Instruct'],
  },
  {
    name: 'reports a model without a name',
    text: en('A speech model with 7 B parameters, FP16, runs in the browser on a Chromebook with 4 GB RAM.'),
    at: ['speech model with 7 B parameters'],
  },
  {
    name: '报告没有名称的模型',
    text: zh('70 亿参数的语音模型（FP16）运行在 8GB 内存的盒子上。'),
    at: ['70 亿参数的语音模型'],
  },
  { name: 'counts the cards', text: en('Qwen2.5-72B INT8 runs on 4 × NVIDIA L20.'), at: [] },
  { name: '多张显卡合计显存', text: zh('Qwen2.5-72B（INT8）运行在 8 张 A10 上。'), at: [] },
  { name: 'leaves cards of unknown number alone', text: en('Qwen2.5-32B FP16 is served on L4 GPUs.'), at: [] },
]);

/** Sizes that a document states itself, needs, and sizes of devices. */
const stated: readonly (readonly [line: string, at?: string])[] = [
  ['The model has 380 kB of weights; 48 kB of flash memory is available for the model.', '380 kB of weights'],
  ['Weights: 380 k parameters at 8 bit. The region reserved in flash is 48 kB.', 'Weights: 380 k parameters'],
  ['Model size: 500 MB. The board has 256 MB RAM.', 'Model size: 500 MB'],
  ['Weights of 900 MB have to fit the 512 MB of RAM of the camera.', 'Weights of 900 MB'],
  ['The model takes 6 GB of VRAM. The card has 4 GB of VRAM.', 'The model takes 6 GB'],
  ['Qwen2.5-72B, FP16, needs 144 GB of GPU memory, on a server with one H100 of 80 GB.', 'Qwen2.5-72B'],
  ['Qwen2.5-72B, 16 bit, so some 144 GB, on either of two servers with one H100 of 80 GB each.', 'Qwen2.5-72B'],
  ['Qwen2.5-7B FP16 needs 8 GB of RAM.', 'Qwen2.5-7B'],
  ['模型大小 340 MB，可用内存 180 MB。', '模型大小 340 MB'],
  ['整机内存 1 GB，其中留给本功能 180 MB。\n\n检测网 INT8 后权重 340 MB。', '权重 340 MB'],
  ['模型加载后占用内存 5.2 GB，板子内存 4 GB。', '模型加载后占用内存 5.2 GB'],
  ['在 Jetson Orin NX 16 GB 上运行 Qwen2.5-VL-32B（FP16）。', 'Qwen2.5-VL-32B'],
  ['一台服务器：2 × L20（单卡 48 GB 显存）、256 GB 内存。纪要用的 72B 模型按 FP16 加载。', '72B 模型'],
  ['手机内存 8 GB。模型 13B 参数，半精度。', '模型 13B 参数'],
  [
    'The checkpoint has 13 billion parameters, 16 bits each. The box has 16 GB of memory.',
    'checkpoint has 13 billion parameters',
  ],
  ['- 1.4 B weights, 16 bits each\n- ≤ 180 MB RAM while listening', '1.4 B weights'],
  ['A 70B model in FP16 runs on one card with 48 GB VRAM.', '70B model'],
  ['One server with a 24 GB GPU. The 32B model runs at half precision.', '32B model'],
  ['一台服务器：2 × L20（单卡 48 GB 显存）、256 GB 内存。纪要用的 14B 模型 INT8 量化。'],
  ['A 7B fp16 model runs on a 4 GB phone.', '7B fp16 model'],
  ['Runs Qwen2.5-14B unquantised on a laptop with 16 GB.', 'Qwen2.5-14B'],
  ['在 4GB 内存的手机上跑 7B 的 FP16 模型。', '7B 的 FP16 模型'],
  ['两块 3090 部署 Qwen2.5-72B（INT8）。', 'Qwen2.5-72B'],
  ['8 张 4090 部署 Qwen2.5-72B（INT8）。'],
  ['A 7B fp16 model runs on our server; the 4 GB phone only shows the text.'],
  ['The app needs 4 GB of storage on the phone. A 7B fp16 model runs in the cloud.'],
  ['The tablet has 4 GB of RAM. The 70B model runs at a provider.'],
  ['The phone has 4 GB of RAM. The teacher is a 70B model in FP16.'],
  ['- 14 M weights, 8 bits each\n- ≤ 180 MB RAM while listening'],
  ['The page has 1.4 B visits. The phone has 4 GB of RAM.'],
  ['The model takes 6 GB of VRAM; the card is an RTX 3060 with 12 GB.'],
  ['Qwen2.5-72B, FP16, needs 144 GB of GPU memory, on a server with two H200.'],
  ['Weights: 38 k parameters at 8 bit. The region reserved in flash is 48 kB. Working memory: 11 kB.'],
  ['The model size must be at most 500 MB. The board has 256 MB RAM.'],
  ['The app downloads a 900 MB package. The model is compressed to 300 MB; the phone has 512 MB RAM.'],
  ['A larger model of 900 MB was tried. Model size: 100 MB. The board has 256 MB RAM.'],
  ['The cloud model takes 14 GB; the phone has 4 GB RAM.'],
  ['模型大小不超过 340 MB，可用内存 180 MB。'],
  ['云端模型大小 14 GB；手机内存 4 GB。'],
  ['模型需要 16GB 显存，部署在一台 A10（24GB）服务器上。'],
  ['模型下载包大小 340 MB，可用内存 180 MB。'],
];
testRule(
  'deploy-model-exceeds-memory',
  stated.map(([line, at]) => ({
    name: `${at ? 'reports' : 'is silent on'} ${line.replaceAll('\n', ' ')}`,
    text: /\p{Script=Han}/u.test(line) ? zh(line) : en(line),
    at: at ? [at] : [],
  })),
);
