import { markdownCell } from '../format/facts-tables.ts';
import type { Spec } from './spec.ts';

/** A model card (after Mitchell et al., 2019) from the facts of a specification. */
export function modelCard(spec: Spec): string {
  const { facts } = spec;
  const say = spec.say.bind(spec);
  const sources = (evaluates: boolean): string =>
    spec.list(
      facts.dataSources
        .filter(({ uses }) => uses.includes('evaluate') === evaluates)
        .map((source) => `${markdownCell(source.name)} (${spec.at(source)})`),
    );
  const parts: readonly (readonly [string, string])[] = [
    [
      say('Model details', '模型信息'),
      spec.list(facts.models.map((model) => `${markdownCell(model.name)} (${spec.at(model)})`)),
    ],
    [
      say('Intended use', '预期用途'),
      spec.list([...new Set(facts.tasks.map(({ task }) => task))].map((task) => `\`${task}\``)),
    ],
    [say('Users', '用户'), spec.quotes('users')],
    [say('Out-of-scope use', '不适用范围'), spec.quotes('out-of-scope')],
    [say('Training data and input', '训练数据与输入'), sources(false)],
    [say('Evaluation data', '评测数据'), sources(true)],
    [say('Quality targets', '质量目标'), targets(spec, 'quality')],
    [say('Operational targets', '运行目标'), targets(spec, 'operational')],
    [say('Measured quality', '实测质量'), say('To be filled in after the evaluation.', '评测后填写。')],
    [say('Where it runs', '部署'), deployment(spec)],
    [say('Wrong, unsure, slow or unavailable', '出错、不确定、变慢与不可用'), spec.quotes('ux-failure')],
    [say('Risks', '风险'), spec.quotes('risk')],
    [say('Monitoring and updates', '监控与更新'), spec.quotes('operations')],
  ];
  return `${[spec.title('Model card', '模型卡'), ...parts.map(([title, text]) => `## ${title}\n\n${text}`)].join('\n\n')}\n`;
}

function targets(spec: Spec, kind: 'quality' | 'operational'): string {
  const heads = [spec.say('Metric', '指标'), spec.say('Target', '目标'), spec.say('Line', '行')];
  const rows = spec.targets(kind).map((one) => [markdownCell(one.metric), spec.valueOf(one), spec.lineOf(one)]);
  return spec.table(heads, rows);
}

function deployment(spec: Spec): string {
  const { kind, statements } = spec.facts.deployment;
  if (kind === null) return spec.unsaid;
  const items = statements.map((one) => `${[one.kind, ...one.platforms].join(', ')} (${spec.at(one)})`);
  return `${spec.say('Runs on', '运行于')}: \`${kind}\`\n\n${spec.list(items)}`;
}
