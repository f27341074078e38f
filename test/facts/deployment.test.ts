import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeployKind } from '../../core/facts/deployment.ts';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

/** What a text says: a kind for sure, `kind?` for a hint, or nothing. */
type Reading = DeployKind | `${DeployKind}?` | null;

const english: [text: string, reading: Reading][] = [
  // chips and boards
  ['Runs on the TDA4VM beside the parking assistant.', 'edge'],
  ['The controller (Ambarella CV25) finds trucks and tracks them.', 'edge'],
  ['Grading SHALL run on the nRF5340; the tablet only shows it.', 'edge'],
  ['On the robot (Intel NUC 13, OpenVINO) pallets are detected and counted.', 'edge'],
  ['The ripeness model runs on the Orange Pi 5 above the belt.', 'edge'],
  ['The watch draws 3 mA with an nRF52840 on board.', 'edge?'],
  // places with their owners
  ['Container on the VMware cluster of the clinic, one T4 GPU', 'server'],
  ['Scoring is a Rust service on our GKE cluster in us-east1.', 'server'],
  ['Where: a virtual machine in the computing centre of the city', 'server'],
  ['Three NVIDIA L4 servers in the control room', 'server?'],
  ['Hosted by our provider in Graz.', 'server?'],
  ['# PRD\n\n## Where it runs\n\n- on the doorbell', 'edge'],
  ['| Topic | Choice |\n| --- | --- |\n| Where computed | on the doorbell |', 'edge'],
  ['**Run** – Lambda, 512 MB', 'server'],
  ['Answers within 2 seconds on a phone with 3 GB of RAM.', 'edge?'],
  ['The app runs on Android 9 and later.', 'edge?'],
  // browsers and gateways
  ['Segmentation with MediaPipe, compiled to WebAssembly.', 'browser'],
  ['Use MediaPipe or another hand tracker that runs in the browser.', 'browser'],
  // where a model is trained, it need not run
  ['Compute: Google Colab Pro for training.', null],
  ['The model is trained on AWS.', null],
  ['A hybrid training workflow (desk work + Colab runs).', null],
  ['# PRD\n\n## Browser matrix\n\n| Browser | Model |\n| --- | --- |\n| Edge 113+ | yes |', null],
  ['The admin page works in Chrome and Edge.', null],
  ['The message is delivered by the mail gateway and scored again.', null],
  ['# PRD\n\n## Runtime environment\n\nTo be confirmed: in the machine or at the head office.', null],
  // no places
  ['3 Backend engineers', null],
  ['The system shall detect unusual machine behaviour.', null],
  ['Too expensive to deploy at scale.', null],
  // a verb and a place
  ['The classifier is deployed on AWS.', 'server'],
  ['The service is hosted in the cloud.', 'server'],
  ['Inference runs on the phone itself.', 'edge'],
  ['The detector runs on a Jetson Orin Nano beside the conveyor.', 'edge'],
  ['All scoring happens on our own servers.', 'server'],
  ['The model runs in the browser with WebGPU.', 'browser'],
  ['The ranking model is served from a Kubernetes cluster.', 'server'],
  ['Face matching runs on the kiosk PC.', 'edge'],
  ['Photos are processed on the device and never leave it.', 'edge'],
  ['We deploy the pipeline to Azure in West Europe.', 'server'],
  ['Speech recognition runs locally on the laptop.', 'edge'],
  ['On the handset, the wake word model runs all the time.', 'edge'],
  ['Predictions are computed in the backend every night.', 'server'],
  ['The app sends the picture to our server, which runs the model.', 'server'],
  ['The wearable performs fall detection without a phone connection.', 'edge'],
  ['The plugin sends page text to our API server for classification.', 'server'],
  ['Serverless functions invoke the model.', 'server'],
  ['It runs entirely on the laptop of the analyst.', 'edge'],
  ['Runs on AWS infrastructure in eu-west-1.', 'server'],
  ['The desktop application loads the model and predicts locally.', 'edge'],
  ['Tesseract API of our provider reads the scans.', 'server'],
  ['Backend service calls the LLM and stores the answer.', 'server'],
  ['The bank keeps all models inside its own data centers.', 'server'],
  ['The script is executed on the analyst workstation.', 'edge'],
  // compounds
  ['On-device inference keeps photos private.', 'edge'],
  ['Cloud-based inference, scaled by demand.', 'server'],
  ['An edge deployment in each store.', 'edge'],
  ['On-premises installation at the hospital.', 'server'],
  ['Edge-cloud collaboration: small model first, large model when unsure.', 'hybrid'],
  ['The FastAPI backend loads the model.', 'server'],
  ['A local LLM answers questions.', 'edge'],
  ['The cloud model is asked when the small one is unsure.', 'server'],
  // labels
  ['Deployment: Docker containers', 'server'],
  ['- **Hosting**: Railway', 'server'],
  ['- **Infrastructure**: Kubernetes and Terraform', 'server'],
  ['- **Target environment**: Windows 11', 'edge'],
  ['# PRD\n\n## Deployment\n\n- Raspberry Pi 5', 'edge'],
  ['# PRD\n\n## Runtime environment\n\nUbuntu 22.04', 'server'],
  ['| Item | Value |\n| --- | --- |\n| Deployment | Private cloud |', 'server'],
  ['| Component | Deployment |\n| --- | --- |\n| Recommender | Kubernetes |', 'server'],
  ['### Backend\n\n- Deep learning: PyTorch', 'server'],
  // hosted models
  ['Summaries are written by calling the Claude API.', 'server'],
  ['Scenes are generated using GPT-4o-mini.', 'server'],
  ['- **LLM**: Gemini 1.5 Pro', 'server'],
  ['Text goes to the OpenAI API.', 'server'],
  ['LLM API costs stay below $0.10 a document.', 'server'],
  ['Drafts come from Llama 3 via Groq.', 'server'],
  ['We run Llama 3 locally with Ollama.', 'edge'],
  ['An external API performs speech recognition.', 'server'],
  // turned around
  ['No cloud required: everything stays on the device.', 'edge'],
  // hints
  ['# PRD\n\n## Tech stack\n\n- FastAPI\n- React', 'server?'],
  ['# PRD\n\n## Tech stack\n\n- Docker', 'server?'],
  ['The model may be deployed on AWS later.', 'server?'],
  ['# PRD\n\n## Open questions\n\nDo we deploy the model on the phone or in the cloud?', 'hybrid?'],
  ['The system uses microservices.', 'server?'],
  ['Deployment: TBD, edge or server', 'hybrid?'],
  // nothing
  ['The page must work on Chrome 90+, Edge 90+ and Safari.', null],
  ['The application must run on any modern browser (Chrome, Edge, Firefox).', null],
  ['Doctors use the tool on tablets at the bedside.', null],
  ['The model predicts server failures from logs.', null],
  ['The algorithm detects cracks in vehicles.', null],
  ['The pilot is deployed in three hospitals.', null],
  ['The feature will be deployed to 10% of users.', null],
  ['Predict failures from device data.', null],
  ['The model forecasts cloud cover for solar farms.', null],
  ['Classify tickets about phone, laptop and printer problems.', null],
  ['Monitor the model after deployment.', null],
  ['Edge cases are listed below.', null],
  ['Handle edge cases such as two faces in one picture.', null],
  ['Supported browsers: Chrome, Firefox, Microsoft Edge.', null],
  ['We use cutting-edge technology.', null],
  ['The graph stores nodes and edges.', null],
  ['An edge connects two entities of the knowledge graph.', null],
  ['Canny edge detection finds the outline.', null],
  ['This gives us a competitive edge.', null],
  ['Users open the app on their phone.', null],
  ['The result is shown on mobile devices.', null],
  ['The model will be integrated into the app.', null],
  ['The waiter is called server in this document.', null],
  ['The agent reads files through an MCP server.', null],
  ['If there are server lags, the bot promises a callback.', null],
  ['We deploy 20 staff at the counter.', null],
  ['Deploy two nurses to the ward during the pilot.', null],
  ['A word cloud shows frequent terms.', null],
  ['The lidar gives a point cloud.', null],
  ['Cameras on the line collect the pictures.', null],
  ['Sensors are installed on the machine and report every second.', null],
  ['Send sensor data from ESP32 devices to us.', null],
  ['No mobile app in this release.', null],
  ['We do not deploy to the cloud.', null],
  ['The bot is trained on local language and local news.', null],
  ['Files are stored locally.', null],
  ['Offline evaluation comes before the A/B test.', null],
  ['Competitors run their models in the cloud.', null],
  ['# PRD\n\n## Out of scope\n\n- Deployment on mobile phones', null],
  ['# PRD\n\n## Competitive analysis\n\nAcme is deployed on AWS.', null],
  ['# PRD\n\n## Users\n\nAnalysts paste text into ChatGPT.', null],
  ['# PRD\n\n## Glossary\n\nEdge: the device runs inference.', null],
  ['Container ships leave the terminal at noon.', null],
  ['Call the customer on the phone.', null],
  ['The desk phone rings on every call.', null],
  ['Accuracy is at least 90%.', null],
  ['Recommendation quality depends on device type.', null],
  ['Onboarding takes two minutes.', null],
  ['The real-time deployment of officers is planned by dispatchers.', null],
];

