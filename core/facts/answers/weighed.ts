import type { Statement } from '../statement.ts';
import { hasAll, hitsIn } from './vocabulary.ts';

/** 比 ViT-B 准确率低 0.6 个点: one named thing beside another. */
const BESIDE =
  /比\s?[A-Za-z][\w.-]{1,30}\s?[^。；|]{0,14}?[高低快慢多少贵大小差]|[和跟与]\s?[A-Za-z][\w.-]{1,30}\s?相?比/;

/** True for a line that weighs one way to do something against another: “We also tried the larger one: too slow”. */
export function weighs(statement: Statement): boolean {
  return hasAll(hitsIn(statement), 'weighed') || BESIDE.test(statement.text);
}
