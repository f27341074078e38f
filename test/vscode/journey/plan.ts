import kioskFace from './kiosk-face.zh.json' with { type: 'json' };
import spamFilter from './spam-filter.en.json' with { type: 'json' };

/** What a person writes, and in which order. A value of a blank that is empty leaves what is offered there. */
export interface Plan {
  /** The language of the document: its code, and its name in a sentence. */
  readonly code: 'en' | 'zh';
  readonly languageName: string;
  /** What is chosen for the template, as the lists show it. */
  readonly system: string;
  readonly language: string;
  readonly target: string;
  readonly name: string;
  readonly file: string;
  /** The values of the template's blanks, in order; the keys are for readers. */
  readonly blanks: Readonly<Record<string, readonly string[]>>;
  /** What is taken out of the template. */
  readonly cut: readonly { readonly from: string; readonly lines: number }[];
  readonly part: { readonly lens: string; readonly shows: string; readonly blanks: readonly string[] };
  readonly section: Snippet & { readonly before: string };
  readonly metric: Readonly<Record<'after' | 'row' | 'set' | 'baseline' | 'target' | 'value', string>>;
  readonly extra: Snippet & { readonly after: string };
  readonly bulbs: readonly { readonly at: string; readonly title: string }[];
}

interface Snippet {
  /** What is typed for it, and a text that it brings. */
  readonly type: string;
  readonly shows: string;
  readonly blanks: readonly string[];
}

/** A spam filter on servers, in English. */
export const spam: Plan = { code: 'en', languageName: 'English', ...spamFilter };

/** Faces compared in a kiosk, in Chinese. */
export const kiosk: Plan = { code: 'zh', languageName: 'Chinese', ...kioskFace };
