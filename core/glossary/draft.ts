import { hasHan, normalise } from '../match/normalise.ts';
import { type Range, shift } from '../text.ts';
import type { Alias, Term, Words } from './entry.ts';
import { type Problem, problem } from './problem.ts';

/** A term as a user wrote it, before its words are told apart and checked. */
export interface Draft {
  /** The term as written: other words for it may follow in brackets or behind a slash. */
  readonly text: string;
  readonly definition: Words;
  readonly aliases: readonly (string | Alias)[];
  /** The place of the term. */
  readonly range: Range;
  /** The places of its other words. */
  readonly spots?: readonly Range[];
  /** The places of the texts about it, in a file that is no Markdown. */
  readonly prose?: readonly Range[];
  /** Whatever else a YAML file says. */
  readonly more?: Partial<Term>;
}

/** A draft whose places count from `by` code units before. */
export function shiftDraft(draft: Draft, by: number): Draft {
  const { range, spots = [] } = draft;
  return { ...draft, range: shift(range, by), spots: spots.map((spot) => shift(spot, by)) };
}

/** The terms of one glossary and what is wrong with it. */
export interface UserGlossary {
  readonly terms: readonly Term[];
  readonly problems: readonly Problem[];
}

/** Longer definitions are cut, in UTF-16 code units. */
export const MAX_DEFINITION = 4000;
const MAX_TERM = 120;
/** An abbreviation in capitals up to this long must be written in capitals to count: small, it may be a word. */
const MAX_EXACT = 4;

/** Makes terms of drafts. Terms without a word or a definition are left out, of two with the same word the first stays. */
export function termsOf(drafts: readonly Draft[], file?: string): UserGlossary {
  const terms: Term[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const draft of drafts) {
    const { range } = draft;
    const words = wordsOf(draft);
    const shown = words[0]?.text.slice(0, MAX_TERM) ?? '';
    if (words.length === 0) {
      problems.push(problem(range, 'This entry has no term.', '这一条没有术语。'));
      continue;
    }
    if (words.some(({ text }) => text.length > MAX_TERM)) {
      problems.push(
        problem(range, `A term is longer than ${MAX_TERM} characters.`, `术语超过 ${MAX_TERM} 个字符，已忽略。`),
      );
      continue;
    }
    const definition = cut(draft.definition, range, problems, shown);
    if (!definition.en && !definition.zh) {
      problems.push(problem(range, `“${shown}” has no definition.`, `“${shown}”没有定义。`));
      continue;
    }
    const keys = words.map(({ text }) => normalise(text).trim());
    if (seen.has(keys[0] ?? '')) {
      problems.push(
        problem(
          range,
          `“${shown}” is defined twice; the first definition counts.`,
          `“${shown}”重复定义，以第一处为准。`,
        ),
      );
      continue;
    }
    const fresh = words.filter((_, i) => i === 0 || !seen.has(keys[i] ?? ''));
    for (const key of keys) seen.add(key);
    terms.push(termOf(fresh, draft, definition, file));
  }
  return { terms, problems };
}

/** The words of a draft, the main one first, each once. */
function wordsOf({ text, aliases }: Draft): Alias[] {
  const out: Alias[] = [];
  const seen = new Set<string>();
  for (const word of [
    ...split(text).map(aliasOf),
    ...aliases.map((alias) => (typeof alias === 'string' ? aliasOf(alias) : alias)),
  ]) {
    const key = normalise(word.text).trim();
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    out.push(word);
  }
  return out;
}

/** A word with its script; an abbreviation in capitals has to be written so. */
export function aliasOf(text: string): Alias {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (hasHan(trimmed)) return { text: trimmed, script: 'zh' };
  if (!/^[A-Z][A-Z0-9]{0,5}$/.test(trimmed)) return { text: trimmed, script: 'en' };
  return { text: trimmed, script: 'abbreviation', exact: trimmed.length <= MAX_EXACT };
}

function termOf(words: readonly Alias[], draft: Draft, definition: Words, file: string | undefined): Term {
  const main = words[0];
  const [zh] = words.filter((word) => word.script === 'zh' || word.script === 'traditional');
  const latin = words.filter((word) => word.script === 'en' || word.script === 'abbreviation');
  const en = main?.script === 'zh' ? (latin.find((word) => word.script === 'en') ?? latin[0]) : main;
  return {
    ...draft.more,
    id: `user:${normalise(main?.text ?? '').trim()}`,
    names: { ...(en ? { en: en.text } : {}), ...(zh ? { zh: zh.text } : {}) },
    exact: draft.more?.exact ?? en?.exact ?? false,
    aliases: words.filter((word) => word !== en && word !== zh),
    definition,
    origin: {
      ...(file === undefined ? {} : { file }),
      range: draft.range,
      ...(draft.spots && draft.spots.length > 0 ? { spots: draft.spots } : {}),
      ...(draft.prose && draft.prose.length > 0 ? { prose: draft.prose } : {}),
    },
  };
}

function cut(words: Words, range: Range, problems: Problem[], term: string): Words {
  const out: { en?: string; zh?: string } = {};
  for (const language of ['en', 'zh'] as const) {
    const text = words[language]?.trim();
    if (!text) continue;
    if (text.length > MAX_DEFINITION) {
      problems.push(
        problem(
          range,
          `The definition of “${term}” has ${text.length} characters; ${MAX_DEFINITION} are shown.`,
          `“${term}”的定义有 ${text.length} 个字符，只显示前 ${MAX_DEFINITION} 个。`,
        ),
      );
    }
    out[language] =
      text.length > MAX_DEFINITION ? `${text.slice(0, MAX_DEFINITION).replace(/[\ud800-\udbff]$/, '')}…` : text;
  }
  return out;
}

const BRACKETED = /^([^()（）]{1,200})[(（]([^()（）]{1,200})[)）]$/;
const QUOTES = /^[“”"'「『《]+|[“”"'」』》]+$/g;

/** `召回率（Recall, TPR）` and `精确率/Precision` as single words. A slash inside a word, as in `A/B test`, does not split. */
function split(text: string): string[] {
  const whole = text.trim().replace(QUOTES, '').trim();
  const match = BRACKETED.exec(whole);
  const parts = match ? [match[1] ?? '', ...splitList(match[2] ?? '')] : joint(whole);
  return parts.flatMap((part) => {
    const sides = part.split(/\s+[/／]\s+|[/／]/);
    const spaced = /\s[/／]\s/.test(part);
    const mixed = sides.length === 2 && hasHan(sides[0] ?? '') !== hasHan(sides[1] ?? '');
    return spaced || mixed ? sides : [part];
  });
}

/** `INT8, FP16`: abbreviations that are explained together. A comma inside a longer name does not split. */
function joint(text: string): string[] {
  const parts = splitList(text);
  return parts.length > 1 && parts.every((part) => /^[A-Z][A-Za-z\d-]{0,11}$/.test(part)) ? parts : [text];
}

/** The words of a list in one cell. */
export function splitList(text: string): string[] {
  return text
    .split(/[;；,，、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^[-–—/]+$/.test(part));
}

/** A text under the language that it is written in. */
export function inItsLanguage(text: string): Words {
  return hasHan(text) ? { zh: text } : { en: text };
}
