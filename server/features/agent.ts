import type { CancellationToken } from 'vscode-languageserver';
import { nearest } from '../../core/config/nearest.ts';
import { explain } from '../../core/explain.ts';
import type { DocumentFacts } from '../../core/facts/document.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';
import type { Checked } from '../checks.ts';
import { type Context, cancelled, type Feature } from '../context.ts';
import { AGENT_REQUEST, type AgentParams, type AgentResult } from '../protocol.ts';
import { nameOf } from '../uri.ts';
import { specOf } from './spec.ts';

/** Answers agents of the editor: findings and facts with their lines, and what a rule asks for. */
export const agent: Feature = (context) => {
  const { connection, client, guard } = context;
  const answer = async (params: AgentParams, token: CancellationToken): Promise<AgentResult> => {
    if (params.tool === 'explain') return { text: pageOf(params.rule, client.language) };
    const checked = await freshCheck(context, params.uri, token);
    if (typeof checked === 'string') return { text: checked };
    return { text: params.tool === 'check' ? findingsOf(checked) : factsOf(checked, client.language) };
  };
  const failed: AgentResult = { text: 'The request failed; the output “prdlint” tells why.' };
  const guarded = guard(AGENT_REQUEST, failed, answer);
  connection.onRequest(AGENT_REQUEST, (params: AgentParams, token) => guarded(params, token));
  return {};
};

type Read = Checked & { readonly facts: DocumentFacts };

/** Steps upwards, which only a client that means to leave the workspace sends. */
const DOTS = /\/(?:\.|%2e){2}(?:\/|$)/i;

/** A check of what a document says now, or why there is none; an open document counts before its file. */
async function freshCheck(
  { documents, closed, checks, configurations }: Context,
  uri: string,
  token: CancellationToken,
): Promise<Read | string> {
  const document = documents.get(uri);
  if (!document && (configurations.folderOf(uri) === undefined || DOTS.test(uri))) {
    return 'That file lies outside the workspace.';
  }
  const found = document
    ? await checks.ofText(
        new Session(nameOf(uri)),
        document.uri,
        document.text.getText(),
        token,
        await configurations.for(document.uri),
      )
    : await closed.check(uri, token);
  if (!found) throw cancelled();
  if (!('state' in found)) return withFacts(found);
  if (found.state === 'checked') return withFacts(found.checked);
  return REASONS[found.state];
}

const REASONS = {
  none: 'There is no such document, or the configuration leaves it out.',
  unread: 'The file cannot be read.',
  'too-large': 'The file is larger than the configuration allows (maxFileSize).',
} as const;

function withFacts(checked: Checked): Read | string {
  const { facts } = checked;
  return facts ? { ...checked, facts } : REASONS['too-large'];
}

function findingsOf({ kind, result, facts }: Read): string {
  if (kind === 'other') return 'This is no requirement document, so nothing was checked.';
  const lines = result.findings.map(({ range, severity, message, rule }) => {
    const { line, column } = facts.lines.positionAt(range.start);
    return `${line + 1}:${column + 1}: ${severity}: ${message} [${rule}]`;
  });
  return lines.length === 0 ? 'No findings.' : lines.join('\n');
}

function factsOf({ kind, facts }: Read, language: 'en' | 'zh'): string {
  const { groups, decisions } = specOf(facts, language);
  const all = [...groups, { id: 'openDecisions', facts: decisions }];
  const parts = all.map((group) => {
    const lines = group.facts.map(({ label, detail, range }) =>
      [`- line ${range.start.line + 1}: ${label}`, detail].filter(Boolean).join(' · '),
    );
    return [`${group.id}:`, ...(lines.length > 0 ? lines : ['- none'])].join('\n');
  });
  return [`kind: ${kind}`, ...parts].join('\n');
}

function pageOf(id: string, language: 'en' | 'zh'): string {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return `# ${rule.id}\n\n${explain(rule, language)}`;
  const ids = rules.map((candidate) => candidate.id);
  const like = nearest(String(id), ids);
  return `There is no rule “${id}”. ${like ? `Did you mean ${like}?` : `There are: ${ids.join(', ')}.`}`;
}
