import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { bundledServer, PUSH, spawnServer } from './client.ts';

test('the server says what it can do, works, and ends with 0 after shutdown', async () => {
  const client = await spawnServer().start();
  const capabilities = client.result?.capabilities;
  assert.equal(client.result?.serverInfo?.name, 'prdlint');
  assert.deepEqual(capabilities?.textDocumentSync, { openClose: true, change: 2, save: true });
  assert.deepEqual(capabilities?.diagnosticProvider, {
    identifier: 'prdlint',
    interFileDependencies: false,
    workspaceDiagnostics: true,
  });
  assert.equal(capabilities?.hoverProvider, true);
  assert.deepEqual(client.registered.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  assert.equal(await client.stop(), 0);
  assert.equal(client.stderr, '');
});

test('a client without pull gets no pull announced', async () => {
  const client = await spawnServer().start({ capabilities: PUSH });
  assert.equal(client.result?.capabilities.diagnosticProvider, undefined);
  assert.equal(client.result?.capabilities.codeActionProvider, undefined);
  assert.equal(await client.stop(), 0);
});

test('a client may ask for no workspace diagnostics', async () => {
  const client = await spawnServer().start({ options: { workspaceDiagnostics: false } });
  const provider = client.result?.capabilities.diagnosticProvider;
  assert.equal(provider?.workspaceDiagnostics, false);
  await client.stop();
});

test('exit without shutdown ends with 1', async () => {
  const client = await spawnServer().start();
  await client.notify('exit');
  assert.equal(await client.exited, 1);
});

test('the server ends when its client goes away', async () => {
  const client = await spawnServer().start();
  client.process.stdin?.end();
  assert.equal(await client.exited, 1);
});

test('a request after shutdown is refused, and exit still works', async () => {
  const client = await spawnServer().start();
  await client.request('shutdown', undefined);
  await client.request('textDocument/hover', {}).catch(() => undefined);
  await client.notify('exit');
  assert.equal(await client.exited, 0);
});

test('an unknown request is refused, an unknown notification ignored', async () => {
  const client = await spawnServer().start();
  await assert.rejects(client.request('textDocument/nonsense', {}), { code: -32601 });
  await client.notify('prdlint/nonsense', {});
  await client.notify('$/nonsense', {});
  assert.equal(await client.stop(), 0);
});

const GARBAGE = [
  'Content-Length: 5\r\n\r\n{{{{{',
  'Content-Length: 2\r\n\r\n{}',
  'Content-Length: 4\r\n\r\nnull',
  'Content-Length: 2\r\n\r\n[]',
];

test('messages that are no messages do not end the server', async () => {
  const child = spawn(process.execPath, [bundledServer(), '--stdio'], { stdio: 'pipe' });
  for (const message of GARBAGE) child.stdin.write(message);
  const initialize = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { capabilities: {} } });
  child.stdin.write(`Content-Length: ${initialize.length}\r\n\r\n${initialize}`);
  let out = '';
  for await (const chunk of child.stdout) {
    out += String(chunk);
    if (out.includes('"capabilities"')) break;
  }
  assert.match(out, /"id":1,"result"/);
  child.kill();
  await once(child, 'exit');
});

test('initialize with odd parameters is answered', async () => {
  const odd = [{ capabilities: {} }, { capabilities: {}, workspaceFolders: [], rootUri: null, processId: null }];
  for (const params of odd) {
    const client = spawnServer();
    const result = await client.request<{ capabilities: object }>('initialize', params);
    assert.ok(result.capabilities);
    await client.notify('initialized', {});
    assert.equal(await client.stop(), 0);
  }
});
