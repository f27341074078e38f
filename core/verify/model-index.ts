import { isRecord, numberOf } from './leaf.ts';
import type { Label, Measured } from './measured.ts';

/** The `model-index` of a Hugging Face model card: models, their results on data sets, and the metrics of each. */
export function readModelIndex(file: string, index: unknown): Measured[] {
  return list(index).flatMap((model, m) =>
    list(model.results).flatMap((result, r) => {
      const labels = labelsOf(result);
      return list(result.metrics).flatMap((metric, i): Measured[] => {
        const number = numberOf(metric.value);
        const name = text(metric.type) ?? text(metric.name);
        if (!number || name === undefined) return [];
        const path = `model-index[${m}].results[${r}].metrics[${i}]`;
        return [{ name: nameOf(metric, name), labels, ...number, file, path }];
      });
    }),
  );
}

/** The type is the plain metric; a name may say more, such as the average (`F1 (macro)`). */
function nameOf(metric: Readonly<Record<string, unknown>>, name: string): string {
  const { args } = metric;
  const average = isRecord(args) ? text(args.average) : undefined;
  const said = /\b(?:macro|micro|weighted)\b/i.exec(text(metric.name) ?? '')?.[0];
  const more = average ?? said;
  return more ? `${more} ${name}` : name;
}

function labelsOf({ dataset, task }: Readonly<Record<string, unknown>>): Label[] {
  const out: Label[] = [];
  if (isRecord(dataset)) {
    const names = [text(dataset.name), text(dataset.type)].filter((name) => name !== undefined);
    for (const name of new Set(names)) out.push({ kind: 'dataset', text: name });
    for (const part of [text(dataset.config), text(dataset.split)]) {
      if (part !== undefined && part !== 'default') out.push({ kind: 'split', text: part });
    }
  }
  const named = isRecord(task) ? (text(task.name) ?? text(task.type)) : undefined;
  return named === undefined ? out : [...out, { kind: 'task', text: named }];
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
