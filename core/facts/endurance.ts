import type { Quantity } from './quantity.ts';

const UNITS: ReadonlySet<string> = new Set(['min', 'h', 'day']);

/** “Stable for”, 连续运行: work that goes on. */
const GOES_ON =
  /\b(?:stab(?:le|ility)|steady|uninterrupted|continuous(?:ly)?|runs?|running|operates?|operation)\b[^.;|]{0,30}$|(?:连续|持续|长时间|稳定)[^，。；;|\d]{0,10}$/i;
/** “Without a crash”, 无崩溃: nothing happens meanwhile. */
const UNHARMED =
  /^[^.;|\d]{0,24}\b(?:continuous(?:ly)?|(?:without|no|zero) (?:an? |any |the )?(?:crash|failure|restart|interruption|memory leak|degradation|freeze|error)\w{0,3})|^[)）]?[^。；;|\d]{0,8}(?:无|不|未)(?:发生|出现|被)?[^，。；;|\d]{0,4}(?:崩溃|闪退|死机|卡死|故障|异常|中断|重启|报错|掉线|内存泄[漏露]|杀)/i;

/** “Runs 4 hours without a crash”, 连续运行 8 小时不崩溃: how long a product has to hold out at least. */
export function isEndurance(text: string, { unit, start, end }: Quantity): boolean {
  return (
    UNITS.has(unit ?? '') &&
    GOES_ON.test(text.slice(Math.max(0, start - 40), start)) &&
    UNHARMED.test(text.slice(end, end + 40))
  );
}
