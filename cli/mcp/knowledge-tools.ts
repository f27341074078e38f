import { nearest } from '../../core/config/nearest.ts';
import { explain } from '../../core/explain.ts';
import { isoDate } from '../../core/facts/date.ts';
import { builtin } from '../../core/glossary/builtin.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import { hoverMarkdown } from '../../core/glossary/hover.ts';
import { rules } from '../../core/rules/index.ts';
import { snippetText } from '../../core/templates/blanks.ts';
import { composeTemplate } from '../../core/templates/compose.ts';
import { SYSTEMS } from '../../core/templates/systems.ts';
import { systemText } from '../../core/templates/texts.ts';
import { UserError } from '../user-error.ts';
import { choiceOf, LANGUAGE, type McpTool, textOf } from './tool.ts';

const TARGETS = ['edge', 'server', 'hybrid'] as const;

export const explainTool: McpTool = {
  name: 'explain',
  title: 'Explain a rule',
  description:
    'The page of a rule: what it finds, why it matters, its options, and examples of good and bad sentences.',
  properties: {
    rule: { type: 'string', description: 'The id of the rule, such as metric-threshold-missing.' },
    language: LANGUAGE,
  },
  required: ['rule'],
  run: async (args) => {
    const id = textOf(args, 'rule') ?? '';
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule)
      throw unknown(
        id,
        rules.map((candidate) => candidate.id),
        'rule',
        '规则',
      );
    const text = `# ${rule.id}\n\n${explain(rule, choiceOf(args, 'language', ['en', 'zh']) ?? 'en')}`;
    return { text, data: { rule: rule.id, markdown: text } };
  },
};

export const glossaryTool: McpTool = {
  name: 'glossary',
  title: 'Look up a term',
  description:
    'What a term of AI products means (recall, 误识率, RAG …): definition, range, what it suits, its trap, and what a PRD has to say of it.',
  properties: { term: { type: 'string', description: 'A term in English or Chinese.' }, language: LANGUAGE },
  required: ['term'],
  run: async (args) => {
    const word = (textOf(args, 'term') ?? '').slice(0, 200);
    const found = new Glossary([builtin]).termInText(word, 0);
    if (!found || found.range.end < word.trim().length) {
      throw new UserError({ en: `The glossary has no term “${word}”.`, zh: `术语表中没有“${word}”。` });
    }
    const language = choiceOf(args, 'language', ['en', 'zh']) ?? (/[\u4e00-\u9fff]/.test(word) ? 'zh' : 'en');
    const text = hoverMarkdown(found.term, { language });
    return { text, data: { id: found.term.id, markdown: text } };
  },
};

export const templateTool: McpTool = {
  name: 'template',
  title: 'Get a template',
  description: `A new AI PRD with all sections and blanks to fill in. Systems: ${SYSTEMS.map(({ id, en }) => `${id} (${en.title})`).join(', ')}.`,
  properties: {
    system: { type: 'string', enum: SYSTEMS.map(({ id }) => id) },
    target: { type: 'string', enum: TARGETS, description: 'Where the model runs.' },
    name: { type: 'string', description: 'The name of the product.' },
    language: LANGUAGE,
  },
  required: ['system'],
  run: async (args) => {
    const id = textOf(args, 'system') ?? '';
    const entry = SYSTEMS.find((system) => system.id === id);
    const text = systemText(id);
    if (!entry || !text)
      throw unknown(
        id,
        SYSTEMS.map((system) => system.id),
        'template',
        '模板',
      );
    const language = choiceOf(args, 'language', ['en', 'zh']) ?? 'en';
    const target = choiceOf(args, 'target', entry.targets) ?? entry.targets[0] ?? 'server';
    const name = textOf(args, 'name')?.slice(0, 200) || entry[language].title;
    const today = isoDate(new Date());
    const markdown = snippetText(composeTemplate({ text: text[language], language, target, name, today }));
    return { text: markdown, data: { system: id, target, language, markdown } };
  },
};

function unknown(id: string, ids: readonly string[], en: string, zh: string): UserError {
  const like = nearest(id, ids);
  return new UserError({
    en: `There is no ${en} “${id}”. ${like ? `Did you mean ${like}?` : `There are: ${ids.join(', ')}.`}`,
    zh: `没有名为“${id}”的${zh}。${like ? `是否想写 ${like}？` : `可选：${ids.join('、')}。`}`,
  });
}
