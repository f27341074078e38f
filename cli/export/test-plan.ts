import type { Placed } from '../../core/facts/document.ts';
import type { Threshold } from '../../core/facts/threshold.ts';
import { markdownCell } from '../format/facts-tables.ts';
import { evaluationData } from './evaluation-data.ts';
import type { Spec } from './spec.ts';

/** An evaluation plan: a row a target with today's value, the data that it is measured on, and room for the result. */
export function testPlan(spec: Spec): string {
  const { facts } = spec;
  const say = spec.say.bind(spec);
  const rows = spec
    .targets('quality', 'operational', 'data')
    .map((one) => [
      spec.lineOf(one),
      markdownCell(one.metric),
      spec.valueOf(one),
      dataOf(one),
      baselineOf(spec, one),
      ' ',
      ' ',
    ]);
  const heads = say(
    'Line|Metric|Target|Measured on|Today|Result|Verdict',
    '行|指标|目标|测试数据|现状|结果|结论',
  ).split('|');
  const business = spec
    .targets('business')
    .map((one) => `${markdownCell(one.metric)} ${spec.valueOf(one)} (${spec.at(one)})`);
  const open = facts.decisions.map((one) => `${markdownCell(one.statement.text.slice(0, 200))} (${spec.at(one)})`);
  const parts: readonly (readonly [string, string])[] = [
    [say('Targets to measure', '待测目标'), spec.table(heads, rows)],
    [say('Evaluation data', '评测数据'), evaluationData(spec)],
    [say('How it is evaluated', '评测方法'), spec.quotes('evaluation')],
    [say('Measured after launch', '上线后观察'), spec.list(business)],
    [say('Conditions of the launch', '上线条件'), spec.quotes('launch')],
    [
      say('Still open', '待定事项'),
      open.length > 0 ? spec.list(open) : say('Nothing is marked as open.', '没有标记为待定的内容。'),
    ],
    [say('Check the results', '核对结果'), `\`\`\`sh\nprdlint verify ${spec.file} --results results.json\n\`\`\``],
  ];
  return `${[spec.title('Evaluation plan', '评测计划'), ...parts.map(([title, text]) => `## ${title}\n\n${text}`)].join('\n\n')}\n`;
}

/** The test set that the row or the sentence of a target names. */
function dataOf({ statement, qualifiers }: Threshold): string {
  const cell = statement.cells?.find(({ column }) =>
    /test set|data ?set|measured on|测试集|数据集|测试数据/i.test(column),
  );
  return markdownCell(cell?.text ?? qualifiers.dataset ?? '');
}

/** Today's value of the same metric in the same statement, or anywhere. */
function baselineOf(spec: Spec, target: Placed<Threshold>): string {
  const same = spec.facts.thresholds.filter(
    ({ status, metricId }) => status === 'baseline' && metricId !== undefined && metricId === target.metricId,
  );
  const near =
    same.find(({ statement }) => statement === target.statement) ?? (same.length === 1 ? same[0] : undefined);
  return near ? spec.valueOf(near) : '';
}
