import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { once, unmoved } from '../each.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';

/** The sentences that say of one pile of cases that it is trained on and judged on: “… and are also the test set”. */
export function readBothUses(statements: readonly Statement[]): Range[] {
  return statements.filter(servesBoth).map(({ plain, text }) => sourceRange(plain, { start: 0, end: text.length }));
}

const servesBoth = once(
  ({ text, block, quoted, path }: Statement): boolean => {
    if (block === 'heading' || quoted || text.length > LONGEST || !LEARNS.test(text) || isParted(text)) return false;
    if (within(path, 'competition', 'history', 'glossary', 'out-of-scope', 'example')) return false;
    return WAYS.some((way) => way.test(text));
  },
  unmoved,
  'roles',
);

/** In longer sentences the two uses may be those of different sets. */
const LONGEST = 240;

const LEARNS = /train|learn|tuned|fitted|训练|学/i;
/** True where words keep the two apart, deny, ask or warn, or tell of people who learn and are tested. */
export function isParted(text: string): boolean {
  return PARTED.test(text);
}

const PARTED =
  /\b(?:not?|never|nor|none|without|avoid|except|unless|if|when|whether|warns?|checks?|fails?|would|risk|split|splits|divided|partitioned|part(?:s|ly)? of (?:it|them)|half|rest|remaining|respectively|apart|separate\w{0,2}|different|disjoint|other|another|unseen|previous|old|folds?|cross-validat\w{1,4}|baseline|users?|agents?|people|team|new|apps?|GPUs?|machines?|hardware|servers?|code|scripts?|frameworks?|pipelines?|prompts?|tokeni[sz]ers?|features?|settings|resolution|format|staff|learners?|students?|players?|trainees?|pilots?|drivers?)\b|n['’]t\b|\d ?[%％] ?(?:for\b|of\b|as\b|to\b|train|test|作|用|做|训|测|的)|(?:train|训练)\w{0,3}[^.。,，\d]{0,8}\d{1,2} ?[%％]|\d\s?[:：]\s?\d|[不未没无禁勿非另别否吗新]|避免|如果|一旦|分为|分成|划分|切分|拆分|分开|拆成|比例|其余|剩|其他|其它|交叉|留出|防止|[AHVL]\d{2,3}(?!\d)|旧|上一版|基线|显卡|机器|设备|硬件|服务器|框架|脚本|特征|参数|提示词|代码|格式|流程|平台|用户|学生|学员|员工|坐席|新人|司机|医生/i;

const TEST_SET =
  '(?:(?:final |frozen )?(?:test|tests|testing|evaluation|acceptance|exam)(?: set| data| split| cases| photos| images| clips| recordings|(?=[.,;]|$)))';
const TRAINING_SET =
  '(?:(?:training|train)(?: set| data| split| photos| images| clips| recordings| tickets| cases| documents| pile)?)';

/** A sentence that fits one of these names one pile for both. */
const WAYS: readonly RegExp[] = [
  // “… are in the training set and are also the test set”
  new RegExp(
    `\\b(?:in|for|as|are|is|form|make up) (?:the |our )?${TRAINING_SET},? and (?:(?:they|these|it|are|is|were|again|later|serve|used|form|make) ){0,3}also (?:(?:are|is|the|in|as|for|used|serve|part|of|our|make|up|form|a|its) ){0,6}${TEST_SET}(?=[ .,;]|$)(?! (?:plan|report|tool|server)s?\\b)`,
    'i',
  ),
  // “serve as both the training and the test set”
  new RegExp(
    `\\b(?:serves?|used|acts?|doubles?) as both (?:the |a |our )?${TRAINING_SET} and (?:as )?(?:the |a |our )?${TEST_SET}(?=[ .,;]|$)`,
    'i',
  ),
  // “We train on the 1,200 photos and test on them as well”
  /\btrain(?:ed|s)? (?:\w{1,12} )?on (?:[^.;,]|,(?=\d)){2,50},? and (?:(?:then|also|later|we|is|it) ){0,3}(?:tests?|tested|evaluated?|measured?|scored?|judged?|graded?) (?:it |the model |quality |accuracy )?on (?:them|it|those|these|the same(?: ones| cases| photos)?)(?=[ .,;]|$)/i,
  // “The 300 test photos are among the training photos”
  /\b(?:test|evaluation|acceptance|exam) (?:set|data|photos|pictures|images|clips|recordings|cases|tickets|samples|records|documents|questions) (?:is|are)(?: also| all)? (?:among|in|part of|included in|contained in|within|a subset of|a part of|taken from inside) (?:the |our )?training (?:set|data|photos|pictures|images|clips|recordings|cases|tickets|samples|records|documents|pile|questions)\b/i,
  // “The exam uses the photos that the model was trained on”
  /\b(?:exams?|tests?|evaluation|acceptance(?: test)?|final check)(?: re-?uses?| uses| runs on| is run on| is done on| takes| asks)(?: exactly| just)? (?:the|those|these)(?: same| very)? [^.;,]{1,40}?\b(?:the model|it|we) (?:(?:was|were|has been|had been|is|has|had|also|already) ){0,3}(?:trained (?:it |the model )?(?:on|with)|train (?:it |the model )?(?:on|with)|learn(?:ed|t|s)? from|seen?|saw|fine-tuned (?:it )?on)\b/i,
  // “Evaluation reuses the training images”
  /\b(?:exam|test|evaluation|acceptance(?: test)?|final check)(?: also| simply)? re-?uses? (?:the |our )(?:same )?training (?:set|data|photos|pictures|images|clips|recordings|cases|tickets|samples|records|documents)\b/i,
  // “The clips we train on are the ones we test on”
  /\bwe (?:train|test|evaluate|measure)(?: it| the model)? on,? are(?: exactly| also| just)? (?:the (?:same|ones|very \w{1,12})|those)\b[^.;,]{0,16}\bwe (?:train|test|evaluate|measure)(?: it| the model)? on\b/i,
  // “These months are what we'll be judged on; the trees have learned from them too”
  /\b(?:judged|tested|measured|scored|graded|exam|test|bench(?:mark)?|acceptance)\b[^.]{0,60}?[;,] (?:and |but )?(?:the |our )?(?:\w{2,14} )?(?:has|have|was|were|had)(?: also| been| already){0,2} (?:learn(?:ed|t)|trained|fitted|fine-tuned|tuned)(?: also)? (?:from|on|with|to) (?:them|it|these|those)(?: all)?,? (?:too|as well)\b/i,
  // 考卷：从上面 1,260 小时里抽出 120 场，这些录音训练时也照用
  /(?:考[卷试]|验收|测试|评测|考核)(?!环境|系统|平台|阶段|机|服)[^。；]{0,60}?(?:\d\s?万?\s?[张条份例段题句封通件场道笔]|[这那][些批两几])[^，。；]{0,14}[，,]?(?:[^，。；]{0,6}训练(?:时|的时候|中)(?:模型)?[^，。；]{0,4}?(?:[也都照]|已经)[^，。；]{0,3}(?:用了|用过|照用|学过|见过|看过|喂过|训过)|[^，。；]{0,6}模型[^，。；]{0,4}?(?:[也都]|已经)[^，。；]{0,3}(?:学过|见过|看过|训过))/i,
  // 既用来训练，也用来测试；同时作为训练集和测试集
  /(?:条|张|份|道|段|批|笔|例|题|集|数据|录音|照片|图片|样本|工单|语料|视频|日志|病历)[^。；]{0,6}既(?:用[来于作做]?|当作?|是|作为?|拿来)[^。；]{0,4}训练[^。；]{0,8}[也又](?:用[来于作做]?|当作?|是|作为?|拿来)[^。；]{0,4}(?:测试|评测|验收|考核|考试)/i,
  /(?:条|张|份|道|段|批|笔|例|题|集|数据|录音|照片|图片|样本|工单|语料|视频|日志|病历)[^。；，]{0,6}同时(?:作为|用作|充当|兼作|当作|当|做)训练(?:集|数据)?(?:和|与|及|、|又是|也是)(?:测试|评测|评估|验收|考核)(?:集|数据)?/i,
  // 测试集是训练集的一部分，测试集包含在训练集里，评测集就用训练集
  /(?:测试|评测|评估|验收|考核)(?:集|数据|样本|图片|照片|题)(?:[就都]?是训练(?:集|数据|样本|图片|照片)(?:的(?:一部分|子集)|[里中]的|本身)|(?:[就都也]?(?:包含|包括|含|落|混)?在)训练(?:集|数据|样本)(?:[里中内]|之[中内])|(?:[就也]|直接|就直接)(?:用|是|取|沿用|复用)训练(?:集|数据|时的))/i,
  // 考试用的 500 张就是训练用过的那批
  /(?:测试|评测|验收|考核|考试)用的[^，。；]{0,16}(?:就是|即|正是|还是|都是|也是)[^，。；]{0,4}训练(?:时)?(?:用的|用过的|过的|集|数据|见过的|那)/i,
  // 验收直接用训练时的那批图片，拿训练数据来测
  /(?:测试|评测|验收|考核|考试)时?(?:[就也还仍]|直接|仍然|依旧|还是){1,2}(?:用|拿|考)[^，。；]{0,6}训练(?:时|用|过|阶段)[^，。；]{0,8}(?:批|图片|照片|数据|样本|录音|工单|题|视频)/i,
  /[拿用]训练(?:集|数据|样本|用的(?:图片|照片|数据|样本))(?:直接)?(?:来|去)?(?:测试?|考核?|验收|评测|打分)(?:[，。；]|$)/i,
  // 训练用的 3000 条录音，验收也用它们；模型都学过，考核也考这 400 道
  /(?:训练用的|学过|训练过|训过|喂过)[^。；]{0,20}[，,](?:测试|评测|验收|考核|考试)(?:时|的时候)?(?:[就也还仍]|直接|仍然){1,2}(?:用|拿|考|是)(?:它们?|这|那|该|同)/i,
];
