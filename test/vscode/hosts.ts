import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** How a page of the workbench runs a suite inside an extension host, and hears what it logs. */

export interface SuiteRun {
  readonly browser: Browser;
  readonly workbench: Workbench;
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The suite's module inside that folder. */
  readonly suite: string;
  /** The workspace folder; without it an empty window opens. */
  readonly folder?: string;
  /**
   * `node`: the extension host beside the server. `worker`: the one in the browser, with the server's files.
   * `web`: a pure web window with no server behind it.
   */
  readonly host: 'node' | 'worker' | 'web';
  /** Hears each console line of the suite. */
  readonly hear: (line: string) => void;
}

/** A page that has the extension under development in its own worker. */
export type Served = Pick<SuiteRun, 'workbench' | 'extension' | 'host'> & Partial<Pick<SuiteRun, 'suite'>>;

const DEVELOPMENT = '/devext';

/** Opens a page and runs the suite in it; 0 means that the suite's `run` resolved. Throws after `timeout` milliseconds. */
export async function runSuite(run: SuiteRun, timeout = 300_000): Promise<number> {
  const context = await run.browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      run.hear(args.map(String).join(' '));
    });
    const ended = new Promise<number>((done) => {
      page.exposeFunction('codeAutomationExit', (code: number) => done(code));
    });
    if (run.host !== 'node') await serveDevelopment(page, run);
    await page.goto(addressOf(run));
    const late = new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error(`The suite did not end within ${timeout / 1000} s.`)), timeout).unref();
    });
    return await Promise.race([ended, late]);
  } finally {
    await context.close();
  }
}

function addressOf({ workbench, extension, suite, folder, host }: SuiteRun): string {
  const address = new URL(workbench.origin);
  if (folder) address.searchParams.set('folder', folder);
  if (!folder || host === 'web') address.searchParams.set('ew', 'true');
  if (host === 'node') {
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${workbench.port}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(join(extension, suite))],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

/**
 * A worker does not start from a remote location, so the extension comes from the page's own origin, and the page's
 * settings name it. Without a suite the page opens as it does for a person.
 */
export async function serveDevelopment(page: Page, run: Served): Promise<void> {
  const { workbench, extension, suite, host } = run;
  const context = page.context();
  // A page that the test hands over counts as one from the open Internet, which may not speak to this machine unasked.
  await context.grantPermissions(['local-network-access'], { origin: workbench.origin });
  await context.route(`${workbench.origin}${DEVELOPMENT}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(DEVELOPMENT.length + 1));
    const file = join(extension, path);
    if (path.includes('..') || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: await readFile(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
  });
  const place = (path: string): object => ({ scheme: 'http', authority: `127.0.0.1:${workbench.port}`, path });
  await page.route(
    (url) => url.origin === workbench.origin && url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = await changeSettings(await response.text(), (settings) => {
        settings.developmentOptions = {
          extensions: [place(DEVELOPMENT)],
          ...(suite ? { enableSmokeTestDriver: true, extensionTestsPath: place(`${DEVELOPMENT}/${suite}`) } : {}),
        };
      });
      await route.fulfill({ response, body });
    },
  );
  if (host === 'web') await cutFromServer(page);
}

/** The page's script names its own origin as the remote machine; without that the window has no server behind it. */
async function cutFromServer(page: Page): Promise<void> {
  await page.route('**/code/browser/workbench/workbench.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    const parts = script.split('remoteAuthority:location.host');
    if (parts.length !== 2) throw new Error('The workbench’s script names its remote machine in another way.');
    await route.fulfill({ response, body: parts.join('remoteAuthority:undefined') });
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const SETTINGS = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;

function changeSettings(html: string, change: (settings: Record<string, unknown>) => void): string {
  if (!SETTINGS.test(html)) throw new Error('The workbench’s page has no settings element.');
  return html.replace(SETTINGS, (_, open: string, text: string, close: string) => {
    const settings: Record<string, unknown> = JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    change(settings);
    return open + JSON.stringify(settings).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + close;
  });
}
