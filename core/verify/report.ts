import { isRecord, numberOf } from './leaf.ts';
import type { Label, Measured } from './measured.ts';

const AVERAGES = ['macro avg', 'weighted avg', 'micro avg', 'samples avg'];
const SCORES = ['precision', 'recall', 'f1-score'];

/** True for what scikit-learn's `classification_report(output_dict=True)` gives. */
export function isReport(data: Readonly<Record<string, unknown>>): boolean {
  return AVERAGES.some((average) => hasScores(data[average]));
}

function hasScores(value: unknown): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && SCORES.every((score) => score in value);
}

/** The scores of each class and average of a classification report, and its accuracy. */
export function readReport(
  data: Readonly<Record<string, unknown>>,
  labels: readonly Label[],
  file: string,
  path: string,
): Measured[] {
  const under = path === '' ? '' : `${path}.`;
  return Object.entries(data).flatMap(([key, value]): Measured[] => {
    if (!hasScores(value)) {
      const number = key === 'accuracy' ? numberOf(value) : undefined;
      return number ? [{ name: key, labels, ...number, file, path: `${under}${key}` }] : [];
    }
    const average = AVERAGES.includes(key) ? key.split(' ')[0] : undefined;
    return SCORES.flatMap((score): Measured[] => {
      const number = numberOf(value[score]);
      if (!number) return [];
      const at = `${under}${key}.${score}`;
      if (average) return [{ name: `${average} ${score}`, labels, ...number, file, path: at }];
      return [{ name: score, labels: [...labels, { kind: 'class', text: key }], ...number, file, path: at }];
    });
  });
}
