import cues from '../catalog/deploy-cues.json' with { type: 'json' };
import catalog from '../catalog/platforms.json' with { type: 'json' };
import { allMatches } from '../match/all.ts';
import type { Entry } from '../match/matcher.ts';
import { isHan } from '../match/normalise.ts';
import { remember } from '../match/remember.ts';
import { SharedMatcher } from '../match/shared.ts';
import type { Range } from '../text.ts';

/** Where something runs; `any` for a platform that exists on devices and on servers alike. */
export type Place = 'edge' | 'server' | 'hybrid' | 'browser' | 'any';
export type PlatformId = keyof typeof catalog.platforms;
export type PlatformClass =
  | 'generic'
  | 'os'
  | 'device'
  | 'accelerator'
  | 'runtime'
  | 'cloud'
  | 'orchestration'
  | 'model-api';

/** True for the interface of a provider's models. */
export function isModelApi(id: PlatformId): boolean {
  return catalog.platforms[id].class === 'model-api';
}

/** What a word contributes; the groups are described in the schema of the catalogue of deployment cues. */
export type Group =
  | 'says'
  | 'places'
  | 'things'
  | 'machines'
  | 'forms'
  | 'signs'
  | 'layers'
  | 'frameworks'
  | 'platform'
  | 'hosted'
  | 'strong'
  | 'weak'
  | 'compute'
  | 'sense'
  | 'use'
  | 'link'
  | 'call'
  | 'ai'
  | 'llm'
  | 'model'
  | 'api'
  | 'external'
  | 'now'
  | 'open'
  | 'people'
  | 'builtin'
  | 'online'
  | 'sensors'
  | 'negations'
  | 'soft'
  | 'others'
  | 'traps';

/** A word of the field at its place in a text. */
export interface Term extends Range {
  readonly group: Group;
  /** Where it runs, for the groups that name a place. */
  readonly kind?: Place;
  readonly platform?: { readonly id: PlatformId; readonly class: PlatformClass; readonly guarded: boolean };
  /** True for a word in Han characters. */
  readonly han: boolean;
}

/** The groups that name no place but change what a place near them means. */
const CUES = [
  'ai',
  'llm',
  'external',
  'now',
  'open',
  'people',
  'sensors',
  'negations',
  'soft',
  'others',
  'traps',
] as const satisfies readonly Group[];

type Value = Pick<Term, 'group' | 'kind' | 'platform'>;
type Words = { readonly en?: readonly string[]; readonly zh?: readonly string[] };

const matcher = new SharedMatcher<Value>(entries());

/**
 * The words that matter for deployment, leftmost and longest first, so that a trap such as “edge case” hides the word
 * inside it. A word of several groups gives one term each. Linear in the text.
 */
export const findTerms: (text: string) => readonly Term[] = remember((text) => {
  const found = matcher.find(text).filter(({ start, end, value: { kind } }) => !kind || !isInName(text, start, end));
  const terms: Term[] = found.map(({ start, end, value: { group, kind, platform } }) => ({
    group,
    ...(kind ? { kind } : {}),
    ...(platform ? { platform } : {}),
    start,
    end,
    han: isHan(text.charCodeAt(end - 1)) || isHan(text.charCodeAt(start)),
  }));
  const more = [...chips(text), ...cards(text)].filter(({ start }) => !terms.some((term) => term.start === start));
  const all = more.length === 0 ? terms : [...terms, ...more];
  return OTHERWISE.test(text) ? all.filter((term) => !isOtherwise(text, term)) : all;
});

/** True inside a name of code: `vendor_saas_list`; that of a setting may say where something runs: `LLM_API_KEY`. */
function isInName(text: string, start: number, end: number): boolean {
  return (text[start - 1] === '_' || text[end] === '_') && !/[A-Z]/.test(text.slice(start, end));
}

