import { isHan } from '../../match/normalise.ts';
import type { SourceKind } from '../data-source.ts';
import { findModelNames } from '../model-names.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import {
  isCollected,
  isGathered,
  isGatheredAt,
  isLabelled,
  isLogged,
  isSeenWith,
  isSortedUnder,
} from './collection.ts';
import type { Context } from './context.ts';
import { nameAcross, nameBetween } from './name-between.ts';
import { nameAfter, namesIn } from './names.ts';
import { isOutlet, isTable } from './outlet.ts';
import { isOwned, MATERIAL } from './owned.ts';
import type { Reading } from './reading.ts';
import { after, before, denied, gap, outward } from './span.ts';
import type { Hit, Tag } from './vocabulary.ts';
import { isSearched } from './web.ts';

const MOVES: readonly Tag[] = ['obtain', 'from', 'link', 'sink', 'give'];
const KINDS: Readonly<Partial<Record<Tag, SourceKind>>> = {
  dataset: 'dataset',
  site: 'site',
  web: 'site',
  knowledge: 'knowledge-base',
  system: 'system',
  device: 'collection',
  behaviour: 'collection',
  form: 'collection',
  reaction: 'collection',
  content: 'collection',
  data: 'collection',
  place: 'collection',
};

/** Tags of names in the catalogue, which win over names told by their shape. */
const LISTED: readonly Tag[] = ['site', 'dataset', 'system', 'device', 'web'];

/** A word of the catalogue, or a name told by its shape. */
export interface Named extends Hit {
  readonly shape?: SourceKind;
}

/** “Version control: use a Git repository”: where the code of the product is. */
const VERSIONED = /^(?:version|source) control|^版本(?:控制|管理)|^代码(?:托管|管理)/i;

/** The origins that a statement names by a verb of obtaining or a word of origin, and data sets by their names. */
export function readSentence(statement: Statement, context: Context, hits: readonly Hit[]): Reading[] {
  const { text } = statement;
  if (statement.block === 'heading' || VERSIONED.test(statement.key?.text ?? '')) return [];
  const named = withNames(text, hits);
  const maybe = !context.technical && !context.analytics && !within(statement.path, 'users', 'background', 'risk');
  return named.flatMap((hit, i): Reading[] => {
    const kind = hit.shape ?? KINDS[hit.tag];
    if (!kind || open(text, named, i) || (hit.tag === 'web' && isLibrary(statement)) || isDown(text, hit)) return [];
    const reading = { start: hit.start, end: hit.end, kind };
    if (isOrigin(text, named, i, context) || isSortedUnder(statement, hit)) return [{ ...reading, confidence: 'high' }];
    return maybe && isNear(text, named, i) ? [{ ...reading, confidence: 'low' }] : [];
  });
}

/** “The weather feed is down”, 天气接口没数据: what fails is named, and not what comes from it. */
function isDown(text: string, { tag, shape, start, end }: Named): boolean {
  return tag === 'system' && !shape && !/[A-Z]/.test(text.slice(start, end)) && DOWN.test(text.slice(end, end + 24));
}

const DOWN =
  /^\s?(?:没有?数据|没数|挂了?|超时|异常|报错|不可用|不通|断|中断|宕机)|^ (?:is|are|goes|was|were) (?:down|unavailable|offline)\b|^ (?:fails?|times? out)\b/i;

/** In a table of libraries “Web search | `webbrowser`” opens a page: nothing is taken from it. */
function isLibrary({ table }: Statement): boolean {
  return table?.columns.some((column) => /^(?:library|libraries|package|module|库|依赖库)$/i.test(column)) ?? false;
}

/** “Hurdle Model”: how something is computed. */
const TECHNIQUE = /(?:Model|Algorithm|Method|Function|Network|Graph|Transformer|Regression|Classifier|Loss)s?$/;

function isTechnique(name: string): boolean {
  return TECHNIQUE.test(name) || findModelNames(name).length > 0;
}

