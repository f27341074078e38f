import type { Kind } from '../facts/classify.ts';
import type { Level, Profile } from '../rule.ts';

/** One text for both languages, or one for each. */
export type CustomText = string | { readonly en: string; readonly zh: string };

/** A rule of a team, as a configuration file describes it. One of the three lists says what it demands. */
export interface CustomRule {
  readonly id: string;
  /** Each a name, or several names of which one has to be there. */
  readonly requiredSections?: readonly Names[];
  readonly requiredFields?: readonly Names[];
  readonly forbiddenWords?: readonly ForbiddenWord[];
  /** May hold `{name}`, or `{word}` and `{instead}` for words. */
  readonly message?: CustomText;
  readonly summary?: CustomText;
  readonly why?: CustomText;
  readonly severity?: Level | Readonly<Partial<Record<Profile, Level>>>;
  readonly kinds?: readonly Kind[];
  /** A page of the team about the rule. */
  readonly url?: string;
}

export type Names = string | readonly string[];
export type ForbiddenWord = string | { readonly word: string; readonly instead?: string };

/** What a custom rule may demand, by the key of its list. */
export const DEMANDS = ['requiredSections', 'requiredFields', 'forbiddenWords'] as const;
