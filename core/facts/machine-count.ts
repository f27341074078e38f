import type { Range } from '../text.ts';

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  single: 1,
  a: 1,
  an: 1,
  两: 2,
  双: 2,
  二: 2,
  two: 2,
  三: 3,
  three: 3,
  四: 4,
  four: 4,
  八: 8,
  eight: 8,
  一: 1,
  单: 1,
};

const BEFORE =
  /(?:(?<![\d.A-Za-z-])(\d{1,3}) ?[×xX*] ?|\b(one|single|an?|two|three|four|eight) |([一单两双二三四八]|(?<!\d)\d{1,3}) ?[张块片枚卡颗路个] ?)(?:NVIDIA |Nvidia |英伟达 ?|Tesla |RTX |GeForce )?$/;
const AFTER =
  /^ ?(?:[（(][^（）()]{1,16}[)）])? ?(?:[×xX*] ?(\d{1,3})(?!\d)|([一单两双二三四八]|\d{1,3}) ?[张块片枚卡])/;
const MANY = /^s\b|^ (?:cards|GPUs|cluster|pool|nodes)\b|^ ?(?:集群|多卡|池|若干|服务器集群)/;
const MANY_NAMED = /(?:GPU|card)s$/;
const MANY_BEFORE = /(?:多|若干|几)[张块片卡台] ?$|\b(?:several|multiple|many|some) (?:NVIDIA )?$/i;

/**
 * How many of a chip or of a memory size a text names there: 4 of “4 × L20”, 2 of 两张 4090, `many` of “L4s”; nothing
 * where it does not say.
 */
export function machineCount(text: string, { start, end }: Range): number | 'many' | undefined {
  const before = text.slice(Math.max(0, start - 28), start);
  const after = text.slice(end, end + 28);
  if (MANY.test(after) || MANY_BEFORE.test(before) || MANY_NAMED.test(text.slice(start, end))) return 'many';
  const found = BEFORE.exec(before) ?? AFTER.exec(after);
  const word = found?.[1] ?? found?.[2] ?? found?.[3];
  return word === undefined ? undefined : (WORDS[word.toLowerCase()] ?? Number(word));
}

const SERVERS =
  /\b(?:two|three|four|eight|\d{1,3}) (?:[\w-]{1,16} )?(?:servers?|nodes?|machines?)\b|[两二三四八\d] ?台/i;
const EACH = /\beach\b|\bper (?:server|node|machine)\b|每[台机]|单机/i;

/** True where several machines are named together, and not what each of them has: “2 servers with 4 L20”. */
export function isShared(text: string): boolean {
  return SERVERS.test(text) && !EACH.test(text);
}
