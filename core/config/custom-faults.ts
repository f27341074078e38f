import { DEMANDS } from '../custom/custom-rule.ts';
import { Matcher } from '../match/matcher.ts';
import type { Rule, Text } from '../rule.ts';
import type { Fault } from './faults.ts';
import type { Path } from './source.ts';

/**
 * What is wrong with rules of a team beyond what a schema can say: a name that another rule has, not exactly one demand,
 * a replacement that is forbidden itself.
 */
export function customFaults(data: unknown, rules: readonly Rule[]): Fault[] {
  const names = new Map(rules.map(({ id }) => [id, -1]));
  return customOf(data).flatMap((custom, i) => {
    if (!isObject(custom)) return [];
    const path: Path = ['customRules', i];
    const { id } = custom;
    const faults = [...demandFaults(custom, path), ...insteadFaults(custom.forbiddenWords, path)];
    if (typeof id !== 'string') return faults;
    const first = names.get(id);
    if (first === undefined) names.set(id, i);
    else faults.unshift(fault([...path, 'id'], takenName(id, first)));
    return faults;
  });
}

/** The names of the rules that a configuration brings along. */
export function customIds(data: unknown): string[] {
  return customOf(data).flatMap((custom) => (isObject(custom) && typeof custom.id === 'string' ? [custom.id] : []));
}

function customOf(data: unknown): readonly unknown[] {
  return isObject(data) && Array.isArray(data.customRules) ? data.customRules : [];
}

function demandFaults(custom: Readonly<Record<string, unknown>>, path: Path): Fault[] {
  const [, second] = DEMANDS.filter((name) => name in custom);
  if (second !== undefined) {
    const message = {
      en: `A rule demands one thing; “${second}” needs a rule of its own.`,
      zh: `一条规则只能有一种要求，请为“${second}”另写一条规则。`,
    };
    return [fault([...path, second], message, 'key')];
  }
  if (DEMANDS.some((name) => name in custom)) return [];
  const list = DEMANDS.join(', ');
  const message = {
    en: `This rule demands nothing. Add one of ${list}.`,
    zh: `该规则没有任何要求。请添加 ${DEMANDS.join('、')} 之一。`,
  };
  return [fault(path, message)];
}

function insteadFaults(words: unknown, path: Path): Fault[] {
  if (!Array.isArray(words)) return [];
  const texts = words.flatMap((entry: unknown) => {
    const word: unknown = isObject(entry) ? entry.word : entry;
    return typeof word === 'string' ? [{ text: word, value: word }] : [];
  });
  const forbidden = new Matcher(texts);
  return words.flatMap((entry: unknown, i): Fault[] => {
    const instead = isObject(entry) ? entry.instead : undefined;
    const [found] = typeof instead === 'string' ? forbidden.find(instead) : [];
    if (!found) return [];
    const message = {
      en: `“${String(instead)}” holds “${found.value}”, which this rule forbids.`,
      zh: `“${String(instead)}”含有本规则不允许的“${found.value}”。`,
    };
    return [fault([...path, 'forbiddenWords', i, 'instead'], message)];
  });
}

function takenName(id: string, first: number): Text {
  const free = id.startsWith('team-') ? `${id}-2` : `team-${id}`;
  if (first < 0) {
    return {
      en: `prdlint has a rule “${id}” of its own. Choose another name, such as “${free}”; its level is set under “rules”.`,
      zh: `prdlint 已有名为“${id}”的规则。请换一个名称，例如“${free}”；内置规则的级别在“rules”中设置。`,
    };
  }
  return {
    en: `Two rules have the name “${id}”; the other one is number ${first + 1} of this list. Choose another name, such as “${free}”.`,
    zh: `有两条规则都叫“${id}”，另一条是本列表的第 ${first + 1} 条。请换一个名称，例如“${free}”。`,
  };
}

function fault(path: Path, message: Text, about: Fault['about'] = 'value'): Fault {
  return { path, about, message, severity: 'error' };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
