import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';

/** The worker's bundle, as the build makes it. */
function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['server/worker.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    conditions: ['worker', 'module'],
  });
  return outputFiles[0]?.text ?? '';
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
}

/** Runs the bundle with what a web worker has, and nothing of Node or of a page. */
class Worker {
  readonly received: Message[] = [];
  readonly files = new Map<string, string>();
  #deliver: ((event: { data: unknown }) => void) | undefined;
  readonly #answers = new Map<number, (result: unknown) => void>();
  #count = 0;

  constructor(code: string) {
    const self = {
      postMessage: (message: Message) => this.#receive(message),
      addEventListener: () => {},
      set onmessage(listener: (event: { data: unknown }) => void) {
        worker.#deliver = listener;
      },
    };
    const worker = this;
    const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, MessageChannel, performance } =
      globalThis;
    const { TextDecoder, TextEncoder, URL, console } = globalThis;
    const scope = { self, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, MessageChannel };
    const context = createContext({ ...scope, performance, TextDecoder, TextEncoder, URL, console });
    runInContext(code, context);
  }

  send(message: object): void {
    this.#deliver?.({ data: { jsonrpc: '2.0', ...message } });
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#answers.set(id, (result) => resolve(result as T));
      this.send({ id, method, params });
    });
  }

  #receive(message: Message): void {
    this.received.push(message);
    if (message.method === undefined) this.#answers.get(message.id ?? 0)?.(message.result);
    else if (message.id !== undefined) setImmediate(() => this.send({ id: message.id, result: this.#answer(message) }));
  }

  #answer({ method, params }: Message): unknown {
    const text = this.files.get(params?.uri ?? '');
    if (method === 'prdlint/readFile') return text ?? null;
    if (method === 'prdlint/stat') return text === undefined ? null : { type: 'file', size: text.length };
    if (method === 'prdlint/findFiles') return [...this.files.keys()].filter((uri) => uri.endsWith('.md'));
    return null;
  }
}

const code = bundle();
const DRAFT = '---\ntype: ai-prd\n---\n# Claim photo triage\n\nThe storage region is TBD.\n';
const folder = 'vscode-vfs://github/team/repo';

async function start(files: Record<string, string> = {}): Promise<Worker> {
  const worker = new Worker(code);
  for (const [name, text] of Object.entries(files)) worker.files.set(`${folder}/${name}`, text);
  await worker.request('initialize', {
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
    workspaceFolders: [{ uri: folder, name: 'repo' }],
    initializationOptions: { files: true },
  });
  worker.send({ method: 'initialized', params: {} });
  return worker;
}

const open = (worker: Worker, uri: string): void =>
  worker.send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT } },
  });

test('the worker uses nothing of Node or of a page', () => {
  for (const foreign of [/\brequire\(["']/, /\bdocument\.createElement/, /["']node:/, /\bprocess\.(?:on|exit)\(/]) {
    assert.ok(!foreign.test(code), String(foreign));
  }
});

test('the worker finds, hovers, and reads the configuration through its client', async () => {
  const worker = await start({ '.prdlintrc.json': '{"rules": {"wording-placeholder": "error"}}' });
  const uri = `${folder}/docs/draft.md`;
  open(worker, uri);
  const report = await worker.request<{ items: { code: string; severity: number }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  assert.equal(report.items.find((item) => item.code === 'wording-placeholder')?.severity, 1);
  const asked = worker.received.filter(({ method }) => method === 'prdlint/readFile').map(({ params }) => params?.uri);
  assert.ok(asked.includes(`${folder}/docs/.prdlintrc.json`) && asked.includes(`${folder}/.prdlintrc.json`));
  const hover = await worker.request<{ contents: { value: string } } | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 3, character: 4 },
  });
  assert.equal(hover, null);
});

test('the worker checks a workspace that only its client reaches', async () => {
  const worker = await start({ 'a.md': DRAFT, 'README.md': '# Install\n' });
  const result = await worker.request<{ documents: number; checked: number }>('prdlint/check', {});
  assert.deepEqual([result.documents, result.checked], [2, 1]);
});
