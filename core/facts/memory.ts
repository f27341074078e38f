import platforms from '../catalog/platforms.json' with { type: 'json' };
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { Term } from './deploy-terms.ts';
import { each, moved } from './each.ts';
import { isShared, machineCount } from './machine-count.ts';
import { quantitiesOf, termsOf } from './once.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** Memory that a statement gives the model: stated, or known of the device that it names. */
export interface Memory {
  readonly range: Range;
  readonly gigabytes: number;
  /** The words that say so: `8 GB RAM`, `iPhone 13`. */
  readonly text: string;
  /** True where the device's size is known from the catalogue, false where the document states it. */
  readonly known: boolean;
  /** For whom a part of the memory is: the models, or something else; absent for the whole. */
  readonly share?: 'ai' | 'other';
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
  if (!MEMORY_WORD.test(text) || (CARD.test(text) && !CARD_MEMORY.test(text))) return [];
  const cards = cardsIn(statement);
  const quantities = quantitiesOf(statement).filter(({ unit }) => GIGABYTES[(unit ?? '').toLowerCase()] !== undefined);
  const sizes = quantities.flatMap((quantity): Memory[] => {
    const factor = GIGABYTES[(quantity.unit ?? '').toLowerCase()] ?? 0;
    const value = quantity.value ?? quantity.max;
    if (value === undefined) return [];
    const share = shareOf(text, quantity);
    if (!share && !isMemory(text, quantity)) return [];
    if (STORAGE_WORD.test(text.slice(quantity.end, quantity.end + NEAR))) return [];
    const card = cards.find((one) => isBeside(one, quantity));
    const own = machineCount(text, quantity);
    const count = own ?? (card ? cardsOf(statement, card) : 1);
    if (count === undefined || count === 'many') return [];
    const memory = memoryOf(statement, quantity, factor * value * count, false);
    return [share ? { ...memory, share } : memory];
  });
  // What the other cards have is memory, too.
  const others = cards.filter((card) => !quantities.some((quantity) => isBeside(card, quantity)));
  const known = others.length > 0 ? knownIn(statement) : [];
  return known.length < others.length ? [] : [...sizes, ...known];
}

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

/** What a size before is divided for: “of which 160 MB for the networks”, 其中模型 200MB. */
function shareOf(text: string, { start, end }: Range): Memory['share'] {
  const before = SHARE.exec(text.slice(Math.max(0, start - 20), start));
  if (!before) return undefined;
  return FOR_AI.test(before[0]) || FOR_AI.test(text.slice(end, end + 24).split(BREAK)[0] ?? '') ? 'ai' : 'other';
}

const SHARE = /(?:\bof which|\bincluding|其中|分给|留给|预留|分配给?)[^,，;；。]{0,12}$/i;
const FOR_AI = /\b(?:networks?|models?|AI|inference|LLM|weights)\b|模型|网络|推理|算法/i;

/**
 * True where the clause of a size speaks of memory. In “INT8, 2.6 MB) stays in RAM” and in “2.6 MB in memory” the size is
 * that of the model, which says nothing of how much there is.
 */
function isMemory(text: string, { start, end }: Range): boolean {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(BREAK)
      .at(-1) ?? '';
  const after = text.slice(end, end + NEAR).split(BREAK)[0] ?? '';
  return MEMORY_WORD.test(before) || (MEMORY_WORD.test(after) && !RESIDES.test(after));
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
    text: statement.text.slice(start, end).trim(),
    known,
    statement,
  };
}