const chinese: [text: string, reading: Reading][] = [
  // 一句话开头的“不”管到它列举的每一项
  ['# PRD\n\n## 本期不做\n\n- 不在 MVP 中微调、蒸馏或本地部署大模型。', null],
  ['# PRD\n\n## 核心用户流程\n\n看图识花使用 `qwen-vl-plus`。', 'server'],
  ['静态页面由全球边缘节点分发，打开很快。', null],
  ['做成本地可运行的小工具。', 'edge'],
  ['- 处理：服务端调用 OpenAI-compatible API 生成摘要', 'server'],
  // 芯片、机房与位置
  ['紫光展锐芯片，全部在表端运行。', 'edge'],
  ['识别模型运行在香橙派上。', 'edge'],
  ['防水盒用瑞芯微 RV1109，512MB 内存，只传计数。', 'edge?'],
  ['分级在手环主控 nRF5340 上完成，手机只画图。', 'edge'],
  ['机身主机（Intel NUC 13，OpenVINO）识别托盘。', 'edge'],
  ['算法服务器放在矿区调度机房。', 'server'],
  ['指挥中心的三台国产服务器，双机热备。', 'server?'],
  ['位置：与检索同一批物理机。', 'server'],
  ['**在哪**　自训部分在公司的 GPU 池。', 'server'],
  ['模型由信息中心统一托管。', 'server?'],
  ['| 项 | 选择 |\n| --- | --- |\n| 在哪算 | 门铃本地 |', 'edge'],
  ['推理服务运行在机房的集群。小程序不运行模型，只拍照和上传。', 'server'],
  ['看板实时显示 6 节点状态。', null],
  ['模型部署在阿里云。', 'server'],
  ['服务部署于公司机房的服务器。', 'server'],
  ['人脸比对在自助柜员机本机运行。', 'edge'],
  ['端侧运行（Android 10及以上）。', 'edge'],
  ['云侧部署，以接口提供。', 'server'],
  ['支持私有化部署。', 'server'],
  ['面向政企客户提供本地化部署方案。', 'server'],
  ['系统默认本地运行，单用户使用。', 'edge'],
  ['语音识别在本机完成，音频不上传。', 'edge'],
  ['采用端云协同架构：小模型在端侧，大模型在云端。', 'hybrid'],
  ['识别请求由后端服务处理。', 'server'],
  ['推理在云端进行。', 'server'],
  ['检测模型部署到产线旁的工控机上。', 'edge'],
  ['在手机上运行轻量模型，断网也能识别。', 'edge'],
  ['调用大模型API生成摘要。', 'server'],
  ['调用通义千问完成改写。', 'server'],
  ['通过DeepSeek接口生成回复。', 'server'],
  ['调用外部接口进行语音评测。', 'server'],
  ['后端AI模块负责成分识别。', 'server'],
  ['云端大模型负责复杂问题。', 'server'],
  ['用户可在自己的电脑上用Ollama本地运行模型。', 'edge'],
  ['模型在浏览器端推理，不经过服务器。', 'browser'],
  ['采用容器化方式发布到K8s集群。', 'server'],
  ['唤醒词模型跑在音箱的芯片上。', 'edge'],
  ['无需联网，完全离线运行。', 'edge'],
  ['部署方式：私有云', 'server'],
  ['- **服务器**：云服务器（4核8G）', 'server'],
  ['- **运行环境**：Windows 10/11', 'edge'],
  ['# PRD\n\n## 部署方案\n\n- 腾讯云', 'server'],
  ['# PRD\n\n## 部署方案\n\n- Jetson Orin Nano', 'edge'],
  ['| 项目 | 内容 |\n| --- | --- |\n| 部署方式 | 公有云 |', 'server'],
  ['| 模块 | 部署位置 |\n| --- | --- |\n| 识别 | 端侧 |', 'edge'],
  ['| 大语言模型 | DeepSeek API |\n| --- | --- |\n| 大模型 | 通义千问 API |', 'server'],
  ['### 后端\n\n- 深度学习：PyTorch', 'server'],
  ['基于RK3588部署检测模型。', 'edge'],
  ['模型以SaaS方式交付，统一托管在华为云。', 'server'],
  ['车端完成目标检测。', 'edge'],
  ['门禁终端上运行人脸识别模型。', 'edge'],
  ['APP内置轻量模型，断网也可识别。', 'edge'],
  ['用户上传的图片发送至服务器进行分析。', 'server'],
  ['系统为桌面软件，模型随安装包分发。', 'edge'],
  ['离线任务每天凌晨在Spark集群上跑批。', 'server'],
  ['设备端完成活体检测，服务端完成1:N比对。', 'hybrid'],
  ['算法部署于昇腾910B服务器。', 'server'],
  ['运行环境为Linux服务器。', 'server'],
  ['网页端上传文件，后端调用模型解析。', 'server'],
  // hints
  ['# PRD\n\n## 技术栈\n\n- FastAPI\n- Vue', 'server?'],
  ['后续考虑部署到端侧。', 'edge?'],
  ['# PRD\n\n## 待确认问题\n\n模型部署在云端还是端侧？', 'hybrid?'],
  ['系统采用微服务架构。', 'server?'],
  ['部署方式待定，端侧或云端。', 'edge?'],
  // nothing
  ['客服在电脑上处理工单。', null],
  ['识别终端客户的购买意图。', null],
  ['检测手机外壳划痕。', null],
  ['机器人客服回答常见问题。', null],
  ['预测服务器故障。', null],
  ['灰度部署到10%的用户。', null],
  ['运营人员在后台查看报表。', null],
  ['模型部署后持续监控效果。', null],
  ['支持PC端与移动端访问。', null],
  ['边缘情况：两张人脸同框。', null],
  ['边缘用例见附录。', null],
  ['模型集成到APP中。', null],
  ['用户在手机上查看结果。', null],
  ['离线评测集包含2000条样本。', null],
  ['支持Chrome、Edge等主流浏览器。', null],
  ['本地生活商家可以发布活动。', null],
  ['支持本地语言与方言。', null],
  ['图片可从本地上传。', null],
  ['服务器异常时提示用户稍后重试。', null],
  ['词云展示高频词。', null],
  ['本期不做移动端。', null],
  ['不支持私有化部署。', null],
  ['竞品部署在云端。', null],
  ['采集设备安装在路口，每天上传视频。', null],
  ['监测设备运行状态并预测故障。', null],
  ['请在现场部署两名工作人员。', null],
  ['部署人员需提前到岗。', null],
  ['传感器部署在设备上采集振动数据。', null],
  ['# PRD\n\n## 非目标\n\n- 移动端部署', null],
  ['# PRD\n\n## 竞品分析\n\n某产品支持私有化部署。', null],
  ['运营后台可以配置阈值。', null],
  ['知识图谱的边表示关系。', null],
  ['准确率不低于90%。', null],
  ['客户端上传图片后展示结果。', null],
  ['前端上线后观察点击率。', null],
  ['用户手机号脱敏展示。', null],
  ['机器学习模型每周更新。', null],
];

