import catalog from '../../catalog/cues.json' with { type: 'json' };
import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { each, moved } from '../each.ts';
import { termsOf } from '../once.ts';
import { within as isIn } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { wordsOf } from '../vocabulary.ts';
import { clauseAt, type DataKind, has, kindsOf, type OfflineHit, offlineWords, within } from './words.ts';

/** What a document keeps in a place, or does without a network: “no image leaves the site”, 不接公网. */
export interface Duty {
  readonly range: Range;
  /** The media that stay; none where the words do not tell, or where nothing may leave. */
  readonly kinds: readonly DataKind[];
  readonly statement: Statement;
}

const fixed = wordsOf(catalog.cues['offline-duty']);

/** The duties that a statement makes. */
export const dutiesIn: (statement: Statement) => readonly Duty[] = each((statement: Statement): readonly Duty[] => {
  const hits = offlineWords(statement);
  const set = fixed.find(statement.text);
  if ((hits.length < 2 && set.length === 0) || !isBinding(statement)) return [];
  const clauses = new Clauses(statement, hits);
  const found = [
    ...set.slice(0, MOST).flatMap((at) => clauses.fixed(at) ?? []),
    ...hits.slice(0, MOST_WORDS).flatMap((hit) => clauses.free(hit) ?? []),
  ];
  return found
    .filter(({ at }) => !clauses.isOthers(at) && !clauses.isAside(at))
    .map(({ at, kinds }) => dutyOf(statement, at, kinds));
}, moved);

/** So many duties of one statement are looked at, and so many words. */
const MOST = 4;
const MOST_WORDS = 40;

function dutyOf(statement: Statement, { start, end }: Range, kinds: readonly DataKind[]): Duty {
  return { range: sourceRange(statement.plain, { start, end }), kinds, statement };
}

/** False for quotes and titles, and for what others do, what was, and what is left out or open. */
function isBinding({ quoted, path, block }: Statement): boolean {
  return !quoted && block !== 'heading' && !isIn(path, 'competition', 'out-of-scope', 'open', 'history', 'example');
}

interface Found {
  readonly at: Range;
  readonly kinds: readonly DataKind[];
}

/** Looks for duties in the clauses of one statement. */
class Clauses {
  readonly #statement: Statement;
  readonly #text: string;
  readonly #hits: readonly OfflineHit[];

  constructor(statement: Statement, hits: readonly OfflineHit[]) {
    this.#statement = statement;
    this.#text = statement.text;
    this.#hits = hits;
  }

