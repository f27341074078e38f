import catalog from '../../catalog/data-sources.json' with { type: 'json' };
import { hasLetter } from '../../match/letters.ts';
import type { Range } from '../../text.ts';
import type { SourceKind } from '../data-source.ts';
import type { Cell, Statement } from '../statement.ts';
import type { Context } from './context.ts';
import { keepersIn } from './keeper.ts';
import { marksOf } from './marks.ts';
import { namesIn, PLAIN_FOLDER } from './names.ts';
import type { Reading } from './reading.ts';
import { saysMore } from './says-more.ts';
import { type Hit, hitsOf, keyKinds, knownField, type Tag } from './vocabulary.ts';

/** The origins in a table's source column, after a `Data source:` key, or in a list that a heading announces. */
export function readStructure(statement: Statement, context: Context): Reading[] {
  if (statement.cells) return readRow(statement, statement.cells, context);
  const key = statement.key;
  if (key && statement.block !== 'heading' && keyKinds(key.text).includes('base')) {
    const value = originIn(statement.text, { start: key.valueStart, end: statement.text.length }, 'base');
    if (value.length > 0) return value;
  }
  if (key && keyKinds(key.text).includes('source') && key.valueStart < statement.text.length) {
    const value = { start: key.valueStart, end: statement.text.length };
    const found = originIn(statement.text, value, 'key');
    return found.length > 0 || !DATASET.test(key.text.trim()) ? found : titleIn(statement.text, value);
  }
  if (key && statement.block !== 'heading' && keyKinds(key.text).includes('column')) {
    const value = originIn(statement.text, { start: key.valueStart, end: statement.text.length }, 'list');
    return value.filter((reading) => reading.kind === 'site' || reading.kind === 'dataset');
  }
  if (!context.announced || statement.block !== 'item' || isField(statement) || isAspect(statement)) return [];
  const how = context.sources && statement.text.length < 120 && !OBLIGES.test(statement.text) ? 'column' : 'list';
  return originIn(statement.text, { start: 0, end: statement.text.length }, how);
}

