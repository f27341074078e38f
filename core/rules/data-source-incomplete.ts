import { speaksOf } from '../facts/cue.ts';
import type { SourceField, SourceListing } from '../facts/data-care/listing.ts';
import type { SectionFacts } from '../facts/section.ts';
import { type DocumentFacts, defineRule, type Edit, type Fix, type Placed, place, type Text } from '../rule.ts';

/** A fact of a source: its name, the head of its column, which the reader of tables knows, and a sentence that states it. */
const FIELDS: Readonly<Record<SourceField, { readonly name: Text; readonly column: Text; readonly said: Text }>> = {
  owner: {
    name: { en: 'owner', zh: '负责人' },
    column: { en: 'Owner', zh: '负责人' },
    said: { en: 'owned by the data team', zh: '由数据组负责' },
  },
  volume: {
    name: { en: 'volume and period', zh: '数据量与时间范围' },
    column: { en: 'Volume', zh: '数据量' },
    said: { en: '12,000 records of 2023', zh: '2023 年的 1.2 万条' },
  },
  right: {
    name: { en: 'right to use', zh: '使用授权' },
    column: { en: 'Licence', zh: '授权' },
    said: { en: 'contract §4 allows their use', zh: '合同第 4 条允许使用' },
  },
  personal: {
    name: { en: 'personal data and consent', zh: '个人信息与同意' },
    column: { en: 'Consent', zh: '个人信息' },
    said: { en: 'no personal data', zh: '不含个人信息' },
  },
  renewal: {
    name: { en: 'how often it is updated', zh: '更新频率' },
    column: { en: 'Refresh', zh: '更新频率' },
    said: { en: 'updated every month', zh: '每月更新' },
  },
};
const ORDER: readonly SourceField[] = ['owner', 'volume', 'right', 'personal', 'renewal'];
/** Who leaves out one or two facts may have a reason; who leaves out this many has not thought of them. */
const MANY = 3;

