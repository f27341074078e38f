/** “800 chats”, “240 doubly marked contracts”, 2.4 万张, 1,500 份: cases are counted; no time, no money and no machines. */
const CASES =
  /(?<![\d.,])\d[\d,]{1,10} (?!(?:[\w-]{1,12} )?(?:weeks?|months?|days?|hours?|years?|minutes?|seconds?|min|sec|ms|euros?|dollars?|pounds?|points?|percent|cents?|users?|people|devices|phones|machines|servers|cores|engineers?|developers?|GB|MB|kB)\b)[a-z]{3}|\d[\d,.]*\s?[万千]?[多余]?\s?(?:[张条例份段题句封通件帧单幅篇首场笔户家对声处套辆]|个(?!月|人|小时|星期|工作|百分))/i;
/** “March and April 2025”, 2025 年 1 到 4 月: the months from which cases are. */
const MONTHS =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: 20\d\d)?(?: (?:to|and|until|till) | ?[–—-] ?)(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? ?(?:19|20)?\d{0,2}|20\d\d\s?[年./-]\s?\d{1,2}\s?月?\s?(?:[到至、—–-]|以后|之后)/;
/** “12 months of”, 2021 年到 2023 年, “since March 2022”, 9,600 小时: how far back material goes, and how long it is. */
const SPAN =
  /\b\d{1,3} (?:months|years)\b|\b(?:19|20)\d\d(?: to | ?[–—-] ?)(?:19|20)\d\d\b|\bsince (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b|(?:19|20)\d\d\s?年?\s?[到至—–-]{1,2}\s?(?:19|20)\d\d|\d\s?万?小时|\b\d[\d,]{0,6} ?(?:h|hours)\b|\d (?:million|thousand) [a-z]{3}/;

/** True for a count of cases or the months from which they are. */
export function countsOrDates(text: string): boolean {
  return CASES.test(text) || MONTHS.test(text);
}

/** True for words that say how much material there is, or over which time: “31 months”, “140 h”. */
export function tellsAmount(text: string): boolean {
  return countsOrDates(text) || SPAN.test(text);
}
