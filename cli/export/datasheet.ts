import { isOrigin } from '../../core/facts/data-source.ts';
import { markdownCell } from '../format/facts-tables.ts';
import type { Spec } from './spec.ts';

/** A datasheet (after Gebru et al., 2018): a section a data source, with what the specification says of each. */
export function datasheet(spec: Spec): string {
  const say = spec.say.bind(spec);
  const questions = [
    ['owner', say('Who is responsible', '负责人')],
    ['volume', say('How much', '数量')],
    ['period', say('From when', '时间范围')],
    ['labels', say('How it is labelled', '标注')],
    ['licence', say('Licence and right to use', '许可与用途')],
    ['consent', say('Personal data and consent', '个人信息与同意')],
    ['refresh', say('How often it is renewed', '更新周期')],
  ] as const;
  const sections = spec.facts.dataSources.filter(isOrigin).map((source) => {
    const rows = [
      [say('Used to', '用途'), source.uses.map((use) => `\`${use}\``).join(', ')],
      [say('Kind', '类型'), `\`${source.kind}\``],
      ...questions.map(([key, title]) => [title, markdownCell(source.known[key] ?? '')]),
    ];
    const table = spec.table([say('Question', '问题'), say('Answer', '回答')], rows);
    return `## ${markdownCell(source.name)}\n\n${spec.at(source)}\n\n${table}`;
  });
  const body = sections.length > 0 ? sections : [`## ${say('Data sources', '数据来源')}\n\n${spec.unsaid}`];
  const targets = spec
    .targets('data')
    .map((one) => `${markdownCell(one.metric)} ${spec.valueOf(one)} (${spec.at(one)})`);
  const quality = `## ${say('Quality targets of the data', '数据质量目标')}\n\n${spec.list(targets)}`;
  return `${[spec.title('Datasheet', '数据说明书'), ...body, quality].join('\n\n')}\n`;
}
