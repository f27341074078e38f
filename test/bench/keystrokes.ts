import { readFileSync } from 'node:fs';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { connect } from './connect.ts';
import { randomFrom } from './documents.ts';

/** What typing in a document costs, in milliseconds. */
export interface Keystrokes {
  /** From each change sent to its diagnostics received. */
  readonly times: readonly number[];
  /** What the server computed for one on average, whatever else the machine does; undefined where the system hides it. */
  readonly cpu: number | undefined;
}

/**
 * Times keystrokes in a document through a real server over stdio: one changed character and the pull that follows,
 * until the diagnostics are here. A warm-up is left out.
 */
export async function timeKeystrokes(server: string, text: string, count: number): Promise<Keystrokes> {
  const { child, connection } = await connect(server);
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:bench';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  let previousResultId: string | undefined;
  const pull = async (): Promise<void> => {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
    previousResultId = report.resultId ?? undefined;
  };
  await pull();

  const places = editable(text);
  const random = randomFrom(7);
  const times: number[] = [];
  const warmUp = 60;
  let before: number | undefined;
  for (let i = 0; i < count + warmUp; i++) {
    if (i === warmUp) before = cpuOf(child.pid);
    const place = places[Math.floor(random() * places.length)] ?? { line: 0, character: 0 };
    const start = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: place, end: place }, text: 'x' }],
    });
    await pull();
    if (i >= warmUp) times.push(performance.now() - start);
  }
  const after = cpuOf(child.pid);
  const cpu = before === undefined || after === undefined ? undefined : (after - before) / count;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { times, cpu };
}

/** The milliseconds of processor time that a process has used, in steps of 10; Linux only. */
function cpuOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

/** The ends of the lines in which people type: paragraphs, items and headings, all over the document. */
function editable(text: string): { line: number; character: number }[] {
  return text.split('\n').flatMap((content, line) => {
    if (line < 8 || content === '' || content.startsWith('|')) return [];
    return [{ line, character: Math.min(content.length, 12) }];
  });
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
