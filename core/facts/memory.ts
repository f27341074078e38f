import platforms from '../catalog/platforms.json' with { type: 'json' };
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { Term } from './deploy-terms.ts';
import { each, moved } from './each.ts';
import { isShared, machineCount } from './machine-count.ts';
import { modelsIn } from './model.ts';
import { quantitiesOf, termsOf } from './once.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';

/** Memory that a statement gives the model: stated, or known of the device that it names. */
export interface Memory {
  readonly range: Range;
  readonly gigabytes: number;
  /** The words that say so: `8 GB RAM`, `iPhone 13`. */
  readonly text: string;
  /** Where it stands in the statement's text. */
  readonly textRange: Range;
  /** True where the device's size is known from the catalogue, false where the document states it. */
  readonly known: boolean;
  /** For whom a part of the memory is: the models, or something else; absent for the whole. */
  readonly share?: 'ai' | 'other';
  /** True for what a model is said to take, which is no room: “needs 144 GB of GPU memory”. */
  readonly need?: true;
  /** True for the memory of graphics cards: “48 GB VRAM”, 单卡 48 GB 显存. */
  readonly card?: true;
  /** True for room in flash, which holds the weights and nothing that comes with running them. */
  readonly stored?: true;
  readonly statement: Statement;
}

const MEMORY_WORD = /ram|memory|vram|\b(?:LP)?DDR\d|内存|显存|運存|运存/i;
const STORAGE_WORD = /storage|disk|ssd|rom|flash|download|存储|硬盘|磁盘|安装包|下载/i;
const GIGABYTES: Readonly<Record<string, number>> = { kb: 1e-6, mb: 1e-3, gb: 1, tb: 1000 };
const NEAR = 16;
const BREAK = /[,，;；。)）]/;
/** The model that stays somewhere, as opposed to the room that there is. */
const RESIDES = /^ ?(?:in |常驻|驻留|留在|在)/i;

const devices: Readonly<Record<string, { readonly ram?: number | readonly number[]; readonly ramFrom?: string }>> =
  platforms.platforms as never;

/** The memory that a section's statements state, or that their devices are known to have. Storage sizes are left out. */
export function readMemory(statements: readonly Statement[]): Memory[] {
  return statements.flatMap(memoryIn);
}

const memoryIn = each(
  (statement: Statement): readonly Memory[] => {
    if (within(statement.path, 'competition', 'out-of-scope', 'history', 'example')) return [];
    const stated = statedIn(statement);
    return stated.length > 0 ? stated : knownIn(statement);
  },
  moved,
  'roles',
);

function statedIn(statement: Statement): Memory[] {
  const { text } = statement;
  if (!SIZE.test(text) || (CARD.test(text) && !CARD_MEMORY.test(text))) return [];
  const quantities = sizesIn(statement);
  const named = quantities.filter(({ size }) => isOfDevice(statement, size));
  if (named.length === 0 && !MEMORY_WORD.test(text) && !FLASH.test(text) && !SIZED.test(text)) return [];
  const cards = cardsIn(statement);
  const sizes = quantities.flatMap(({ size: quantity, gigabytes }): Memory[] => {
    if (isFlashRoom(text, quantity)) {
      const room = memoryOf(statement, quantity, gigabytes, false);
      return [{ ...room, stored: true }];
    }
    const own = named.some(({ size }) => size === quantity);
    const share = shareOf(text, quantity);
    if (!share && !own && !isMemory(text, quantity) && !isBesideDevice(text, quantity)) return [];
    if (STORAGE_WORD.test(text.slice(quantity.end, quantity.end + NEAR))) return [];
    if (needAt(statement, quantity) !== undefined)
      return [{ ...memoryOf(statement, quantity, gigabytes, false), need: true }];
    const card = cards.find((one) => isBeside(one, quantity));
    const count = machineCount(text, quantity) ?? (card ? cardsOf(statement, card) : 1);
    if (count === undefined || count === 'many') return [];
    const memory = {
      ...memoryOf(statement, quantity, gigabytes * count, false),
      ...(card || isOfCard(text, quantity) ? { card: true as const } : {}),
    };
    return [share ? { ...memory, share } : memory];
  });
  // What the other cards have is memory, too.
  const others = cards.filter((card) => !quantities.some(({ size }) => isBeside(card, size)));
  const known = others.length > 0 ? knownIn(statement) : [];
  return known.length < others.length ? [] : [...sizes, ...known];
}

const SIZE = /\d ?[KMGT]i?B?(?![A-Za-z])/i;

/** The sizes in bytes that a statement names, with their upper end in gigabytes. */
export function sizesIn(statement: Statement): { readonly size: Quantity; readonly gigabytes: number }[] {
  return quantitiesOf(statement).flatMap((size) => {
    const factor = GIGABYTES[(size.unit ?? '').toLowerCase()];
    const value = size.value ?? size.max;
    return factor === undefined || value === undefined ? [] : [{ size, gigabytes: factor * value }];
  });
}

