import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Location,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { entries } from '../../core/glossary/builtin.ts';
import { Layer } from '../../core/glossary/layer.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { generate } from './documents.ts';
import { percentile } from './keystrokes.ts';

/** Milliseconds to make the matchers of 300 built-in terms and 2,000 of a team; the median of some rounds. */
export function timeMatcher(rounds: number): number {
  const lines = Array.from({ length: 2000 }, (_, i) => {
    const han = String.fromCharCode(0x4e00 + ((i * 7) % 20000), 0x4e00 + ((i * 31) % 20000), 0x4e00 + (i % 997));
    return `- { term: ${han}项, aliases: [team item ${i}], definition: 第 ${i} 项 }`;
  });
  const { terms } = readTeamGlossary('team.yaml', lines.join('\n'));
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (const layer of [new Layer('built-in', entries().slice(0, 300)), new Layer('workspace', terms)])
      layer.words('模型');
    return performance.now() - start;
  });
  return percentile(times, 0.5);
}

/** What asking about terms costs through a real server over stdio, in milliseconds. */
export interface TermTimes {
  /** The 95th percentile of hovers all over a document of 10,000 lines. */
  readonly hover: number;
  /** References of a term of the team in 1,000 documents of 20 kB: the first time, and the median once they were read. */
  readonly cold: number;
  readonly warm: number;
  readonly found: number;
}

const DOCUMENTS = 1000;
const SIZE = 20_000;

/** Times hovers and references in a folder made for it. */
export async function timeTerms(server: string, hovers: number, rounds: number): Promise<TermTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'prdlint-bench-terms-'));
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const text = generate(900).slice(0, SIZE - 200);
  for (let i = 0; i < DOCUMENTS; i++) {
    const last = i % 4 === 0 ? 'The adjuster report is read again, and 理赔报告 too.' : 'Nothing else.';
    writeFileSync(join(folder, `d${i}.md`), `${text}\n\n## Part ${i}\n\n${last}\n`);
  }
  writeFileSync(join(folder, '.prdlintrc.json'), '{"glossaries": ["team.yaml"]}');
  writeFileSync(
    join(folder, 'team.yaml'),
    '- {term: adjuster report, aliases: [理赔报告], definition: what is sent}\n',
  );
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  try {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    await connection.sendNotification('initialized', {});
    const long = generate(10_000);
    const open = async (uri: string, content: string): Promise<void> => {
      const textDocument = { uri, languageId: 'markdown', version: 1, text: content };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    };
    await open('untitled:long', long);
    const places = long.split('\n').flatMap((line, at) => {
      const character = line.search(/[Rr]ecall|召回率|model|准确率/);
      return character < 0 ? [] : [{ line: at, character }];
    });
    const hover = async (i: number): Promise<number> => {
      const start = performance.now();
      const position = places[(i * 37) % places.length];
      await connection.sendRequest('textDocument/hover', { textDocument: { uri: 'untitled:long' }, position });
      return performance.now() - start;
    };
    for (let i = 0; i < 20; i++) await hover(i);
    const times: number[] = [];
    for (let i = 0; i < hovers; i++) times.push(await hover(i));

    const uri = uriOf('ask.md');
    await open(uri, '# P\n\nThe adjuster report.\n');
    const ask = async (): Promise<{ ms: number; found: number }> => {
      const start = performance.now();
      const params = {
        textDocument: { uri },
        position: { line: 2, character: 6 },
        context: { includeDeclaration: false },
      };
      const found = await connection.sendRequest<Location[] | null>('textDocument/references', params);
      return { ms: performance.now() - start, found: found?.length ?? 0 };
    };
    const { ms: cold, found } = await ask();
    const warm: number[] = [];
    for (let i = 0; i < rounds; i++) warm.push((await ask()).ms);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return { hover: percentile(times, 0.95), cold, warm: percentile(warm, 0.5), found };
  } finally {
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}
