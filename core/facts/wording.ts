import catalog from '../catalog/wording.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { markAt, sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each, moved } from './each.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** What a vague word stands in for: a speed, a quality, an amount, a time, how easy something is, a load, or an uptime. */
export type VagueGroup = keyof typeof catalog.vague;

/** A word in a requirement that nobody can test. */
export interface Wording {
  readonly range: Range;
  readonly kind: 'vague' | 'escape' | 'absolute';
  readonly group?: VagueGroup;
  readonly statement: Statement;
}

type Value = Pick<Wording, 'kind' | 'group'> | null;

const words = new SharedMatcher<Value>([
  ...Object.entries(catalog.vague).flatMap(([group, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: { kind: 'vague', group: group as VagueGroup } as const })),
  ),
  ...both(catalog.escape).map((text) => ({ text, value: { kind: 'escape' } as const })),
  ...both(catalog.absolute).map((text) => ({ text, value: { kind: 'absolute' } as const })),
  ...both(catalog.notVague).map((text) => ({ text, value: null })),
]);
const modals = new SharedMatcher([
  ...both(catalog.modal).map((text) => ({ text, value: true })),
  ...both(catalog.notModal).map((text) => ({ text, value: false })),
]);
/** What denies a word shortly before it: “不面向高并发”, “not meant to be fast”. */
const DENIED = /(?:不|非|无需|\b(?:not|no|without)\b)[^,，.。;；|]{0,10}$/i;
/** In a quoted list a word names what is looked at, and promises nothing: 打分项“相关性、无幻觉”. */
const LISTED = /[“「『"][^”」』"]{0,30}[、,，/]\s?$/;
const QUOTED = /[“「『"][^”」』"]{0,30}$/;

/** “When the user changes the city quickly”: how people act, which the product has to bear. */
const DONE_BY = /\b(?:when|while|if|after)(?: (?!(?:must|shall|should|will|has|have|needs?)\b)[\w-]{1,16}){1,6} $/i;

/** What to write instead of a vague word of a group. */
export function adviceFor(group: VagueGroup): { readonly en: string; readonly zh: string } {
  return catalog.vague[group].write;
}

/** A statement with a number, a defined unit or a list of its own below it says what it means. */
const MEASURED = /[\d０-９]|[一二两三四五六七八九十百千万]+[个次条张秒分天周月年倍%％]/;

/**
 * The untestable words in a section's requirements: a modal verb binds the sentence, and nothing in it measures the
 * word. The first of a kind in each statement.
 */
export function readWording(statements: readonly Statement[]): Wording[] {
  const parents = new Set(statements.flatMap((statement) => statement.parents.slice(-1)));
  return statements.flatMap((statement) => {
    const found = inStatement(statement);
    return parents.has(statement) ? found.filter(({ kind }) => kind === 'absolute') : found;
  });
}

const inStatement = each(
  (statement): Wording[] => {
    if (statement.block === 'heading' || statement.quoted) return [];
    if (
      within(
        statement.path,
        'background',
        'competition',
        'example',
        'history',
        'glossary',
        'open',
        'users',
        'out-of-scope',
      )
    )
      return [];
    const found = words.find(statement.text).filter(({ start }) => markAt(statement.plain, start) !== 'code');
    if (found.length === 0) return [];
    const bound = modals.find(statement.text).some(({ value }) => value);
    const measured = MEASURED.test(statement.text);
    const seen = new Set<string>();
    return found.flatMap((match) => {
      if (!match.value || seen.has(match.value.kind)) return [];
      if (match.value.kind !== 'absolute' && (!bound || measured)) return [];
      if (match.value.kind === 'vague' && isAside(statement.text, match.start)) return [];
      if (
        match.value.kind === 'absolute' &&
        LISTED.test(statement.text.slice(Math.max(0, match.start - 40), match.start))
      )
        return [];
      seen.add(match.value.kind);
      return [{ ...match.value, range: sourceRange(statement.plain, match), statement }];
    });
  },
  moved,
  'roles',
);

/** True for a word that is denied, or quoted as the name of something. */
function isAside(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - 40), start);
  return DENIED.test(lead) || QUOTED.test(lead) || DONE_BY.test(lead);
}

function both(list: { readonly en: readonly string[]; readonly zh: readonly string[] }): string[] {
  return [...list.en, ...list.zh];
}
