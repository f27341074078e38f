import catalog from '../catalog/models.json' with { type: 'json' };
import type { Entry } from '../match/matcher.ts';
import { normalise } from '../match/normalise.ts';
import { remember } from '../match/remember.ts';
import { SharedMatcher } from '../match/shared.ts';
import type { Range } from '../text.ts';

export type Family = keyof typeof catalog.families;

/** What a model is for, by its family. */
export type ModelKind =
  | 'language'
  | 'vision-language'
  | 'text-encoder'
  | 'embedding'
  | 'speech'
  | 'vision'
  | 'detection'
  | 'segmentation'
  | 'face'
  | 'pose'
  | 'tracking'
  | 'ocr'
  | 'image-generation'
  | 'video-generation'
  | 'tabular'
  | 'forecast'
  | 'ranking'
  | 'anomaly';

/** A family as the catalogue has it. */
interface FamilyData {
  readonly kind: string;
  readonly hosted: string;
  readonly names?: readonly string[];
  readonly exact?: readonly string[];
  readonly guarded?: readonly string[];
  readonly hostedNames?: readonly string[];
}

/** A model's name in a text, from the first letter to the end of its version, size and variant. */
export interface ModelName extends Range {
  readonly family: Family;
  readonly kind: ModelKind;
  /** Whether the name alone says that the model is reached at a provider. */
  readonly hosted: 'always' | 'usually' | 'either' | 'never';
}

interface Name {
  readonly family: Family;
  readonly guarded: boolean;
  readonly hosted: boolean;
}

/** “Google Vision API” and “Google’s Vision API”. */
function withOwner(name: string): readonly string[] {
  const rest = /^(Google|Amazon|Microsoft|Apple|OpenAI|Meta|NVIDIA) (?!AI)/.exec(name);
  if (!rest) return [name];
  const [, owner = ''] = rest;
  return [name, ...["'", '’'].map((mark) => `${owner}${mark}s ${name.slice(owner.length + 1)}`)];
}

const families = Object.entries(catalog.families as Readonly<Record<string, FamilyData>>) as [Family, FamilyData][];
const entries: Entry<Name>[] = families.flatMap(([family, data]) => [
  ...(data.names ?? []).flatMap(withOwner).map((text) => ({ text, value: { family, guarded: false, hosted: false } })),
  ...(data.exact ?? []).map((text) => ({ text, value: { family, guarded: false, hosted: false }, exact: true })),
  ...(data.guarded ?? []).map((text) => ({ text, value: { family, guarded: true, hosted: false }, exact: true })),
  ...(data.hostedNames ?? []).map((text) => ({ text, value: { family, guarded: false, hosted: true } })),
]);
/** Names with a digit match as they stand. The others also match where a version follows without a gap: Qwen2.5, YOLOv8. */
const whole = new SharedMatcher<Name | null>([...entries, ...catalog.tools.map((text) => ({ text, value: null }))]);
const stems = new SharedMatcher(entries.filter((entry) => !/\d/.test(entry.text)));
const nouns = new SharedMatcher(catalog.nouns.map((text) => ({ text, value: true })));
const suffixes: ReadonlySet<string> = new Set(catalog.suffixes);

/** “CLAUDE.md”, “design/Qwen_html_2025.html”: a file that is called after a model. */
const FILE = /^[\w./-]{0,40}\.(?:md|html?|pdf|docx?|png|jpe?g|svg|csv|xlsx?)\b/i;

/** How far from a guarded name a noun may stand. */
const NEAR = 12;

/** The names of known models in a text, in order, without overlaps. Linear in the text. */
export const findModelNames: (text: string) => readonly ModelName[] = remember((text) => {
  const letters = text.replace(/\d/g, ' ');
  const found = [...whole.findAll(text), ...(letters === text ? stems.findAll(text) : stems.alone.findAll(letters))];
  found.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.value?.hosted) - Number(a.value?.hosted));
  const out: ModelName[] = [];
  let last = 0;
  for (const match of found) {
    if (match.start < last) continue;
    if (!match.value) {
      // A tool covers the name of the model in it.
      last = match.end;
      continue;
    }
    const { family, guarded, hosted } = match.value;
    const end = tailEnd(text, match.end);
    if (FILE.test(text.slice(end, end + 48))) continue;
    if (guarded && !isModel(text, match.start, match.end, end)) continue;
    const data = catalog.families[family] as FamilyData;
    out.push({
      start: match.start,
      end,
      family,
      kind: data.kind as ModelKind,
      hosted: hosted ? 'always' : (data.hosted as ModelName['hosted']),
    });
    last = end;
  }
  return out;
});

function isModel(text: string, start: number, end: number, tail: number): boolean {
  if (/\d/.test(text.slice(end, tail))) return true;
  // “OpenAI’s advanced models”: what is said of the models stands between.
  const near = /^['’]s /.test(text.slice(end, end + 3)) ? 2 * NEAR : NEAR;
  return (
    nouns.alone.test(text.slice(end, end + near).split(/[,，。;；|]/)[0] ?? '') ||
    nouns.alone.test(
      text
        .slice(Math.max(0, start - NEAR), start)
        .split(/[,，。;；|]/)
        .at(-1) ?? '',
    )
  );
}

const VERSION =
  /(?:[vV]|[ \-_:.][A-Z]?[vV]?|-[a-z])?\d{1,4}(?:\.\d{1,2}){0,2}(?:[a-z]{1,2}(?![A-Za-z]))?(?![A-Za-z\d%％])/y;
const SIZE = /[ \-_:]?(?:\d{1,2}x)?\d{1,4}(?:\.\d{1,2})?[BbM](?![A-Za-z\d])/y;
const DATE = /-\d{4}-\d{2}-\d{2}(?!\d)/y;
const WORD = /[ \-_:]([A-Za-z]{1,12})(?![A-Za-z])/y;

/** Where a name ends that goes on with versions, sizes and variants: `GPT-4o mini`, `Qwen2.5-7B-Instruct`. */
function tailEnd(text: string, from: number): number {
  let at = from;
  for (let i = 0; i < 8; i++) {
    const next = step(text, at, !/\d/.test(text.slice(from, at)));
    if (next === at) return at;
    at = next;
  }
  return at;
}

function step(text: string, at: number, first: boolean): number {
  for (const pattern of [DATE, SIZE, VERSION]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    // A number after a space is a version only where the name has none yet, and a short one: “Claude 3.5”, not “GPT 2024”.
    if (
      match &&
      !(match[0].startsWith(' ') && pattern === VERSION && (!first || !/^ [a-z]?\d{1,2}(?:\D|$)/i.test(match[0])))
    )
      return at + match[0].length;
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text);
  if (word?.[1] && suffixes.has(normalise(word[1]))) return at + word[0].length;
  return at;
}
