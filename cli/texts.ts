import type { Language } from './language.ts';

/** The words of the help page. */
export interface Texts {
  readonly about: string;
  readonly usageTitles: Readonly<Record<string, string>>;
  readonly check: string;
  readonly facts: string;
  readonly explain: string;
  readonly rules: string;
  readonly init: string;
  readonly lsp: string;
  readonly paths: string;
  readonly files: string;
  readonly rule: string;
  readonly format: string;
  readonly severity: string;
  readonly profile: string;
  readonly kind: string;
  readonly config: string;
  readonly noConfig: string;
  readonly lang: string;
  readonly stdio: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly exit: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: {
    about: 'Finds what AI product requirement documents (Markdown, English and Chinese) do not say.',
    usageTitles: {},
    check: 'check documents; folders are searched for Markdown',
    facts: 'print what is read in documents: data sources, thresholds, deployment, tasks',
    explain: 'explain a rule, with examples',
    rules: 'list the rules',
    init: 'write a first .prdlintrc.json',
    lsp: 'run the language server for an editor',
    paths: 'files, folders or globs (default: this folder)',
    files: 'files, folders or globs',
    rule: 'the id of a rule',
    format: 'form of the output',
    severity: 'least severity that makes the exit status 1',
    profile: 'how strict the check is',
    kind: 'what the documents are, instead of judging it',
    config: 'use this configuration file for all documents',
    noConfig: 'use no configuration file',
    lang: "language of messages; auto is each document's own",
    stdio: 'talk over standard input and output',
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'print the help of a command',
    exit: '* marks the default. Exit status: 0 no finding at or above --severity, 1 findings, 2 wrong usage, configuration or unreadable files.',
  },
  zh: {
    about: '找出 AI 产品需求文档（Markdown，中文与英文）没有写清楚的内容。',
    usageTitles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    check: '检查文档；文件夹会搜索其中的 Markdown',
    facts: '列出从文档中读到的内容：数据来源、指标阈值、部署、任务',
    explain: '说明一条规则，附示例',
    rules: '列出全部规则',
    init: '写入初始的 .prdlintrc.json',
    lsp: '为编辑器运行语言服务器',
    paths: '文件、文件夹或通配模式（默认：当前文件夹）',
    files: '文件、文件夹或通配模式',
    rule: '规则名',
    format: '输出形式',
    severity: '达到该级别时退出码为 1',
    profile: '检查的严格程度',
    kind: '指定文档类型，不再自动判断',
    config: '所有文档都使用该配置文件',
    noConfig: '不使用配置文件',
    lang: '消息语言；auto 为各文档自身的语言',
    stdio: '通过标准输入输出通信',
    version: '显示版本',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    exit: '* 为默认值。退出码：0 没有达到 --severity 的问题；1 有问题；2 用法或配置错误，或文件无法读取。',
  },
};
