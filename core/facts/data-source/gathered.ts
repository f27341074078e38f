import type { Statement } from '../statement.ts';
import type { Context } from './context.ts';
import type { Reading } from './reading.ts';

/** “Two interns photographed 3,000 leaves in our greenhouse”: who, how many, and where or when. */
const TAKEN =
  /\b(?:[A-Za-z][\w'’-]{0,16} ){1,6}(?:photographed|filmed|recorded|scanned|taped|typed|shot|sampled|measured|weighed|interviewed|collected|gathered) (?:about |some |over |nearly )?\d[\d,]* [a-z-]{3,20}(?: [a-z-]{3,20})? (?:in|at|from|on|during|between|along|across) (?:[\w'’-]{1,20} ?){1,4}/i;
/** “The growers of our co-op send us their pictures”. */
const SENT =
  /\b(?:[A-Za-z][\w'’-]{1,16} ){1,6}(?:send|sent|give|gave|mail(?:ed)?|hand(?:ed)?|lend|lent|forward(?:ed)?) us (?:their |the |all |\d[\d,]* ){0,2}(?:[a-z]{3,16} )?(?:photos?|pictures|images|videos|clips|recordings|records|files|data|letters|calls|samples|scans|measurements|spreadsheets|documents|exports|tickets|logs)\b/i;
/** “Everything the app has collected since launch”. */
const SINCE =
  /\b(?:everything|all|whatever)(?: that| of what)? (?:the|our) (?:[\w-]{2,16} )?(?:apps?|products?|shops?|sites?|services?|platforms?|systems?|machines?|sensors?|tills?|cameras?|loggers?) (?:has |have )?(?:collected|gathered|recorded|logged|stored|counted)\b/i;
/** 两名实习生在温室拍了 3000 张. */
const TAKEN_ZH =
  /[\p{Script=Han}]{2,10}?[在到去][\p{Script=Han}]{1,10}?(?:拍|录|采|测|收集|采集|扫描|抄|记)[了下过到得]{0,2}(?:约|近|共)?\s?\d[\d,.]*\s?[万千]?\s?[张条段份例小株棵只页页封通次场]/u;
/** 合作社社员微信发来的照片. */
const SENT_ZH =
  /(?!.{0,6}(?:系统|模型|后端|前端|接口|服务|我们))[\p{Script=Han}]{2,8}?(?:用|通过|拿)?(?:微信|短信|邮件|邮箱|电话)?(?:发|寄|交|传|捐|提供)(?:给我们|来)了?的?[^，。；|]{0,8}?(?:照片|图片|录音|视频|数据|记录|样本|表格|病例|单据)/u;
/** 上线以来记下的全部订单. */
const SINCE_ZH =
  /(?:上线|开店|开业|投产|运营|建库)(?:以来|至今)[^，。；|]{0,10}?(?:收集|积累|记录|留下|存下|记下)[^，。；|]{0,10}/u;
/** “The recordings sit on the bucket call-audio-prod”: where the material is fetched. */
const KEPT =
  /\b(?:recordings|transcripts|photos|pictures|images|letters|tickets|calls|scans|videos|clips) (?:sit|lie|live|are kept) (?:in|on|at) (?:the |our )?[\w-]+(?: [\w-]{2,24}){0,4}/i;
/** 每晚从 SAP 导出. */
const FROM_ZH =
  /从\s?(?!Qdrant|Milvus|Chroma|Faiss|Redis|Kafka|MySQL|Postgre|Mongo|SQLite|Git|Docker|Elastic|Hugging)[A-Z][\w-]{1,20}\s?(?:系统|平台)?(?:中|里)?(?:导出|同步|拉取|取数|下载|导入)/;
const WAYS = [TAKEN, SENT, SINCE, KEPT, TAKEN_ZH, SENT_ZH, SINCE_ZH, FROM_ZH];
/** What is not settled, or not there. */
const OPEN = /\b(?:will|would|could|should|plan|might|not?|never|if|TBD)\b|将|拟|计划|打算|不|没|未|如果|待定/i;

/** How people came by the material, told in a part about data: “growers send us their pictures”. */
export function readGathered({ text, block, quoted }: Statement, { announced, topic, data }: Context): Reading[] {
  if (block === 'heading' || quoted || !(announced || topic || data) || OPEN.test(text)) return [];
  for (const way of WAYS) {
    const found = way.exec(text);
    if (!found) continue;
    const start = found.index;
    return [{ start, end: start + found[0].trimEnd().length, kind: 'collection', confidence: 'high' }];
  }
  return [];
}