  /** True for what a competitor or an older product does: “竞品 X 离线可用”. */
  isOthers({ start, end }: Range): boolean {
    const { cells } = this.#statement;
    if (this.#hits.some((hit) => hit.tag === 'elsewhere' && hit.start < end)) return true;
    if (termsOf(this.#statement).some((term) => term.group === 'others' && term.start < end)) return true;
    const cell = cells?.findLast(({ at }) => at.start <= start);
    return cell !== undefined && COMPARED.test(cell.column);
  }

  /** A duty in the set words of the catalogue of cues: “works offline”, 数据不出端. */
  fixed(at: Range): Found | undefined {
    const { all, before } = this.#around(at);
    if (has(all, 'condition')) return undefined;
    const own = this.#hits.filter(({ start }) => start >= at.start && start < at.end);
    if (!has(own, 'works', 'lack')) return { at, kinds: kindsOf(before) };
    if (!this.#isWhole(at, before)) return undefined;
    return has(own, 'lack') && !has(all, 'working') && !this.#isSaid(at) ? undefined : { at, kinds: [] };
  }

  /** A duty in words of its own: “no image leaves the site”, 厂区不允许连外网. */
  free(hit: OfflineHit): Found | undefined {
    switch (hit.tag) {
      case 'leave':
        return this.#leaves(hit);
      case 'confined':
        return this.#stays(hit, 10, 3);
      case 'kept':
        return this.#isAll(hit) ? this.#stays(hit, REACH, 12) : undefined;
      case 'internet':
        return this.#barred(hit);
      case 'local':
        return this.#local(hit);
      case 'send':
        return this.#neverSent(hit) ?? this.#noneSent(hit) ?? this.#notAWord(hit);
      default:
        return this.#staysPut(hit);
    }
  }

  /** “No image leaves the site”, “must not be transferred outside the network”. */
  #leaves(hit: OfflineHit): Found | undefined {
    const { all, before, after } = this.#around(hit);
    const kinds = kindsOf(before);
    const place = after.find(({ tag, start }) => tag === 'place' && start - hit.end <= REACH);
    const denied = has(before, 'barred', 'strictly') || NOTHING.test(this.#text.slice(0, hit.start));
    if (!place || kinds.length === 0 || !denied || has(all, 'condition')) return undefined;
    return { at: { start: before[0]?.start ?? hit.start, end: place.end }, kinds };
  }

  /** 信件不出公司, 所有数据留在行内: data, near before it, and the place right after. */
  #stays(hit: OfflineHit, before: number, after: number): Found | undefined {
    const around = this.#around(hit);
    const data = around.before.filter(({ end }) => hit.start - end <= before);
    const kinds = kindsOf(data);
    const place = around.after.find(({ tag, start }) => tag === 'place' && start - hit.end <= after);
    if (!place || kinds.length === 0 || has(around.all, 'condition')) return undefined;
    return { at: { start: data[0]?.start ?? hit.start, end: place.end }, kinds };
  }

  /** “No internet access”, 不接公网: a state (“no …”, 无…) only as a sentence of its own, since it may be a case to deal with. */
  #barred(hit: OfflineHit): Found | undefined {
    const { all, before } = this.#around(hit);
    const bar = before.findLast(({ tag, end, start }) => (tag === 'barred' || tag === 'strictly') && start < end);
    if (!bar || !CONNECT.test(this.#text.slice(bar.end, hit.start)) || has(all, 'condition')) return undefined;
    const at = { start: bar.start, end: hit.end };
    const state = this.#hits.some(({ tag, start }) => tag === 'state' && start === bar.start);
    return state && !this.#isSentence(at) ? undefined : { at, kinds: [] };
  }

  /** “All processing is local”, 全部在公司内网离线运行. */
  #local(hit: OfflineHit): Found | undefined {
    const { all, before } = this.#around(hit);
    const every = before.find(({ tag }) => tag === 'all');
    if (!every || has(all, 'condition', 'trial', 'barred')) return undefined;
    if (!has(before, 'process') && !DOES.test(this.#text.slice(hit.start, hit.end))) return undefined;
    return { at: { start: every.start, end: hit.end }, kinds: [] };
  }

  /** 录音绝不上传: in no case, and not only in some. */
  #neverSent(hit: OfflineHit): Found | undefined {
    const { all, before } = this.#around(hit);
    const never = before.findLast(({ tag }) => tag === 'strictly');
    const kinds = kindsOf(all);
    if (!never || !BE.test(this.#text.slice(never.end, hit.start)) || kinds.length === 0) return undefined;
    return has(all, 'condition') ? undefined : { at: { start: before[0]?.start ?? hit.start, end: hit.end }, kinds };
  }

  /** “No data may be sent to an external service”, “we do not send letters to outside providers”. */
  #noneSent(hit: OfflineHit): Found | undefined {
    const { all, before, after } = this.#around(hit);
    const start = NONE_SENT.exec(this.#text.slice(clauseAt(this.#text, hit).start, hit.end));
    const target = after.find(({ tag, start: at }) => tag === 'cloud' && at - hit.end <= REACH);
    if (!start || !target || FOR_ADVERTS.test(this.#text.slice(target.end))) return undefined;
    const others = all.filter(({ start: at, end }) => !MAY.test(this.#text.slice(at, end)));
    const between = after.filter(({ end }) => end <= target.start);
    const kinds = kindsOf([...before, ...between]);
    if (kinds.length === 0 || has(others, 'condition')) return undefined;
    return { at: { start: hit.end - start[0].trimStart().length, end: target.end }, kinds };
  }

  /** “Not a word of a chat ever goes to an outside company”, 聊天一个字也不发给第三方. */
  #notAWord(hit: OfflineHit): Found | undefined {
    const { all, before, after } = this.#around(hit);
    const { start } = clauseAt(this.#text, hit);
    const emphatic = NOT_A_WORD.exec(this.#text.slice(start, hit.start));
    const target = after.find(({ tag, start: at }) => tag === 'cloud' && at - hit.end <= REACH);
    if (!emphatic || !target || has(all, 'condition') || FOR_ADVERTS.test(this.#text.slice(target.end)))
      return undefined;
    const kinds = kindsOf(before);
    return kinds.length > 0 ? { at: { start: start + emphatic.index, end: target.end }, kinds } : undefined;
  }

  /** “The pictures do not travel”, 照片不外传. */
  #staysPut(hit: OfflineHit): Found | undefined {
    const kinds = kindsOf([hit]);
    const put = kinds.length > 0 ? STAYS_PUT.exec(this.#text.slice(hit.end, hit.end + REACH)) : null;
    if (!put || has(this.#around(hit).all, 'condition')) return undefined;
    return { at: { start: hit.start, end: hit.end + put[0].length }, kinds };
  }

  /** The words of the clause around a range, without those in it. */
  #around(at: Range): { readonly all: OfflineHit[]; readonly before: OfflineHit[]; readonly after: OfflineHit[] } {
    const words = within(this.#hits, clauseAt(this.#text, at));
    const before = words.filter(({ end }) => end <= at.start);
    const after = words.filter(({ start }) => start >= at.end);
    return { all: [...before, ...after], before, after };
  }

  /** 照片只留在手机里, “all letters stay on site”. */
  #isAll(hit: OfflineHit): boolean {
    return ONLY.test(this.#text.slice(hit.start, hit.end)) || has(this.#around(hit).before, 'all');
  }

  /** True for what no model is asked about: “passwords never leave the device”. */
  isAside(at: Range): boolean {
    return has(this.#around(at).before, 'aside');
  }

  /** True where the product as a whole does it: “The app works offline”, but not “Detection works offline”. */
  #isWhole(at: Range, before: readonly OfflineHit[]): boolean {
    const lead = this.#text.slice(clauseAt(this.#text, at).start, at.start);
    return has(before, 'product', 'all') || AUXILIARY.test(lead) || this.#isNamed(lead);
  }

  /** “Robin runs fully offline”, where the title of the document calls the product so. */
  #isNamed(lead: string): boolean {
    const name = NAME.exec(lead)?.[1];
    const [title] = this.#statement.path;
    return name !== undefined && title?.level === 1 && title.title.includes(name);
  }

  /** True where nothing but the want of a network is said: “不联网”, and “No network.” as a sentence. */
  #isSaid(at: Range): boolean {
    if (STATE.test(this.#text.slice(at.start, at.end))) return this.#isSentence(at);
    const { start, end } = clauseAt(this.#text, at);
    return AUXILIARY.test(this.#text.slice(start, at.start)) && this.#text.slice(at.end, end).trim() === '';
  }

  /** True for a whole sentence that no list of faults holds. */
  #isSentence(at: Range): boolean {
    const { path, cells, key, lead, parents } = this.#statement;
    if (cells || key || isIn(path, 'ux-failure')) return false;
    if (
      !SUBJECT.test(this.#text.slice(0, at.start)) ||
      !/^[^,，:：;；→时则下]{0,24}[.。]?\s*$/.test(this.#text.slice(at.end))
    )
      return false;
    return ![path.at(-1)?.title, lead?.text, parents.at(-1)?.text].some(
      (text) => text !== undefined && FAULT.test(text),
    );
  }
}

/** How far from a verb a place may stand. */
const REACH = 24;
/** What a sentence on the want of a network may begin with: “The machine has”, 内网环境，. */
const SUBJECT =
  /^[\s*-]*(?:(?:The|This|Our|These|Those) (?:[\w-]{3,16} )?(?:machines?|servers?|box(?:es)?|hosts?|racks?|plants?|sites?|lines?|stations?|workstations?|clusters?|networks?) (?:has|have) |There is |[^，,。；：:]{0,8}(?:机器|服务器|主机|机房|现场|车间|内网|环境)[，,]?)?$/;
const ONLY = /^[只仅全]/;
/** “No data may be”, “we do not”, right before a verb of sending. */
const NONE_SENT =
  /(?:^|\s)(?:no (?:(?!personal|sensitive|private|raw|identif)[\w-]{2,16} ){1,3}(?:(?:may|must|can|is|are|will|shall|ever) ){0,2}(?:be |ever )?|(?:we|it|the app|the system|the product) (?:do(?:es)? not|don['’]t|doesn['’]t|never|must not|will never) )\w+$/i;
const MAY = /^(?:may|can|could)$/i;
const NOTHING = /\b(?:nothing|none of)\b/i;
/** What may stand between a denial and the network: “不允许连外网”, “must not be connected to the internet”. */
const CONNECT =
  /^\s?(?:(?:be|have|has|any|direct|use|access|reach|connect|connected|to|the|outbound) ){0,4}$|^(?:直接)?(?:调用|连接?|接入?|联|访问|上|连通|有|使用|连到|接到)?(?:任何)?$/i;
const STAYS_PUT =
  /^ (?:do(?:es)? not|never|don['’]t) travel\b|^(?:都|均|一律|绝)?不(?:得|会|许)?(?:外传|走公网|走外网)/i;
const NOT_A_WORD =
  /\bnot an? (?:single )?(?:word|byte|bit|line|frame|picture|second) (?:of|from)\b|一(?:个字节?|句话?|张图?|条|帧|秒)[^，。；]{0,6}[都也]?(?:不|绝不)/i;
const FOR_ADVERTS =
  /^[^.;。；]{0,12}\b(?:for|to) (?:training|train|advertising|marketing)\b|^[^。；]{0,8}(?:训练|营销|广告)/i;
const BE = /^(?: be| ever| get| leave)?\s?$|^[把将](?:任何|一切|所有)?[^，。；]{1,6}$/i;
const STATE = /^(?:no|without|无)/i;
const DOES = /process|run|done|happens|computed|运行|完成|处理|算完/i;
const AUXILIARY = /^[\s*-]*(?:(?:must|should|shall|can|is|支持|必须|应|需要?|可|能|要求|也|要) ?){0,4}$/i;
const NAME = /^[\s*-]*(?:The )?([A-Z][\w-]{2,20}) (?:itself )?(?:runs?|works?|operates?|is|lives?|must|should|will)\b/;
const COMPARED = /竞品|对标|友商|\b(?:competitors?|others|rival)\b/i;
const FAULT =
  /\b(?:errors?|edge cases?|exceptions?|failures?|fallbacks?|states?|scenarios?)\b|异常|边界|错误|失败|降级|兜底|状态|场景/i;
