import type { Kind } from './facts/classify.ts';
import { type Finding, lint } from './lint.ts';
import { precisionText } from './precision.ts';
import type { Example, Rule, Text } from './rule.ts';
import { Session } from './session.ts';
import { LineIndex } from './text.ts';

/** The text about a rule that its page, `prdlint explain` and the editor's hover show. */

/** Whether a rule offers fixes: safe ones, only suggestions, or none. Read from what its examples report. */
export type Fixable = 'safe' | 'suggestion' | 'no';

/** The findings of a rule on one of its examples, judged as a document of the first kind that the rule is for. */
export function runExample(rule: Rule, example: Example): Finding[] {
  const level = rule.severity.review === 'off' ? 'warning' : rule.severity.review;
  const setting =
    example.options || rule.severity.review === 'off' ? { [rule.id]: [level, example.options ?? {}] } : {};
  const { findings } = lint(new Session().read(example.text), {
    config: { rules: setting as Record<string, [typeof level, Record<string, unknown>]> },
    rules: [rule],
    kind: { kind: rule.kinds[0] ?? ('ai-prd' satisfies Kind), by: 'user' },
  });
  return findings.filter((finding) => finding.rule === rule.id);
}

/** The group of a rule, which is the first word of its id: `data`, `metric`, `deploy`, … */
export function groupOf(rule: Rule): string {
  return rule.id.slice(0, rule.id.indexOf('-'));
}

const fixables = new WeakMap<Rule, Fixable>();

/** Whether a rule offers fixes. */
export function fixableOf(rule: Rule): Fixable {
  let fixable = fixables.get(rule);
  if (!fixable) {
    fixable = readFixable(rule);
    fixables.set(rule, fixable);
  }
  return fixable;
}

function readFixable(rule: Rule): Fixable {
  const fixes = rule.examples.flatMap((example) => runExample(rule, example)).flatMap((finding) => finding.fixes);
  if (fixes.length === 0) return 'no';
  return fixes.some((fix) => fix.safe) ? 'safe' : 'suggestion';
}

/** A sentence with the level of a rule in each profile, and whether it offers fixes. Markdown. */
export function severityLine(rule: Rule, language: keyof Text): string {
  const words = WORDS[language];
  const levels = Object.entries(rule.severity).map(
    ([profile, severity]) => `${words.profiles[profile] ?? profile} \`${severity}\``,
  );
  return `${words.severity}${levels.join(words.comma)}${words.stop}${words.fixable[fixableOf(rule)]}`;
}

/** The page of a rule in one language, as Markdown. Headings inside start at `level`. */
export function explain(rule: Rule, language: keyof Text, level = 2): string {
  const words = WORDS[language];
  const head = (title: string): string => `${'#'.repeat(level)} ${title}`;
  const parts = [
    `${rule.summary[language]}${language === 'zh' ? '。' : '.'}`,
    severityLine(rule, language),
    ...(rule.custom ? [] : [precisionText(rule.id, language)]),
    head(words.why),
    rule.why[language],
    ...optionParts(rule, language, head(words.options)),
    ...exampleParts(rule, language, head(words.examples)),
    head(words.accept),
    words.acceptText,
    fence('markdown', `<!-- prdlint-disable-next-line ${rule.id} -- ${words.reason} -->`),
    ...(rule.custom
      ? [words.customText, ...(rule.custom.url === undefined ? [] : [`<${rule.custom.url}>`])]
      : [words.configText, fence('json', JSON.stringify({ rules: { [rule.id]: 'off' } }))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function optionParts(rule: Rule, language: keyof Text, head: string): string[] {
  const entries = Object.entries(rule.options);
  if (entries.length === 0) return [];
  const rows = entries.map(
    ([name, { default: value, description }]) =>
      `| \`${name}\` | \`${cell(JSON.stringify(value))}\` | ${cell(description[language])} |`,
  );
  return [head, [WORDS[language].optionHead, '|---|---|---|', ...rows].join('\n')];
}

function exampleParts(rule: Rule, language: keyof Text, head: string): string[] {
  const examples = rule.examples.filter((example) => example.language === language);
  if (examples.length === 0) return [];
  const words = WORDS[language];
  return [
    head,
    ...examples.flatMap((example) => {
      const findings = runExample(rule, example);
      const lines = new LineIndex(example.text);
      const output = findings.map(({ range, severity, message }) => {
        const { line, column } = lines.positionAt(range.start);
        return `${line + 1}:${column + 1}  ${severity}  ${message}`;
      });
      const options = example.options ? [`${words.withOptions}\`${JSON.stringify(example.options)}\``] : [];
      return [
        findings.length > 0 ? words.reported : words.silent,
        ...options,
        fence('markdown', example.text.replace(/\n+$/, '')),
        ...(output.length > 0 ? [fence('text', output.join('\n'))] : []),
      ];
    }),
  ];
}

function fence(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

interface Words {
  readonly severity: string;
  readonly profiles: Readonly<Record<string, string>>;
  readonly comma: string;
  readonly stop: string;
  readonly fixable: Readonly<Record<Fixable, string>>;
  readonly why: string;
  readonly options: string;
  readonly optionHead: string;
  readonly examples: string;
  readonly reported: string;
  readonly silent: string;
  readonly withOptions: string;
  readonly accept: string;
  readonly acceptText: string;
  readonly reason: string;
  readonly configText: string;
  readonly customText: string;
}

const WORDS: Readonly<Record<keyof Text, Words>> = {
  en: {
    severity: 'Severity by profile: ',
    profiles: { draft: 'draft', review: 'review', gate: 'gate' },
    comma: ', ',
    stop: '. ',
    fixable: { safe: 'Has a safe fix.', suggestion: 'Suggests a text to fill in.', no: 'Has no automatic fix.' },
    why: 'Why',
    options: 'Options',
    optionHead: '| Option | Default | What it does |',
    examples: 'Examples',
    reported: 'Reported:',
    silent: 'Not reported:',
    withOptions: 'With options ',
    accept: 'Accept a finding',
    acceptText: 'Write a comment on the line before it, with your reason:',
    reason: 'reason',
    configText: 'Or set the level for the whole project in `.prdlintrc.json`:',
    customText: 'This is a rule of the team: its `severity` stands under `customRules` in the configuration.',
  },
  zh: {
    severity: '各模式下的级别：',
    profiles: { draft: '草稿', review: '评审', gate: '准入' },
    comma: '、',
    stop: '。',
    fixable: { safe: '可安全自动修复。', suggestion: '可插入待填写的内容。', no: '没有自动修复。' },
    why: '为什么',
    options: '选项',
    optionHead: '| 选项 | 默认值 | 作用 |',
    examples: '示例',
    reported: '会报告：',
    silent: '不会报告：',
    withOptions: '选项：',
    accept: '接受一个问题',
    acceptText: '在该行之前写一条注释，并说明原因：',
    reason: '原因',
    configText: '或在 `.prdlintrc.json` 中为整个项目设置级别：',
    customText: '这是团队自定义的规则，级别见配置文件 `customRules` 中的 `severity`。',
  },
};
