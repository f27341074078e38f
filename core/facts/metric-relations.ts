/**
 * Relations between metrics of one class at one cut-off. All arguments and results are shares from 0 to 1 unless said
 * otherwise. Formulas as in the scikit-learn user guide (classification and regression metrics).
 */

/** The largest F1 that a recall (or a precision) allows: the other one is at most 1. */
export function largestF1(part: number): number {
  return (2 * part) / (1 + part);
}

/** The smallest recall (and precision) that an F1 allows: the other one is at most 1. */
export function smallestPart(f1: number): number {
  return f1 / (2 - f1);
}

/** F1 of a precision and a recall. */
export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The precision that a recall and a false positive rate give at a prevalence. */
export function precisionAt(recall: number, fpr: number, prevalence: number): number {
  const found = recall * prevalence;
  return found / (found + fpr * (1 - prevalence));
}

/** The largest false positive rate at which a recall still gives a precision, at a prevalence. */
export function largestFpr(recall: number, precision: number, prevalence: number): number {
  return (recall * prevalence * (1 - precision)) / (precision * (1 - prevalence));
}
