import { testRule } from './rule-table.ts';

/** Beside the rule's own examples, which run as tests by themselves: what it has to leave alone, and where it reports. */
testRule('risk-confidence-undefined', [
  {
    name: 'reports words for a condition',
    text: '# A\n\n## Functions\n\nThe agent asks the user when confidence is low.\n',
    at: ['confidence is low'],
  },
  {
    name: 'reports a threshold that nobody gives',
    text: '# A\n\n## 功能\n\n置信度低于阈值时转人工。\n',
    at: ['置信度低于阈值'],
  },
  { name: 'reports the first place only', text: '# A\n\n低置信度转人工。\n\n低置信度重试。\n', at: ['低置信度'] },
  { name: 'a share settles it', text: '# A\n\nLow-confidence pages are read again (below 70%).\n', at: [] },
  {
    name: 'so does a number in code',
    text: '# A\n\nLow-confidence pages are read again.\n\n```yaml\nconfidence_threshold: 0.6\n```\n',
    at: [],
  },
  {
    name: 'and a limit that can be set',
    text: '# A\n\n低置信度转人工。\n\n置信度阈值可配置。\n',
    at: [],
  },
  {
    name: 'and a row of a table',
    text: '# A\n\n低置信度转人工。\n\n| 参数 | 值 |\n| --- | --- |\n| **置信度阈值** | 0.7 |\n',
    at: [],
  },
  { name: 'a number that is still open', text: '# A\n\n置信度低于待定时转人工，低置信度标出。\n', at: [] },
  { name: 'words that explain themselves', text: '# A\n\n低置信度（没有出处）转人工。\n', at: [] },
  { name: 'a threshold that is lowered', text: '# A\n\n初期调低置信度，宁可多报。\n', at: [] },
  { name: 'what is left out', text: '# A\n\n## Out of scope\n\nHandling of low confidence.\n', at: [] },
  { name: 'a heading', text: '# A\n\n## Low confidence\n\nA person decides.\n', at: [] },
]);
