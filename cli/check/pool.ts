import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
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
/** The threads' program, where the command line is built; from its sources it runs in one thread. */
const PROGRAM = fileURLToPath(new URL('./worker.cjs', import.meta.url));

/** As many threads as processors for many documents, else this thread. */
export async function judgesFor(documents: number): Promise<Judges> {
  const threads = Math.min(MOST, availableParallelism());
  if (documents < ENOUGH || threads < 2 || !existsSync(PROGRAM)) return inThisThread();
  const { inThreads } = await import('./threads.ts');
  return inThreads(threads, PROGRAM);
}

function inThisThread(): Judges {
  return {
    judge: judgeHere,
    width: 1,
    close: () => Promise.resolve(),
  };
}
