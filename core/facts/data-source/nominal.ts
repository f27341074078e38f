import { allMatches } from '../../match/all.ts';
import type { Range } from '../../text.ts';
import type { SourceKind } from '../data-source.ts';
import { findMetrics } from '../metric-name.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import type { Context } from './context.ts';
import { namesIn, properNames, storesIn } from './names.ts';
import { quotesIn } from './quotes.ts';
import type { Reading } from './reading.ts';
import { saysMore } from './says-more.ts';
import { gap } from './span.ts';
import type { Hit, Tag } from './vocabulary.ts';

/** Sections in which amounts measure the business or the service. */
const NUMBERS = [
  'goals',
  'non-functional',
  'cost-plan',
  'launch',
  'operations',
  'background',
  'users',
  'risk',
  'deployment',
  'technology',
  'open',
] as const;

/** Words by which a statement is no plain account of what there is. */
const BARRED: readonly Tag[] = ['mock', 'open', 'future', 'negation'];
const MATERIAL: readonly Tag[] = ['content', 'data', 'document', 'behaviour', 'dataset'];
const ORIGINS: Readonly<Partial<Record<Tag, SourceKind>>> = {
  dataset: 'dataset',
  site: 'site',
  system: 'system',
  device: 'collection',
  place: 'collection',
  form: 'collection',
};
const AMOUNT =
  /\d[\d,.]{0,12}\s?(?:k|m|million|billion|thousand|万|亿|千|余)?\+?\s?(?:months|years|个月|hours?|nights?|km|days? of|pairs|items|GB|TB|条|张|份|篇|小时|例|万|册|幅|段|段录音|页|部|通|个样本|对|晚|栋|台|辆|家)/i;
const OBLIGES =
  /\b(?:must|should|shall|need|needs|ensure|at least|at most|minimum)\b|必须|需要|应当|应该|需覆盖|确保|保证|不少于|至少|至多|最多|不低于|不超过|每|建议|\bper\b|recommended/i;

/** How data is kept or cut up, or how much of a conversation goes into a prompt, whatever it is. */
const HANDLING =
  /\b(?:retention|chunk(?:s|ing)?|token limit|last \d{1,3} (?:turns|exchanges))\b|分块|切片|留存策略|保留策略|\d\s?轮(?:对话|会话|聊天|上下文|历史)/i;

/**
 * Origins that stand without a verb: "4,100 archived calls of the fire brigade, 2018 to 2023", "PACS 影像 12 万张".
 * Below a heading about data a name beside material is enough; elsewhere there has to be an amount as well.
 */
