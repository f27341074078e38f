import type { Job } from './job.ts';
import type { Report } from './report.ts';

let judged = false;

/** Checks a document in this thread. */
export async function judgeHere(job: Job): Promise<Report> {
  const { judge } = await import('./job.ts');
  judged = true;
  return judge(job);
}

/** True once a document was checked in this thread, so that most of the engine is compiled. */
export function judgedHere(): boolean {
  return judged;
}