const named = (text: string): Reading => {
  const { deployment } = new Session().read(text);
  if (deployment.kind && deployment.statements.some(({ confidence }) => confidence === 'high')) return deployment.kind;
  const first = deployment.statements[0];
  return first ? `${first.kind}?` : null;
};

for (const [text, reading] of [...english, ...chinese]) {
  test(`“${text}” says ${reading ?? 'nothing'} about where it runs`, () => assert.equal(named(text), reading));
}

const pieces: [text: string, slice: string, platforms: string[], ai: boolean][] = [
  ['The model runs on a Jetson Orin Nano.', 'Jetson Orin Nano', ['jetson-orin-nano'], true],
  ['- **Hosting**: AWS with Kubernetes', 'AWS** with Kubernetes'.replace('**', ''), ['aws', 'kubernetes'], false],
  ['客服助手调用DeepSeek接口生成回复。', 'DeepSeek接口', ['deepseek-api'], true],
  ['后台服务部署在腾讯云。', '后台服务部署在腾讯云', ['tencent-cloud'], false],
];
for (const [text, slice, platforms, ai] of pieces) {
  test(`in “${text}” the evidence is “${slice}”`, () => {
    const [statement] = new Session().read(text).deployment.statements;
    assert.ok(statement);
    const range = place(statement);
    assert.equal(text.slice(range.start, range.end), slice);
    assert.deepEqual(statement.platforms, platforms);
    assert.equal(statement.ai, ai);
    assert.equal(statement.confidence, 'high');
  });
}

