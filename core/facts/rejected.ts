import { allMatches } from '../match/all.ts';
import type { Range } from '../text.ts';
import { once, unmoved } from './each.ts';
import type { Statement } from './statement.ts';

/** 曾评估 Azure OpenAI，这次不用: what was looked at, and the word that it was not taken. */
const HAN =
  /(?:评估过|(?:曾经?|此前|之前|先前)(?:评估|测试|对比)过?|试过|试用过|试了|考虑过|比较过|看过|调研过)[^。；|]{1,80}?(?:不用|不采用|未采用|没采用|没有采用|不选|没选|未选|放弃|否决|被否|弃用|排除|未通过|没通过|\bpass(?![a-z])|\brejected\b)(?!户)/gi;
/** 备选百炼未启用: what only stands by. */
const HAN_STANDBY = /(?:备选|备用|后备)[^。；，,|]{1,24}?(?:未启用|不启用|没启用|没有启用|未接入|未上线|未开通)/g;
/** “We looked at GPT-4o and turned it down”, “Azure was tried and rejected”. */
const TRIED =
  /(?:\b(?:we|they|I|team)(?: have| had)?(?: also| once| first)? (?:tried|tested|evaluated|considered|looked at|assessed|trialled|piloted)|\blooked at|\b(?:tried|considered)) [^.;|]{1,120}?\b(?:rejected|turned (?:it |them |this )?down|not (?:used|chosen|pursued|adopted|selected|taken)(?! (?:for|in|to|during|as|by|from)\b)|ruled (?:it |them )?out|dropped (?:it|them)|discarded|decided against)\b/gi;
/** “GPT-4o was rejected”, “The bank’s cloud was ruled out”. */
const REJECTED =
  /(?:^|[.;] )[^.;|,]{2,48} (?:was|were|is|are|has been|have been) (?:tried and |considered and |looked at and )?(?:rejected|turned down|ruled out|discarded|decided against|not (?:chosen|adopted))\b/gi;
const ANY =
  /评估|试[过了用]|考虑过|比较过|看过|调研过|备选|备用|后备|\b(?:tried|tested|evaluated|considered|looked at|assessed|trialled|piloted|rejected|turned down|ruled out|discarded|decided against|not chosen|not adopted)\b/i;

const rejectedIn = once(
  ({ text }: Statement): readonly Range[] => {
    if (!ANY.test(text)) return [];
    return [HAN, HAN_STANDBY, TRIED, REJECTED].flatMap((pattern) =>
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
