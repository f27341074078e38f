import { withoutGaps } from '../match/gaps.ts';
import { type Match, Matcher, type Entry as Pattern } from '../match/matcher.ts';
import { isHan } from '../match/normalise.ts';
import type { Term } from './entry.ts';

/** Whose glossary a term is from. */
export type LayerName = 'document' | 'workspace' | 'built-in';

/** A word of a term as the matcher knows it; without a term it is a phrase that keeps a shorter one from matching. */
export interface Word {
  readonly term?: Term;
  /** The word counts only near one of these. */
  readonly context?: readonly string[];
  /** The word counts without its context too when a reader asks about it. */
  readonly common?: boolean;
}

/** The terms of one glossary. The matchers are made when the first text is searched. */
export class Layer {
  #words: Matcher<Word> | undefined;
  #contexts: Matcher<string> | undefined;
  #byId: ReadonlyMap<string, Term> | undefined;

  #terms: readonly Term[] | (() => readonly Term[]);

  /** @param terms of a large glossary a function, which is called when they are first needed */
  constructor(
    readonly name: LayerName,
    terms: readonly Term[] | (() => readonly Term[]),
  ) {
    this.#terms = terms;
  }

  get terms(): readonly Term[] {
    if (typeof this.#terms === 'function') this.#terms = this.#terms();
    return this.#terms;
  }

  /** The term of an id. */
  term(id: string): Term | undefined {
    // Of terms with one id in several files the first counts, as it does in texts.
    this.#byId ??= new Map(this.terms.toReversed().map((term) => [term.id, term]));
    return this.#byId.get(id);
  }

  /** Every place where a word of this glossary stands in the text, overlapping ones too. */
  words(text: string): Match<Word>[] {
    return this.#matcher()
      .findAll(text)
      .filter((match) => stands(text, match));
  }

  /** The places where a word of this glossary may start. */
  starts(text: string): readonly number[] {
    return this.#matcher().starts(text);
  }

  /** The longest accepted words at a place that end at a limit or before it; all of them have one range. */
  longestAt(text: string, start: number, limit: number, accepts: (word: Word) => boolean): readonly Match<Word>[] {
    const accepted = (match: Match<Word>): boolean => stands(text, match) && accepts(match.value);
    return this.#matcher().longestAt(text, start, limit, accepted);
  }

  #matcher(): Matcher<Word> {
    // A team may want one of two spellings, “AI 模型” and not “AI模型”; our own words stand for both.
    this.#words ??= new Matcher(this.terms.flatMap(patternsOf), this.name === 'built-in');
    return this.#words;
  }

  /**
   * The terms that may stand in a Markdown source: marks inside words are passed over, so that none is missed; terms in
   * code, addresses and comments are among them.
   */
  mentioned(source: string): ReadonlySet<Term> {
    const out = new Set<Term>();
    for (const { value } of this.words(source.replace(/[*`~\\]+/g, '').replace(/\n[ \t>]+/g, '\n'))) {
      if (value.term) out.add(value.term);
    }
    return out;
  }

  /** The context words of ambiguous aliases that stand in the text. */
  contexts(text: string): ReadonlySet<string> {
    this.#contexts ??= new Matcher(
      this.terms.flatMap((term) =>
        (term.aliases ?? []).flatMap(({ context = [] }) => context.map((text) => ({ text, value: text }))),
      ),
    );
    return new Set(this.#contexts.findAll(text).map((match) => match.value));
  }
}

const teams = new WeakMap<readonly Term[], Layer>();

/** The layer of a team's terms, made once for each list; undefined without terms. */
export function teamLayer(terms: readonly Term[] | undefined): Layer | undefined {
  if (!terms || terms.length === 0) return undefined;
  let layer = teams.get(terms);
  if (!layer) {
    layer = new Layer('workspace', terms);
    teams.set(terms, layer);
  }
  return layer;
}

function patternsOf(term: Term): Pattern<Word>[] {
  const { names, aliases = [], except = [] } = term;
  const word: Word = { term };
  const out: Pattern<Word>[] = [];
  if (names.en) out.push({ text: names.en, value: word, exact: term.exact ?? false });
  if (names.zh && names.zh !== names.en) out.push({ text: names.zh, value: word });
  for (const { text, exact = false, ambiguous = false, common = false, context = [] } of aliases) {
    out.push({ text, exact, value: ambiguous || common ? { term, context, common } : word });
  }
  for (const text of except) out.push({ text, value: {} });
  return out;
}

/** True where a match is a word of its own. */
function stands(text: string, match: Match<Word>): boolean {
  return !isOneHanInside(text, match) && !isInName(text, match) && !isOtherCapitals(text, match);
}

/** A term of one Han character counts only on its own: inside a longer run of Han it is part of another word. */
function isOneHanInside(text: string, { start, end }: Match<Word>): boolean {
  if (end - start !== 1 || !isHan(text.charCodeAt(start))) return false;
  return (start > 0 && isHan(text.charCodeAt(start - 1))) || isHan(text.charCodeAt(end));
}

/** True for an abbreviation that goes on in capitals: `LMS` is no plural of `LM`. */
function isOtherCapitals(text: string, { start, end, entry }: Match<Word>): boolean {
  const ending = withoutGaps(text.slice(start, end)).slice(withoutGaps(entry.text.trim()).length);
  return ending !== '' && ending === ending.toUpperCase() && entry.text === entry.text.toUpperCase();
}

/** True inside a name of code (`confidence_gain`) and for the letters of a requirement id (`NFR-12`). */
function isInName(text: string, { start, end }: Match<Word>): boolean {
  if (text[start - 1] === '_' || text[end] === '_') return true;
  return text[end] === '-' && /^\d/.test(text.slice(end + 1, end + 2)) && /^[A-Z]{2,5}$/.test(text.slice(start, end));
}
