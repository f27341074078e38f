import catalog from '../catalog/models.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { each, moved } from './each.ts';
import { isDecidedAgainst } from './left-out.ts';
import { type Family, findModelNames, type ModelKind, type ModelName } from './model-names.ts';
import type { Statement } from './statement.ts';

export type { ModelKind } from './model-names.ts';

/** A model that a document names. */
export interface Model {
  readonly range: Range;
  /** The name as written, with its version and size. */
  readonly name: string;
  /** The family's id in the catalogue. */
  readonly family: Family;
  readonly kind: ModelKind;
  /** True where the model is reached through a provider's API. */
  readonly hosted: boolean;
  /** Number of parameters. */
  readonly parameters?: number;
  /** Number format by its key in the catalogue of platforms, such as `int8` or `q4_k_m`. */
  readonly format?: string;
  /** Where the name stands in the statement's text. */
  readonly textRange: Range;
  readonly statement: Statement;
}

const cues = new SharedMatcher([
  ...catalog.hostedCues.map((text) => ({ text, value: 'hosted' as const })),
  ...catalog.localCues.map((text) => ({ text, value: 'local' as const })),
]);
const formats = new SharedMatcher(Object.entries(catalog.formats).map(([text, value]) => ({ text, value })));

const floating = new SharedMatcher(catalog.floating.map((text) => ({ text, value: true })));
const DATED = /\d{4}-?\d{2}-?\d{2}/;
const DENIED = /\b(?:not?|never|without|instead of|than)\b|n[’']t\b|不|非|勿|别/i;

const hosts: ReadonlySet<string> = new Set(catalog.hosts);

/** The names without those of platforms that only host another model of the sentence: DeepSeek-V3 在火山方舟上. */
function withoutHosts(text: string, names: readonly ModelName[]): readonly ModelName[] {
  const nameOf = ({ start, end }: ModelName): string => text.slice(start, end);
  const isHost = (name: ModelName): boolean => hosts.has(nameOf(name));
  if (!names.some(isHost)) return names;
  const others = names.filter((name) => !isHost(name) && name.kind === 'language');
  return names.filter((name) => !isHost(name) || others.every(({ family }) => family === name.family));
}

const providers: ReadonlySet<string> = new Set(catalog.providers);

/** True for a name that stands for a company or its platform, whichever of its models is meant: “OpenAI”, 百炼. */
export function isProvider(name: string): boolean {
  return providers.has(name.replace(/ ?(?:API|平台|服务|大模型平台)$/i, '').trim());
}

/**
 * True where whichever version the provider serves is meant: “the latest GPT-4o”, “GPT-4o（最新版）”, “claude-3-5-sonnet-latest”.
 * False where the statement gives a date or denies it.
 */
export function isFloating({ statement, textRange: { start, end } }: Model): boolean {
  const { text } = statement;
  if (DATED.test(text)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const word = floating.find(before).at(-1);
  if (word && /^\s?(?:的|version (?:of )?|release of )?\s?$/i.test(before.slice(word.end)))
    return !DENIED.test(before.slice(0, word.start));
  const after = text.slice(end, end + 16);
  const next = floating.find(after)[0];
  return next !== undefined && /^[\s(（-]{0,2}$/.test(after.slice(0, next.start)) && !DENIED.test(before);
}

/** The models that a section's statements name, one fact a mention. */
export function readModels(statements: readonly Statement[]): Model[] {
  return statements.flatMap(modelsIn);
}

/** “As a Claude user”, “when Claude invokes `search`”, “in Claude Desktop”: an app that calls the product. */
const CLIENT = /^ (?:users?\b|Desktop\b|(?:invokes?|calls?) (?:the )?(?:`|[a-z]+_[a-z]+|(?:MCP )?tool))/;

/** The models that one statement names. */
export const modelsIn: (statement: Statement) => readonly Model[] = each(
  (statement: Statement): Model[] => {
    const { text } = statement;
    const all = findModelNames(text).filter(({ end }) => !CLIENT.test(text.slice(end, end + 32)));
    const names = withoutHosts(text, all);
    if (names.length === 0 || isDecidedAgainst(text)) return [];
    const marks = cues.find(text);
    const written = formatsIn(text);
    const sold = new Set(names.filter((name) => name.hosted === 'always').map((name) => name.family));
    let mark = 0;
    let next = 0;
    return names.map((name, i) => {
      const until = names[i + 1]?.start ?? text.length;
      while (mark < marks.length && (marks[mark]?.start ?? 0) < name.start) mark++;
      while (next < written.length && (written[next]?.start ?? 0) < name.start) next++;
      const parameters = parametersIn(text, name, until);
      const format = written[next];
      return {
        range: sourceRange(statement.plain, name),
        name: text.slice(name.start, name.end),
        family: name.family,
        kind: name.kind,
        hosted: sold.has(name.family) || isHosted(name, marks[mark - 1], marks[mark], parameters !== undefined),
        ...(parameters === undefined ? {} : { parameters }),
        ...(format === undefined || format.start >= until ? {} : { format: format.value }),
        textRange: { start: name.start, end: name.end },
        statement,
      };
    });
  },
  moved,
  'nothing',
);

type Cue = Range & { readonly value: 'hosted' | 'local' };

/**
 * A model with public weights is hosted where the nearer of the cues around it says so. Without a cue, the vendor's
 * service is meant, unless a size is named, which only matters to those who run the model themselves.
 */
function isHosted(name: ModelName, before: Cue | undefined, after: Cue | undefined, sized: boolean): boolean {
  if (name.hosted === 'always' || name.hosted === 'never') return name.hosted === 'always';
  const both = before && after;
  const cue = both ? (after.start - name.end < name.start - before.end ? after : before) : (before ?? after);
  return cue ? cue.value === 'hosted' : name.hosted === 'usually' && !sized;
}

const SIZE = /(?:^|[^\d.A-Za-z])(?:(\d{1,2})x)?(\d{1,4}(?:\.\d{1,2})?)\s?([BbM])(?![A-Za-z\d])/;
const SPELT = /(\d{1,4}(?:\.\d{1,2})?)\s?(billion|million|亿|百万|万)\s?(?:个)?(?:parameters?|params?|参数)/i;
const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  b: 1e9,
  billion: 1e9,
  m: 1e6,
  million: 1e6,
  百万: 1e6,
  亿: 1e8,
  万: 1e4,
};

/** The number of parameters in the name (`7B`, `8x7B`), or spelt out before the next model (`7 billion parameters`). */
function parametersIn(text: string, name: ModelName, until: number): number | undefined {
  const inName = SIZE.exec(text.slice(name.start, name.end));
  if (inName) return Number(inName[1] ?? 1) * scale(inName[2], inName[3]);
  const after = text.slice(name.end, Math.min(until, name.end + 40));
  const near = SIZE.exec(after);
  if (near && /^\s?(?:param|参数|model|模型|量化|[)）])/i.test(after.slice(near.index + near[0].length)))
    return Number(near[1] ?? 1) * scale(near[2], near[3]);
  const spelt = SPELT.exec(after);
  return spelt ? scale(spelt[1], spelt[2]) : undefined;
}

/** The first number format that a text names from an offset on: `int4`. */
export function formatIn(text: string, from: number): string | undefined {
  return formatsIn(text).find(({ start }) => start >= from)?.value;
}

/** The number formats that a text names; “16-bit audio” is none. */
function formatsIn(text: string): ReturnType<typeof formats.find> {
  return formats.find(text).filter(({ end }) => !OF_MEDIA.test(text.slice(end, end + 16)));
}

const OF_MEDIA =
  /^,? (?:PCM|audio|WAV|mono|stereo|\d{1,3}(?:\.\d)? ?kHz|samples?|images?|colou?rs?|depth|DSP|cores?|DAC|ADC)\b/i;

/** So many parameters: 7 and `B`, 70 and 亿. */
export function scale(value: string | undefined, unit: string | undefined): number {
  return Number(value) * (UNITS[(unit ?? '').toLowerCase()] ?? 1);
}
