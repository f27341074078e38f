import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each } from './each.ts';
import { formatIn, scale } from './model.ts';
import type { Statement } from './statement.ts';

/** A model whose number of parameters is told, with or without a name. */
export interface Sized {
  readonly range: Range;
  /** The name, or the words that stand for one: “a speech model with 7 B parameters”. */
  readonly name: string;
  readonly parameters: number;
  readonly format?: string;
  readonly hosted: boolean;
  readonly textRange: Range;
  readonly statement: Statement;
}

const WITH =
  /\b(?:[a-z]{2,16} )?(?:model|network|LLM|transformer) (?:with|of|has) (?:about |around |some )?(\d{1,4}(?:\.\d{1,2})?) ?(B|M|billion|million) (?:parameters|params)\b/i;
const OF = /\b(\d{1,4}(?:\.\d{1,2})?)[ -]?(B|M|billion|million)[ -]parameter (?:[a-z]{2,16} )?(?:model|network|LLM)\b/i;
/** “Weights: 380 k parameters”, “a network of 2 million parameters”. */
const COUNTED =
  /\b(?:weights|model|network|checkpoint|classifier|detector|LSTM|CNN)\b[^.;。]{0,30}?(?<![\d.])(\d{1,4}(?:\.\d{1,2})?) ?(k|M|B|thousand|million|billion) (?:parameters|params|weights)\b/i;
const HAN_COUNTED =
  /(?:模型|网络)[^。；;，,]{0,12}?(?:参数量?(?:约为?|为|[:：])? ?(\d{1,4}(?:\.\d{1,2})?) ?(K|M|B|亿|万)(?![A-Za-z\d])|(?<![\d.])(\d{1,4}(?:\.\d{1,2})?) ?(K|M|B|亿|万) ?个?参数)/i;
const HAN = /(\d{1,4}(?:\.\d{1,2})?) ?(B|M|亿|万) ?(?:个)?参数(?:量)?的?[\u4e00-\u9fff]{0,6}(?:模型|网络)/;
/** “The 72B model”, “1.4 B weights”, 72B 模型. */
const PLAIN =
  /(?<![\w.,$€£¥-])(\d{1,4}(?:\.\d{1,2})?) ?(?:(B) (?:[A-Za-z][a-z\d-]{1,15} ){0,2}(?:model|LLM|checkpoint)\b|(M|B|million|billion) (?:weights|params|parameters)\b)/;
const HAN_PLAIN =
  /(?<![A-Za-z\d.])(\d{1,4}(?:\.\d{1,2})?) ?(B) ?的? ?(?:[A-Za-z]{2,4}\d{1,2} ?)?[\u4e00-\u9fff]{0,4}模型/;

const PARAMETERS = /param|weights|参数|\d ?B(?![A-Za-z])/i;

/** Another company runs it. */
const HOSTED = /\b(?:providers?|vendors?|hosted)\b|托管|服务商|厂商/i;

/** Ways to tell a size, the exact ones first. */
const WAYS = [WITH, OF, HAN, COUNTED, HAN_COUNTED, PLAIN, HAN_PLAIN];

function first(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return undefined;
}

/** The model without a name of which a statement tells the size: 70 亿参数的语音模型. */
export const sizedIn: (statement: Statement) => readonly Sized[] = each((statement: Statement): readonly Sized[] => {
  const { text, plain } = statement;
  if (!PARAMETERS.test(text)) return [];
  const found = first(text, WAYS);
  if (!found) return [];
  const textRange = { start: found.index, end: found.index + found[0].length };
  const [count, unit] = found.slice(1).filter((group) => group !== undefined);
  const parameters = scale(count, unit);
  const format = formatIn(text, textRange.start);
  const fact = {
    range: sourceRange(plain, textRange),
    name: found[0],
    parameters,
    hosted: HOSTED.test(text),
    textRange,
    statement,
  };
  return [format === undefined ? fact : { ...fact, format }];
});
