import type { Range } from '../../text.ts';
import type { Part } from '../data-source.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { quotesIn } from './quotes.ts';
import type { Reading } from './reading.ts';
import { after, before, denied } from './span.ts';
import { type Hit, hitsOf, type Tag } from './vocabulary.ts';

/** Verbs that only people do, so that they need not be named. */
const HUMAN = /^(?:upload|photograph|上传|拍照)/i;
/** “只上传告警截图”: what a device sends, of all that it sees. */
const ONLY = /(?:[只仅]|\bonly )$/i;
/** A verb of people as well; the one who does it is often named. */
const PASTED = /^(?:past(?:e|ing)\b|粘贴)/i;
const FOR_SOMEBODY = /(?:为|给|向|对|帮助|帮)$|(?: for| to| the)$/;
/** “向法院或者客户发送”: what the product sends. */
const SENT_TO = /向[^，。；]{1,8}[或和、及者]{1,2}$/;
const ASKED = /\b(?:type|types|ask|asks|question|query|message|prompt|command)|提问|询问|问题|提示词|指令/i;
/** “Speaks into the”, 对着: what comes before a microphone that somebody uses. */
const SPOKEN =
  /\b(?:speak|talk|sing|read|say)(?:s|ing)? (?:\w{1,12} ){0,2}?(?:in)?to (?:the |a |their |his |her )?(?:\w{1,12} )?$|对着(?:手机|设备)?的?$/i;
const GIVEN: readonly Tag[] = ['content', 'document', 'behaviour'];

/** “知识库上传等操作留痕”: what is recorded of those who work with the product. */
const AUDITED = /留痕|可审计|审计日志|\baudit(?:ed|able| logs?| trail)\b/i;

/** “Applicants can ask; they get an answer from a person”: the AI part is not asked. */
const BY_PEOPLE =
  /\banswer(?:ed|s)? (?:from|by) (?:a |an |the )?(?:person|human|people|clerk|agent|lawyer|officer)\b|由(?:真人|人工|专人|客服)[^，。；]{0,6}(?:回复|答复|回答)/i;

/** “Storage: PDF itineraries and user uploads”: where things are put. */
const STORED = /^(?:(?:file|object|blob) )?storage$|^(?:文件|对象)?存储$/i;

/**
 * What a statement adds to an origin that stands in several places: who gives the product which material, whether a
 * model is trained, whether answers are drawn from documents.
 */
export function readInputs(statement: Statement, hits: readonly Hit[], stated: boolean): Reading[] {
  const { text } = statement;
  const out: Reading[] = [];
  const quotes = quotesIn(text);
  const given =
    !stated &&
    statement.block !== 'heading' &&
    !AUDITED.test(text) &&
    !BY_PEOPLE.test(text) &&
    !STORED.test(statement.key?.text ?? '');
  for (const [i, hit] of hits.entries()) {
    if (quotes.some((quote) => hit.start >= quote.start && hit.end <= quote.end)) continue;
    if (hit.tag === 'train' && !within(statement.path, 'risk') && trains(text, hits, i))
      out.push(part(hit, 'training'));
    if (hit.tag === 'knowledge' || (hit.tag === 'retrieve' && /^(?:cit|retriev|检索)/i.test(text.slice(hit.start))))
      out.push(part(hit, 'retrieval'));
    if (!given) continue;
    const giver = inputOf(text, hits, i);
    if (giver) {
      const range = { start: Math.min(giver.start, hit.start), end: Math.max(giver.end, hit.end) };
      out.push(part(range, kindOf(hit, text.slice(range.start, range.end))));
    } else if (
      GIVEN.includes(hit.tag) &&
      (isListed(statement, hit) || isContext(text, hit)) &&
      !denied(text, hits, i)
    ) {
      out.push(part(hit, kindOf(hit, text.slice(hit.start, hit.end))));
    } else if (GIVEN.includes(hit.tag) && isProcessed(text, hits, i)) out.push(part(hit, 'work'));
  }
  return out;
}

const INPUT =
  /^(?:(?:支持的?)?输入(?:类型|方式|数据|内容|形式|材料|源)?|inputs?(?: types?| data| materials?| sources?)?)$/i;

