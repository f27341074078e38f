import type { Term } from './deploy-terms.ts';
import { HINT, SURE, type Weight } from './deploy-weight-words.ts';
import type { Statement } from './statement.ts';

/** Words that come before a place in a sentence that says no more than the place. */
const LONGEST = 56;

/** “It runs on …”, “Everything happens in …”: nothing but what was spoken of before is the subject. */
const RUNS =
  /^(?:(?:it|this|everything|all of (?:it|this)|the whole (?:thing|system|product)|the (?:system|program|software)) )?(?:(?:will|should|must|can|all|also|simply|just|only) ){0,2}(?:runs?|is computed|is run|is executed|happens|takes place) (?:(?:entirely|only|locally|fully|completely) ){0,1}(?:on|in|inside|at|within) (?:[\w'’-]{1,16} ){0,4}$/i;
/** “It sits in …”, “It is installed on …”. */
const SITS =
  /^(?:it|this|everything|all of (?:it|this)|the whole (?:thing|system|product)|the (?:model|system|program|software)) (?:(?:will|should|must|all|also|simply|just|only) ){0,2}(?:sits?|lives?|resides?|is (?:installed|placed|put|set up)) (?:on|in|inside|at|within) (?:[\w'’-]{1,16} ){0,4}$/i;
const SUBJECT = '(?:整套(?:东西|系统)?|整个系统|程序|系统|软件|模型|算法|它)?(?:全部?|都|均|也|就|只|直接|完全){0,2}';
/** 跑在…, and 在… before what is done there. */
const HAN_RUNS = new RegExp(`^${SUBJECT}(?:跑|运行)(?:在|于|到)[^,，。;；:：]{0,14}$`);
const HAN_SITS = new RegExp(`^${SUBJECT}(?:放|装|安装|摆|设)(?:在|到|于)[^,，。;；:：]{0,14}$`);
const HAN_IN = new RegExp(`^${SUBJECT}(?:在|由)[^,，。;；:：]{0,10}$`);
/** A position, and the end: 上。 */
const HAN_END = /^(?:上|里|内|中|端)?面?\s?(?:[。，,；;.（(]|$)/;
const HAN_DONE =
  /^(?:上|里|内|中|端)?面?(?:直接|本地|来|就|能){0,2}(?:跑|运行|算|计算|推理|完成|处理)(?:[。，,；;.（(]|$)/;

/**
 * What a place says in a sentence that goes on with the one before: “It runs in the browser.”, 跑在客户自己的机器上。
 * Where something only sits there, it may be another thing.
 */
export function bareWeight({ text, block }: Statement, { start, end, group, han }: Term): Weight {
  if (block === 'heading' || start > LONGEST || !(group === 'places' || group === 'things' || group === 'machines'))
    return undefined;
  const before = text.slice(0, start);
  if (RUNS.test(before)) return SURE;
  if (SITS.test(before)) return HINT;
  if (!han) return undefined;
  const after = text.slice(end, end + 12);
  if (HAN_IN.test(before)) return HAN_DONE.test(after) ? SURE : undefined;
  if (!HAN_END.test(after)) return undefined;
  return HAN_RUNS.test(before) ? SURE : HAN_SITS.test(before) ? HINT : undefined;
}
