import { parentPort } from 'node:worker_threads';
import type { Job } from './job.ts';

/** Checks the documents that the main thread sends, one after the other. */
export async function serve(): Promise<void> {
  const { judge } = await import('./job.ts');
  parentPort?.on('message', (job: Job) => {
    try {
      parentPort?.postMessage({ report: judge(job) });
    } catch (error) {
      parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
