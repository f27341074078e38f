import list from './systems.json' with { type: 'json' };
import type { Target, TemplateLanguage } from './template.ts';

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

/** The words for the places where a model runs. */
export const TARGETS: Readonly<Record<Target, Readonly<Record<TemplateLanguage, string>>>> = {
  server: { en: 'Server', zh: '云侧' },
  edge: { en: 'Edge', zh: '端侧' },
  hybrid: { en: 'Edge and server', zh: '端云协同' },
};