/** The hits with names by shape among them; words inside a name count no more. */
function withNames(text: string, hits: readonly Hit[]): Named[] {
  const shaped: Named[] = namesIn(text).map(({ start, end, kind }) => ({ start, end, tag: 'site', shape: kind }));
  for (const [i, hit] of hits.entries()) {
    const found = leadsToName(text, hits, i)
      ? nameAfter(text, hit.end)
      : (nameBetween(text, hits, i) ?? nameAcross(text, hit));
    const name = found && isTechnique(text.slice(found.start, found.end)) ? undefined : found;
    if (name && hits.some((other) => other.start <= name.start && other.end >= name.end)) continue;
    if (name && !hits.some((other) => other.start < name.end && other.end > name.start && LISTED.includes(other.tag))) {
      shaped.push({ ...name, tag: 'site', shape: 'system' });
    }
  }
  if (shaped.length === 0) return [...hits];
  const free = hits.filter(
    (hit) => !shaped.some((name) => hit.start < name.end && hit.end > name.start && hit.tag !== 'dataset'),
  );
  return [...free, ...shaped].sort((a, b) => a.start - b.start);
}

/** “sourced from”, “来自”: a word that by itself says that something is taken, unlike “from” and “从”. */
function isWhole(word: string): boolean {
  return word.length > 4 || (word.length > 1 && isHan(word.charCodeAt(0)));
}

/** A word of origin after something that is taken: not every “from” leads to a source. */
function leadsToName(text: string, hits: readonly Hit[], i: number): boolean {
  const hit = hits[i];
  if (!hit) return false;
  const word = text.slice(hit.start, hit.end);
  if (hit.tag === 'link') {
    if (/^(?:对接|调用|打通)$/.test(word)) return !!after(text, hits, i, ['obtain'], 45);
    return /^(?:via|through|using)$/i.test(word) && !!before(text, hits, i, ['obtain'], 9);
  }
  if (hit.tag === 'obtain')
    return /^(?:接入|调取|抓取|爬取)$/.test(word) && !!after(text, hits, i, ['data', 'content'], 60);
  if (hit.tag !== 'from') return false;
  return isWhole(word) || before(text, hits, i, ['obtain', 'data', 'content', 'train'], 40) !== undefined;
}

/** A system or site beside data, with a word that may or may not mean that the data comes from it: “integrates CRM data”. */
function isNear(text: string, hits: readonly Named[], i: number): boolean {
  const hit = hits[i];
  if (!hit || (hit.tag !== 'system' && hit.tag !== 'site') || hit.shape) return false;
  if (hits.some((other) => other.tag === 'channel' && other.start === hit.start)) return false;
  const move = before(text, hits, i, MOVES);
  if (move?.tag !== 'link' || denied(text, hits, hits.indexOf(move)) || after(text, hits, i, ['sink'], 15))
    return false;
  const material = before(text, hits, i, MATERIAL) ?? after(text, hits, i, MATERIAL, 30);
  return material !== undefined && gap(text, material, hit) < 30;
}

function isOrigin(text: string, hits: readonly Named[], i: number, context: Context): boolean {
  const hit = hits[i];
  if (!hit) return false;
  switch (hit.tag) {
    case 'knowledge':
      return isFilled(text, hits, i);
    case 'web':
      return !denied(text, hits, i) && isSearched(text, hits, i, context);
    case 'dataset':
      return !hits.some((other) => other.tag === 'negation');
    case 'behaviour':
    case 'reaction':
    case 'form':
      return isCollected(text, hits, i, context);
    case 'content':
      return isLabelled(text, hits, i);
    case 'data':
      return isGathered(text, hits, i) || isLogged(text, hits, i);
    case 'place':
      return isGatheredAt(text, hits, i);
    case 'site':
      if (isTable(hit, text)) return !denied(text, hits, i) && !before(text, hits, i, ['sink', 'keep'], 30);
      if (isOutlet(text, hit)) return false;
      if (hit.shape === 'file' || /^https?:/.test(text.slice(hit.start, hit.end))) return isFetched(text, hits, i);
      if (hit.shape === 'dataset' && text.slice(hit.start, hit.end).includes('/')) return !denied(text, hits, i);
      if (hit.shape === 'site' && /^ (?:data ?set|corpus)\b/i.test(text.slice(hit.end, hit.end + 10)))
        return !denied(text, hits, i);
      return isTaken(text, hits, i, context) || (context.announced && (!hit.shape || hit.shape === 'dataset'));
    default:
      return isTaken(text, hits, i, context);
  }
}