/** “The AI has access to:”, 提示词中包含：: what the product itself hands to its model. */
const CONTEXT =
  /\b(?:AI|assistant|model|LLM|agent|(?:system )?prompt|context)\b[^.:]{0,40}\b(?:has access to|receives?|is given|includes?|contains?|consists of)\b[^.:]{0,20}:\s*$|(?:提示词|上下文|大模型|模型|助手)[^。：:]{0,12}(?:包含|包括|注入|带上|可读取|可访问|接收)[^。：:]{0,8}[:：]\s*$/i;

/** “Include recent logs in context”, 作为上下文. */
const AS_CONTEXT =
  /^[^.;。；]{0,60}?(?:\b(?:in|into|as|to) (?:the )?(?:AI |system |LLM |model )?(?:context|prompt)\b|(?:作为|注入|拼入|放入|写入)[^，。]{0,6}(?:上下文|提示词))/i;

/** True for a line before a list of what the model is handed. */
function introducesContext(line = ''): boolean {
  return line !== '' && CONTEXT.test(line);
}

/** “输入：作文照片”, a cell below “Input type”: what the product is given, by its key or the head of its column. */
function isListed({ block, key, cells, path, lead, parents }: Statement, hit: Hit): boolean {
  if (
    block === 'item' &&
    (INPUT.test(path.at(-1)?.title.trim() ?? '') || introducesContext((parents.at(-1) ?? lead)?.text))
  )
    return true;
  if (key && hit.start >= key.valueStart && INPUT.test(key.text.trim())) return true;
  return (
    cells?.some(({ at, column }) => hit.start >= at.start && hit.end <= at.end && INPUT.test(column.trim())) ?? false
  );
}

function isContext(text: string, { end }: Hit): boolean {
  return /context|prompt|上下文|提示词/i.test(text) && AS_CONTEXT.test(text.slice(end, end + 90));
}

/** Questions are an input of their own kind: they never fill the base that answers are drawn from. Uploads are none. */
function kindOf(hit: Hit, words: string): Part {
  if (hit.tag === 'ask' && /upload|上传/i.test(words)) return 'input';
  if (hit.tag === 'asks' || hit.tag === 'ask' || ASKED.test(words)) return 'question';
  return hit.tag === 'document' ? 'document' : 'input';
}

/** Who or what gives the material at `index`, or the verb where only people can be meant. */
function inputOf(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const hit = hits[index];
  if (!hit || before(text, hits, index, ['future'], 40)) return undefined;
  if (hit.tag === 'asks') return askerOf(text, hits, index);
  if (hit.tag === 'speak' || hit.tag === 'ask') return denied(text, hits, index) ? undefined : hit;
  if (hit.tag === 'device') return deviceOf(text, hits, index);
  if (!GIVEN.includes(hit.tag)) return undefined;
  if (hit.tag === 'document') {
    const asked = uploadedBy(text, hits, index) ?? importedBy(text, hits, index);
    if (asked) return asked;
  }
  const file = importedFile(text, hits, index);
  if (file) return file;
  return (
    giverOf(text, hits, index) ??
    ownerOf(text, hits, index) ??
    transformed(text, hits, index) ??
    acceptedBy(text, hits, index)
  );
}

/** “The endpoint accepts an audio file”, 接口接收一段录音: what the product takes in, by whomever it is sent. */
const ACCEPTS =
  /\b(?:endpoint|api|system|service|tool|app|application|model|it|product|bot|assistant|agent|server|module|pipeline)s? (?:(?:must|shall|should|can|will) (?:be able to )?)?(?:accepts?|receives?|takes?(?: in)?|fetches|reads|pulls) (?:(?:an?|the|any|one|user|raw|multiple|single) )?(?:[\w-]{1,16} ){0,2}$|(?:系统|接口|服务|模型|产品|工具|应用|平台|助手)(?:可以?|能够?|应|须)?(?:接收|接受)(?:用户|客户端)?(?:的|一段|一张|一个)?$/i;

/** The same in a requirement that begins with its verb: “Accept video or audio uploads”. */
const TO_ACCEPT =
  /(?<=^(?:[A-Z]{1,5}[-\d.]{1,8}[:：]?\s)?)(?:accepts?|takes? in|ingests?|imports?) (?:(?:an?|the|any|raw) )?(?:[\w-]{1,16} ){0,2}$/i;

/** What both of them have. */
const TAKES = /accept|receive|take|fetch|read|pull|ingest|import|接[收受]/i;

