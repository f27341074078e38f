import type { Statement } from '../statement.ts';
import type { Context } from './context.ts';
import { after, before, denied } from './span.ts';
import { type Hit, hitsOf, type Tag } from './vocabulary.ts';

/**
 * Behaviour and forms are an origin where the product gathers them or learns from them: not where they are counted for
 * a dashboard.
 */
export function isCollected(text: string, hits: readonly Hit[], index: number, context: Context): boolean {
  const hit = hits[index];
  if (!hit || denied(text, hits, index) || (hit.tag === 'behaviour' && isGesture(text, hit))) return false;
  const verb = before(text, hits, index, ['obtain'], 30) ?? after(text, hits, index, ['obtain'], 15);
  const trains = hits.some((other) => other.tag === 'train');
  const used = trains || context.serving || hits.some((other) => other.tag === 'serve');
  if (hit.tag === 'reaction')
    return trains && before(text, hits, index, ['obtain', 'from', 'link', 'by'], 30) !== undefined;
  if (hit.tag === 'form') {
    if (isAnswers(text, hit, context)) return true;
    const filled = before(text, hits, index, ['fill', 'give', 'link'], 30) ?? after(text, hits, index, ['fill'], 15);
    const ahead = before(text, hits, index, ['from'], 30);
    if (ahead && before(text, hits, hits.indexOf(ahead), ['data', 'content'], 15)) return true;
    return verb !== undefined || (filled !== undefined && trains);
  }
  if (verb && before(text, hits, index, ['from'], 6)) return true;
  const several = hits.filter((other) => other.tag === 'behaviour').length > 1;
  // A clickstream that is captured is data already, whatever it is for.
  const stream = /clickstream|行为日志|行为数据/i.test(text.slice(hit.start, hit.end));
  if (verb) return !context.analytics && (used || several || stream || context.data || context.announced);
  if (used && before(text, hits, index, ['keep'], 20)) return true;
  const kept = /history|data|行为|记录|历史|日志/.test(text.slice(hit.start, hit.end + 6));
  if (!kept && !several) return false;
  return trains || (used && before(text, hits, index, ['link', 'from'], 15) !== undefined);
}

/** “点击‘教我做’”, “clicks on the button”: a step of use, not an event that leaves data. */
function isGesture(text: string, { end }: Hit): boolean {
  const next = text.slice(end, end + 40);
  return /^\s?(?:["“「『【[]|\p{Script=Han}{0,4}(?:按钮|图标|菜单|链接))|^(?:s|ed|ing)?(?: on)?(?: the| a)? ?(?:["“]|(?:[\w-]{1,12} ){0,2}(?:button|icon|menu|link)\b)/iu.test(
    next,
  );
}

/** 质检组: people who look at material, not their work. */
const TEAM = /^[组部科处室]/;

/** Material of a certain kind that somebody labels, collects or records, or that comes from a place in the organisation. */
export function isLabelled(text: string, hits: readonly Hit[], index: number): boolean {
  const hit = hits[index];
  if (!hit) return false;
  const work =
    before(text, hits, index, ['label', 'obtain', 'train', 'evaluate']) ??
    after(text, hits, index, ['label', 'obtain', 'train']);
  if (!work || denied(text, hits, hits.indexOf(work))) return false;
  if (work.tag === 'label' && TEAM.test(text.slice(work.end, work.end + 1))) return false;
  if (isTaught(text, hits, index)) return true;
  const place = after(text, hits, index, ['place'], 45);
  if (place && /\b(?:from|of|at|in|by|on|via|through)\b|的|自|在/.test(text.slice(hit.end, place.start))) return true;
  const ahead = before(text, hits, index, ['place'], 12);
  if (ahead && work.tag !== 'obtain') return true;
  const specific = !hits.some((other) => other.tag === 'generic' && other.start === hit.start);
  if (
    specific &&
    work.tag === 'label' &&
    /\d[\d,.]*\s?[万k]?\s?\S{0,12}\s?$/i.test(text.slice(Math.max(0, hit.start - 24), hit.start))
  )
    return true;
  const by = after(text, hits, index, ['by'], 40) ?? before(text, hits, index, ['by'], 40);
  const actor = by ? after(text, hits, hits.indexOf(by), ['actor', 'place'], 20) : undefined;
  return actor !== undefined && work.tag !== 'train' && work.tag !== 'serve';
}

/** “Users upload images, label them and start a training”, 上传图片 → 标注 → 训练: a tool that learns from what it is given. */
function isTaught(text: string, hits: readonly Hit[], index: number): boolean {
  if (!before(text, hits, index, ['give'], 24) && !after(text, hits, index, ['give'], 3)) return false;
  let step = after(text, hits, index, ['label']);
  while (step) {
    const next = after(text, hits, hits.indexOf(step), ['train', 'label']);
    if (next?.tag === 'train') return true;
    step = next;
  }
  return false;
}

