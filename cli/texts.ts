import type { Language } from './language.ts';

/** The words of the help page. */
export interface Texts {
  readonly about: string;
  readonly usageTitles: Readonly<Record<string, string>>;
  readonly check: string;
  readonly facts: string;
  readonly explain: string;
  readonly baseline: string;
  readonly rules: string;
  readonly glossary: string;
  readonly glossarySearch: string;
  readonly glossaryWords: string;
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
  readonly merge: string;
  readonly reports: string;
  readonly overrideRule: string;
  readonly maxWarnings: string;
  readonly quiet: string;
  readonly fix: string;
  readonly fixDryRun: string;
  readonly changed: string;
  readonly cache: string;
  readonly cacheLocation: string;
  readonly useBaseline: string;
  readonly writeBaseline: string;
  readonly noBaseline: string;
  readonly shard: string;
  readonly stdinFilename: string;
  readonly outputFile: string;
  readonly verify: string;
  readonly prd: string;
  readonly results: string;
  readonly strict: string;
  readonly export: string;
  readonly exportForm: string;
  readonly mcp: string;
  readonly root: string;
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
    baseline: 'record the findings of today; later checks leave them out',
    rules: 'list the rules',
    glossary: 'print the terms in force: those of the team and the built-in ones',
    glossarySearch: 'look terms up by name, alias or definition',
    glossaryWords: 'words to look for',
    init: 'write a first .prdlintrc.json',
    lsp: 'run the language server for an editor',
    paths: 'files, folders, globs, or - for the standard input (default: this folder)',
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
    merge: 'put JSON reports of several checks together',
    reports: 'reports that prdlint check --format json wrote',
    overrideRule: 'set the level of a rule, such as ops-no-monitoring=error; can be given again',
    maxWarnings: 'more warnings than this make the exit status 1',
    quiet: 'show errors only',
    fix: 'make the safe fixes in the files',
    fixDryRun: 'show what --fix would change',
    changed: 'only documents that differ from a Git commit (--changed=REF; HEAD without one)',
    cache: 'keep results in a file and check only what changed',
    cacheLocation: 'the file that --cache uses',
    useBaseline: 'leave out the findings that this file records, for all documents',
    writeBaseline: 'the file to write (default: the one in force, else .prdlint-baseline.json)',
    noBaseline: 'show known findings too',
    shard: 'check one of several parts of the documents, such as 2/4',
    stdinFilename: 'the name that the standard input (-) goes by',
    outputFile: 'write the findings into a file',
    verify: 'compare the targets of a document with measured results',
    prd: 'the requirement document',
    results: 'results files: JSON, YAML, CSV, model cards',
    strict: 'fail also where a target is not measured or not for sure',
    export: 'make a document from what is read in a specification',
    exportForm: 'what to make',
    mcp: 'serve AI agents over standard input and output (Model Context Protocol)',
    root: 'the folder that requests stay in',
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
    baseline: '记录当前的问题，以后的检查不再报告',
    rules: '列出全部规则',
    glossary: '列出当前适用的术语：团队术语与内置术语',
    glossarySearch: '按名称、别名或定义查找术语',
    glossaryWords: '要查找的词',
    init: '写入初始的 .prdlintrc.json',
    lsp: '为编辑器运行语言服务器',
    paths: '文件、文件夹、通配模式，或 - 表示标准输入（默认：当前文件夹）',
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
    merge: '合并多次检查的 JSON 报告',
    reports: 'prdlint check --format json 生成的报告',
    overrideRule: '设置某条规则的级别，如 ops-no-monitoring=error，可重复使用',
    maxWarnings: '警告多于该数量时退出码为 1',
    quiet: '只显示错误',
    fix: '在文件中执行安全修复',
    fixDryRun: '显示 --fix 将要修改的内容',
    changed: '只检查与某个 Git 提交不同的文档（--changed=REF，默认 HEAD）',
    cache: '把结果存入文件，只检查有变化的文档',
    cacheLocation: '--cache 使用的文件',
    useBaseline: '所有文档都使用该基线文件，不报告其中的问题',
    writeBaseline: '要写入的文件（默认：当前生效的基线文件，否则为 .prdlint-baseline.json）',
    noBaseline: '已记录在基线中的问题也一并显示',
    shard: '只检查文档的其中一份，如 2/4',
    stdinFilename: '标准输入（-）对应的文件名',
    outputFile: '把结果写入文件',
    verify: '把文档中的目标与实测结果比较',
    prd: '需求文档',
    results: '结果文件：JSON、YAML、CSV、模型卡',
    strict: '目标未测量或不明确时也算失败',
    export: '根据需求文档中读到的内容生成文档',
    exportForm: '生成的内容',
    mcp: '通过标准输入输出为 AI 智能体服务（MCP）',
    root: '请求可访问的文件夹',
    version: '显示版本',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    exit: '* 为默认值。退出码：0 没有达到 --severity 的问题；1 有问题；2 用法或配置错误，或文件无法读取。',
  },
};
