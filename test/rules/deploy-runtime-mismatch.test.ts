import { testRule } from './rule-table.ts';

const doc = (line: string): string => `# PRD: Plant scanner\n\n## Deployment\n\n${line}\n`;

testRule('deploy-runtime-mismatch', [
  { name: 'reports TensorRT on an iPhone', text: doc('Inference on iPhone 13 uses TensorRT.'), at: ['TensorRT'] },
  {
    name: 'reports RKNN on a Jetson',
    text: doc('The Jetson Orin Nano box runs the detector with RKNN.'),
    at: ['RKNN'],
  },
  { name: 'reports SNPE on Apple systems', text: doc('iOS 端使用 SNPE 加速推理。'), at: ['SNPE'] },
  { name: 'reports vLLM on a microcontroller', text: doc('ESP32-S3 上用 vLLM 运行模型。'), at: ['vLLM'] },
  {
    name: 'reports the row whose pair is wrong',
    text: doc('| System | Runtime |\n| --- | --- |\n| iOS | Core ML |\n| Android | Core ML |'),
    at: ['Core ML'],
  },
  { name: 'reports the clause whose pair is wrong', text: doc('iOS: LiteRT; Android: Core ML.'), at: ['Core ML'] },
  { name: 'leaves a list of two and two alone', text: doc('Android and iOS apps use LiteRT and Core ML.'), at: [] },
  { name: 'leaves conversion alone', text: doc('The Core ML model is converted for Android.'), at: [] },
  {
    name: 'leaves a client of a server alone',
    text: doc('The Android app calls the server, which runs vLLM.'),
    at: [],
  },
  { name: 'leaves a comparison alone', text: doc('Android 不支持 Core ML。'), at: [] },
  {
    name: 'leaves runtimes of many platforms alone',
    text: doc('安卓端使用 NCNN 推理，Windows 端使用 ONNX Runtime。'),
    at: [],
  },
  {
    name: 'leaves competitors alone',
    text: '# PRD: Plant scanner\n\n## Competitors\n\nTheir Android app uses Core ML.\n',
    at: [],
  },
  { name: 'reports TensorRT on a Qualcomm chip', text: doc('高通 8155，推理用 TensorRT。'), at: ['TensorRT'] },
  { name: 'reports TensorRT-LLM on Ascend', text: doc('昇腾 910B（64GB），TensorRT-LLM。'), at: ['TensorRT-LLM'] },
  { name: 'reports SNPE on Ascend', text: doc('The model runs on an Ascend 310 with SNPE.'), at: ['SNPE'] },
  { name: 'leaves the runtime of the chip alone', text: doc('昇腾 910B，推理用 MindIE；高通 8155 用 QNN。'), at: [] },
  {
    name: 'leaves a runtime of another chip in the sentence alone',
    text: doc('国产化适配昇腾 910B，NVIDIA A100 用 TensorRT。'),
    at: [],
  },
  { name: 'leaves a choice of chips alone', text: doc('Runs on an Ascend 910B or a GPU with TensorRT.'), at: [] },
]);
