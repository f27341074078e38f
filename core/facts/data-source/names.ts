import catalog from '../../catalog/data-sources.json' with { type: 'json' };
import { allMatches } from '../../match/all.ts';
import { hasHan } from '../../match/normalise.ts';
import type { Range } from '../../text.ts';
import { findModelNames } from '../model-names.ts';

/** A name that is not in the catalogue, told by its shape. */
export interface Name extends Range {
  readonly kind: 'site' | 'file' | 'dataset' | 'system';
}

const URL =
  /\bhttps?:\/\/[^\s<>()（）"'，。；]{4,200}|\b(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|gov|edu|io|cn|uk|eu|de|us)\b(?:\/[^\s<>()（）"'，。；]{0,120})?/g;
const FILE =
  /(?<![\w/])(?:[\w{}.-]{1,60}\/){0,6}[\w-]{2,60}\.(?:csv|tsv|xlsx?|parquet|jsonl?|owl|rdf|sql|db|sqlite|geojson|shp|wav|feather|arrow|npz|h5ad|pcap)\b/gi;
/** “The `field_shots/2023` folder”. */
const FOLDER =
  /(?<![\w/.])[\w-]{2,40}(?:\/[\w.-]{1,40}){1,4}\/?(?= (?:director(?:y|ies)|folders?)\b| ?(?:目录|文件夹))/g;
/** “`sales_actuals` data”, “from the `field_reports` table”: a table by its name. */
const TABLE =
  /(?<![\w./-])[a-z][a-z0-9]{2,24}(?:_[a-z0-9]{2,24}){1,4}(?= (?:data|records|history)\b| ?(?:数据|记录|明细)(?![类字]))|(?<=\b(?:from|query|queries|reads?|using|based on) (?:the )?|(?:来自|读取|查询|基于) ?)[a-z][a-z0-9]{2,24}(?:_[a-z0-9]{2,24}){1,4}(?= ?(?:tables?|view|表|视图)(?![\w]))/g;
/** Names of folders that say nothing of what is in them. */
export const PLAIN_FOLDER =
  /^(?:(?:data|datasets?|train|training|test|val|valid|validation|raw|processed|input|output|src|models?|images?|files?|public|assets|uploads?|tmp|temp|logs?|docs?|path|to|your|app|lib|config|static|sample|samples)(?:\/|$))+$/i;
/** Names of files that say nothing of what is in them. */
const PLAIN_FILE =
  /(?:^|\/)(?:data|dataset|train|test|input|output|config|package|settings|tsconfig|results?|metadata|manifest|schema|index|example|sample|sales|file|command|model|default|app|database|db|mock)\w{0,4}\.\w+$/i;
const PROPER =
  /(?<![\w.])(?:[A-Z][\w&+.'’-]{0,30} ){1,5}(?:(?:historical|public|official|open|fraud|sales|search|market|transaction)s? )?(?:APIs?|[Dd]ata ?[Ss]ets?|[Dd]atabase|[Cc]orpus|[Cc]orpora|[Rr]egistry|[Ff]eed|[Aa]rchive|[Rr]epository|[Bb]ureau|[Ff]ilings)\b/g;
const PROPER_HAN =
  /(?<![\w.])[A-Z][\w.-]{1,20}(?: [\w.-]{1,15}){0,3} ?(?:公开|开源|官方|标准|开放)?(?:数据集|语料库|语料|接口)/g;
/** “某某表面缺陷数据库（ABC-DET）”: a data set with its short name. */
const SHORT_NAMED = /[\p{Script=Han}A-Za-z\d-]{2,24}(?:数据库|数据集|语料库)(?=\s?[（(][A-Z][\w-]{1,20}[)）])/gu;
/** “The dataset acme/street-signs”, “数据集 acme/street-signs”: as hubs name them, with their owner. */
const OWNED =
  /(?<=\b(?:datasets?|data set|corpus):? [`"“]?|(?:数据集|语料库)[：:]?\s?[`"“]?)[A-Za-z][\w.-]{1,40}\/[A-Za-z][\w.-]{2,60}(?![/\w])/g;
const AFTER =
  /^(?:the |our |a |an |public |official |open |internal |existing |company's |own )?((?:[A-Z][\w&+.'’-]{1,30})(?: [A-Z][\w&+.'’-]{1,30}){0,4})/;
const AFTER_HAN = /^([\p{Script=Han}《》“”A-Za-z0-9 ]{1,14})$/u;

const common = new Set(catalog.names.common);
const { organisations, anybody } = catalog.names;

/** Names by their shape: web addresses, data files, and proper names that end in a word for a source of data. */
export function namesIn(text: string): Name[] {
  const out: Name[] = [];
  for (const match of allMatches(text, URL))
    if (!isCode(text, match) && !isEndpoint(text, match)) out.push(at(match, 'site'));
  for (const match of allMatches(text, FILE)) if (!PLAIN_FILE.test(match[0])) out.push(at(match, 'file'));
  for (const match of allMatches(text, FOLDER)) if (!PLAIN_FOLDER.test(match[0])) out.push(at(match, 'file'));
  if (text.includes('_')) for (const match of allMatches(text, TABLE)) out.push(at(match, 'dataset'));
  for (const match of allMatches(text, PROPER)) {
    const words = match[0].split(' ').slice(0, -1);
    if (isProper(words) && findModelNames(match[0]).length === 0)
      out.push(at(match, /set|corp/i.test(match[0].slice(-8)) ? 'dataset' : 'system'));
  }
  for (const match of allMatches(text, SHORT_NAMED)) out.push(at(match, 'dataset'));
  if (text.includes('/')) for (const match of allMatches(text, OWNED)) out.push(at(match, 'dataset'));
  for (const match of allMatches(text, PROPER_HAN)) {
    if (isProper(match[0].split(/[ \p{Script=Han}]/u)))
      out.push(at(match, match[0].endsWith('接口') ? 'system' : 'dataset'));
  }
  return out;
}

/** “`base_url`: https://…/v1”: where the model is called. */
function isEndpoint(text: string, { index }: RegExpExecArray): boolean {
  return /(?:\bbase[ _-]?url|\bendpoint|网关|接口地址|接入点)[^，。；,;]{0,20}$/i.test(
    text.slice(Math.max(0, index - 36), index),
  );
}

/** “代码已开源：github.com/…”: where a program is, not its data. */
function isCode(text: string, { 0: address, index }: RegExpExecArray): boolean {
  if (!/^(?:https?:\/\/)?(?:www\.)?(?:github|gitlab|gitee)\.com\//.test(address)) return false;
  return /(?:代码|仓库|\bcode|\brepo(?:sitory)?)[^，。；,;.]{0,12}$/i.test(text.slice(Math.max(0, index - 24), index));
}

/**
 * The proper name that follows a word of origin: capitalised words in English ("purchased from Nielsen"), a name that
 * ends in a kind of organisation or system in Chinese ("采购自某某科技").
 */
export function nameAfter(text: string, from: number): Range | undefined {
  const rest = text.slice(from, from + 100);
  const space = rest.length - rest.trimStart().length;
  const latin = AFTER.exec(rest.slice(space));
  if (latin?.[1]) {
    const start = from + space + latin[0].length - latin[1].length;
    const name = latin[1].replace(/[.'’-]+$/, '');
    return isProper(name.split(' ')) ? { start, end: start + name.length } : undefined;
  }
  for (const ending of organisations) {
    const at = rest.indexOf(ending);
    if (at < 2 || at > 14) continue;
    const name = rest.slice(0, at);
    if (!AFTER_HAN.test(name) || isAnybody(name)) continue;
    return { start: from + space, end: from + at + ending.length };
  }
  return undefined;
}

/** True for a Chinese phrase that ends in a word for no one in particular: 第三方, 各业务. */
export function isAnybody(name: string): boolean {
  return anybody.some((word) => name.trim().endsWith(word));
}

/** True for words of which the first is a name rather than an everyday word written large. */
function isProper(words: readonly string[]): boolean {
  const [first = ''] = words;
  return first !== '' && !common.has(first) && !/^[A-Z]{1,5}-\d|^[A-Z]?\d/.test(first);
}

function at(match: RegExpMatchArray, kind: Name['kind']): Name {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, kind };
}

const CAPITALS = /(?<![\w.@/#-])[A-Z][\w+&'’-]{1,30}(?:(?: |\.)[A-Z\d][\w+&'’-]{0,30}){0,4}/g;
const QUOTED = /[《“「]([^《》“”「」]{2,30})[》”」]/g;

/**
 * Proper names of any kind: words written large inside a sentence, tokens that mix cases or digits, and what stands
 * between Chinese quotation marks. Nothing is found in a text whose words are nearly all written large.
 */
export function properNames(text: string): Range[] {
  const out: Range[] = allMatches(text, QUOTED).map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  if (isTitle(text)) return out;
  const models = findModelNames(text);
  for (const match of allMatches(text, CAPITALS)) {
    const start = match.index;
    const end = start + match[0].length;
    const words = match[0].split(' ');
    while (words[0] !== undefined && !isProper(words)) words.shift();
    if (
      words.length === 0 ||
      models.some((model) => model.start < end && model.end > start && (model.end - model.start) * 2 > end - start)
    )
      continue;
    const from = end - words.join(' ').length;
    const opens = /(?:^|[.!?:;–—|]\s*|[-*]\s)$/.test(text.slice(Math.max(0, from - 3), from));
    if (opens && words.length === 1 && /^[A-Z][a-z’'-]+$/.test(words[0] ?? '')) continue;
    out.push({ start: from, end });
  }
  return out;
}

const STORE_HAN =
  /[\p{Script=Han}A-Za-z0-9]{2,12}?(?:系统|平台|数据库|中心|医院|公司|集团|大学|研究院|管理局|统计局|气象局|公安局|网站|官网|小程序|业务库)/gu;

/** Chinese names that end in a kind of store or organisation: “北森招聘系统”, not “业务系统”. */
export function storesIn(text: string): Range[] {
  return allMatches(text, STORE_HAN).flatMap(({ 0: whole, index }) => {
    const name = whole.replace(/^.*(?:从|由|在|与|和|及|的|了|个|对接|接入|来源于|来自|取自)(?=.{2})/u, '');
    const stem = name.replace(
      /(?:系统|平台|数据库|中心|医院|公司|集团|大学|研究院|管理局|统计局|气象局|公安局|网站|官网|小程序|业务库)$/u,
      '',
    );
    if (stem.length < 2 || isAnybody(stem)) return [];
    return [{ start: index + whole.length - name.length, end: index + whole.length }];
  });
}

function isTitle(text: string): boolean {
  const words = text.match(/[A-Za-z]{4,}/g) ?? [];
  const large = words.filter((word) => /^[A-Z]/.test(word)).length;
  return words.length > 2 && large * 10 > words.length * 7 && !hasHan(text);
}
