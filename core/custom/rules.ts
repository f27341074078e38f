import type { Config } from '../config.ts';
import type { Level, Profile, Report, Rule, Text } from '../rule.ts';
import { rules as builtin } from '../rules/index.ts';
import type { CustomRule, CustomText } from './custom-rule.ts';
import { exampleOf } from './example.ts';
import { requireFields } from './fields.ts';
import { requireSections } from './sections.ts';
import { forbidWords } from './words.ts';

const made = new WeakMap<readonly CustomRule[], readonly Rule[]>();

/** All rules under a configuration: those of the product, then those of the team. */
export function rulesOf({ customRules }: Partial<Config>): readonly Rule[] {
  if (!customRules || customRules.length === 0) return builtin;
  let all = made.get(customRules);
  if (!all) {
    all = [...builtin, ...customRules.map(ruleFrom)];
    made.set(customRules, all);
  }
  return all;
}

/** A rule out of its description. What is wrong with the description was told where it was read. */
function ruleFrom(custom: CustomRule): Rule {
  const { id, kinds = ['ai-prd', 'prd'], url } = custom;
  const demand = demandOf(custom);
  return {
    id,
    summary: textOf(custom.summary) ?? demand.summary,
    why: textOf(custom.why) ?? WHY,
    kinds,
    severity: severityOf(custom.severity),
    options: {},
    messages: messagesOf(custom.message),
    examples: exampleOf(custom),
    check: demand.check,
    custom: url === undefined ? {} : { url },
  };
}

interface Demand {
  readonly summary: Text;
  check(facts: Parameters<Rule['check']>[0]): Iterable<Report>;
}

function demandOf({ requiredSections, requiredFields, forbiddenWords }: CustomRule): Demand {
  if (requiredSections) return { summary: SUMMARY.section, check: requireSections(requiredSections) };
  if (requiredFields) return { summary: SUMMARY.field, check: requireFields(requiredFields) };
  return { summary: SUMMARY.word, check: forbidWords(forbiddenWords ?? []) };
}

/** Without a word on it a rule informs in drafts and warns elsewhere. */
const SEVERITY: Readonly<Record<Profile, Level>> = { draft: 'info', review: 'warning', gate: 'warning' };

function severityOf(given: CustomRule['severity']): Rule['severity'] {
  if (typeof given === 'string') return { draft: given, review: given, gate: given };
  return { ...SEVERITY, ...given };
}

function textOf(given: CustomText | undefined): Text | undefined {
  return typeof given === 'string' ? { en: given, zh: given } : given;
}

/** One message of the team stands for all that its rule can say. */
function messagesOf(given: CustomText | undefined): Rule['messages'] {
  const text = textOf(given);
  return text ? Object.fromEntries(Object.keys(MESSAGES).map((name) => [name, text])) : MESSAGES;
}

const SUMMARY = {
  section: { en: 'A section that the team’s template requires is missing', zh: '缺少团队模板要求的章节' },
  field: { en: 'A field that the team’s template requires is not filled in', zh: '团队模板要求的字段没有填写' },
  word: { en: 'A word that the team does not use', zh: '使用了团队规定不用的词' },
} as const;

const WHY: Text = {
  en: 'Your team agreed on this in its configuration file.',
  zh: '这是团队在配置文件中的约定。',
};

const MESSAGES: Rule['messages'] = {
  section: {
    en: 'There is no section “{name}”, which the team’s template requires. Write it, or say in it why it does not apply.',
    zh: '缺少团队模板要求的“{name}”一节。请补充；若不适用，请在该节中说明原因。',
  },
  field: {
    en: '“{name}” is not filled in, which the team’s template requires. Write a line such as “{name}: …”.',
    zh: '没有填写团队模板要求的“{name}”。请写一行，例如“{name}：……”。',
  },
  forbidden: {
    en: '“{word}” is a word that the team does not use. Choose another one.',
    zh: '“{word}”是团队规定不用的词，请换一种说法。',
  },
  replace: {
    en: 'The team does not use “{word}”. Write “{instead}”.',
    zh: '团队规定不用“{word}”，请改为“{instead}”。',
  },
};
