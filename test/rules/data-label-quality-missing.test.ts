import { testRule } from './rule-table.ts';

/** Labels by people with and without a check, and labels that nobody draws. */
testRule('data-label-quality-missing', [
  {
    name: 'leaves folders and counts alone',
    text: '# A\n\n## Data\n\nThe training set has images/ and annotations/.\n\nThe report shows missing values and annotation coverage.\n',
    at: [],
  },
  {
    name: 'reports hired annotators',
    text: '# A\n\n## Data\n\nTwelve annotators mark the photos.\n',
    at: ['annotators'],
  },
  { name: '报告标注团队', text: '# A\n\n## 数据\n\n由标注团队处理 3 万段语音。\n', at: ['标注团队'] },
  {
    name: 'leaves agreement alone',
    text: '# A\n\n## Data\n\nTwelve annotators mark the photos.\n\n## Quality\n\nKappa ≥ 0.8.\n',
    at: [],
  },
  {
    name: 'leaves a guideline alone',
    text: '# A\n\n## Data\n\nLabelled by students with the handbook of 2023.\n',
    at: [],
  },
  {
    name: 'leaves outcomes alone',
    text: '# A\n\n## Data\n\nAnnotators are not needed: labels come from repayments.\n',
    at: [],
  },
  {
    name: 'leaves a feature of the screen alone',
    text: '# A\n\n## Functions\n\nUsers add annotations to a page.\n',
    at: [],
  },
  {
    name: 'leaves an open question alone',
    text: '# A\n\n## Data\n\nWhether photos are labelled by a vendor: TBD\n',
    at: [],
  },
]);
