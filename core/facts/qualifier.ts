import type { Quantity } from './quantity.ts';
import { segmentAt } from './segment.ts';
import type { Reading } from './subject.ts';
import type { Qualifiers } from './threshold.ts';

const PERCENTILE =
  /\b(?:T?P|p)(50|75|90|95|99(?:\.9{1,2})?)\b|\b(50|75|90|95|99(?:\.9{1,2})?)(?:th|st)[ -]percentile|(\d{2}) ?分位/i;
const CUT = /@ ?(\d{1,3})\b|\b[Tt]op[- ]?(\d{1,3})\b|[Tt][Oo][Pp](\d{1,3})/;
const IOU = /\bIoU\s?[=≥>:]{0,2}\s?(0?\.\d{1,2})|m?AP@(\[?[\d.:]{2,9}\]?)/i;
const AVERAGE = /\b(macro|micro|weighted)\b|宏平均|微平均|加权/i;
const MEAN = /\b(?:average|mean|avg)\b|平均|均值/i;

/** What narrows a metric down, as written in the number's clause, the key or the row's label. */
export function qualifiersOf(reading: Reading, quantity: Quantity): Qualifiers {
  const { segments, statement, frame } = reading;
  const at = segmentAt(segments, quantity.number.start);
  const start = segments[at]?.start ?? 0;
  const end = segments[at + 1]?.depth ? (segments[at + 1]?.end ?? 0) : (segments[at]?.end ?? statement.text.length);
  const text = `${frame[0] ?? ''} | ${statement.text.slice(start, end)}`;
  const percentile = PERCENTILE.exec(text);
  const cut = CUT.exec(text);
  const iou = IOU.exec(text);
  const average = AVERAGE.exec(text)?.[0].toLowerCase();
  return {
    ...(percentile ? { percentile: Number(percentile[1] ?? percentile[2] ?? percentile[3]) } : {}),
    ...(cut ? { k: Number(cut[1] ?? cut[2] ?? cut[3]) } : {}),
    ...(iou ? { iou: iou[1] ?? iou[2] ?? '' } : {}),
    ...averageOf(average, text),
  };
}

function averageOf(word: string | undefined, text: string): Pick<Qualifiers, 'average'> {
  if (word === 'macro' || word === '宏平均') return { average: 'macro' };
  if (word === 'micro' || word === '微平均') return { average: 'micro' };
  if (word) return { average: 'weighted' };
  return MEAN.test(text) ? { average: 'mean' } : {};
}
