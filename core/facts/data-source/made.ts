import type { DocumentFacts } from '../document.ts';
import { says } from '../says.ts';

/** “75 simulated machines”, 模拟数据 5000 条: made-up data with their number. */
const COUNTED =
  /\b(?:generat|simulat|synthesi[sz])\w{1,4} (?:about |approximately )?\d[\d,]{2,10}\b|\b\d[\d,]{0,11}\+?\s(?:\w+[\s-]){0,2}(?:simulated|synthetic|generated|artificial|mock)\b|\b(?:simulated|synthetic|mock) (?:\w+ ){1,3}(?:of|with|for) (?:about |approximately )?\d|\d\s?[万千]?\s?[个条台例份组张名]?[^，。；\d]{0,6}(?:模拟|合成|仿真|虚拟)|(?:模拟|合成|仿真|虚拟)[^，。；\d]{0,10}\d/i;

/** “All data is synthetic”, 全部是合成数据. */
const ALL =
  /\ball (?:the )?(?:data|records|samples|images) (?:is|are) (?:simulated|synthetic|generated|artificial)\b|(?:全部|全都|均|都)(?:是|为|用|使用|采用)(?:合成|模拟|仿真)(?:的)?数据/i;

/** Where an agent plays or acts to learn. */
const PLAYGROUND = /\b(?:environments?|simulators?|simulations?|self-play|gym(?:nasium)?)\b|环境|仿真|模拟器|自博弈/i;

/** True where a document says how much made-up data there are: somebody has planned them. */
export function countsMade(facts: DocumentFacts): boolean {
  return says(facts, COUNTED);
}

/** True where a document says that all of its data are made up, so that nobody has to look for others. */
export function makesAll(facts: DocumentFacts): boolean {
  return says(facts, ALL);
}

/** True for an agent that learns by what it does in an environment, which needs no data from elsewhere. */
export function learnsByActing(facts: DocumentFacts): boolean {
  const learns = facts.lists.of('learning by acting', ({ tasks }) =>
    tasks.filter(({ task, confidence }) => task === 'reinforcement-learning' && confidence === 'high'),
  );
  return learns.length > 0 && says(facts, PLAYGROUND);
}
