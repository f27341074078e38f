import { anchor } from '../facts/anchor.ts';
import type { Group, Place } from '../facts/deploy-terms.ts';
import { anyOf } from '../facts/enumeration.ts';
import { insertTable } from '../facts/insert-table.ts';
import { termsOf } from '../facts/once.ts';
import { provided } from '../facts/provision.ts';
import type { Statement, Table } from '../facts/statement.ts';
import { type DocumentFacts, defineRule, place, type Text } from '../rule.ts';

const TABLE = {
  en: [
    '| Question | Answer |',
    '| --- | --- |',
    '| What runs on the device, what on the server? | TBD |',
    '| Routing: when does a request go to the server? | TBD |',
    '| Offline: what still works? | TBD |',
    '| Which data is uploaded, which stays on the device? | TBD |',
  ],
  zh: [
    '| 问题 | 约定 |',
    '| --- | --- |',
    '| 哪些在端侧运行，哪些在云侧运行？ | 待定 |',
    '| 路由：什么情况下请求上云？ | 待定 |',
    '| 断网时还能做什么？ | 待定 |',
    '| 哪些数据上传，哪些留在本地？ | 待定 |',
  ],
} as const;
const HEADING = { en: 'Split between device and server', zh: '端云分工' } as const;

/** Words for what an AI part is or does. */
const WORK: ReadonlySet<Group> = new Set(['ai', 'llm', 'compute', 'sense']);

/** Of the four questions, so many answers are enough. */
const ENOUGH = 3;

export default defineRule({
  id: 'deploy-hybrid-split-undefined',
  summary: {
    en: 'Device and server share the work, but nothing says how',
    zh: '采用端云协同，但没有写明如何分工',
  },
  why: {
    en: '“Edge-cloud collaboration” is a direction, not a design. What runs where, when a request goes to the server, what works without a network and which data leaves the device decide the models, the cost and the privacy review.',
    zh: '“端云协同”只是方向，还不是方案。哪些在端、哪些在云，什么情况下上云，断网时能做什么，哪些数据会离开设备，决定了选什么模型、花多少钱、合规怎么审。',
  },
  severity: 'warning',
  messages: {
    undefined: {
      en: 'Device and server share the work here, but the document does not say {missing}. Write one line for each, for example: “A small model runs on the device; below 0.7 confidence the large model in the cloud answers; offline: the small model only; raw recordings stay on the device.”',
      zh: '这里由端和云共同完成，但没有写明：{missing}。请各写一行，例如：“小模型在端侧初判；置信度低于 0.7 时请求上云；断网时只有初判可用；原始数据不出设备。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Voice control\n\n## Architecture\n\nThe product uses edge-cloud collaboration for inference.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Voice control\n\n## Architecture\n\nEdge-cloud collaboration: the wake word model runs on the device; below 0.7 confidence the text is routed to the cloud, and audio is never uploaded. Offline, only local commands work.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 语音控制需求文档\n\n## 架构\n\n采用端云协同架构。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 语音控制需求文档\n\n## 架构\n\n端云协同：唤醒与意图模型在端侧运行；置信度低于 0.7 时仅上传文本；断网时只支持本地意图。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other' || facts.deployment.kind !== 'hybrid') return;
    const missing = unanswered(facts);
    if (missing === undefined || 4 - missing.length >= ENOUGH) return;
    const section = anchor(facts, ['deployment', 'solution', 'technology', 'non-functional']);
    const said = sureOf(facts).find(({ kind }) => kind === 'hybrid');
    yield {
      at: said ? place(said) : section,
      message: 'undefined',
      data: { missing: anyOf(missing) },
      fixes: [
        {
          title: { en: 'Insert a table of who does what', zh: '插入端云分工表' },
          safe: false,
          edits: [
            insertTable(facts, section, {
              table: TABLE,
              heading: HEADING,
              belongs: ({ roles }) => roles.includes('deployment'),
            }),
          ],
        },
      ],
    };
  },
});

/** The questions that stay open; undefined where it is not sure that the AI part itself is split. */
function unanswered(facts: DocumentFacts): Text[] | undefined {
  const sure = sureOf(facts);
  const on = (wanted: string): typeof sure => sure.filter(({ kind }) => kind === wanted);
  const placed = new Set(facts.deployment.statements.filter(({ open }) => !open).map(({ kind }) => kind));
  // A table right beside the words that promise the split says who does what.
  const table = on('hybrid').some(({ section }) => section.facts.statements.some(({ block }) => block === 'row'));
  const split = table || (placed.has('edge') && placed.has('server')) || sure.some(isDivided) || isTabled(facts);
  const ai = on('edge').some((statement) => statement.ai) && on('server').some((statement) => statement.ai);
  if (!ai && !on('hybrid').some(isSplit)) return undefined;
  const stated = provided(facts);
  return [
    ...(split ? [] : [{ en: 'what runs where', zh: '哪些在端、哪些在云' }]),
    // Where each step has its place, nothing is routed.
    ...(split || stated.has('routing') ? [] : [{ en: 'when a request goes to the server', zh: '什么情况下上云' }]),
    ...(stated.has('offline') ? [] : [{ en: 'what works without a network', zh: '断网时能做什么' }]),
    ...(stated.has('leaving') ? [] : [{ en: 'which data leaves the device', zh: '哪些数据会离开设备' }]),
  ];
}

/** True where words say that the work is split (“edge-cloud”), or the AI part is in both places of one sentence. */
function isSplit({ ai, statement }: { readonly ai: boolean; readonly statement: Statement }): boolean {
  return ai || termsOf(statement).some(({ kind }) => kind === 'hybrid');
}

/** True for a sentence with work for each place: “端侧运行唤醒模型，云端运行大模型”. */
function isDivided({ kind, statement }: { readonly kind: string; readonly statement: Statement }): boolean {
  if (kind !== 'hybrid') return false;
  const terms = termsOf(statement);
  const edge = terms.find((term) => term.kind === 'edge');
  const server = terms.find((term) => term.kind === 'server');
  if (!edge || !server) return false;
  const [first, second] = edge.start < server.start ? [edge, server] : [server, edge];
  const works = terms.filter(({ group }) => WORK.has(group));
  const between = works.some(({ start }) => start > first.start && start < second.start);
  return between && works.some(({ start }) => start < first.start || start > second.start);
}

/** True for a table with a row for the device and one for the server: “端侧 | 唤醒”, “云侧 | 生成回答”. */
function isTabled({ sections }: DocumentFacts): boolean {
  const places = new Map<Table, Set<Place>>();
  for (const { facts } of sections) {
    for (const { table, row } of facts.statements.flatMap(placedRow)) {
      const known = places.get(table)?.add(row) ?? new Set([row]);
      if (known.has('edge') && known.has('server')) return true;
      places.set(table, known);
    }
  }
  return false;
}

/** The place that a row's first cell names, where the row says something of it. */
function placedRow(statement: Statement): { readonly table: Table; readonly row: Place }[] {
  const [first, second] = statement.cells ?? [];
  if (!statement.table || !first || !second?.text) return [];
  const terms = termsOf(statement);
  if (terms.some(({ group }) => group === 'open')) return [];
  const kinds = new Set(terms.flatMap(({ kind, end }) => (kind && end <= first.at.end ? [kind] : [])));
  const [row] = kinds;
  return row && kinds.size === 1 ? [{ table: statement.table, row }] : [];
}

function sureOf(facts: DocumentFacts) {
  return facts.deployment.statements.filter(({ confidence, open }) => confidence === 'high' && !open);
}
