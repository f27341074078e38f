import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { type DocumentFacts, place } from '../document.ts';
import type { Statement } from '../statement.ts';
import { contextOf } from './context.ts';
import { denied, gap } from './span.ts';
import { type Hit, hitsOf, type Tag } from './vocabulary.ts';

/** Words that mention data without an origin, with their place in the document. */
export interface VagueMention {
  readonly words: string;
  readonly range: Range;
  /** True for data that somebody makes up: “mock data”, 模拟数据. */
  readonly made: boolean;
  /** True below a heading about data, or in a list or column of it. */
  readonly expected: boolean;
}

const MODIFIERS: readonly Tag[] = ['vague', 'mock', 'train', 'evaluate'];
const NOUNS: readonly Tag[] = ['data', 'dataset'];

/**
 * The words that come nearest to naming a source: "historical data", "大量数据", "mock data". A mention under a data
 * heading wins over an earlier one elsewhere; undefined where the document does not speak of data at all.
 */
export function vagueMention(facts: DocumentFacts): VagueMention | undefined {
  let first: VagueMention | undefined;
  for (const statement of facts.statements) {
    if (statement.block === 'heading') continue;
    const context = contextOf(statement);
    if (context.ignored || (first && !context.data)) continue;
    if (FORBIDDEN.test(statement.text) || RECORDS.test(statement.text) || VIEWED.test(statement.text)) continue;
    const words = (context.data && keyedMock(statement)) || wordsIn(statement);
    if (!words) continue;
    const range = place({ range: sourceRange(statement.plain, words), section: statement.section });
    // “Data set: 1,200 simulated signals”: what its key names is made up.
    const until = statement.key && statement.key.valueStart >= words.end ? statement.text.length : words.end;
    const made = hitsOf(statement.text).some(
      ({ tag, start }) => tag === 'mock' && start >= words.start && start < until,
    );
    const mention = { words: statement.text.slice(words.start, words.end), range, made, expected: context.data };
    if (context.data) return mention;
    first ??= mention;
  }
  return first;
}

function wordsIn({ text }: Statement): Range | undefined {
  const hits = hitsOf(text);
  for (const [i, hit] of hits.entries()) {
    if (denied(text, hits, i)) continue;
    if (MODIFIERS.includes(hit.tag)) {
      const noun = hits.slice(i + 1, i + 5).find((next) => NOUNS.includes(next.tag) && gap(text, hit, next) < 20);
      if (noun && isMaterial(text, hit, noun)) return { start: hit.start, end: noun.end };
      if ((hit.tag === 'train' || hit.tag === 'mock') && /data|set|数据|样本|集$/i.test(text.slice(hit.start, hit.end)))
        return hit;
    }
    if (isDataSet(text, hit)) return hit;
  }
  return undefined;
}

/** “Synthetic/public: cell_id, timestamp, throughput”: made-up data with their fields. */
function keyedMock({ text, key }: Statement): Range | undefined {
  const mock = key && hitsOf(text).find(({ tag, end }) => tag === 'mock' && end <= key.range.end);
  return mock ? key.range : undefined;
}

/** What must not be used is no data of the product; nor is what a remark on privacy speaks of. */
const FORBIDDEN =
  /\b(?:prohibit|forbid|must not|may not|shall not|not allowed)|禁止|不得|不允许|\bprivacy\b|\bPII\b|隐私/i;

/** 用户持续记录服药行为: what people note in the product, a step of its use. */
const RECORDS =
  /^(?:\d{1,2}[.、]\s?)?(?:用户|患者|会员|学员)(?:持续|每天|每日|手动|自行|随时)?记录(?!数据|用于|作为|中|里|的)[\u4e00-\u9fff]/;

/** 查看历史记录, “view past orders”: what people look at in the product. */
const VIEWED =
  /(?:查看|浏览|翻看|回看)[^，。；]{0,10}历史|\b(?:views?|viewing|browse|browsing|see) (?:(?:their|all|the|own|past) ){0,3}(?:history|historical)\b/i;

/** “Offline data synchronization”, 不同模块之间的数据流, 用户个人资料: data of the product itself, nothing to learn from. */
function isMaterial(text: string, { end }: Hit, noun: Hit): boolean {
  const words = text.slice(end, noun.end);
  if (OWN_DATA.test(words)) return false;
  if (LOOSE.test(text.slice(noun.start, noun.end)) && noun.tag === 'data') return false;
  // “业务逻辑对数据分析能力提出…”, “愿意每天打开、记录”: pieces of a sentence.
  if (/[对向把被、]|每天|每日|愿意|自行/.test(words)) return false;
  return !/之间|个人资料|\bprofile|[，,。；;:：]/i.test(words) && !ELSEWHERE.test(text.slice(noun.end, noun.end + 16));
}

/** “All embedding index data”, 缓存数据: what the product makes for itself. */
const OWN_DATA =
  /\b(?:index|embedding|vector|cache|cached|session|config(?:uration)?|state)s? data$|(?:索引|向量|缓存|会话|配置|状态)数据$/i;

/** “All features”, “relevant information”: anything at all. */
const LOOSE = /^(?:features?|information|content|context|knowledge|facts|metadata|信息|内容|结果|指标|元数据)$/i;

const ELSEWHERE =
  /^\s?(?:scientists?|engineers?|analysts?|sync|storage|store|backup|flows?\b|transfer|exchange|sharing|protection|security|privacy|export|的?(?:同步|存储|备份|传输|交换|共享|安全|隐私|保护|加密|打通|导出|互通)|流(?!量))/i;

function isDataSet(text: string, hit: Hit): boolean {
  return (
    hit.tag === 'data' &&
    /^(?:data ?set|historical|corpus|corpora|数据集|历史数据|语料)/i.test(text.slice(hit.start, hit.end))
  );
}
