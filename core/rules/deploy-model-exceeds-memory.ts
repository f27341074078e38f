import { fitsOf, overflowsOf, type Weights } from '../facts/fit.ts';
import type { Statement } from '../facts/statement.ts';
import { shownNumber } from '../facts/written.ts';
import { defineRule, place } from '../rule.ts';

/** What an engine needs on top of the weights while it runs (EleutherAI's figure for transformers). */
const OVERHEAD = 1.2;

export default defineRule({
  id: 'deploy-model-exceeds-memory',
  anyLanguage: true,
  summary: { en: 'The model does not fit into the stated memory', zh: '模型放不进所写的内存' },
  why: {
    en: 'The weights alone take parameters × bits per weight ÷ 8 bytes, and running them takes up to a fifth more. A model that does not fit cannot be made to fit by better engineering later: choose a smaller one, a lower precision, or another device now.',
    zh: '仅权重就要占用“参数量 × 每权重位数 ÷ 8”字节，运行时还要多出约五分之一。放不下的模型靠后期优化也放不下：应现在就换更小的模型、更低的精度或别的设备。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    exceeds: {
      en: '“{model}” does not fit: {parameters} × {bits} bits = {need} of weights, but the memory is {have} (“{memory}”). Use at most {most} parameters at this precision, or a device with more memory.',
      zh: '“{model}”放不下：{parameters} × {bits} 位 = {need} 权重，而内存只有 {have}（“{memory}”）。该精度下参数量最多 {most}，否则请换内存更大的设备。',
    },
    assumed: {
      en: '“{model}” does not fit even at 4 bits: {parameters} × 4 bits = {need} of weights, but the memory is {have} (“{memory}”). Use at most {most} parameters, or a device with more memory.',
      zh: '“{model}”即使 4 位量化也放不下：{parameters} × 4 位 = {need} 权重，而内存只有 {have}（“{memory}”）。参数量最多 {most}，否则请换内存更大的设备。',
    },
    tight: {
      en: '“{model}” leaves no room to run: {need} of weights and about 20% for running them exceed the {have} of “{memory}”. Use at most {most} parameters at this precision, or state a larger budget.',
      zh: '“{model}”没有运行余量：权重 {need}，加上运行所需的约 20%，超过“{memory}”的 {have}。该精度下参数量最多 {most}，或写明更大的内存预算。',
    },
    sized: {
      en: '“{size}” is more than the {have} that the model gets (“{memory}”), so it cannot be loaded. Choose a smaller model or a lower precision, or state a larger budget.',
      zh: '“{size}”超过了留给模型的 {have}（“{memory}”），无法加载。请换更小的模型或更低的精度，或写明更大的内存预算。',
    },
    memory: { en: 'The memory is stated here.', zh: '内存写在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Phone assistant\n\n## Deployment\n\nQwen2.5-7B FP16 runs on an iPhone 13.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Phone assistant\n\n## Deployment\n\nQwen2.5-1.5B INT4 runs on phones with 8 GB RAM.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 手机助手需求文档\n\n## 部署\n\n在 4GB 内存的手机上运行 Qwen2.5-7B（FP16）。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 手机助手需求文档\n\n## 部署\n\n在 8GB 内存的手机上运行 Qwen2.5-1.5B（INT4）。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const reported = new Set<Statement>();
    for (const { model, weights, memory } of fitsOf(facts)) {
      const fits = weights.gigabytes <= memory.gigabytes;
      const overhead = memory.stored ? 1 : OVERHEAD;
      if (fits && (weights.assumed || weights.gigabytes * overhead <= memory.gigabytes)) continue;
      reported.add(model.statement);
      yield {
        at: place(model),
        message: fits ? 'tight' : weights.assumed ? 'assumed' : 'exceeds',
        data: {
          model: model.name,
          parameters: counted(model.parameters),
          bits: weights.bits,
          need: inBytes(weights.gigabytes),
          memory: memory.text,
          have: inBytes(memory.gigabytes),
          most: largest(memory.gigabytes, weights),
        },
        related: [{ at: place(memory), message: 'memory' }],
        ...(fits ? { severity: 'warning' as const } : {}),
      };
    }
    for (const { size, memory } of overflowsOf(facts)) {
      if (reported.has(size.statement)) continue;
      yield {
        at: place(size),
        message: 'sized',
        data: { size: size.name, memory: memory.text, have: inBytes(memory.gigabytes) },
        related: [{ at: place(memory), message: 'memory' }],
      };
    }
  },
});

/** The largest model that still runs: memory ÷ overhead ÷ bytes a weight, in two digits. */
function largest(gigabytes: number, { bits }: Weights): string {
  return counted(Number((((gigabytes / OVERHEAD) * 1e9 * 8) / bits).toPrecision(2)));
}

/** A size in the unit in which people say it: 48 kB, 340 MB, 144 GB. */
function inBytes(gigabytes: number): string {
  if (gigabytes < 1e-3) return `${shownNumber(gigabytes * 1e6)} kB`;
  return gigabytes < 1 ? `${shownNumber(gigabytes * 1e3)} MB` : `${shownNumber(gigabytes)} GB`;
}

function counted(parameters: number): string {
  if (parameters < 1e6) return `${shownNumber(parameters / 1e3)}k`;
  return parameters >= 1e9 ? `${shownNumber(parameters / 1e9)}B` : `${shownNumber(parameters / 1e6)}M`;
}