/** What may make a word say something else; most texts have nothing of it. */
const OTHERWISE = /\boffline\b|\bboard\b|\bWindows (?:and|or|are|of) |\d{3,4} ?(?:px|[x×*] ?\d{3,4})/i;
/** “Windows and slices”: parts of a picture, of a house, of time. */
const PANES = /^ (?:are|of|(?:and|or) (?!mac|linux|i(?:os|pad)|android|chrome)[a-z])/;
/** “桌面端（1920×1080 及以上）”, “desktop (≥1200px)”: how a page is laid out. */
const SCREEN = /^[ :：(（]{0,3}[<>≥≤]?=? ?\d{3,4} ?(?:px|[x×*] ?\d{3,4})/;
/** “Run offline evaluation”, “tests run offline”: how the product is tried. */
const TRIED =
  /^ (?:for )?(?:the |an? |in )?(?:\w+ )?(?:tests?|testing|evals?|evaluations?|benchmarks?|experiments?|analys[ei]s|CI)\b/i;
const TRIES = /\b(?:tests?|evaluations?|benchmarks?|CI) (?:(?:can|must|should|shall|to) )?$/i;

/** “The Board gave us €1.50”, “the board of directors”: people who decide. */
const DIRECTORS = /(?:^|[^\w-])(?:the|our|executive|supervisory|management|advisory|ethics|review) $/i;
const OF_DIRECTORS =
  /^ (?:of (?:directors|trustees|management)|members?\b|meetings?\b|approv\w{1,3}\b|decid\w{1,2}\b)/i;

function isOtherwise(text: string, { group, start, end }: Term): boolean {
  if (group === 'machines' && /^board$/i.test(text.slice(start, end)))
    return DIRECTORS.test(text.slice(Math.max(0, start - 16), start)) && text[start] === 'B'
      ? true
      : OF_DIRECTORS.test(text.slice(end, end + 16));
  if (group === 'forms') return SCREEN.test(text.slice(end, end + 20));
  if (group === 'platform') return text.slice(start, end) === 'Windows' && PANES.test(text.slice(end, end + 12));
  if (group !== 'says' || !/offline$/i.test(text.slice(start, end))) return false;
  return TRIED.test(text.slice(end, end + 40)) || TRIES.test(text.slice(Math.max(0, start - 24), start));
}

const CHIP = new RegExp(
  `(?<![\\p{Script=Latin}\\d])(?:${cues.chips.map((name) => name.replace(/[.]/g, '\\.')).join('|')})\\d[\\w-]{0,10}`,
  'gu',
);

/** Part numbers of the known families of embedded chips: `nRF54L15`, `RV1126`. */
function chips(text: string): Term[] {
  return allMatches(text, CHIP).map((match) => ({
    group: 'platform',
    kind: 'edge',
    platform: { id: 'chip-generic', class: 'device', guarded: false },
    start: match.index,
    end: match.index + match[0].length,
    han: false,
  }));
}

/** “单张 4090”, “两块 3090 显卡”: cards by their number alone, as people call them. */
const CARD =
  /(?<=[一单两双二三四八\d] ?[张块片枚] ?)[345]0[5-9]0(?!\d)|(?<![\d.A-Za-z] ?)[345]090(?= ?(?:显卡|单卡|双卡))/g;

function cards(text: string): Term[] {
  return allMatches(text, CARD).flatMap((match) => {
    const id = `gpu-rtx-${match[0]}`;
    if (!Object.hasOwn(catalog.platforms, id)) return [];
    const platform = { id: id as PlatformId, class: 'accelerator' as const, guarded: false };
    const at = { start: match.index, end: match.index + match[0].length };
    return [{ group: 'platform' as const, kind: 'any' as const, platform, ...at, han: false }];
  });
}

function entries(): Entry<Value>[] {
  const out: Entry<Value>[] = [];
  const add = (words: Words, value: Value): void => {
    for (const text of [...(words.en ?? []), ...(words.zh ?? [])]) out.push({ text, value });
  };
  for (const group of ['says', 'places', 'things', 'machines', 'forms', 'signs', 'layers', 'frameworks'] as const) {
    for (const [kind, words] of Object.entries(cues[group])) add(words, { group, kind: kind as Place });
  }
  for (const group of ['strong', 'weak', 'compute', 'sense', 'use', 'link', 'call'] as const)
    add(cues.verbs[group], { group });
  for (const group of CUES) add(cues[group], { group });
  add(cues.api, { group: 'api', kind: 'server' });
  add(cues.builtin, { group: 'builtin', kind: 'edge' });
  add(cues.online, { group: 'online', kind: 'server' });
  for (const [id, platform] of Object.entries(catalog.platforms) as [PlatformId, PlatformData][]) {
    const guards = new Set(platform.guarded ?? []);
    for (const text of [...(platform.en ?? []), ...(platform.zh ?? [])]) {
      const guarded = guards.has(text);
      const value: Value = {
        group: 'platform',
        kind: platform.kind as Place,
        platform: { id, class: platform.class as PlatformClass, guarded },
      };
      const exact = guarded || platform.exact?.includes(text);
      out.push(exact ? { text, value, exact: true } : { text, value });
    }
  }
  return out;
}

/** A platform as the catalogue has it. */
interface PlatformData {
  readonly class: string;
  readonly kind: string;
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
  readonly guarded?: readonly string[];
  /** Names that are other words when written small. */
  readonly exact?: readonly string[];
}
