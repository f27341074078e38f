import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Range } from '../text.ts';
import { type Problem, problem } from './problem.ts';

/** Reads the nodes of one YAML file and collects what is wrong with them. */
export interface Reading {
  readonly problems: Problem[];
  /** The value of a scalar, or of an alias to one. Aliases to lists and maps are never followed, so none can expand. */
  scalar(node: unknown): unknown;
}

/** Notes a problem at a node; the empty list stands for the drafts that the node does not give. */
export function wrong(node: unknown, { problems }: Reading, en: string, zh: string): [] {
  problems.push(problem(rangeOf(node), en, zh));
  return [];
}

/** The places of the texts that a node holds: its own, or those of its languages. */
export function proseOf(node: unknown): Range[] {
  if (isMap(node)) return node.items.flatMap(({ value }) => proseOf(value));
  return isScalar(node) && typeof node.value === 'string' ? [rangeOf(node)] : [];
}

/** The place of a node in the file. */
export function rangeOf(node: unknown): Range {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
