import type { StatusParams } from '../server/protocol.ts';
import type { Severity } from './severity.ts';

export type Language = 'en' | 'zh';

/** What the page says of its own; what was found comes from the server. */
export interface Texts {
  readonly title: string;
  /** The other language, in that language. */
  readonly other: string;
  readonly about: string;
  readonly editor: string;
  readonly example: string;
  readonly findings: string;
  readonly score: string;
  readonly parts: string;
  readonly starting: string;
  readonly failed: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly place: (severity: string, line: number) => string;
  readonly summary: (status: StatusParams) => string;
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    title: 'prdlint: what does this specification leave open?',
    other: '中文',
    about: 'What does this specification leave open? It is checked here in this page; nothing you type leaves it.',
    editor: 'Requirement document (Markdown)',
    example: 'Load the example',
    findings: 'Findings',
    score: 'Completeness',
    parts: 'Parts of the specification',
    starting: 'Starting …',
    failed: 'The checker stopped. (Browsers start it from a web server only, not from a file.)',
    severities: { error: 'Error', warning: 'Warning', info: 'Note' },
    place: (severity, line) => `${severity}, line ${line}: `,
    summary: ({ kind, tooLarge, counts: { error, warning, info } }) => {
      if (tooLarge) return 'This text is too long to be checked while you type.';
      if (kind === 'other') return 'This does not read like a requirement document, so nothing is said about it.';
      if (kind === 'off') return 'The document says that it is not to be checked.';
      const name = kind === 'ai-prd' ? 'AI requirement document' : 'Requirement document without AI';
      return `${name}: ${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'note')}`;
    },
  },
  zh: {
    title: 'prdlint：这份需求文档还有什么没写清楚？',
    other: 'English',
    about: '这份需求文档还有什么没写清楚？检查就在本页面中进行，输入的内容不会离开页面。',
    editor: '需求文档（Markdown）',
    example: '载入示例',
    findings: '检查结果',
    score: '完整度',
    parts: '需求文档的各个部分',
    starting: '正在启动……',
    failed: '检查程序已停止。（浏览器只能从网站启动它，不能从本地文件启动。）',
    severities: { error: '错误', warning: '警告', info: '提示' },
    place: (severity, line) => `${severity}，第 ${line} 行：`,
    summary: ({ kind, tooLarge, counts: { error, warning, info } }) => {
      if (tooLarge) return '文本太长，无法边输入边检查。';
      if (kind === 'other') return '这不像一份需求文档，因此不作检查。';
      if (kind === 'off') return '文档声明了不检查。';
      const name = kind === 'ai-prd' ? 'AI 需求文档' : '不含 AI 的需求文档';
      return `${name}：${error} 个错误，${warning} 个警告，${info} 个提示`;
    },
  },
};

/** The first of the wanted languages that the page speaks, English where it speaks none. */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