const DATASET = /^(?:(?:training|test|evaluation|main|primary) )?(?:data ?sets?|corpus)(?: name)?$/i;
/** “Accepted Loans of Springfield (2007–2018)”: words that begin as those of a title do. */
const TITLE =
  /^[A-Z][\w&.'’-]{1,24}(?: (?:(?:of|the|and|for|in|on|to) ){0,2}[A-Z\d][\w&.'’-]{0,24}){1,7}(?= ?(?:$|[(,;–—]))/;

/** The title of a data set, where a value is or begins with nothing else. */
function titleIn(whole: string, { start, end }: Range): Reading[] {
  const value = whole.slice(start, end);
  const lead = value.length - value.trimStart().length;
  const title = TITLE.exec(value.trim())?.[0];
  if (!title || hitsOf(value).some(({ tag }) => NO_TITLE.has(tag))) return [];
  return [{ start: start + lead, end: start + lead + title.length, kind: 'dataset', confidence: 'high' }];
}

const NO_TITLE: ReadonlySet<Tag> = new Set<Tag>(['open', 'negation', 'future', 'mock']);

/** A list of the fields that a record has, below where it comes from: 数据字段：名称、网址. */
const FIELDS =
  /(?:字段|属性)\s?[:：]?$|^(?:data )?(?:fields|columns|attributes)\s?:?$|^(?:选择|选用)?(?:原因|理由|优点|缺点)\s?[:：]?$|^(?:why|reasons?|pros|cons)\s?:?$/i;

function isField({ text, parents, lead }: Statement): boolean {
  if (FIELDS.test(text.trim()) || (lead && FIELDS.test(lead.text.trim()))) return true;
  return parents.slice(-2).some((parent) => FIELDS.test(parent.text.trim()));
}

const aspects = new Set(catalog.names.aspects);

/**
 * A key of a requirement's own form, such as what it puts out, what is to be done and when it is done, or a part of one:
 * none of them holds an origin. Nor does a file of code.
 */
function isAspect({ key, parents, text }: Statement): boolean {
  const above = parents.at(-1)?.key;
  return (
    [key, above].some((one) => one && (aspects.has(one.text.trim().toLowerCase()) || POLICY.test(one.text.trim()))) ||
    CODE_FILE.test(text)
  );
}

/** “超时策略”, “Allowlist”: how data are fetched, not from where. */
const POLICY =
  /(?:策略|方式|范围|上限|下限|优先级?|脱敏|白名单|黑名单|窗口|规则|频率|限制|阈值)$|^(?:timeout|limit|retention|whitelist|allowlist|policy|trigger|rate limit)s?$/i;

const CODE_FILE = /^(?:files?|文件)[:：]? ?\S{1,80}\.(?:py|ipynb|jsx?|tsx?|java|go|rs|cs|rb|php|sh|cpp)$/i;

function readRow(statement: Statement, cells: readonly Cell[], context: Context): Reading[] {
  const { text } = statement;
  const first = cells[0];
  const column = cells.find((cell, i) => i > 0 && isSourceColumn(cell.column, statement, context));
  if (column) return originIn(text, column.at, 'column');
  if (first && keyKinds(first.text).includes('source') && cells[1]) return originIn(text, cells[1].at, 'key');
  const owned = cells.some((cell) => knownField(cell.column) === 'owner' && hasLetter(cell.text));
  if (!first || !(context.announced || keyKinds(first.column).includes('source') || (owned && isSourceTable(cells)))) {
    return [];
  }
  return originIn(text, first.at, owned ? 'column' : 'list');
}

/** “**Zillow API**: listings and prices”: a named provider as key or first cell, and what is taken from it beside it. */
export function readProvider(statement: Statement, context: Context): Reading[] {
  const { key, cells, text } = statement;
  const name = cells ? cells[0]?.at : key?.range;
  if (!name || context.technical || statement.block === 'heading') return [];
  const rest = cells ? text.slice(name.end) : text.slice(key?.valueStart ?? text.length);
  const title = text.slice(name.start, name.end);
  if (PROVIDES.test(rest) && NAME.test(title.trim()) && !ID.test(title.trim()) && namesData(rest)) {
    return [{ start: name.start, end: name.end, kind: 'system', confidence: 'high' }];
  }
  if (/API|SDK|feed|接口/i.test(title) && INTEGRATION.test(title.trim()) && INGESTS.test(rest)) {
    return [{ start: name.start, end: name.end, kind: 'system', confidence: 'high' }];
  }
  if (cells && isInterface(statement, cells)) {
    return [{ start: name.start, end: name.end, kind: 'system', confidence: 'high' }];
  }
  const site = hitsOf(title).find((hit) => hit.tag === 'site') ?? namesIn(title)[0];
  if (!site || !keyIsName(title, site)) return [];
  const tags = new Set(hitsOf(rest).map((hit) => hit.tag));
  if (tags.has('sink') || tags.has('mock') || tags.has('open') || tags.has('future')) return [];
  if (!tags.has('data') && !(tags.has('content') && tags.has('obtain'))) return [];
  return [{ start: name.start + site.start, end: name.start + site.end, kind: 'site', confidence: 'high' }];
}

const PROVIDES = /^[\s:：|]*(?:(?:provides|supplies|delivers|exposes)\b|提供)/i;
/** A key that is the name of a component or product: `stock-feed`, `Weather.io`, “高德 API”. */
const NAME =
  /^(?:[\w.@/]{1,30}[-./A-Z_][\w.@/-]{1,30}|[\p{Script=Han}A-Z][\w\p{Script=Han}]{0,12} ?(?:API|SDK|接口))$/u;

/** “F-04”: the id of a requirement. */
const ID = /^[A-Z]{1,5}-?\d[\d.]*$/;

/** “Breeze API Integration”, “金蝶接口对接”: a named interface, of which the rest says that data is taken in by it. */
const INTEGRATION =
  /^(?:[A-Z][\w.&-]{1,24}(?: [A-Z][\w.&-]{1,24})? (?:API|SDK|[Ff]eed) (?:[Ii]ntegration|[Cc]onnector|[Ii]ngestion)|[\p{Script=Han}A-Z][\w\p{Script=Han}]{1,12} ?(?:API|接口)(?:集成|对接|接入))$/u;
const INGESTS =
  /\b(?:ingest(?:ion|s|ed|ing)?|fetch(?:es|ed|ing)?|subscri(?:be|ption)s?|download(?:s|ed)?|historical|quotes|prices)\b|采集|拉取|获取|同步|抓取|行情|历史数据/i;

const PARTNER =
  /^(?:(?:source|external|upstream|third-party) )?(?:systems?|providers?|integrations?|integration points?)$|^(?:对接|外部|来源|上游)?系统$/i;
const WAY = /^(?:protocol|interface|connection|access)$|^(?:接口|协议|接口方式|对接方式)$/i;
/** What is taken over an interface: “account data”, “claims history”, 交易流水. */
const TAKEN =
  /^(?:(?!usage|analytics|log|event|session)[a-z][\w-]{2,16} ){1,3}(?:data|records|history|feed|readings)$|^\p{Script=Han}{2,6}(?:数据|流水|明细|记录)$/iu;

/** “Core banking | account data | REST”: a row of a table of interfaces that says which data comes over it. */
function isInterface({ table }: Statement, cells: readonly Cell[]): boolean {
  const [first, ...rest] = cells;
  if (!first || !PARTNER.test(first.column) || !table?.columns.some((column) => WAY.test(column))) return false;
  return rest.some((cell) => TAKEN.test(cell.text)) && !rest.some((cell) => /^(?:outbound|out|出)$/i.test(cell.text));
}

function namesData(rest: string): boolean {
  const text = rest.slice(0, 80);
  return hitsOf(text).some(
    (hit) => hit.tag === 'data' && !/^(?:information|knowledge|content|context|信息|内容)/i.test(text.slice(hit.start)),
  );
}

/** True where a name makes up most of a key. */
function keyIsName(title: string, name: Range): boolean {
  return (name.end - name.start) * 2 >= title.trim().length;
}

function isSourceColumn(column: string, statement: Statement, context: Context): boolean {
  const kinds = keyKinds(column);
  if (kinds.includes('source')) return true;
  if (!kinds.includes('column')) return false;
  return (
    context.announced || context.data || !!statement.table?.columns.some((head) => keyKinds(head).includes('data'))
  );
}

/** “Source | Size | Owner | Licence”: a table of sources, whatever the part is called. */
function isSourceTable([first, ...rest]: readonly Cell[]): boolean {
  const fields = new Set(rest.map((cell) => knownField(cell.column)));
  return (
    first !== undefined && keyKinds(first.column).includes('column') && (fields.has('volume') || fields.has('licence'))
  );
}

/** Words of a demand on the data rather than of its origin. */
const OBLIGES = /\b(?:must|should|shall|need|ensure)\b|必须|需要|应当|确保|保证/i;

const SURE: readonly (readonly [Tag, SourceKind])[] = [
  ['dataset', 'dataset'],
  ['site', 'site'],
  ['system', 'system'],
  ['web', 'site'],
  ['device', 'collection'],
  ['behaviour', 'collection'],
  ['form', 'collection'],
];

/**
 * The origin in a value: a name, a system, a thing that measures, an event, or kinds of material that say more than
 * “data”. `how` tells a cell below a source column and a value after a key from an entry of a list, which may also be a
 * field or a step.
 */
function originIn(whole: string, range: Range, how: 'column' | 'key' | 'list' | 'base'): Reading[] {
  const lead = whole.slice(range.start, range.end);
  const start = range.start + (lead.length - lead.trimStart().length);
  const text = lead.trim();
  if (text === '') return [];
  const hits = hitsOf(text);
  const has = (...tags: readonly Tag[]): boolean => hits.some((hit) => tags.includes(hit.tag));
  if (has('open', 'negation', 'future')) return [];
  if (has('mock')) {
    const other = lastChoice(text, hits);
    return other > 0 ? originIn(whole, { start, end: start + other }, how) : [];
  }
  const reading = (kind: SourceKind): Reading[] => [
    { start, end: start + Math.min(text.length, 120), kind, confidence: 'high' },
  ];
  const name = namesIn(text)[0];
  if (name) return reading(name.kind);
  const sure = SURE.find(([tag]) => has(tag));
  if (sure) return reading(sure[1]);
  if (how !== 'list' && (INDEX.test(text) || LIBRARY.test(text))) return reading('dataset');
  if (how === 'key' && PATH.test(text) && !PLAIN_FOLDER.test(text)) return reading('file');
  if (how !== 'list' && /^[\w.[\]]*[a-z][A-Z_.][\w.[\]]*/.test(text)) return reading('system');
  if (how === 'base') return has('document') && has('whose', 'actor', 'place') ? reading('knowledge-base') : [];
  const specific = hits.some((hit) => isSpecific(hit, hits));
  if (specific && (has('actor', 'obtain', 'from', 'place') || /\d/.test(text))) return reading('collection');
  // “Source: the group's chat logs in WeChat”
  if (how === 'key' && has('channel') && has('content', 'document')) return reading('collection');
  if (how === 'column' && saysMore(text, hits)) return reading('system');
  if (how === 'column' && keepersIn(text, marksOf(text)).length > 0) return reading('collection');
  return [];
}

/** “SCFI 上海出口集装箱运价指数”, “Baltic Dry Index”: figures that somebody publishes. */
const INDEX = /^[\p{Script=Han}A-Z\d ]{4,30}指数$|^(?:[A-Z][\w&-]{1,20} ){1,4}(?:Index|Indices)$/u;

/** “省农科院水稻病害图库”: a collection that somebody keeps. */
const LIBRARY =
  /^[\p{Script=Han}A-Z][\p{Script=Han}\w（）()·-]{2,24}(?:图库|题库|语料库|样本库|影像库|病例库|病历库|音库|文库|资料库|档案库)$/u;

/** “`data/2024/region.html`”: a place in a file system, with a pattern in it or not. */
const PATH =
  /^[~.]?\/?[\w.-]{1,40}\/[\w.{}*<>|\p{Script=Han}-]{1,60}(?:[/_.][\w.{}*<>|\p{Script=Han}-]{1,60}){0,6}\/?(?:[\s，。,;；(（]|$)/u;

/** Where a last choice begins that is made up: “the ERP or mock data”, “门店 ERP、点检表或模拟数据”; 0 where there is none. */
function lastChoice(text: string, hits: readonly Hit[]): number {
  const first = hits.find(({ tag }) => tag === 'mock')?.start ?? 0;
  return /(?:\bor (?:else )?(?:with |by )?|[或、/])\s?$/.exec(text.slice(0, first))?.index ?? 0;
}

/** Material that tells what it is: “claims”, not “documents”. */
function isSpecific(hit: Hit, hits: readonly Hit[]): boolean {
  return hit.tag === 'content' && !hits.some((other) => other.tag === 'generic' && other.start === hit.start);
}
