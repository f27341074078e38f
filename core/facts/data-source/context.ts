import { isLeftOut } from '../left-out.ts';
import { type Heading, type Role, within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { type Hit, hitsOf, isTopic, type KeyKind, keyKinds } from './vocabulary.ts';

/** What holds for a statement because of where it stands. */
export interface Context {
  /** True where whatever is named is no origin of the product's data: competitors, history, glossary, exclusions. */
  readonly ignored: boolean;
  /** True below a heading, key or lead-in that announces origins of data. */
  readonly announced: boolean;
  /** True where what announces them leaves nothing but origins to list: "Data sources", not "Training data". */
  readonly sources: boolean;
  /** True below a heading about data in general. */
  readonly data: boolean;
  /** True below a heading or key about the material for the AI part, whatever it is called. */
  readonly topic: 'strict' | 'loose' | undefined;
  /** True where systems and products are named for how the product is built or run. */
  readonly technical: boolean;
  /** True below a heading about what the AI part does with data: 推荐逻辑. */
  readonly serving: boolean;
  /** True where numbers of use are gathered to steer the business. */
  readonly analytics: boolean;
  /** True where figures say how well the product does, and where the problem is described. */
  readonly measured: boolean;
}

const IGNORED: readonly Role[] = ['competition', 'history', 'glossary', 'out-of-scope'];

/** Where a statement stands. */
export function contextOf(statement: Statement): Context {
  const { path, parents, lead } = statement;
  const keys = [...parents, ...(lead ? [lead] : [])];
  const above = belowOf(path);
  // Each by its name: to write over what a spread has copied takes longer than all the rest.
  return {
    ignored: above.ignored || isLeftOut(statement),
    announced: above.announced || keys.some((key) => isKey(titleOf(key), 'source')),
    sources: above.sources || keys.some((key) => isKey(titleOf(key), 'origin')),
    data: above.data,
    topic: topicOf(path, keys, statement),
    technical: above.technical,
    serving: above.serving,
    analytics: above.analytics,
    measured: above.measured,
  };
}

/** What holds below some headings; the statements of a section share them. */
type Below = Omit<Context, 'topic'>;

const below = new WeakMap<readonly Heading[], Below>();

function belowOf(path: readonly Heading[]): Below {
  let known = below.get(path);
  if (!known) {
    known = readBelow(path);
    below.set(path, known);
  }
  return known;
}

function readBelow(path: readonly Heading[]): Below {
  return {
    ignored: within(path, ...IGNORED) || path.slice(-2).some((heading) => hitsOf(heading.title).some(isFuture)),
    announced: announces(path, 'source'),
    sources: announces(path, 'origin'),
    data: within(path, 'data'),
    technical: nearest(path, 'technology', 'deployment', 'cost-plan', 'risk', 'meta'),
    measured: nearest(path, 'goals', 'evaluation', 'background', 'non-functional'),
    serving: path.slice(-2).some(({ title, level }) => level > 1 && hitsOf(title).some(({ tag }) => tag === 'serve')),
    analytics: nearest(path, 'operations', 'launch'),
  };
}

function nearest(path: readonly Heading[], ...roles: readonly Role[]): boolean {
  const last = path.at(-1);
  return last !== undefined && within([last], ...roles);
}

/** True where one of the nearest headings is a key of that kind. */
function announces(path: readonly Heading[], kind: KeyKind): boolean {
  return path.slice(-2).some(({ title, level }) => level > 1 && isKey(title, kind));
}

function isKey(title: string, kind: KeyKind): boolean {
  return title.length <= 60 && keyKinds(title).includes(kind);
}

/** How far a statement is about the material for the AI part: by its own key or the nearest heading, or more loosely. */
function topicOf(path: readonly Heading[], keys: readonly Statement[], { text, key }: Statement): Context['topic'] {
  const own = (key && bareKey(key.text)) ?? /^(.{2,30}?)\s?(?:[–—:：　]| {2})/u.exec(text)?.[1];
  const last = path.at(-1);
  if (last && within([last], 'example')) return undefined;
  const leads = [...(own ? [own] : []), ...keys.map(titleOf)];
  if (leads.some((title) => title.length <= 60 && keyKinds(title).includes('topic'))) return 'strict';
  if (last && last.level > 1 && last.title.length <= 60 && isTopic(last.title) && !hitsOf(last.title).some(isStaff)) {
    return 'strict';
  }
  return within(path, 'data') ? 'loose' : undefined;
}

function titleOf({ text, key }: Statement): string {
  return (key?.text ?? text).replace(/[:：]\s*$/, '');
}

/** A key without the number that stands before it: “结论 2 资料”. */
function bareKey(key: string): string {
  return /^\p{Script=Han}{1,4}\s?\d{1,3}\s+(\S.*)$/u.exec(key)?.[1] ?? key;
}

/** “Training materials” are for people. */
function isStaff(hit: Hit): boolean {
  return hit.tag === 'pretrained';
}

function isFuture(hit: Hit): boolean {
  return hit.tag === 'future';
}
