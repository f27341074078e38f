import { Worker } from 'node:worker_threads';
import type { Judges } from './pool.ts';
import type { Report } from './report.ts';

/** Room for short-lived objects, in MB: with Node's default a fifth of the time goes into collecting them. */
const YOUNG = 64;

interface Thread {
  readonly worker: Worker;
  current?: { readonly resolve: (report: Report) => void; readonly reject: (error: Error) => void };
}

/** As many threads as given, each of which runs a program that checks what it is sent (`thread.ts`). */
export function inThreads(count: number, program: string): Judges {
  const idle: Thread[] = [];
  const all: Thread[] = [];
  const waiting: ((thread: Thread) => void)[] = [];
  const free = (thread: Thread): void => {
    delete thread.current;
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  for (let i = 0; i < count; i++) {
    const thread: Thread = { worker: new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }) };
    thread.worker.on('message', ({ report, failure }: { report?: Report; failure?: string }) => {
      const { current } = thread;
      free(thread);
      if (report) current?.resolve(report);
      else current?.reject(new Error(failure));
    });
    thread.worker.on('error', (error: Error) => thread.current?.reject(error));
    all.push(thread);
    idle.push(thread);
  }
  const next = (): Promise<Thread> => {
    const thread = idle.pop();
    return thread ? Promise.resolve(thread) : new Promise((resolve) => waiting.push(resolve));
  };
  return {
    judge: async (job) => {
      const thread = await next();
      return new Promise((resolve, reject) => {
        thread.current = { resolve, reject };
        thread.worker.postMessage(job);
      });
    },
    // One more a thread, so that none waits for the next text.
    width: count * 2,
    close: async () => {
      await Promise.all(all.map(({ worker }) => worker.terminate()));
    },
  };
}
