import { type Heading, type Role, within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { keyKinds } from './vocabulary.ts';

/** What holds for a statement because of where it stands. */
export interface Context {
  /** True where whatever is named is no origin of the product's data: competitors, history, glossary, exclusions. */
  readonly ignored: boolean;
  /** True below a heading, key or lead-in that announces origins of data. */
  readonly announced: boolean;
  /** True below a heading about data in general. */
  readonly data: boolean;
  /** True where systems and products are named for how the product is built or run. */
  readonly technical: boolean;
  /** True where numbers of use are gathered to steer the business. */
  readonly analytics: boolean;
}

const IGNORED: readonly Role[] = ['competition', 'history', 'glossary', 'out-of-scope'];

/** Where a statement stands. */
export function contextOf(statement: Statement): Context {
  const { path, parents, lead } = statement;
  const keys = [...parents, ...(lead ? [lead] : [])];
  return {
    ignored: within(path, ...IGNORED),
    announced: path.slice(-2).some(announces) || keys.some((parent) => announced(parent)),
    data: within(path, 'data'),
    technical: nearest(path, 'technology', 'deployment', 'cost-plan', 'risk', 'meta'),
    analytics: nearest(path, 'goals', 'operations', 'launch'),
  };
}

function nearest(path: readonly Heading[], ...roles: readonly Role[]): boolean {
  const last = path.at(-1);
  return last !== undefined && within([last], ...roles);
}

function announces(heading: Heading): boolean {
  return heading.level > 1 && keyKinds(heading.title).includes('source');
}

function announced({ text, key }: Statement): boolean {
  const title = key?.text ?? text;
  return title.length <= 60 && keyKinds(title.replace(/[:：]\s*$/, '')).includes('source');
}
