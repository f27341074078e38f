import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each, moved } from './each.ts';
import { needAt, sizesIn } from './memory.ts';
import type { Statement } from './statement.ts';

/** A size in bytes that a document tells of its model: “380 kB of weights”, 模型大小 340 MB. */
export interface ModelSize {
  readonly range: Range;
  /** As written, with the word that says what it is the size of. */
  readonly name: string;
  readonly gigabytes: number;
  readonly textRange: Range;
  readonly statement: Statement;
}

/** What stands right before a size: “the model size is about”, “INT8 后权重”, 模型加载后占用. */
const BEFORE =
  /(?:\b(?:(?:model|network) (?:size|file|weights)|weights|(?:the|our|this) (?:model|network)(?= (?:is|takes|weighs)\b))(?: of the [a-z]{3,12})?(?: (?:is|are|takes?|weighs?|of|have|has|add up to))?:?(?: about| around| some| roughly| approximately)?|(?:模型|网络)(?:权重|文件|体积|大小|尺寸)(?:大小|体积)?(?:约为?|大约|为|是|达|[:：])?|权重(?:文件|大小|体积)?(?:约为?|大约|为|是|占|[:：])?) ?$/i;
/** “380 kB of weights”, “a 340 MB model”. */
const AFTER = /^(?: of (?:model |network )?weights\b|[- ](?:model|network)\b)/i;
/** What is kept, sent or counted in another way than what is loaded. */
const OTHERWISE =
  /\b(?:downloads?|disk|storage|installer|package|compressed|checkpoints?|total|altogether|together|all|each|per|less|smaller|bigger|larger|limit|budget|cap|max)\b|下载|安装包|硬盘|磁盘|存储|压缩|合计|总共|共计|每个|每次|上限|预算|减[少小]|缩[小减]|增[加大]|增量|差分/i;
const LEAD = 48;
const REST = 24;

/** The sizes of models that a statement tells, without those that are only a limit. */
export const modelSizesIn: (statement: Statement) => readonly ModelSize[] = each(
  (statement: Statement): readonly ModelSize[] => {
    const { text, plain } = statement;
    if (!MODEL.test(text)) return [];
    return sizesIn(statement).flatMap(({ size, gigabytes }) => {
      const lead = text.slice(Math.max(0, size.start - LEAD), size.start);
      const rest = text.slice(size.end, size.end + REST);
      if ((size.op !== '=' && size.op !== '~') || OTHERWISE.test(clause(lead, -1)) || OTHERWISE.test(clause(rest, 0)))
        return [];
      const before = BEFORE.exec(lead);
      const after = AFTER.exec(rest);
      const need = before ? undefined : needAt(statement, size);
      if (!before && !after && need === undefined) return [];
      const textRange = {
        start: before ? size.start - before[0].length : (need ?? size.start),
        end: size.end + (after?.[0].length ?? 0),
      };
      return [
        {
          range: sourceRange(plain, textRange),
          name: text.slice(textRange.start, textRange.end),
          gigabytes,
          textRange,
          statement,
        },
      ];
    });
  },
  moved,
  'nothing',
);

const MODEL = /\b(?:models?|networks?|weights)\b|模型|网络|权重/i;

function clause(text: string, which: number): string {
  return text.split(/[,，;；。]|[.](?=\s|$)/).at(which) ?? '';
}
