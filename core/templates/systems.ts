import list from './systems.json' with { type: 'json' };
import type { Target } from './template.ts';

/** A kind of product that has a template. */
export interface SystemEntry {
  readonly id: string;
  /** Where its model may run; the usual place first. */
  readonly targets: readonly Target[];
  readonly en: SystemTitle;
  readonly zh: SystemTitle;
}

interface SystemTitle {
  readonly title: string;
  /** One line for those who choose. */
  readonly about: string;
}

/** The systems that have a template, in the order in which they are offered. */
export const SYSTEMS: readonly SystemEntry[] = list as readonly SystemEntry[];