function acceptedBy(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const hit = hits[index];
  if (!hit || denied(text, hits, index)) return undefined;
  const near = text.slice(Math.max(0, hit.start - 70), hit.start);
  const opening = text.slice(0, Math.min(hit.start, 70));
  if (!TAKES.test(near) && !TAKES.test(opening)) return undefined;
  const match = ACCEPTS.exec(near) ?? TO_ACCEPT.exec(opening);
  return match ? { start: hit.start - match[0].length, end: hit.start } : undefined;
}

const STORY = /\bI (?:want to|can|could|would like to) (?:be able to |\w+ )?$/;

function giverOf(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const verb = before(text, hits, index, ['give'], 27) ?? after(text, hits, index, ['give'], 3);
  if (!verb) return relative(text, hits, index);
  const at = hits.indexOf(verb);
  if (denied(text, hits, at) || isButton(text, verb)) return undefined;
  if (HUMAN.test(text.slice(verb.start, verb.end))) return ONLY.test(text.slice(0, verb.start)) ? undefined : verb;
  // “As a user, I want to input a text”: the words before the verb say no more than who gives it.
  if (STORY.test(text.slice(Math.max(0, verb.start - 30), verb.start))) return verb;
  const actor = before(text, hits, at, ['actor'], 30);
  if (actor && SENT_TO.test(text.slice(Math.max(0, actor.start - 12), actor.start))) return undefined;
  if (actor && !FOR_SOMEBODY.test(text.slice(Math.max(0, actor.start - 4), actor.start))) return actor;
  if (PASTED.test(text.slice(verb.start, verb.end))) return verb;
  const by = after(text, hits, at, ['actor'], 12);
  return by && / by |由/.test(text.slice(verb.end, by.start)) ? by : undefined;
}

/** “Presses Record”: what stands on a button, whatever the sentence goes on with. */
function isButton(text: string, verb: Range): boolean {
  return (
    /^[A-Z]/.test(text.slice(verb.start)) &&
    /\b(?:press|click|tap|hit)(?:s|es|ed|ing)?(?: on)?(?: the)? ["“*]?$/i.test(
      text.slice(Math.max(0, verb.start - 20), verb.start),
    )
  );
}

/** “The user asks …”: what people say is what the model gets. */
function askerOf(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const spoken = /^说出/.test(text.slice(hits[index]?.start));
  const actor = before(text, hits, index, ['actor'], spoken ? 40 : 15);
  if (!actor || denied(text, hits, index)) return undefined;
  return FOR_SOMEBODY.test(text.slice(Math.max(0, actor.start - 4), actor.start)) ? undefined : actor;
}

/** “The receipt that the employee has photographed”. */
function relative(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const actor = after(text, hits, index, ['actor'], 15);
  const verb = actor && after(text, hits, hits.indexOf(actor), ['give'], 12);
  return verb && /^ (?:that|which) |^, which /.test(text.slice(hits[index]?.end ?? 0, actor.start)) ? verb : undefined;
}