const folds: [name: string, text: string, kind: DeployKind | null][] = [
  [
    'what is said of the AI part outweighs the system around it',
    'The detector runs on the camera.\n\nThe dashboard is hosted on AWS.',
    'edge',
  ],
  [
    'AI on both sides makes a hybrid',
    'The wake word model runs on the phone.\n\nThe dialogue model runs in the cloud.',
    'hybrid',
  ],
  ['hints that agree make a verdict', 'It uses microservices.', 'server'],
  ['what is left open makes none', '部署方式待定，端侧或云端。', null],
  ['端云两侧都有 AI 即为混合', '唤醒模型在手机上运行。\n\n对话模型部署在云端。', 'hybrid'],
  ['没有说明时没有结论', '准确率不低于90%。', null],
];
for (const [name, text, kind] of folds) {
  test(name, () => assert.equal(new Session().read(text).deployment.kind, kind));
}

test('readDeployStatements takes time in proportion to the text', () => {
  const time = (text: string): number => {
    const start = process.cpuUsage().user;
    new Session().read(text);
    return (process.cpuUsage().user - start) / 1000;
  };
  for (const unit of ['deployed in the cloud on device ', '端侧部署模型', 'LLM API, ']) {
    time(unit.repeat(100));
    const short = time(unit.repeat(500));
    assert.ok(time(unit.repeat(4000)) < 30 * short + 500, unit);
  }
});

const budgets: [text: string, expected: [what: string, text: string][]][] = [
  [
    'The model runs on a Jetson Nano with 4 GB RAM and TensorRT.',
    [
      ['memory', '4 GB RAM'],
      ['hardware', 'Jetson Nano'],
      ['runtime', 'TensorRT'],
    ],
  ],
  ['Inference runs on device, latency ≤ 300 ms.', [['latency', 'latency ≤ 300 ms']]],
  ['Cloud inference costs at most $0.02 a call.', [['cost', 'costs at most $0.02']]],
  [
    '端侧推理，内存不超过512MB，延迟小于200毫秒。',
    [
      ['memory', '内存不超过512MB'],
      ['latency', '延迟小于200毫秒'],
    ],
  ],
  ['云端推理，成本不超过3万元。', [['cost', '成本不超过3万元']]],
  ['云端推理，覆盖 300 家门店。', []],
];
for (const [text, expected] of budgets) {
  test(`“${text}” names ${expected.length} budgets`, () => {
    const [statement] = new Session().read(text).deployment.statements;
    assert.deepEqual(
      statement?.budgets.map((budget) => [budget.what, budget.text]),
      expected,
    );
  });
}
