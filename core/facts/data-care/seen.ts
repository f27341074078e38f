import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { once, unmoved } from '../each.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';

/** “The model was fitted on these same three months”, “the fitting saw all 26, these five included”. */
const SEEN_EN =
  /\b(?:model|program|network|system|classifier|detector|fitting|training|prompts?|thresholds?|settings|parameters|weights|it)\b[^.;]{0,48}?(?:\b(?:was|were|had been|has been) (?:also )?(?:fitted|trained|fine-tuned|tuned|built)(?: also| too)? (?:on|from|with)|\b(?:learn(?:ed|t)|saw|had seen|has seen)(?: also| too)?(?: from| on)?) (?:exactly |just )?(?:(?:all|every)[^.;]{1,24}, )?(?:(?:these|those|the|this)\b[^.,;]{1,40}|them (?:too|also|as well)\b)/i;
const SAME_EN = /\b(?:also|too|same|as well|included|including)\b/i;
/** “… the same phones”, “the same months of other shops”: nothing that is judged on. */
const OTHER_EN =
  /\b(?:not?|never|none|nothing|without|except|but|other|another|previous|last year|before|after|format|schema|source|kinds?|types?|settings|hardware|GPUs?|machines?|servers?|phones?|devices|classes|labels|pipeline|baseline|vendor)\b/i;
/** 训练时也用了这 12 场, 模型就是用这三个月训练的, 这批题训练时已经见过. */
const SEEN_ZH =
  /(?:训练|学习|拟合|微调|fine-?tune)(?:的时候|时|阶段|过程)?[^，。；]{0,3}(?:也|就|同样|一并|一起|已经?)[^，。；]{0,6}(?:用了|用过|见过|学过|包括了?|喂过|喂了)[^，。；]{0,4}[这该]|[就也正]是?用[这该][^，。；]{1,14}(?:训练|训|学|拟合)(?:出来)?的|[这该][^，。；]{1,16}(?:训练|微调|fine-?tune)(?:的时候|时)?(?:也|就|已经?|都)[^，。；]{0,4}(?:用了|用过|见过|学过|喂)/i;
const OTHER_ZH = /[不未没无禁勿]|避免|除外|其他|上一版|旧版|基线|竞品|格式|口径|设备|机器|硬件/;
/** What is said around of cases that count. */
const JUDGED =
  /\b(?:yardstick|bench(?:mark)?|exam|test(?:s|ed)?|measured?|counts?|counted|judged?|graded?|scored?|evaluat\w{1,4}|accept\w{0,5}|exam)\b|测试|评测|评估|验收|考核|检验|打分|尺子|来考|算分/i;
/** What else “these” may stand for. */
const MATERIAL = /\btrain(?:ing|ed)\b|训练|语料/i;
const THESE = /\b(?:these|those|this)\b|[这该]/i;
/** So far from the words on training those on the judgement may stand. */
const REACH = 2;

/** The sentences that say of the very cases that are judged on that the model has learnt from them. */
export function readSeen(statements: readonly Statement[]): Range[] {
  return statements.flatMap((statement, i) => {
    if (!isSeen(statement) || MATERIAL.test(statements[i - 1]?.text ?? '')) return [];
    const before = statements.slice(Math.max(0, i - REACH), i);
    const after = statements.slice(i + 1, i + 1 + REACH).filter(({ text }) => THESE.test(text));
    const judged = [...before, ...after].some(({ path, text }) => path === statement.path && JUDGED.test(text));
    return judged ? [sourceRange(statement.plain, { start: 0, end: statement.text.length })] : [];
  });
}

const isSeen = once(
  ({ text, block, quoted, path }: Statement): boolean => {
    if (block === 'heading' || quoted || !LEARNS.test(text)) return false;
    if (within(path, 'competition', 'history', 'glossary', 'out-of-scope', 'example')) return false;
    const found = SEEN_EN.exec(text);
    if (found && SAME_EN.test(found[0]) && !OTHER_EN.test(found[0])) return true;
    return SEEN_ZH.test(text) && !OTHER_ZH.test(text);
  },
  unmoved,
  'roles',
);

const LEARNS =
  /\b(?:fit(?:ted|ting)|train(?:ed|ing)|(?:fine-)?tuned|built|learn(?:ed|t))\b|训|学|拟合|微调|fine-?tune/i;

/** 测试集从训练集中抽取, 验收图片从已用于训练的 31 万张里取. */
const DRAWN_ZH =
  /(?:(?:测试|评测|评估|验收|检验|eval(?:uation)?|test)(?:集|数据|样本|图片|照片|视频|录音|语料|用例| ?set)|考卷|考题|最后考的?|终考|(?:考试|验收|测试|评测)用的?)[^。；]{0,60}?从[^，。；]{0,20}?(?:训练(?:集|数据|样本|图片|照片|语料)|(?:用于|参与过?|参加过?)了?训练的)(?!之?外|以外|同|后|之后|截止)[^，。；]{0,16}?(?:抽|取|选|挑|采样)/i;
const KEPT_ZH = /[不未没无禁勿剩剔%％]|留(?!到最后)|避免|划出|分出|划分|切出|隔离|移除|移出|其余|排除|比例|交叉/;
/** “The test set is drawn from the training data”. */
const DRAWN_EN =
  /\b(?:test|eval(?:uation)?|acceptance)[ -](?:set|data|images|photos|pictures|cases|samples?|records|recordings)\b[^.;]{0,60}\b(?:drawn|sampled|taken|picked|selected|chosen|pulled|comes?)\b[^.;]{0,20}\bfrom (?:the |our |those |these )?(?:[\w,-]{1,16} ){0,5}(?:training (?:set|data|images|photos|pictures|samples|records|corpus)|used for training|(?:the model|it) (?:was|is|has been) trained on|(?:the model|it) (?:has |had )?learn(?:ed|t|s) from|we train(?:ed)? on)/i;
const KEPT_EN =
  /\b(?:not?|never|without|exclud\w{1,3}|remov\w{1,3}|held|holds?|holding|aside|withheld|splits?|percent|before|left out|kept|disjoint|unseen|other|apart|separate\w{0,2}|folds?)\b|%/i;

/** True where a test set is taken out of what the model learns from, and nothing says that it is kept out then. */
export function isDrawn(text: string): boolean {
  if (!/训练|train|learn/i.test(text)) return false;
  return (DRAWN_ZH.test(text) && !KEPT_ZH.test(text)) || (DRAWN_EN.test(text) && !KEPT_EN.test(text));
}