/** Whoever clones a repository takes what is in it. */
const CLONED = /^(?:clon|克隆)/i;

/** What a system hands out for a model: 导出的记录, 导出 200 条作为测试集. */
const EXPORTED = /^导出(?:的|[^，。；;]{0,40}(?:作为|用于|用作)[^，。；;]{0,8}(?:测试|训练|评测|评估|验证|微调))/;

/** True where data is taken from a named thing: by a verb before or after it, a word of origin, or in the passive. */
function isTaken(text: string, hits: readonly Named[], i: number, context: Context): boolean {
  const hit = hits[i];
  if (!hit) return false;
  const move = before(text, hits, i, MOVES);
  if (move && (move.tag === 'sink' || denied(text, hits, hits.indexOf(move)))) return false;
  const sink = after(text, hits, i, ['sink'], 9);
  if (sink && EXPORTED.test(text.slice(sink.start))) return true;
  if (sink && move?.tag !== 'from' && isHan(text.charCodeAt(sink.start))) return false;
  if (isHandedOver(text, hits, i)) return true;
  if (hit.tag === 'site' && LIVES.test(text.slice(Math.max(0, hit.start - 50), hit.start))) return true;
  if (context.technical && hit.tag === 'system') return false;
  const material = before(text, hits, i, MATERIAL) ?? after(text, hits, i, MATERIAL, 40);
  const near = hit.tag === 'device' && move !== undefined && gap(text, move, hit) < 25;
  const close = hit.tag === 'system' && move !== undefined && gap(text, move, hit) < 12;
  const bare = (hit.tag === 'system' || hit.tag === 'device') && !near && !close && material === undefined;
  if (hit.tag === 'device') {
    if (move?.tag === 'link' && before(text, hits, hits.indexOf(move), ['obtain'], 12)) return true;
    if (isSeenWith(text, hits, i)) return true;
  }
  if (move?.tag === 'obtain') return !outward(text, move, hit) && !bare;
  if (move?.tag === 'from') {
    if (OTHER_SUBJECT.test(text.slice(Math.max(0, move.start - 40), move.start))) return false;
    if (before(text, hits, hits.indexOf(move), ['actor'], 6) && !before(text, hits, hits.indexOf(move), MATERIAL))
      return false;
    return (
      isWhole(text.slice(move.start, move.end)) ||
      material !== undefined ||
      before(text, hits, i, ['obtain', 'train', 'link', 'sink', 'process']) !== undefined
    );
  }
  if (hits.some((other) => other.tag === 'channel' && other.start === hit.start)) return false;
  if (hit.tag === 'site' && !hit.shape && !context.technical && isConnected(text, hit)) return true;
  const next = after(text, hits, i, ['obtain'], hit.tag === 'system' ? 30 : 12);
  if (next && (!bare || move?.tag === 'link' || CLONED.test(text.slice(next.start)))) return true;
  if (hit.tag === 'system') {
    // “Train the model on historical CRM data”
    const learned = after(text, hits, i, ['data'], 2) && before(text, hits, i, ['train'], 45);
    return isQueried(text, hit, move) || (before(text, hits, i, ['label']) ?? learned) !== undefined;
  }
  if (hit.tag !== 'site' || context.technical) return false;
  if (move?.tag === 'link' && hit.shape && before(text, hits, hits.indexOf(move), ['obtain'], 9)) return true;
  if (!material) return false;
  if (move?.tag === 'link' && gap(text, material, hit) < 30 && !/ to /.test(text.slice(hit.end, material.start)))
    return true;
  return isOwned(text, hits, i);
}

/** “用户的了解多来自社交媒体”, “requirements extracted from the report”: where an opinion, a number or a wish comes from. */
const OTHER_SUBJECT =
  /(?:了解|认知|认识|印象|指标|目标|阈值|灵感|需求|要求)[^，。；数据]{0,6}$|\b(?:requirements?|user stories) (?:\w+ ){0,2}$/i;