/** “Jetson Orin NX 16 GB”, “one H100 of 80 GB”: right beside a device, a size in which it is sold. */
function isOfDevice(statement: Statement, size: Quantity): boolean {
  const value = size.value ?? 0;
  if ((size.unit ?? '').toLowerCase() !== 'gb') return false;
  return termsOf(statement).some(({ platform, start, end }) => {
    const { ram, ramFrom } = (platform && devices[platform.id]) ?? {};
    if (ram === undefined || ramFrom === 'typical') return false;
    const [least, most] = typeof ram === 'number' ? [ram, ram] : [ram[0] ?? 0, ram.at(-1) ?? 0];
    if (value < least || value > most) return false;
    return size.start >= end
      ? OF_DEVICE.test(statement.text.slice(end, Math.min(size.start, end + 12)))
      : statement.text.slice(size.end, start).trim() === '' && start >= size.end;
  });
}

const OF_DEVICE = /^ ?(?:of |with |[（(,，-])? ?$/;

/** “The region reserved in flash is 48 kB”, Flash 预留 48KB: room for the weights. */
function isFlashRoom(text: string, { start, end }: Range): boolean {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE)
      .at(-1) ?? '';
  const around = before + (text.slice(end, end + REACH).split(CLAUSE)[0] ?? '');
  return FLASH.test(around) && ROOM.test(around);
}

const REACH = 48;
const CLAUSE = /[,，;；。]|[.](?=\s|$)/;
const FLASH = /\bflash(?! attention)\b|闪存/i;
const ROOM = /\b(?:reserved|available|free|left|allotted|allocated|set aside)\b|预留|可用|剩余|留给|分给/i;

/**
 * Where the model stands of which a size is the need: “the model needs 144 GB of GPU memory”, 模型占用显存 20GB. Under a bound
 * it is what it may take.
 */
export function needAt(statement: Statement, { start, op }: Quantity): number | undefined {
  if (op !== '=' && op !== '~') return undefined;
  const { text } = statement;
  const from = Math.max(0, start - SUBJECT);
  const before = text.slice(from, start);
  if (!NEEDS.test(before)) return undefined;
  const named = modelsIn(statement).findLast(({ textRange }) => textRange.end <= start && textRange.start >= from);
  const model = Math.max(before.search(MODEL), named ? named.textRange.start - from : -1);
  return model >= 0 && !DEVICE.test(before.slice(model)) ? from + model : undefined;
}

const SUBJECT = 60;
const NEEDS =
  /(?:\b(?:needs?|takes?(?: up)?|occup(?:y|ies)|uses?|requires?|consumes?)(?: about| around| some| roughly| approximately)?|(?:占用|占|需要?|消耗)(?:掉)?(?:GPU ?)?(?:内存|显存|运行内存)?(?:约为?|大约|共|为)?|加载后(?:占用?)?(?:内存|显存)?(?:约为?|大约|为)?) ?$/i;
const MODEL = /\b(?:models?|weights|network|LLM)\b|模型|权重|网络/i;
const DEVICE =
  /\b(?:phones?|devices?|machines?|servers?|tablets?|laptops?|cards?|boards?)\b|手机|设备|整机|服务器|机器|显卡|开发板|平板|电脑/i;

/** The cards with memory of their own that a statement names. */
function cardsIn(statement: Statement): readonly Term[] {
  const { text } = statement;
  return termsOf(statement).filter(({ platform, kind, start }) => {
    if (platform?.class !== 'accelerator' || kind === 'edge') return false;
    return !NO_CARD.test(text.slice(Math.max(0, start - 12), start));
  });
}

/** “A100（80GB 显存）”, “80 GB A100”: the size of the card. */
function isBeside(card: Range, size: Range): boolean {
  return (
    (size.start >= card.end && size.start - card.end <= BESIDE) ||
    (card.start >= size.end && card.start - size.end <= 2)
  );
}

const BESIDE = 12;
/** “8 张 4090 显卡，64GB 内存”: how much the cards have is not told. */
const CARD = /显卡|(?<![\d.,])[345]0[5-9]0s?(?![\d.])/;
const CARD_MEMORY = /显存|\bVRAM\b|RTX/i;
const NO_CARD = /(?:\b(?:no|without)(?: an?| any)? |无(?:需|独立)?|没有)$/i;

/**
 * What a size before is divided for: “of which 160 MB for the networks”, 其中模型 200MB; or for whom it is there: “48 kB are
 * available for the model”.
 */
function shareOf(text: string, { start, end }: Range): Memory['share'] {
  if (THERE_FOR_AI.test(text.slice(end, end + 60))) return 'ai';
  const before = SHARE.exec(text.slice(Math.max(0, start - 20), start));
  if (!before) return undefined;
  return FOR_AI.test(before[0]) || FOR_AI.test(text.slice(end, end + 24).split(BREAK)[0] ?? '') ? 'ai' : 'other';
}

const SHARE = /(?:\bof which|\bincluding|其中|分给|留给|预留|分配给?)[^,，;；。]{0,12}$/i;
const FOR_AI =
  /\b(?:networks?|models?|AI|inference|LLM|weights|this (?:feature|function))\b|模型|网络|推理|算法|[本该此]功能|识别/i;