/** “The student's essay”, “客户的合同”. */
function ownerOf(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const hit = hits[index];
  const owner = before(text, hits, index, ['actor'], 15);
  return hit && owner && /^(?:'s|s'|’s|s’|的)/.test(text.slice(owner.end - 1, hit.start).replace(/^\w(?=['’])/, ''))
    ? owner
    : undefined;
}

/** “User uploads” is one word of the catalogue, “a document” the next. */
function uploadedBy(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const ask = before(text, hits, index, ['ask'], 24);
  if (!ask || denied(text, hits, index)) return undefined;
  return /uploads$|上传$/i.test(text.slice(ask.start, ask.end)) ? ask : undefined;
}

/** True for a step of a drawing in which people give the product material: “User uploads document”. */
export function givesInput(step: string): boolean {
  const hits = hitsOf(step);
  return hits.some(({ tag }, i) => GIVEN.includes(tag) && inputOf(step, hits, i) !== undefined);
}

/** “Bulk import of PDFs”, 支持批量导入 PDF: documents that are brought in, by whomever. */
const IMPORTS = /^(?:导入|import)/i;
const ALLOWED =
  /(?:支持|允许|可以?|批量)(?:批量|一次性|手动|同时)?$|\b(?:bulk|batch|supports?|allows?)(?: for)?(?: the)?(?: bulk| batch)? $/i;

function importedBy(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const verb = before(text, hits, index, ['give'], 20);
  if (!verb || !IMPORTS.test(text.slice(verb.start)) || denied(text, hits, hits.indexOf(verb))) return undefined;
  return ALLOWED.test(text.slice(Math.max(0, verb.start - 24), verb.start)) ? verb : undefined;
}

const FORMAT = /^(?:excel|csv|xlsx|json|pdf)$/i;

/** “CSV 导入”, “Excel import”: files of a format that are brought in. */
function importedFile(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const hit = hits[index];
  if (!hit || !FORMAT.test(text.slice(hit.start, hit.end))) return undefined;
  const verb = after(text, hits, index, ['give'], 3);
  if (!verb || !IMPORTS.test(text.slice(verb.start)) || denied(text, hits, hits.indexOf(verb))) return undefined;
  return { start: hit.start, end: verb.end };
}

/** A camera or a microphone whose picture or sound goes into the product. */
function deviceOf(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const hit = hits[index];
  if (!hit || !/cam|mic|摄像头|麦克风|相机/i.test(text.slice(hit.start, hit.end)) || denied(text, hits, index))
    return undefined;
  const next = after(text, hits, index, ['feed'], 9);
  if (SPOKEN.test(text.slice(Math.max(0, hit.start - 40), hit.start))) return hit;
  const way = before(text, hits, index, ['obtain', 'from', 'link', 'feed'], 15);
  return next ? { start: hit.start, end: next.end } : way ? hit : undefined;
}

/** “Turns scripts into videos”: a product that is given one thing and makes another of it. */
function transformed(text: string, hits: readonly Hit[], index: number): Range | undefined {
  const hit = hits[index];
  const verb = before(text, hits, index, ['process'], 30);
  if (!hit || !verb || !/^(?:transform|convert|turn)/i.test(text.slice(verb.start, verb.end))) return undefined;
  return / (?:in)?to /.test(text.slice(hit.end, hit.end + 24)) ? verb : undefined;
}

/** “Transcription of recorded”: the work as a noun. */
const WORK_ON =
  /\b(?:transcription|recognition|detection|classification|extraction|translation|summari[sz]ation) of (?:[a-z-]{2,14} ){0,2}$/i;

/** “返回包含分析结论的报告”, “generates an analysis report”: what comes out of the product. */
const MADE =
  /(?:生成|返回|输出|导出|出具|撰写|产出)[^，。；,;]{0,28}$|\b(?:generates?|returns?|outputs?|exports?|produces?|writes?) [^.,;]{0,28}$/i;

/** “识别身份证照片”: material that the AI part works on, nobody being said to give it. */
function isProcessed(text: string, hits: readonly Hit[], index: number): boolean {
  const start = hits[index]?.start ?? 0;
  if (WORK_ON.test(text.slice(Math.max(0, start - 40), start))) return true;
  const verb = before(text, hits, index, ['process'], 24);
  if (!verb || MADE.test(text.slice(Math.max(0, verb.start - 30), verb.start))) return false;
  return !denied(text, hits, hits.indexOf(verb));
}

/** “I want to manually fine-tune the blending”: what people adjust. */
const TUNING = /fine[- ]?tun|微调/i;
const BY_HAND = /\bmanually $|\bI (?:want to|can|could|need to) (?:\w+ )?$|手动$/i;

function trains(text: string, hits: readonly Hit[], index: number): boolean {
  const hit = hits[index];
  if (!hit || before(text, hits, index, ['negation', 'pretrained', 'future'], 30)) return false;
  if (/^\s?(?:不足|缺乏|不够|太少)/.test(text.slice(hit.end))) return false;
  const word = text.slice(hit.start, hit.end);
  if (TUNING.test(word) && BY_HAND.test(text.slice(Math.max(0, hit.start - 40), hit.start))) return false;
  if (!/^(?:train|training|trained|训练)$/i.test(word)) return true;
  return /model|classif|network|模型|网络|分类器|算法|forecast|predict/i.test(
    text.slice(Math.max(0, hit.start - 24), hit.end + 40),
  );
}

function part(range: Range, name: Part): Reading {
  return { start: range.start, end: range.end, kind: 'model-input', confidence: 'low', part: name };
}
