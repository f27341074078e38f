import { type OutputUnit, Validator, type Schema as ValidatorSchema } from '@cfworker/json-schema';
import type { Rule, Text } from '../rule.ts';
import { nearest } from './nearest.ts';
import { configSchema, type Schema } from './schema.ts';
import type { Path } from './source.ts';

/** Something wrong in the data of a configuration. */
export interface Fault {
  readonly path: Path;
  /** Whether the last key of the path is wrong, or its value. */
  readonly about: 'key' | 'value';
  readonly message: Text;
  readonly severity: 'error' | 'warning';
}

interface Checker {
  readonly schema: Schema;
  readonly validator: Validator;
}

const checkers = new WeakMap<readonly Rule[], Checker>();

/** What the schema of the configuration says against the data, one fault a place. */
export function schemaFaults(data: unknown, rules: readonly Rule[]): Fault[] {
  const { schema, validator } = checkerOf(rules);
  let errors: readonly OutputUnit[];
  try {
    errors = validator.validate(data).errors;
  } catch {
    // A key that is no valid Unicode text cannot be written as a JSON pointer.
    const message = { en: 'The file holds broken characters.', zh: '文件含有损坏的字符。' };
    return [{ path: [], about: 'value', message, severity: 'error' }];
  }
  const faults = new Map<string, Fault>();
  for (const error of errors) {
    for (const fault of faultsOf(error, errors, data, schema)) {
      const place = JSON.stringify(fault.path);
      if (!faults.has(place)) faults.set(place, fault);
    }
  }
  return [...faults.values()];
}

function checkerOf(rules: readonly Rule[]): Checker {
  let checker = checkers.get(rules);
  if (!checker) {
    const schema = configSchema(rules);
    checker = { schema, validator: new Validator(schema as ValidatorSchema, '7', false) };
    checkers.set(rules, checker);
  }
  return checker;
}

function faultsOf(error: OutputUnit, all: readonly OutputUnit[], data: unknown, schema: Schema): Fault[] {
  const path = pathOf(error.instanceLocation);
  const rule = pathOf(error.keywordLocation);
  const value = at(data, path);
  const expected = at(schema, rule);
  const alternatives = all.some((e) => e.keyword === 'anyOf' && e.instanceLocation === error.instanceLocation);
  const fault = (message: Text): Fault[] => [{ path, about: 'value', message, severity: 'error' }];
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKeys(path, value, at(schema, rule.slice(0, -1)));
    case 'anyOf':
      if (path[0] === 'customRules') return isObject(value) ? [] : fault(wrongSeverity(value));
      if (path[0] !== 'rules' || path.length !== 2) return fault(notAllowed(error.keyword, expected));
      return Array.isArray(value) ? [] : fault(wrongLevel(value));
    case 'required':
      return missingKeys(value, expected).map((message) => ({ path, about: 'value', message, severity: 'error' }));
    case 'pattern':
      return fault(path.at(-1) === 'url' ? NO_ADDRESS : wrongName(value));
    case 'enum':
      return alternatives ? [] : fault(notOneOf(value, expected));
    case 'type':
      return alternatives ? [] : fault(wrongType(expected));
    case 'minLength':
      return fault({ en: 'This text is empty.', zh: '此处文本为空。' });
    case 'minItems':
      return fault({ en: 'This list has too few values.', zh: '列表中的值过少。' });
    case 'items':
    case 'properties':
    case 'false':
      return [];
    case 'additionalItems':
      return fault({ en: 'A rule takes a level and one object with options.', zh: '规则设置为级别加一个选项对象。' });
    default:
      return fault(notAllowed(error.keyword, expected));
  }
}

function unknownKeys(path: Path, value: unknown, schema: unknown): Fault[] {
  const names = Object.keys((at(schema, ['properties']) ?? {}) as object);
  const unknown = Object.keys((value ?? {}) as object).filter((key) => !names.includes(key));
  return unknown.map((key) => {
    const like = nearest(key, names);
    const inRules = path.length === 1 && path[0] === 'rules';
    const inLevels = path[0] === 'customRules' && path.at(-1) === 'severity';
    const inOptions = path[0] === 'rules' && path.length > 1;
    const [en, zh] = inRules
      ? ['rule', '规则']
      : inLevels
        ? ['profile', '模式']
        : inOptions
          ? ['option', '选项']
          : ['key', '键'];
    const [listEn, listZh] = inRules
      ? ['`prdlint rules` lists them.', '可用 prdlint rules 查看全部规则。']
      : names.length === 0
        ? ['This rule has no options.', '该规则没有选项。']
        : [`Known here: ${names.join(', ')}.`, `可用：${names.join('、')}。`];
    const message = {
      en: `There is no ${en} “${key}”. ${like ? `Did you mean “${like}”?` : listEn}`,
      zh: `没有名为“${key}”的${zh}。${like ? `是否想写“${like}”？` : listZh}`,
    };
    return { path: [...path, key], about: 'key', message, severity: 'error' };
  });
}

