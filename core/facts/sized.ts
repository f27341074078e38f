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
  /\b(?:weights|model|network|classifier|detector|LSTM|CNN)\b[^.;。]{0,30}?(?<![\d.])(\d{1,4}(?:\.\d{1,2})?) ?(k|M|B|thousand|million|billion) (?:parameters|params)\b/i;
const HAN_COUNTED =
  /(?:模型|网络)[^。；;，,]{0,12}?(?:参数量?(?:约为?|为|[:：])? ?(\d{1,4}(?:\.\d{1,2})?) ?(K|M|B|亿|万)(?![A-Za-z\d])|(?<![\d.])(\d{1,4}(?:\.\d{1,2})?) ?(K|M|B|亿|万) ?个?参数)/i;
const HAN = /(\d{1,4}(?:\.\d{1,2})?) ?(B|M|亿|万) ?(?:个)?参数(?:量)?的?[\u4e00-\u9fff]{0,6}(?:模型|网络)/;

const PARAMETERS = /param|参数/i;

/** The model without a name of which a statement tells the size: 70 亿参数的语音模型. */
export const sizedIn: (statement: Statement) => readonly Sized[] = each((statement: Statement): readonly Sized[] => {
  const { text, plain } = statement;
  if (!PARAMETERS.test(text)) return [];
  const found = WITH.exec(text) ?? OF.exec(text) ?? HAN.exec(text) ?? COUNTED.exec(text) ?? HAN_COUNTED.exec(text);
  if (!found) return [];
  const textRange = { start: found.index, end: found.index + found[0].length };
  const parameters = scale(found[1] ?? found[3], found[2] ?? found[4]);
  const format = formatIn(text, textRange.start);
  const fact = {
    range: sourceRange(plain, textRange),
    name: found[0],
    parameters,
    hosted: false,
    textRange,
    statement,
  };
  return [format === undefined ? fact : { ...fact, format }];
});