const THERE_FOR_AI =
  /^ (?:of (?:[a-z]{2,8} )?(?:memory|RAM|flash) )?(?:(?:is|are) )?(?:available|reserved|free|left|set aside) (?:for|to) (?:the )?(?:models?|networks?|weights|inference|feature)\b/i;

/**
 * True where the clause of a size speaks of memory. In “INT8, 2.6 MB) stays in RAM” and in “2.6 MB in memory” the size is
 * that of the model, which says nothing of how much there is.
 */
function isMemory(text: string, size: Range): boolean {
  const [before, after] = besides(text, size);
  return MEMORY_WORD.test(before) || GPU.test(after) || (MEMORY_WORD.test(after) && !RESIDES.test(after));
}

/** True for “48 GB VRAM”, 显存 48 GB, “a 24 GB GPU”. */
function isOfCard(text: string, size: Range): boolean {
  return besides(text, size).some((words) => OF_CARD.test(words));
}

const OF_CARD = /显存|\bVRAM\b|\b(?:GPU|graphics|video) (?:memory|RAM)\b|^ (?:GPUs?|graphics cards?)\b/i;
/** “A 24 GB GPU”. */
const GPU = /^ (?:GPUs?|graphics cards?)\b/i;
const SIZED =
  /\d ?GB[ -](?:GPUs?|graphics cards?|phones?|tablets?|laptops?|devices?|computers?|PCs?)\b|\b(?:phone|tablet|laptop|computer|PC|Mac|MacBook|Pi)s? (?:with|of|has) (?:only |at least )?\d{1,2} ?GB(?! (?:of )?(?:storage|disk|flash|SSD|free))|\d ?GB ?的?(?:手机|平板|开发板|电脑|笔记本)/i;

/** “A 4 GB phone”, “a laptop with 16 GB”: working memory, as long as it is no more than such devices have. */
function isBesideDevice(text: string, { start, end, value = 0, unit = '' }: Quantity): boolean {
  if (unit.toLowerCase() !== 'gb' || value > MOST_OF_DEVICE) return false;
  return SIZED.test(text.slice(Math.max(0, start - NEAR), end + NEAR)) && !STORAGE_WORD.test(text);
}

const MOST_OF_DEVICE = 24;

/** What stands right before and after a size in its clause. */
function besides(text: string, { start, end }: Range): [string, string] {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(BREAK)
      .at(-1) ?? '';
  return [before, text.slice(end, end + NEAR).split(BREAK)[0] ?? ''];
}

function knownIn(statement: Statement): Memory[] {
  return termsOf(statement).flatMap((term): Memory[] => {
    const row = term.platform && devices[term.platform.id];
    if (typeof row?.ram !== 'number' || row.ramFrom === 'typical') return [];
    const cards = term.platform?.class === 'accelerator' ? cardsOf(statement, term) : 1;
    return cards === undefined ? [] : [memoryOf(statement, term, row.ram * cards, true)];
  });
}

/** How many cards stand in one machine; nothing where that is not clear. */
function cardsOf({ text }: Statement, at: Range): number | undefined {
  const count = machineCount(text, at) ?? 1;
  return count === 'many' || isShared(text) ? undefined : count;
}

function memoryOf(statement: Statement, at: Range, gigabytes: number, known: boolean): Memory {
  const { start, end } = at;
  return {
    range: sourceRange(statement.plain, { start, end }),
    gigabytes,
    text: said(statement, at),
    textRange: { start, end },
    known,
    statement,
  };
}

/** A size with the words that say what it is of: `8 GB RAM`, `H100 of 80 GB`, 整机内存 1 GB. */
function said(statement: Statement, { start, end }: Range): string {
  const { text } = statement;
  const device = termsOf(statement).find(
    (term) =>
      (term.platform?.class === 'device' || term.platform?.class === 'accelerator') &&
      OF_DEVICE.test(text.slice(term.end, Math.max(term.end, start))),
  );
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))?.[0] ?? '';
  const after = WORD_AFTER.exec(text.slice(end, end + NEAR))?.[0] ?? '';
  return text.slice(device && device.end <= start ? device.start : start - word.length, end + after.length).trim();
}

const WORD_BEFORE =
  /\b(?:phone|tablet|laptop|computer|PC|Mac|MacBook|Pi)s? (?:with|of|has) $|(?:[\u4e00-\u9fff]{0,2}[内显][存]|\b(?:RAM|memory|VRAM))[^,，;；。.\d]{0,8}$/i;
const WORD_AFTER =
  /^[- ](?:phones?|tablets?|laptops?|devices?|computers?|PCs?|GPUs?|graphics cards?)\b|^ ?的?(?:手机|平板|开发板|电脑|笔记本)|^ ?(?:of )?(?:[a-z]{3,6} )?(?:RAM|VRAM|memory)\b|^ ?的?(?:运行)?[内显]存/i;