function notAllowed(keyword: string, expected: unknown): Text {
  const limit = `${keyword} ${JSON.stringify(expected)}`;
  return { en: `This value is not allowed here (${limit}).`, zh: `此处的值不允许（${limit}）。` };
}

function wrongSeverity(value: unknown): Text {
  const levels = ['off', 'info', 'warning', 'error'];
  const like = typeof value === 'string' ? nearest(value, levels) : undefined;
  const given = JSON.stringify(value);
  return {
    en: `${given} is no severity. Write one of ${levels.join(', ')}, or one for each profile: {"draft": …, "review": …, "gate": …}.${like ? ` Did you mean “${like}”?` : ''}`,
    zh: `${given} 不是有效的级别。请写 ${levels.join('、')} 之一，或按模式分别写：{"draft": …, "review": …, "gate": …}。${like ? `是否想写“${like}”？` : ''}`,
  };
}

function missingKeys(value: unknown, expected: unknown): Text[] {
  const there = Object.keys((value ?? {}) as object);
  const missing = [expected].flat().filter((key): key is string => typeof key === 'string' && !there.includes(key));
  return missing.slice(0, 1).map((key) => ({ en: `“${key}” is missing here.`, zh: `此处缺少“${key}”。` }));
}

function wrongName(value: unknown): Text {
  const given = typeof value === 'string' ? value : '';
  const words = given
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const like = ['team', ...words].join('-');
  const good = words.length > 0 && /^[a-z]+(-[a-z0-9]+)+$/.test(like) ? like : 'team-privacy-section';
  return {
    en: `“${given}” is no name of a rule. Write small letters and digits in two or more words with hyphens between them, such as “${good}”.`,
    zh: `“${given}”不能作为规则名。请用小写字母和数字，两个以上的词以连字符相连，例如“${good}”。`,
  };
}

const NO_ADDRESS: Text = {
  en: 'An address starts with https:// or http://.',
  zh: '网址须以 https:// 或 http:// 开头。',
};

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongLevel(value: unknown): Text {
  const levels = ['off', 'info', 'warning', 'error'];
  const like = typeof value === 'string' ? nearest(value, levels) : undefined;
  const given = JSON.stringify(value);
  return {
    en: `${given} is no setting of a rule. Write one of ${levels.join(', ')}, or [level, {options}].${like ? ` Did you mean “${like}”?` : ''}`,
    zh: `${given} 不是有效的规则设置。请写 ${levels.join('、')} 之一，或 [级别, {选项}]。${like ? `是否想写“${like}”？` : ''}`,
  };
}

function notOneOf(value: unknown, expected: unknown): Text {
  const names = Array.isArray(expected) ? expected.map(String) : [];
  const like = typeof value === 'string' ? nearest(value, names) : undefined;
  const given = JSON.stringify(value);
  return {
    en: `${given} is not allowed here. ${like ? `Did you mean “${like}”? ` : ''}Write one of ${names.join(', ')}.`,
    zh: `此处不能写 ${given}。${like ? `是否想写“${like}”？` : ''}可写 ${names.join('、')}。`,
  };
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { en: 'a text', zh: '文本' },
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object with keys', zh: '由键值组成的对象' },
};

function wrongType(expected: unknown): Text {
  const names = [expected].flat().map((type) => TYPES[String(type)] ?? { en: String(type), zh: String(type) });
  return {
    en: `This has to be ${names.map(({ en }) => en).join(' or ')}.`,
    zh: `此处应为${names.map(({ zh }) => zh).join('或')}。`,
  };
}

/** The steps of a JSON pointer in its URI form. */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURI(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d{1,9}$/.test(step) ? Number(step) : step));
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}
