import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { judgeHere } from './here.ts';
import type { Job } from './job.ts';
import type { Report } from './report.ts';

/** Checks documents, in this thread or in others. */
export interface Judges {
  readonly judge: (job: Job) => Promise<Report>;
  /** How many documents are worth being under way at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** Fewer documents are done before a thread has loaded the engine. */
const ENOUGH = 24;
const MOST = 8;
/** Room for short-lived objects, in MB: with Node's default a fifth of the time goes into collecting them. */
const YOUNG = 64;
/** The threads' program, where the command line is built; from its sources it runs in one thread. */
const PROGRAM = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** As many threads as processors for many documents, else this thread. */
export function judgesFor(documents: number): Judges {
  const threads = Math.min(MOST, availableParallelism());
  if (documents < ENOUGH || threads < 2 || !existsSync(PROGRAM)) return inThisThread();
  return inThreads(threads);
}

function inThisThread(): Judges {
  return {
    judge: judgeHere,
    width: 1,
    close: () => Promise.resolve(),
  };
}

interface Thread {
  readonly worker: Worker;
  current?: { readonly resolve: (report: Report) => void; readonly reject: (error: Error) => void };
}

function inThreads(count: number): Judges {
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
    const thread: Thread = { worker: new Worker(PROGRAM, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }) };
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
