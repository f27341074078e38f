import catalog from '../catalog/metrics.json' with { type: 'json' };
import type { DocumentFacts } from '../facts/document.ts';

interface Row {
  readonly family: string;
  readonly percent?: boolean;
  readonly direction: string;
  readonly tasks: readonly string[];
  readonly en: readonly (string | { readonly text: string })[];
  readonly zh: readonly (string | { readonly text: string })[];
}

const rows: readonly Row[] = Object.values(catalog.metrics as Readonly<Record<string, Row>>);
const families: Readonly<Record<string, string>> = catalog.families;
const MOST = 3;

/** The usual quality metrics of the tasks that a document names, as rows of a template: name and blank target. */
export function taskMetrics(facts: DocumentFacts, language: 'en' | 'zh'): readonly string[] {
  const tasks = new Set<string>(facts.tasks.filter(({ confidence }) => confidence === 'high').map(({ task }) => task));
  return rows
    .filter(
      (row) =>
        families[row.family] === 'quality' && row.direction !== 'target' && row.tasks.some((one) => tasks.has(one)),
    )
    .slice(0, MOST)
    .map(({ [language]: [name = ''], direction, percent }) => {
      const text = typeof name === 'string' ? name : name.text;
      const title = text.charAt(0).toUpperCase() + text.slice(1);
      return `${title} | ${direction === 'lower' ? '≤' : '≥'} {}${percent ? '%' : ''}`;
    });
}