export default defineRule({
  id: 'data-source-incomplete',
  summary: {
    en: 'A data source lacks its owner, volume, rights or refresh',
    zh: '数据来源缺少负责人、规模、授权或更新频率',
  },
  why: {
    en: 'A name alone does not get anybody the data: someone has to grant access, the amount decides what can be trained, and without the right to use it the model cannot be shipped. Datasheets for Datasets and the data set cards of Hugging Face ask for the same facts.',
    zh: '只有名称拿不到数据：要有人开通权限，数据量决定能训练什么，没有使用授权的数据训出的模型也不能上线。《Datasheets for Datasets》和 Hugging Face 数据集卡片要求的正是这些内容。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'error' },
  options: {
    fields: {
      default: ORDER,
      schema: { type: 'array', items: { enum: ORDER }, uniqueItems: true },
      description: {
        en: 'What has to be said of a source: `owner`, `volume`, `right`, `personal`, `renewal`.',
        zh: '每个来源要写明的内容：`owner`（负责人）、`volume`（数据量）、`right`（授权）、`personal`（个人信息）、`renewal`（更新）。',
      },
    },
  },
  messages: {
    table: {
      en: 'The table of data sources does not give: {fields}. Add a column for each, so that the data can be fetched, trusted and lawfully used.',
      zh: '数据来源表没有写：{fields}。请各加一列，这样才能取到、信任并合法使用这些数据。',
    },
    prose: {
      en: 'Sources are named, but nothing says: {fields}. Write it for each source, for example: “{example}”.',
      zh: '写了来源，但没有说明：{fields}。请逐个写明，例如：“{example}”。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data sources\n\n| Data | Source |\n|---|---|\n| Claims photos | claims core system |\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data sources\n\n| Data | Source | Owner | Volume | Licence | Refresh |\n|---|---|---|---|---|---|\n| Claims photos | claims core system | Claims data team | 120,000 photos | contract §4 | monthly |\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据来源\n\n| 数据 | 来源 |\n|---|---|\n| 车险照片 | 理赔业务系统 |\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据来源\n\n| 数据 | 来源 | 负责人 | 数据量 | 授权 | 更新频率 |\n|---|---|---|---|---|---|\n| 车险照片 | 理赔业务系统 | 理赔数据组 | 12 万张 | 合同第 4 条 | 每月 |\n',
      reports: 0,
    },
  ],
  *check(facts, { fields }) {
    if (facts.sourceListings.length === 0) return;
    const wanted = new Set<SourceField>(fields);
    if (speaksOf(facts, 'legal-basis') || speaksOf(facts, 'data-protection')) wanted.delete('personal');
    const elsewhere = facts.lists.words('told of sources in prose', (section) => proseOf(section).flatMap(saidOf));
    for (const listing of facts.lists.of(tablesOf, tablesOf) as readonly Placed<SourceListing>[]) {
      const missing = missingIn([listing], wanted, elsewhere);
      if (missing.length < MANY) continue;
      yield {
        at: place(listing),
        message: 'table',
        data: { fields: join(missing, 'name', '、') },
        fixes: columns(facts, listing, missing),
      };
    }
    const prose = facts.lists.of(proseOf, proseOf) as readonly Placed<SourceListing>[];
    const [first] = prose;
    if (!first) return;
    const said = facts.lists.words('told of sources', ({ sourceListings }) => sourceListings.flatMap(saidOf));
    const missing = missingIn(prose, wanted, said);
    if (missing.length >= MANY)
      yield {
        at: place(first),
        message: 'prose',
        data: { fields: join(missing, 'name', '、'), example: join(missing, 'said', '，') },
        severity: 'info',
      };
  },
});

function tablesOf({ sourceListings }: SectionFacts): SourceListing[] {
  return sourceListings.filter(({ table }) => table);
}

function proseOf({ sourceListings }: SectionFacts): SourceListing[] {
  return sourceListings.filter(({ table }) => !table);
}

function saidOf({ said }: SourceListing): readonly SourceField[] {
  return said;
}

function missingIn(
  listings: readonly SourceListing[],
  wanted: ReadonlySet<SourceField>,
  said: ReadonlySet<SourceField>,
): SourceField[] {
  return ORDER.filter(
    (field) =>
      wanted.has(field) &&
      !said.has(field) &&
      listings.some((listing) => listing.needed.includes(field) && !listing.said.includes(field)),
  );
}

/** What is missing, one after the other: by its names, or in a good sentence on it and on nothing else. */
function join(fields: readonly SourceField[], part: 'name' | 'said', between: string): Text {
  const texts = fields.map((field) => FIELDS[field][part]);
  return { en: texts.map(({ en }) => en).join(', '), zh: texts.map(({ zh }) => zh).join(between) };
}

/** Appends the missing columns with open cells, where every line of the table ends with its border. */
function columns(
  facts: DocumentFacts,
  { section, table }: Placed<SourceListing>,
  missing: readonly SourceField[],
): Fix[] {
  if (!table) return [];
  const language = facts.language === 'zh' ? 'zh' : 'en';
  const range = place({ section, range: table });
  const edits: Edit[] = [];
  const first = facts.lines.positionAt(range.start).line;
  const last = facts.lines.positionAt(range.end).line;
  for (let line = first; line <= last; line++) {
    const text = facts.lines.lineText(line).trimEnd();
    if (!text.endsWith('|') || text.endsWith('\\|')) return [];
    const end = facts.lines.startOf(line) + text.length;
    const cell = (field: SourceField): string =>
      line === first ? FIELDS[field].column[language] : line === first + 1 ? '---' : language === 'zh' ? '待定' : 'TBD';
    edits.push({ range: { start: end, end }, text: missing.map((field) => ` ${cell(field)} |`).join('') });
  }
  return [
    {
      title: { en: `Add ${missing.length} columns to fill in`, zh: `增加 ${missing.length} 个待填写的列` },
      safe: false,
      edits,
    },
  ];
}
