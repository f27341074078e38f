import { type Command, Option } from 'commander';
import type { NewOptions } from '../commands/new.ts';
import type { Terminal } from '../commands/options.ts';
import type { Language } from '../language.ts';
import type { Done } from './shared.ts';

const TEXTS = {
  en: {
    about: 'write an AI PRD from the template of a system; without one, list the systems',
    system: 'the system, for example spam-filter',
    lang: 'language of the document',
    target: 'where the model runs (default: the usual place of the system)',
    name: 'name of the product',
    out: 'file to write, or - for standard output (default: SYSTEM.prd.md)',
    force: 'write over a file that exists',
  },
  zh: {
    about: '按系统的模板写出一份 AI 需求文档；不写系统名则列出全部系统',
    system: '系统名，例如 spam-filter',
    lang: '文档使用的语言',
    target: '模型在哪里运行（默认：该系统通常的位置）',
    name: '产品名称',
    out: '写入的文件，- 表示标准输出（默认：系统名.prd.md）',
    force: '覆盖已存在的文件',
  },
} as const;

/** Declares `prdlint new`. */
export function declareNew(root: Command, language: Language, terminal: (lang?: string) => Terminal, done: Done): void {
  const texts = TEXTS[language];
  root
    .command('new')
    .description(texts.about)
    .argument('[system]', texts.system)
    .addOption(new Option('--lang <language>', texts.lang).choices(['en', 'zh']))
    .addOption(new Option('--target <place>', texts.target).choices(['edge', 'server', 'hybrid']))
    .option('--name <name>', texts.name)
    .option('--out <file>', texts.out)
    .option('--force', texts.force)
    .action(async (system: string | undefined, options: NewOptions) => {
      const { writeNew } = await import('../commands/new.ts');
      done(await writeNew(system, options, terminal(options.lang)));
    });
}
