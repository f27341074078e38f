import { ResponseError } from 'vscode-languageserver/browser';
import type { Host } from './host.ts';

/** A web worker reaches no files; it asks its client for them. */
export const workerHost: Host = {
  reaches: () => false,
  readFile: async () => undefined,
  stat: async () => undefined,
  findFiles: async () => [],
  error: (code, message) => new ResponseError(code, message),
  pause,
};

/** A message to oneself arrives after those that wait already, and without the delay of a timer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 }: Channel = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What both a browser and Node call a message channel. */
interface Channel {
  readonly port1: { onmessage?: ((event: never) => void) | null; close(): void };
  readonly port2: { postMessage(message: null): void };
}
