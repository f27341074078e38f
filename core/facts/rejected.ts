import { allMatches } from '../match/all.ts';
import type { Range } from '../text.ts';
import { once, unmoved } from './each.ts';
import type { Statement } from './statement.ts';

/** 曾评估 Azure OpenAI，这次不用: what was looked at, and the word that it was not taken. */
const HAN =
  /(?:[^。；，,|]{2,24}?(?:我们)?(?:也|都))?(?:评估过|(?:曾经?|此前|之前|先前)(?:评估|测试|对比)过?|试过|试用过|试了|考虑过|比较过|看过|调研过)[^。；|]{1,80}?(?:不用|不采(?![样集购])|未采用|没采用|没有采用|不选|没选|未选|放弃|否决|被否|弃用|排除|未通过|没通过|\bpass(?![a-z])|\brejected\b)(?!户)/gi;
/** 自己跑的那版瞎编率 6%，否了；已否决的方案：某云: a clause that ends with the refusal, or begins with it. */
const HAN_REFUSED =
  /[^。；;|：:]{2,60}?[，,]\s?(?:被?否了|否掉了?|被?否决了?|没要|淘汰了?|出局)(?=[。；;，,|]|$)|(?:已?(?:被)?否决|已淘汰|落选|未入选)的?(?:方案|选项|选型|供应商)?\s?[：:][^。；;|]{1,60}/g;
/** 备选百炼未启用: what only stands by. */
const HAN_STANDBY = /(?:备选|备用|后备)[^。；，,|]{1,24}?(?:未启用|不启用|没启用|没有启用|未接入|未上线|未开通)/g;
/** “We looked at GPT-4o and turned it down”, “Azure was tried and rejected”. */
const TRIED =
  /(?:\b(?:we|they|I|team)(?: have| had)?(?: also| once| first)? (?:tried|tested|evaluated|considered|looked at|assessed|trialled|piloted)|\blooked at|\b(?:tried|considered)) [^.;|]{1,120}?\b(?:rejected|turned (?:it |them |this )?down|not (?:used|chosen|pursued|adopted|selected|taken)(?! (?:for|in|to|during|as|by|from)\b)|ruled (?:it |them )?out|dropped (?:it|them)|discarded|decided against)\b/gi;
/** “GPT-4o was rejected”, “The bank’s cloud was ruled out”. */
const REJECTED =
  /(?:^|[.;] )[^.;|,]{2,48} (?:was|were|is|are|has been|have been) (?:tried and |considered and |looked at and )?(?:rejected|turned down|ruled out|discarded|decided against|not (?:chosen|adopted))\b/gi;
const ANY =
  /评估|试[过了用]|考虑过|比较过|看过|调研过|备选|备用|后备|否[了决掉]|没要|淘汰|出局|落选|未入选|\b(?:tried|tested|evaluated|considered|looked at|assessed|trialled|piloted|rejected|turned down|ruled out|discarded|decided against|not chosen|not adopted)\b/i;

const rejectedIn = once(
  ({ text }: Statement): readonly Range[] => {
    if (!ANY.test(text)) return [];
    return [HAN, HAN_REFUSED, HAN_STANDBY, TRIED, REJECTED].flatMap((pattern) =>
      allMatches(text, pattern).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    );
  },
  unmoved,
  'nothing',
);

/** True for a model or a place that a statement names only to say that it was looked at and not taken. */
export function isRejected(statement: Statement, { start, end }: Range): boolean {
  return rejectedIn(statement).some((range) => start >= range.start && end <= range.end);
}
