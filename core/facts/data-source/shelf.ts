import type { SourceKind } from '../data-source.ts';
import type { Statement } from '../statement.ts';
import type { Context } from './context.ts';
import type { Reading } from './reading.ts';

/** 从馆藏图片库中挑选: what the product draws from by a name of its own, unlike a mere 数据库 or 知识库. */
const SHELF =
  /从([\p{Script=Han}A-Za-z/]{2,12}?库)(?:当?中|里|内)?(?:匹配|检索|召回|查找|查询|选取|选出|挑选|挑出|调取|抽取|推荐|随机)/u;
/** Shelves of everybody, of which nobody could say what they hold. */
const ANY =
  /^(?:(?:本地|后台|系统|现有|已有|相关|对应|整个|全部|向量|外部|内部)的?)*(?:数据|知识|向量|资料|文档|资源|代码|仓|语料|素材)库$/;

/** 基于 play_events 统计: a table by its name in the code. */
const TABLE =
  /(?:基于|从|来自|读取|查询|汇总)\s?((?:[a-z][a-z0-9]{1,20}_){1,4}(?:stats|logs?|events?|data|history|records?|orders|items))(?![\w.])/;

/** 基于会员历史借阅记录, 根据学员的历史练习记录: what people did in the product, where it serves a recommendation or a forecast. */
const HISTORY =
  /(?:基于|根据|结合|参考|利用)[\p{Script=Han}]{0,4}?的?(历史(?!行为|数据|相关|业务|记录)\p{Script=Han}{1,5}?(?:记录|流水))/u;
/** 扫描手机相册里的照片: what the product goes through on a phone by itself; a permission to read it is asked by any app. */
const ALBUM =
  /(?:读取|扫描|遍历)[^，。；、|权]{0,8}?((?:系统|手机|本地|用户|iPhone ?|iOS ?)?(?:相册|图库|照片库))(?![^，。；|]{0,4}(?:权限|授权|失败))/u;

/** 获取当前标签页的正文, “reads the current page”: what an extension of a browser looks at. */
const PAGE =
  /(?:获取|抓取|读取|提取|解析|采集)[^，。；|]{0,6}?((?:用户)?(?:当前|正在)(?:浏览|打开)?的?(?:标签页|网页|页面))的?[^，。；|]{0,12}(?:内容|正文|文本|标题|信息)|\b(?:reads?|extracts?|captures?|grabs?|scrapes?) [^.;|]{0,30}\b((?:current|active|open) (?:tab|(?:web ?)?page))\b/iu;

/** 读取邮箱中的邮件, “fetches unread mails from the Gmail inbox”: whose letters a product reads. */
const MAIL =
  /(?:读取|收取|获取|抓取|拉取|同步|监听|扫描)[^，。；|]{0,8}?((?:邮箱|收件箱)(?:当?中|里|内)?的?[^，。；|]{0,4}?邮件)|\b(?:reads?|fetch(?:es)?|retrieves?|pulls?|scans?|ingests?|monitors?|polls?) [^.;|]{0,40}?\b((?:Gmail |Outlook |IMAP |e-?mail |shared |user['’]s )?(?:inbox|mailbox)(?:es)?)\b/iu;

/** “Embed all messages currently in the database”: what a search by meaning draws from. */
const INDEXED =
  /\b(?:embeds?|index(?:es)?|vectori[sz]es?) (?:all |the |existing |every ){0,4}((?:messages|chats|conversations|documents|notes|records|e?mails|files|tickets|articles|posts|transcripts)[^.;|]{0,24}? in the (?:[a-z]{2,12} )?(?:database|archive|vault|repository|library|inbox|store))\b/i;

/** 注入健康档案: what of the product's own records goes into a prompt. */
const FED =
  /(?:注入|拼接|带入)(?:了|入|到)?((?!相关|上下文|对话|聊天|会话|历史|用户)\p{Script=Han}{2,6}?(?:档案|记录))/u;

/** “不读取当前页面”: denied right before. */
const DENIED = /(?:[不未勿无]|禁止|避免|\bnot|\bnever)[\p{Script=Han} ]{0,3}$/iu;

const OWN: readonly {
  /** One of these stands in each match. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly kind: SourceKind;
}[] = [
  { words: ['相册', '图库', '照片库'], pattern: ALBUM, kind: 'system' },
  { words: ['页', ' tab', 'page'], pattern: PAGE, kind: 'collection' },
  { words: ['邮件', 'inbox', 'mailbox'], pattern: MAIL, kind: 'system' },
  { words: [' in the '], pattern: INDEXED, kind: 'system' },
  { words: ['档案', '记录'], pattern: FED, kind: 'collection' },
];

const SERVES = /推荐|预测|个性化|画像|排序|匹配/;

/** The stocks, tables and histories that a statement draws from. Linear: the pattern is bounded, and looked for only beside its word. */
export function readShelf({ text, block }: Statement, { technical, serving }: Context): Reading[] {
  if (technical || block === 'heading') return [];
  if (text.includes('历史') && (serving || SERVES.test(text))) {
    const said = HISTORY.exec(text)?.[1];
    if (said) {
      const start = text.indexOf(said);
      return [{ start, end: start + said.length, kind: 'collection', confidence: 'high' }];
    }
  }
  for (const { words, pattern, kind } of OWN) {
    const match = words.some((word) => text.includes(word)) ? pattern.exec(text) : null;
    const name = match?.[1] ?? match?.[2];
    if (!match || name === undefined || DENIED.test(text.slice(0, match.index))) continue;
    const start = text.indexOf(name, match.index);
    return [{ start, end: start + name.length, kind, confidence: 'high' }];
  }
  const match = text.includes('库') ? SHELF.exec(text) : text.includes('_') ? TABLE.exec(text) : null;
  const name = match?.[1];
  if (!match || name === undefined || ANY.test(name)) return [];
  const start = text.indexOf(name, match.index);
  return [{ start, end: start + name.length, kind: 'system', confidence: 'high' }];
}
