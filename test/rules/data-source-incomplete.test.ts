import { testRule } from './rule-table.ts';

/** Tables and lists of sources that say too little, enough, or are no lists of sources. */
testRule('data-source-incomplete', [
  {
    name: 'reports a table on its head',
    text: '# A\n\n## Data sources\n\n| Data | Source system |\n|---|---|\n| Orders | SAP ERP |\n| Calls | Genesys |\n',
    at: ['Data'],
  },
  {
    name: 'reports prose on its first source',
    text: '# A\n\n## Data sources\n\n- Orders from SAP ERP\n- Calls from the Genesys call centre\n',
    at: ['Orders from SAP ERP'],
  },
  {
    name: 'leaves a table with one gap alone',
    text: '# A\n\n## Data sources\n\n| Data | Source system | Owner | Volume | Refresh |\n|---|---|---|---|---|\n| Orders | SAP ERP | Sales | 2 million | daily |\n',
    at: [],
  },
  {
    name: 'counts what is said beside the table',
    text: '# A\n\n## Data sources\n\nOwner of all data is the sales team; our contract allows its use. Everything is synced daily.\n\n| Data | Source system |\n|---|---|\n| Orders | SAP ERP |\n',
    at: [],
  },
  {
    name: 'leaves targets with their test set alone',
    text: '# A\n\n## 验收\n\n| 指标 | 测试集 | 目标 |\n|---|---|---|\n| 召回率 | DamageTest-v3 5000 张 | ≥90% |\n',
    at: [],
  },
  {
    name: 'leaves a database schema alone',
    text: '# A\n\n## Data model\n\n| Column | Type | Source |\n|---|---|---|\n| lat | FLOAT | GPS sensor of the phone |\n',
    at: [],
  },
  {
    name: 'leaves made-up data alone',
    text: '# A\n\n## Data sources\n\n- Orders from a synthetic generator in the SAP ERP sandbox\n',
    at: [],
  },
  {
    name: 'asks only for what the options name',
    text: '# A\n\n## Data sources\n\n| Data | Source system |\n|---|---|\n| Orders | SAP ERP |\n',
    options: { fields: ['owner', 'volume'] },
    at: [],
  },
]);
