import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The client's code is made for VS Code's module, which is not there; the bundle takes a stub for it. */
const scratch = mkdtempSync(join(tmpdir(), 'prdlint-agent-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const outfile = join(scratch, 'agent.mjs');
await build({
  stdin: {
    contents: ['client/agent/api', 'client/agent/servers', 'test/client/vscode-stub']
      .map((file) => `export * from './${file}.ts';`)
      .join('\n'),
    resolveDir: '.',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  alias: { vscode: './test/client/vscode-stub.ts' },
  outfile,
});
const parts = (await import(pathToFileURL(outfile).href)) as typeof import('../../client/agent/api.ts') &
  typeof import('../../client/agent/servers.ts') &
  typeof import('./vscode-stub.ts');
const { agentApi, registerServers, trust, workspace } = parts;

class Server {
  readonly args: readonly unknown[];
  constructor(...args: readonly unknown[]) {
    this.args = args;
  }
}

interface Provider {
  readonly onDidChangeMcpServerDefinitions: (listener: () => void) => unknown;
  readonly provideMcpServerDefinitions: () => Promise<readonly Server[]>;
}

/** What a version of VS Code that takes servers is given. */
function offered(program: string | undefined): { ids: string[]; provider: Provider } {
  const given: { ids: string[]; provider?: Provider } = { ids: [] };
  const lm = {
    registerMcpServerDefinitionProvider: (id: string, provider: unknown) => {
      given.ids.push(id);
      given.provider = provider as Provider;
      return { dispose: () => undefined };
    },
  };
  registerServers(agentApi({ lm, McpStdioServerDefinition: Server }), async () => program);
  assert.ok(given.provider);
  return { ids: given.ids, provider: given.provider };
}

test('versions of VS Code without tools and servers for agents are offered none', () => {
  for (const api of [{}, { lm: {} }, { lm: undefined }]) {
    const { registerTool, registerMcpServerDefinitionProvider } = agentApi(api);
    assert.deepEqual([registerTool, registerMcpServerDefinitionProvider], [undefined, undefined]);
    registerServers(agentApi(api), async () => '/usr/bin/prdlint').dispose();
  }
});

test('the server is offered in a trusted workspace, a folder each, and nothing before that', async () => {
  workspace.workspaceFolders = [{ name: 'docs', uri: { scheme: 'file', fsPath: '/docs' } }];
  const { ids, provider } = offered('/usr/bin/prdlint');
  assert.deepEqual(ids, ['prdlint']);
  assert.deepEqual(await provider.provideMcpServerDefinitions(), []);
  let changes = 0;
  provider.onDidChangeMcpServerDefinitions(() => changes++);
  trust();
  assert.equal(changes, 1);
  const one = await provider.provideMcpServerDefinitions();
  assert.deepEqual(
    one.map(({ args }) => args),
    [['prdlint', '/usr/bin/prdlint', ['mcp', '--root', '/docs']]],
  );
  workspace.workspaceFolders.push({ name: 'b', uri: { scheme: 'file', fsPath: '/b' } });
  workspace.workspaceFolders.push({ name: 'far', uri: { scheme: 'vscode-vfs', fsPath: '/far' } });
  const two = await provider.provideMcpServerDefinitions();
  assert.deepEqual(
    two.map(({ args }) => args[0]),
    ['prdlint (docs)', 'prdlint (b)'],
  );
});

test('without the command line there is no server to offer', async () => {
  const { provider } = offered(undefined);
  assert.deepEqual(await provider.provideMcpServerDefinitions(), []);
});
