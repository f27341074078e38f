import { env, UIKind, workspace } from 'vscode';
import { activation, commandTests } from './activation.ts';
import { agentTests } from './agent.ts';
import { badInput } from './bad-input.ts';
import { closeAll, until } from './editor.ts';
import { findingTests } from './findings.ts';
import { preview } from './preview.ts';
import { overview, spec } from './spec.ts';
import { teamGlossary } from './team-glossary.ts';
import { terms } from './terms.ts';
import type { Test, Tests } from './test.ts';
import { anyWorkspace, saving, trusted, untrusted } from './workspace-check.ts';
import { writing } from './writing.ts';

/** Begins each line that the runner reads; the rest of the line is JSON. */
const MARK = '@prdlint-test ';

/** The entry that VS Code calls in the extension host. Rejects where a test fails. */
export async function run(): Promise<void> {
  await folderIsThere();
  let failed = 0;
  for (const [name, test] of Object.entries(tests())) if (!(await runOne(name, test))) failed++;
  const where = `${env.appName}, ${env.uiKind === UIKind.Web ? 'web' : 'desktop'}`;
  if (failed > 0) throw new Error(`${failed} tests failed (${where})`);
}

/** In the browser the suite may start before the window has reached the server that holds the folder. */
async function folderIsThere(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) return;
  const isThere = (): Promise<true | undefined> =>
    Promise.resolve(workspace.fs.stat(folder.uri)).then(
      () => true as const,
      () => undefined,
    );
  await until('the folder', isThere, 60_000);
}

/** The tests that this window can run: a window without a folder has no files to check. */
function tests(): Tests {
  const everywhere = { ...commandTests, ...findingTests, ...writing, ...spec, ...terms, ...badInput };
  if (!workspace.workspaceFolders) return { ...activation, ...everywhere };
  // The check of closed documents comes first: VS Code keeps a document open for minutes after its editor is closed.
  return {
    ...activation,
    ...anyWorkspace,
    ...overview,
    ...(besidePreview() ? preview : {}),
    ...saving,
    ...agentTests,
    ...everywhere,
    ...(workspace.isTrusted ? { ...teamGlossary, ...trusted } : untrusted),
  };
}

/** In a browser's extension host VS Code's own Markdown support is elsewhere: beside the server, or not there at all. */
function besidePreview(): boolean {
  return typeof process !== 'undefined' && typeof process.cpuUsage === 'function';
}

async function runOne(name: string, test: Test): Promise<boolean> {
  const start = Date.now();
  const notes: string[] = [];
  let error: string | undefined;
  try {
    await test((figure) => notes.push(figure));
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  await closeAll();
  console.log(MARK + JSON.stringify({ name, ms: Date.now() - start, error, notes }));
  return error === undefined;
}
