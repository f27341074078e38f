import type { CancellationToken } from 'vscode-languageserver';
import { isOrigin } from '../../core/facts/data-source.ts';
import { type DocumentFacts, type Placed, place } from '../../core/facts/document.ts';
import { scoreOf } from '../../core/score.ts';
import type { Range } from '../../core/text.ts';
import { insertPart } from '../../core/writing/insert-part.ts';
import type { Feature } from '../context.ts';
import {
  PART_REQUEST,
  type PartParams,
  type PartResult,
  SPEC_REQUEST,
  type SpecFact,
  type SpecParams,
  type SpecResult,
} from '../protocol.ts';
import { rangeOf } from '../report.ts';
import { askedDocument } from '../term-at.ts';
import { boundText, roleText } from '../threshold-text.ts';

const NOTHING: SpecResult = { groups: [], decisions: [] };

/** What a document states, in lists for a person: the client's view of the document asks for it. */
export const spec: Feature = (context) => {
  const { connection, client, guard } = context;
  const answer = async ({ uri }: SpecParams, token: CancellationToken): Promise<SpecResult> => {
    const asked = await askedDocument(context, uri, token);
    if (!asked || asked.checked.kind === 'other') return NOTHING;
    return specOf(asked.facts, client.language);
  };
  const guarded = guard(SPEC_REQUEST, NOTHING, answer);
  connection.onRequest(SPEC_REQUEST, (params: SpecParams, token) => guarded(params, token));

  const add = async ({ uri, part: id }: PartParams, token: CancellationToken): Promise<PartResult> => {
    const asked = await askedDocument(context, uri, token);
    const score = asked && scoreOf(asked.facts, asked.checked.result);
    const part = score?.parts.find((one) => one.id === id && one.lost > 0);
    const edit = asked && part && insertPart(asked.facts, part);
    if (!edit || asked.checked.version !== asked.document.version) return null;
    const { document } = asked;
    return {
      version: document.version,
      range: rangeOf(edit.range, document.text),
      newText: edit.text,
      snippet: edit.snippet,
    };
  };
  const guardedAdd = guard(PART_REQUEST, null, add);
  connection.onRequest(PART_REQUEST, (params: PartParams, token) => guardedAdd(params, token));
  return {};
};

/** The facts and open decisions of a document. */
export function specOf(facts: DocumentFacts, language: 'en' | 'zh'): SpecResult {
  const fact = (at: Placed<{ readonly range: Range }>, label: string, detail: string): SpecFact => {
    const { start, end } = place(at);
    const [from, to] = [facts.lines.positionAt(start), facts.lines.positionAt(end)];
    return {
      label: short(label),
      detail: short(detail),
      range: {
        start: { line: from.line, character: from.column },
        end: { line: to.line, character: to.column },
      },
    };
  };
  return {
    groups: [
      {
        id: 'dataSources',
        facts: facts.dataSources
          .filter(isOrigin)
          .map((source) => fact(source, source.name, Object.values(source.known).join(' · '))),
      },
      {
        id: 'thresholds',
        facts: facts.thresholds.map((one) =>
          fact(one, `${one.metric.trim()} ${boundText(one)}`, roleText(one, language)),
        ),
      },
      {
        id: 'deployment',
        facts: facts.deployment.statements.map((one) =>
          fact(one, textOf(facts, one), [one.kind, ...one.platforms].join(' · ')),
        ),
      },
      { id: 'models', facts: facts.models.map((one) => fact(one, one.name, one.kind)) },
      { id: 'owners', facts: facts.owners.map((one) => fact(one, one.owner, one.what ?? '')) },
    ],
    decisions: facts.decisions.map(({ owner, due, ...one }) => ({
      ...fact(one, textOf(facts, { ...one, range: one.statement.range }), [owner, due].filter(Boolean).join(' · ')),
      ...(owner ? { owner } : {}),
      ...(due ? { due } : {}),
    })),
  };
}

function textOf({ text }: DocumentFacts, at: Placed<{ readonly range: Range }>): string {
  const { start, end } = place(at);
  return text.slice(start, Math.min(end, start + 2 * LONGEST));
}

/** A row of a table as its cells, without the marks between them. */
function cellsOf(line: string): string {
  if (!line.startsWith('|') && !line.endsWith('|')) return line;
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
  return cells.filter((cell) => cell !== '').join(' · ');
}

/** A line of a list is no longer; what is longer is cut. */
const LONGEST = 120;

function short(text: string): string {
  const line = cellsOf(text.replace(/\s+/g, ' ').trim());
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
