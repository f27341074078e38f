import type { Quantity } from './quantity.ts';
import type { Judged } from './setting.ts';
import type { Status } from './threshold.ts';

/** No farther before a number stands what tells whose it is. */
const REACH = 120;

/** What a trial gives; the number of its cases is none. */
const RESULTS: ReadonlySet<Quantity['kind']> = new Set(['share', 'points', 'score', 'money']);

/** “已有研究把 Dice 提升到 0.76”, “eBay’s public talk: 80%”: what others have shown. */
const SHOWN =
  /(?:已有|有|多项|相关|近期)研究|研究(?:表明|显示|证明|报告)|文献(?:报道|报告)|(?:公开分享|官网|发布会|宣讲会?|白皮书|宣传册|宣传页)(?:上|里|中)?(?:说|写|称|标|号称)|\b(?:studies|papers|prior work) (?:show|report|reach)|['’]s (?:public |published )?(?:talk|keynote|blog(?: post)?|web ?site|white ?paper|press release|brochure|data ?sheet|leaflet)\b|\b(?:web ?site|brochure|data ?sheet|white ?paper|leaflet) (?:says|claims|promises)\b/i;

/** 试过一轮，精确率 52%, “in a quick run: 81%”: what a trial gave. */
const TRIED =
  /试过|试了|试跑|上试|试验|摸底|跑过|跑了|沙箱里?跑|预实验|初步(?:测试|实验|结果)|试点(?:时|系统)|没(?:有)?(?:微)?调过|未经?微调|没微调|\b(?:(?:was|were|been|we|having) tried|tried (?:on|with|in|out)|trial(?:led| run)|dry run|(?:quick|first) (?:run|try|test|attempt)|experiment|in the pilot|prototype (?:from|of|managed|reached|got|gave|had)|untuned|proof of concept)\b/i;

/** “… Not pursued.”, 没选。: what was decided against. */
const REJECTED =
  /(?:没选|不选|没用上|不采用|未采用|不予采信|不作依据|弃用?|放弃|否决|没必要|不考虑|到此为止|(?:[，,]\s?)pass)[。.]?\s*$|(?:\b(?:not (?:pursued|chosen|taken)|turned down|rejected|discarded|dropped|decided against it)|[.!?]\s+No)[.!]?\s*$/i;

/** “Why not simply be right 99.5% of the time?”: nobody asks for it. */
const ASKED =
  /^[\s*“"]*(?:why\b|what if\b|how about\b|为什么|为何|何不|怎么不|难道|凭什么)[^?？]{0,200}[?？][\s*”"]*$/i;

/**
 * What a number reports that the product need not reach: a trial, what others have shown, what was decided against. `undefined` where nothing tells it, or where a bound asks for it.
 */
export function reportedStatus({ reading, quantity, subject, cues, column }: Judged): Status | undefined {
  const { text, cells } = reading.statement;
  const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const said = sentenceIn(before);
  if (SHOWN.test(said)) return 'claim';
  if (text.length < 2 * REACH && ASKED.test(text)) return 'example';
  if (quantity.strength === 'strong' || quantity.side === 'to' || cues.has('goal') || column === 'target')
    return undefined;
  if (!subject.metric && !RESULTS.has(quantity.kind)) return undefined;
  if (cells === undefined && REJECTED.test(text.slice(-48))) return 'claim';
  return TRIED.test(said) ? 'observed' : undefined;
}

/** The last sentence of a text. */
function sentenceIn(text: string): string {
  return text.slice(1 + Math.max(...['。', '！', '？', '；', ';', '. ', '? '].map((end) => text.lastIndexOf(end))));
}
