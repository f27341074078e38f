/** Requirement documents of any length, the same ones each time. */

const HEADINGS = [
  'Background and goals',
  'Users and scenarios',
  '数据来源与标注',
  'Model and baseline',
  '指标与验收标准',
  'Deployment and hardware',
  'Fallback and operations',
  '风险与合规',
  'Interface of the review queue',
  'Rollout plan',
];

const SENTENCES = [
  'The adjuster sees the proposed parts with their damage class and may correct each of them before the report is sent.',
  'Photos come from the claims archive and cover January 2023 to June 2024, about 80,000 pictures in all.',
  'Recall of severe damage is at least 95% on the frozen test set, measured per vehicle class.',
  'The service runs on two servers in the company data centre and answers within 800 ms at p95.',
  'Where the confidence is below 0.6, the case goes to a person and the proposal is hidden.',
  '模型部署在营业网点的边缘设备上，内存占用不超过 512MB，单次推理不超过 300ms。',
  '训练数据来自理赔系统，由理赔部负责脱敏与授权，每季度更新一次。',
  '准确率不低于 92%，召回率不低于 90%，以封闭测试集的结果为准。',
  'The team reviews a sample of 200 cases every week and records each disagreement with its reason.',
  '当置信度低于阈值时转人工处理，并在界面上说明原因。',
];

const ITEMS = [
  'Upload of up to twelve photos, each no larger than 10 MB',
  'The list of parts keeps the order of the vehicle catalogue',
  '支持断网时本地缓存，恢复后自动补传',
  'Each correction is stored with the user, the time and the model version',
  'Latency p95 ≤ 800 ms at 20 requests per second',
];

const ROWS = [
  '| Severe damage | Recall | ≥ 95% | frozen test set |',
  '| Light damage | Precision | ≥ 88% | frozen test set |',
  '| 人脸比对 | 误识率 | ≤ 0.01% | 封闭测试集 |',
  '| Whole service | Availability | 99.5% | monthly |',
];

const FRONT_MATTER = [
  '---',
  'type: ai-prd',
  'status: review',
  '---',
  '',
  '# Vehicle damage assessment from photos',
  '',
];

/** A document of so many lines: a heading about every 25 lines, paragraphs, lists, tables, and now and then an open point. */
export function generate(lines: number, seed = 1): string {
  const random = randomFrom(seed);
  const out = [...FRONT_MATTER];
  for (let section = 0; out.length < lines; section++) {
    const level = section % 4 === 0 ? '##' : '###';
    out.push(`${level} ${section + 1}. ${HEADINGS[section % HEADINGS.length]}`, '');
    for (let block = 0; block < 4; block++) out.push(...blockOf(random), '');
    if (section % 20 === 19) out.push('The retention period is TBD.', '');
  }
  return `${out.slice(0, lines).join('\n')}\n`;
}

function blockOf(random: () => number): string[] {
  const pick = (list: readonly string[]): string => vary(list[Math.floor(random() * list.length)] ?? '', random);
  const times = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
  const kind = random();
  if (kind < 0.5) return [times(2, () => pick(SENTENCES)).join(' ')];
  if (kind < 0.8) return times(5, () => `- ${pick(ITEMS)}`);
  return ['| Class | Metric | Target | Data |', '|---|---|---|---|', ...times(4, () => pick(ROWS))];
}

/** The line with other numbers, and mostly a reference: no line of a real document stands in it a hundred times. */
function vary(line: string, random: () => number): string {
  const other = line.replace(/[1-9]/g, () => String(1 + Math.floor(random() * 9)));
  return line.startsWith('|') ? other : `${other} (R-${Math.floor(random() * 10_000)})`;
}

/** Numbers from 0 to 1, the same sequence for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
