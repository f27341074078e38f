import { readFlat } from './flat.ts';
import { isRecord } from './leaf.ts';
import { readHarness } from './lm-eval.ts';
import type { Measured } from './measured.ts';
import { readMlflow } from './mlflow.ts';
import { readModelIndex } from './model-index.ts';

/** More numbers than this are raw output, no metrics. */
const MOST = 20_000;

/** The measured numbers in the data of a results file, whatever program wrote it. */
export function readResults(file: string, data: unknown): Measured[] {
  return readers(data, file).slice(0, MOST);
}

function readers(data: unknown, file: string): Measured[] {
  if (isRecord(data)) {
    if ('model-index' in data) return readModelIndex(file, data['model-index']);
    const runs = readMlflow(file, data);
    if (runs) return runs;
    const tasks = readHarness(file, data);
    if (tasks) return tasks;
  }
  if (Array.isArray(data)) {
    const runs = data.flatMap((item) => (isRecord(item) ? (readMlflow(file, item) ?? []) : []));
    if (runs.length > 0) return runs;
  }
  return readFlat(file, data);
}