const LOGS = /^(?:记录|录入|填写|登记|log|record|enter)/i;
const ADVERB = /^(?:\p{Script=Han}{0,4}|(?: (?:can|may|manually|daily|quickly|easily))? )$/u;
/** Between people and a verb of logging: then it is not they who log. */
const OTHERS = /[的查看系统平台向给让]/;

/** “用户每天记录饮水数据，AI 据此分析”: what people log in the product, and the AI part works on. */
export function isLogged(text: string, hits: readonly Hit[], index: number): boolean {
  const hit = hits[index];
  const verb = before(text, hits, index, ['keep', 'give', 'fill'], 24);
  if (!hit || !verb || denied(text, hits, index) || !LOGS.test(text.slice(verb.start, verb.end))) return false;
  const actor = before(text, hits, hits.indexOf(verb), ['actor'], 12);
  if (!actor) return false;
  const between = text.slice(actor.end, verb.start);
  if (!ADVERB.test(between) || OTHERS.test(between)) return false;
  const what = text.slice(verb.end, hit.start);
  if (what.trim().length < 2 || /[的了并]/.test(what) || hits.some((other) => isInside(other, verb, hit))) return false;
  return after(text, hits, index, ['serve']) !== undefined;
}

/** True for a general word between a verb and its object: “相关数据” says nothing. */
function isInside(other: Hit, verb: Hit, hit: Hit): boolean {
  return (other.tag === 'vague' || other.tag === 'generic') && other.start >= verb.end && other.end <= hit.start;
}

/** “Survey responses”: what a form of the product brings in, where it is not a figure to reach. */
function isAnswers(text: string, hit: Hit, context: Context): boolean {
  if (context.analytics || context.measured || /\d/.test(text)) return false;
  return /^ ?(?:responses?|answers?|submissions?|结果|答案|回答|数据)/i.test(text.slice(hit.end));
}

const ANYBODY = /user|customer|client|member|用户|客户|企业|个人|会员|商家|使用者/i;

/** “Data entered by nurses”, “数据由店长录入”: whoever gathers the data is named, and is not just any user. */
export function isGathered(text: string, hits: readonly Hit[], index: number): boolean {
  const by = after(text, hits, index, ['by'], 40);
  if (!by || denied(text, hits, index)) return false;
  const at = hits.indexOf(by);
  const actor = after(text, hits, at, ['actor', 'place'], 20);
  if (!actor || ANYBODY.test(text.slice(actor.start, actor.end))) return false;
  const verbs: readonly Tag[] = ['obtain', 'give', 'label', 'make', 'emit'];
  return (after(text, hits, at, verbs, 40) ?? before(text, hits, at, verbs, 12)) !== undefined;
}

/** “Collected from farms”, “从门店采集”: a place in which data arises, with the verb. */
export function isGatheredAt(text: string, hits: readonly Hit[], index: number): boolean {
  const from = before(text, hits, index, ['from'], 30);
  if (!from || denied(text, hits, hits.indexOf(from))) return false;
  const verb =
    before(text, hits, hits.indexOf(from), ['obtain', 'label', 'train'], 40) ??
    after(text, hits, index, ['obtain', 'label'], 20);
  const material =
    before(text, hits, index, ['content', 'data'], 60) ?? after(text, hits, index, ['content', 'data'], 40);
  return verb !== undefined && material !== undefined;
}

/** “Counts visitors using ceiling cameras”, 通过工业相机检测: the device with which the AI part sees its subject. */
export function isSeenWith(text: string, hits: readonly Hit[], index: number): boolean {
  const device = hits[index];
  const link = before(text, hits, index, ['link'], 30);
  if (!device || !link || denied(text, hits, hits.indexOf(link))) return false;
  const between = text.slice(link.end, device.start);
  switch (text.slice(link.start, link.end).toLowerCase()) {
    case 'using':
    case 'via':
    case 'through':
      return WHICH.test(between) && before(text, hits, hits.indexOf(link), ['process']) !== undefined;
    case '通过':
    case '利用':
      return between === '' && device.end - device.start > 3 && after(text, hits, index, ['process'], 9) !== undefined;
    default:
      return false;
  }
}

/** One word or two that say which device: of just any camera, nobody knows whose it is. */
const WHICH =
  /^ (?:an? |the |their |its |our )?(?:(?!(?:existing|multiple|various|different|any|all|device|the)\b)[a-z][\w-]{2,16} ){1,2}$/i;

/** “Collect the first real data: / - positives: photos of rust”: what is gathered, sorted below the words that say so. */
export function isSortedUnder({ key, parents, lead }: Statement, hit: Hit): boolean {
  if (!key || (hit.tag !== 'data' && hit.tag !== 'content') || hit.start > key.valueStart + 24) return false;
  const above = (parents.at(-1) ?? lead)?.text ?? '';
  if (above.length > 60 || !/[:：]$/.test(above)) return false;
  const hits = hitsOf(above);
  const at = hits.findIndex(({ tag }) => tag === 'obtain');
  return at >= 0 && !denied(above, hits, at) && after(above, hits, at, ['data'], 24) !== undefined;
}
