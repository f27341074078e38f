import type { Text } from '../rule.ts';
import type { Range } from '../text.ts';

/** A text in one of the two languages at least. Only built-in entries promise both. */
export interface Words {
  readonly en?: string;
  readonly zh?: string;
}

export type Script = 'en' | 'zh' | 'traditional' | 'abbreviation';

/** Another word for a term. */
export interface Alias {
  readonly text: string;
  readonly script: Script;
  /** Letters must have this case: for abbreviations that are words when written small, such as `MAP`. */
  readonly exact?: boolean;
  /** The word has other meanings: it stands for this term only near one of the words in `context`. */
  readonly ambiguous?: boolean;
  /** The word is an everyday word too: unless a reader asks about it, it counts only near one of the words in `context`. */
  readonly common?: boolean;
  readonly context?: readonly string[];
  /** The team gave this word up: it is understood, and writers are told to use the main name. */
  readonly deprecated?: boolean;
}

/** What a reader needs to know of a metric. */
export interface Metric {
  readonly formula: Text;
  /** The lowest and highest value there is; null where there is no bound. Ratios count from 0 to 1. */
  readonly range: readonly [number | null, number | null];
  /** The unit of the range, where it is not a plain ratio or score. */
  readonly unit?: Text;
  /** Which way is better; `target`: neither, a value has to be chosen. */
  readonly direction: 'higher' | 'lower' | 'target';
  readonly suits: Text;
  readonly unsuited: Text;
  readonly pitfall: Text;
}

/** Where a term of a user's glossary is written. */
export interface Origin {
  /** The file as the configuration names it; none for the document's own glossary. */
  readonly file?: string;
  /** The range of the term, in the file or document. */
  readonly range: Range;
  /** The ranges in which its other words stand, such as a cell with aliases. */
  readonly spots?: readonly Range[];
  /** The ranges of the texts about it, in a file that is no Markdown. */
  readonly prose?: readonly Range[];
}

/** A term of any glossary: the built-in one, a team's, or a document's own. */
export interface Term {
  readonly id: string;
  readonly names: Words;
  /** The English name must have its case. */
  readonly exact?: boolean;
  readonly aliases?: readonly Alias[];
  /** Longer phrases in which the term means something else. */
  readonly except?: readonly string[];
  readonly category?: string;
  readonly definition: Words;
  /** What a requirement has to state when it uses this term. */
  readonly write?: Words;
  readonly metric?: Metric;
  /** With what the term is confused. */
  readonly ambiguity?: Words;
  readonly related?: readonly string[];
  readonly source?: string;
  readonly origin?: Origin;
}

/** An entry of the built-in glossary, in both languages. */
export interface Entry extends Term {
  readonly names: Text;
  readonly category: string;
  readonly definition: Text;
  readonly write: Text;
  readonly ambiguity?: Text;
  readonly source: string;
  /** The term is used in the articles on AI product work that this product starts from. */
  readonly fromSources?: true;
}