/** “All content lives in a GitHub repository”: where the documents of a product are. */
const LIVES =
  /\b(?:content|documents?|articles|pages|knowledge|docs|notes|policies|manuals|recipes|runbooks|wikis?) (?:lives?|resides?|sits?|(?:is|are) (?:maintained|authored|curated|written)) (?:in|on) (?:an? |the |our |their |its )?$/i;

/** “The microphone node (`mic.py`) shall publish raw audio frames”: what a device gives out, however far the verb. */
function isPublished(text: string, hits: readonly Named[], i: number): boolean {
  const verb = after(text, hits, i, ['emit', 'sink'], 75);
  if (
    !verb ||
    !/^(?:publish|stream|emit|transmit)/i.test(text.slice(verb.start)) ||
    denied(text, hits, hits.indexOf(verb))
  )
    return false;
  return /^\w* (?:[\w/`.-]+ ){0,3}(?:audio|video|images?|frames?|samples?|readings?|footage|measurements?|signals?)\b/i.test(
    text.slice(verb.start, verb.start + 60),
  );
}

/** A step that is nothing but “Connect Xero”. */
function isConnected(text: string, hit: Named): boolean {
  return (
    /^\W*(?:connect|link|sync|synchroni[sz]e)(?: (?:to|with|your|an?|the|their)){0,2} $/i.test(
      text.slice(0, hit.start),
    ) && /^(?: accounts?)?\W*$/i.test(text.slice(hit.end, hit.end + 12))
  );
}

/** “Provided by X”, “由 X 提供”, “the meters report …”. */
function isHandedOver(text: string, hits: readonly Named[], i: number): boolean {
  const hit = hits[i];
  if (before(text, hits, i, ['by'], 30) && after(text, hits, i, ['obtain', 'make', 'emit', 'label'], 12)) return true;
  const passive = before(text, hits, i, ['by'], 9);
  if (passive && before(text, hits, hits.indexOf(passive), ['emit', 'obtain', 'give', 'make'], 6)) return true;
  if (hit?.tag === 'device' && isPublished(text, hits, i)) return true;
  if (hit?.tag === 'device' && (after(text, hits, i, ['emit'], 30) ?? after(text, hits, i, ['obtain'], 6))) return true;
  const by = hit?.tag === 'system' ? after(text, hits, i, ['by'], 9) : undefined;
  return by !== undefined && after(text, hits, hits.indexOf(by), ['make'], 30) !== undefined;
}

/** A file or an address is an origin where it is read, or called a data set. */
function isFetched(text: string, hits: readonly Named[], i: number): boolean {
  if (denied(text, hits, i)) return false;
  if (hits.some(({ tag, start, end }) => tag === 'data' && /set|corpus|数据集|语料/i.test(text.slice(start, end))))
    return true;
  const move = before(text, hits, i, ['obtain', 'from', 'link'], 40);
  if (!move || before(text, hits, i, ['sink'], 30)) return false;
  // “Calls are tracked via usage.json”: what is put into a file is not taken from it.
  return move.tag !== 'link' || !before(text, hits, hits.indexOf(move), ['keep'], 3);
}

/** A product that answers questions about a database has that database for its data. */
function isQueried(text: string, hit: Hit, move: Hit | undefined): boolean {
  if (!move || move.tag === 'give') return false;
  return /database|warehouse|数据库|数仓/i.test(text.slice(hit.start, hit.end));
}

/** A knowledge base counts where the statement says whose documents are in it. */
function isFilled(text: string, hits: readonly Named[], i: number): boolean {
  if (denied(text, hits, i)) return false;
  const near = (tag: Tag): boolean => (before(text, hits, i, [tag]) ?? after(text, hits, i, [tag])) !== undefined;
  return near('document') && near('whose');
}

/** Made up, undecided or put off. */
function open(text: string, hits: readonly Named[], i: number): boolean {
  if (before(text, hits, i, ['future'])) return true;
  return (before(text, hits, i, ['mock', 'open'], 30) ?? after(text, hits, i, ['mock', 'open'], 30)) !== undefined;
}
