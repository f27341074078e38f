import { Matcher } from './matcher.ts';
import { type Entry, type Hit, type Match, Words } from './words.ts';

/** The entries of all shared matchers, each at the matcher's number. */
const lists: (readonly Entry<unknown>[])[] = [];
let words: Words<unknown> | undefined;

/** What the last texts hold, up to so many units twice; a text alone may be longer. */
const KEPT = 0x8000;
let recent = new Map<string, Found>();
let older = new Map<string, Found>();
let size = 0;

/** The matches in a text by the numbers of their matchers. */
type Found = readonly (Match<unknown>[] | undefined)[];

const NOTHING: readonly never[] = [];
const NONE: Found = [];

/**
 * A matcher for a catalogue, which lives as long as the program. All of these look through a text together, in one pass
 * for the first that is asked of it: dozens of them read each sentence, and most find nothing there. The gap that may stand
 * between Han and Latin letters does not matter: “GPU服务器” finds “GPU 服务器”.
 */
export class SharedMatcher<T> extends Matcher<T> {
  readonly #list: number;
  /** The same words looked up alone: for a piece of text that no other matcher is asked about. */
  readonly alone: Matcher<T>;

  constructor(entries: Iterable<Entry<T>>) {
    super([]);
    const own = [...entries];
    this.alone = new Matcher(own, true);
    this.#list = lists.push(own) - 1;
    words = undefined;
    recent = new Map();
    older = new Map();
  }

  override findAll(text: string): readonly Match<T>[] {
    return (foundIn(text)[this.#list] as readonly Match<T>[] | undefined) ?? NOTHING;
  }
}

function foundIn(text: string): Found {
  const known = recent.get(text);
  if (known) return known;
  const found = older.get(text) ?? find(text);
  if (size > KEPT) {
    older = recent;
    recent = new Map();
    size = 0;
  }
  recent.set(text, found);
  size += text.length;
  return found;
}

function find(text: string): Found {
  words ??= new Words(lists, true);
  const hits = words.find(text);
  if (hits.length === 0) return NONE;
  const found: (Match<unknown>[] | undefined)[] = new Array(lists.length);
  for (let i = 0; i < hits.length; i++) {
    const { list, match } = hits[i] as Hit<unknown>;
    const matches = found[list];
    if (matches) matches.push(match);
    else found[list] = [match];
  }
  return found;
}
