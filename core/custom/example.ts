import { isHan } from '../match/normalise.ts';
import type { Example } from '../rule.ts';
import type { CustomRule } from './custom-rule.ts';
import { firstOf } from './sections.ts';

const TITLE = { en: '# PRD: spam filter', zh: '# 垃圾邮件过滤需求文档' } as const;
const BODY = { en: 'To be agreed.', zh: '见附件。' } as const;

/** Examples that show a custom rule, made from its own words: a text that it reports and one that it leaves alone. */
export function exampleOf({ requiredSections, requiredFields, forbiddenWords }: CustomRule): Example[] {
  const words = forbiddenWords?.map((entry) => (typeof entry === 'string' ? entry : entry.word));
  const names = (requiredSections ?? requiredFields)?.map(firstOf) ?? words ?? [];
  const language = [...names.join('')].some((character) => isHan(character.charCodeAt(0))) ? 'zh' : 'en';
  const title = TITLE[language];
  const shown = names.slice(0, 3);
  if (words) {
    const lines = shown.map((word) => (language === 'zh' ? `- 使用${word}。` : `- It has a ${word} in it.`));
    return [
      { language, text: `${title}\n\n${lines.join('\n')}\n`, reports: shown.length },
      { language, text: `${title}\n\n${BODY[language]}\n`, reports: 0 },
    ];
  }
  const rest = requiredSections
    ? names.map((name) => `## ${name}\n\n${BODY[language]}\n`).join('\n')
    : `${names.map((name) => (language === 'zh' ? `- ${name}：李伟` : `- ${name}: Li Wei`)).join('\n')}\n`;
  return [
    { language, text: `${title}\n\n${BODY[language]}\n`, reports: names.length },
    { language, text: `${title}\n\n${rest}`, reports: 0 },
  ];
}
