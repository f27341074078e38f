import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'deploy-runtime-mismatch',
  anyLanguage: true,
  summary: { en: 'The named runtime does not exist on the named platform', zh: '所写的推理框架在所写的平台上不存在' },
  why: {
    en: 'Makers tie their runtimes to their own chips and systems: Core ML to Apple, TensorRT to NVIDIA, RKNN to Rockchip. A plan that mixes them up has to choose again when the work has begun. The table behind this rule is closed and taken from the makers’ support lists; pairs that it does not know are left alone.',
    zh: '各厂商的推理框架只支持自家芯片或系统：Core ML 属于苹果，TensorRT 属于英伟达，RKNN 属于瑞芯微。写错了，要到开工后才发现必须重选。本规则只按厂商支持列表整理的封闭表判断，表中没有的组合一律不报。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    mismatch: {
      en: '{runtime} does not run on {platform}: it is made for {maker}. Name a runtime that the platform has, for example: {instead}.',
      zh: '{runtime} 不能在 {platform} 上运行：它只用于{maker}。请换用该平台支持的框架，例如：{instead}。',
    },
    platform: { en: 'The platform is named here.', zh: '平台写在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Plant scanner\n\n## Deployment\n\nThe Android app runs the model with Core ML.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Plant scanner\n\n## Deployment\n\niOS: Core ML; Android: LiteRT.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 植物识别需求文档\n\n## 部署\n\n安卓端使用 Core ML 推理。\n', reports: 1 },
    { language: 'zh', text: '# 植物识别需求文档\n\n## 部署\n\niOS 用 Core ML，安卓用 LiteRT。\n', reports: 0 },
  ],
  *check(facts) {
    for (const mismatch of facts.runtimeMismatches) {
      const { runtime, platform, maker, instead } = mismatch;
      yield {
        at: place(mismatch),
        message: 'mismatch',
        data: {
          runtime,
          platform,
          maker,
          instead: { en: instead.join(', ') || 'ONNX Runtime', zh: instead.join('、') || 'ONNX Runtime' },
        },
        related: [{ at: place(mismatch, mismatch.platformRange), message: 'platform' }],
        fixes: instead.map((name) => ({
          title: { en: `Write ${name} instead`, zh: `改为 ${name}` },
          safe: false,
          edits: [{ range: place(mismatch), text: name }],
        })),
      };
    }
  },
});
