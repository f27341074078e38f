import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { runSuite, type SuiteRun } from './hosts.ts';
import { takeJourney } from './journey.ts';
import { makeStage, makeWorkspace, OUT, PICTURES, packedExtension, type Stage } from './stage.ts';
import { takeTour } from './tour.ts';
import { installWorkbench, startWorkbench } from './workbench.ts';

/** The outcome of one test in one kind of window. */
export interface Outcome {
  readonly name: string;
  readonly ms: number;
  readonly error?: string;
  /** Figures that the test took. */
  readonly notes?: readonly string[];
}

const SETTINGS = { 'files.autoSave': 'off', 'editor.minimap.enabled': false };

/** A kind of window that the suite runs in. */
interface Kind {
  readonly name: string;
  readonly host: SuiteRun['host'];
  readonly folder: boolean;
  /** The packaged extension, installed, instead of the working tree. */
  readonly packed?: boolean;
  /** What a person does instead of the suite: a tour, or a whole document. */
  readonly person?: 'tour' | 'journey';
  /** The name of its folder, as pictures show it. */
  readonly workspace?: string;
  /** A folder that the user does not trust. */
  readonly restricted?: boolean;
}

const KINDS: readonly Kind[] = [
  { name: 'node host, packaged extension', host: 'node', folder: true, packed: true },
  { name: 'web host with the files of a server', host: 'worker', folder: true },
  { name: 'pure web window', host: 'web', folder: false },
  {
    name: 'packaged extension, by hand',
    host: 'node',
    folder: true,
    packed: true,
    person: 'tour',
    workspace: 'product-docs',
  },
  {
    name: 'packaged extension, a document by hand',
    host: 'node',
    folder: true,
    packed: true,
    person: 'journey',
    workspace: 'specs',
  },
  { name: 'web host, a document by hand', host: 'worker', folder: true, person: 'journey', workspace: 'specs-web' },
  { name: 'Restricted Mode', host: 'node', folder: true, restricted: true },
];

/**
 * Runs the suite in a real VS Code in every kind of window (or those whose name has `only`), and hands each outcome to
 * `report` as it comes. What cannot be set up is an outcome that failed, never a silent skip.
 */
export async function runVsCode(report: (outcome: Outcome) => void, only = ''): Promise<void> {
  const log = (line: string): void => void process.stdout.write(`${line}\n`);
  const kinds = KINDS.filter(({ name }) => name.includes(only));
  let browser: Browser | undefined;
  try {
    await installWorkbench(log);
    browser = await launchChromium(log);
    const stage = await makeStage();
    for (const kind of kinds) {
      log(`VS Code, ${kind.name}`);
      await attempt(kind.name, report, (tell) => runKind(kind, stage, browser as Browser, tell));
    }
  } catch (error) {
    report({ name: 'VS Code: set-up', ms: 0, error: messageOf(error) });
  } finally {
    await browser?.close();
  }
}

async function runKind(kind: Kind, stage: Stage, browser: Browser, report: (outcome: Outcome) => void): Promise<void> {
  const slug = kind.name.replace(/\W+/g, '-');
  const workspace = makeWorkspace(kind.workspace ?? slug);
  const workbench = await startWorkbench({
    data: join(OUT, 'data', slug),
    settings: { 'security.workspace.trust.enabled': kind.restricted === true, ...SETTINGS },
    // A workbench for tests shows no notifications, which the person reads.
    testing: kind.person === undefined,
    ...(kind.packed ? { extensions: await packedExtension() } : {}),
  });
  try {
    const { host } = kind;
    if (kind.person === 'tour') return await takeTour(browser, workbench, workspace, PICTURES, report);
    if (kind.person === 'journey') {
      const served = { workbench, extension: stage.extension, host };
      return await takeJourney(browser, served, workspace, PICTURES, report);
    }
    const extension = kind.packed ? stage.shell : stage.extension;
    const heard = listen(report);
    const where = { browser, workbench, extension, suite: stage.suite, ...(kind.folder ? { folder: workspace } : {}) };
    heard.end(await runSuite({ ...where, host, hear: heard.hear }));
  } finally {
    await workbench.stop();
  }
}

const MARK = '@prdlint-test ';

/** Reads outcomes from the suite's console; a suite that ends early is a failure of its own. */
function listen(report: (outcome: Outcome) => void): { hear(line: string): void; end(code: number): void } {
  const others: string[] = [];
  let tests = 0;
  let failed = 0;
  return {
    hear: (line) => {
      const at = line.indexOf(MARK);
      if (at < 0) {
        others.push(line);
        return;
      }
      const outcome: Outcome = JSON.parse(line.slice(at + MARK.length, line.lastIndexOf('}') + 1));
      tests++;
      if (outcome.error !== undefined) failed++;
      report(outcome);
    },
    end: (code) => {
      if (tests > 0 && (code === 0 || failed > 0)) return;
      report({ name: 'the suite runs to its end', ms: 0, error: [`exit ${code}`, ...others.slice(-20)].join('\n') });
    },
  };
}

async function attempt(
  where: string,
  report: (outcome: Outcome) => void,
  run: (report: (outcome: Outcome) => void) => Promise<void>,
): Promise<void> {
  const tell = (outcome: Outcome): void => report({ ...outcome, name: `VS Code, ${where}: ${outcome.name}` });
  try {
    await run(tell);
  } catch (error) {
    tell({ name: 'the window opens', ms: 0, error: messageOf(error) });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