export function readNominal(statement: Statement, context: Context, hits: readonly Hit[]): Reading[] {
  const { text } = statement;
  if (statement.block === 'heading') return [];
  const partner = context.topic === 'strict' ? partnerIn(text) : undefined;
  if (partner) return [{ ...partner, kind: 'collection', confidence: 'high' }];
  if (OBLIGES.test(text) || HANDLING.test(text)) return [];
  const tags = new Set(hits.map((hit) => hit.tag));
  if (BARRED.some((tag) => tags.has(tag))) return [];
  const amount = amountIn(text, hits);
  const held = heldIn(text, hits);
  if (held) return [{ start: held.start, end: held.end, kind: 'system', confidence: 'high' }];
  if (!context.topic && (!amount || within(statement.path, ...NUMBERS))) return [];
  const material = MATERIAL.some((tag) => tags.has(tag));
  if (!material && !amount && context.topic !== 'strict') return [];
  const from = context.topic && statement.key ? statement.key.valueStart : 0;
  const names: (Range & { kind: SourceKind })[] = [
    ...hits.flatMap((hit) => {
      const kind = ORIGINS[hit.tag];
      return kind && (context.topic === 'strict' || kind !== 'collection')
        ? [{ start: hit.start, end: hit.end, kind }]
        : [];
    }),
    ...namesIn(text),
    ...storesIn(text)
      .filter(
        (range) =>
          context.topic === 'strict' ||
          /^[中里内上]/.test(text.slice(range.end)) ||
          /[（(]/.test(text[range.start - 1] ?? ''),
      )
      .map((range) => ({
        ...range,
        kind: 'system' as const,
      })),
    ...properNames(text)
      .filter((range) => isPlaced(text, range) && !hits.some((hit) => hit.start <= range.start && hit.end >= range.end))
      .filter(({ start, end }) => findMetrics(text.slice(start, end)).length === 0)
      // “At Hof Lindner” is where people gathered the data, “in Maximo” the system that holds it.
      .map(
        (range) =>
          ({
            ...range,
            kind: /\bat (?:the )?$/i.test(text.slice(Math.max(0, range.start - 8), range.start))
              ? 'collection'
              : 'system',
          }) as const,
      ),
  ];
  const [name] = names
    .filter(
      (range) => range.start >= from && !isSunk(text, hits, range) && !isQuoted(text, range) && !isActing(text, range),
    )
    .sort((a, b) => a.start - b.start);
  // The number of a requirement is no amount: “FR-12 Descriptions: …”.
  const counted = amount || /\d{2,}\s?(?!ms|s\b|MB|GB|px)[A-Za-z\p{Script=Han}]{2,}/u.test(text.slice(from));
  if (
    !name &&
    context.topic === 'strict' &&
    !within(statement.path, ...NUMBERS) &&
    counted &&
    material &&
    saysMore(text, hits)
  ) {
    return [{ start: from, end: text.length, kind: 'collection', confidence: 'high' }];
  }
  if (!name) return [];
  return [{ start: name.start, end: name.end, kind: name.kind, confidence: 'high' }];
}

/** “与同济医院合作”, “in cooperation with the Mayo Clinic”: below a heading about data, where the data arises. */
function partnerIn(text: string): Range | undefined {
  if (!/合作|共建|联合|cooperation|partnership|collaboration/.test(text)) return undefined;
  const match =
    /[与和同跟]\s?([\p{Script=Han}A-Za-z][\p{Script=Han}\w ]{1,18}?)\s?(?:合作|共建|联合(?:采集|标注))/u.exec(text) ??
    /\b(?:cooperation|partnership|collaboration) with (?:the )?([A-Z][\w.&’' -]{2,40})/.exec(text);
  if (!match?.[1]) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  return { start, end: start + match[1].length };
}

/** “北森招聘系统中投递的简历”: a store by name, and material in it. */
function heldIn(text: string, hits: readonly Hit[]): Range | undefined {
  return storesIn(text).find((store) => {
    if (!/^[中里内上][^，。；]{0,8}的/.test(text.slice(store.end, store.end + 12))) return false;
    return hits.some((hit) => hit.tag === 'content' && hit.start > store.end && gap(text, store, hit) < 36);
  });
}

/** True inside something that somebody says. */
function isQuoted(text: string, name: Range): boolean {
  return quotesIn(text).some((quote) => name.start > quote.start && name.end < quote.end);
}

/** True after a verb that puts data away: that names a store of the product, no origin. */
function isSunk(text: string, hits: readonly Hit[], name: Range): boolean {
  return hits.some((hit) => hit.tag === 'sink' && hit.end <= name.start && gap(text, hit, name) < 40);
}

/** “Checked by the data team”, “由客服部审核”: whoever works on the data, or gets it, is not where it comes from. */
function isActing(text: string, { start, end }: Range): boolean {
  const ahead = text.slice(Math.max(0, start - 24), start);
  return (
    /\b(?:(?:checked|reviewed|approved|verified|owned|managed|run) by|provided to|given to|sent to|shown to) (?:the |our )?$/i.test(
      ahead,
    ) || /^(?:上完成|(?:审核|审批|负责|检查|执行|发起|完成|确认|验收|评审)(?!过))/.test(text.slice(end, end + 4))
  );
}

/** A name where a place or an owner of data stands: after a preposition, in brackets, or before a kind of store. */
function isPlaced(text: string, range: Range): boolean {
  const ahead = text.slice(Math.max(0, range.start - 14), range.start);
  if (/(?:\b(?:from|of|in|by|at|via|on|through)(?: the| our| own)? |[(（]|从|来自|在|由|取自)$/.test(ahead))
    return true;
  return /^(?: v?\d[\w.]*)? ?(?:系统|平台|数据库|公开|数据集|里|中|库|云|portal|server|export|webhook|benchmark|set\b|library|feed|archive|data ?set|lab|clinic|log)/i.test(
    text.slice(range.end, range.end + 12),
  );
}

/** An amount of material: "61,000 km", "1,780 份", "640 wearers’ recordings". */
function amountIn(text: string, hits: readonly Hit[]): boolean {
  if (AMOUNT.test(text) && hits.some((hit) => MATERIAL.includes(hit.tag))) return true;
  for (const match of allMatches(text, /\d{3,12}|\d{1,3}(?:,\d{3}){1,3}|\d[\d.]{0,5}\s?(?:k|million|万|亿)/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (
      hits.some(
        (hit) =>
          hit.start >= range.end && (hit.tag === 'content' || hit.tag === 'document') && gap(text, range, hit) < 24,
      )
    )
      return true;
  }
  return false;
}
