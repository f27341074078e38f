import type { DeployKind } from '../facts/deployment.ts';

export type TemplateLanguage = 'en' | 'zh';
/** Where a template's model runs. */
export type Target = Exclude<DeployKind, 'browser'>;

/**
 * What a system's template says in one language. A row has its cells between ` | `. A blank is `{}` (left to the owner of
 * the section), `{owner}`, `{: hint}`, `{owner: hint}` or a choice `{=one,two}`; `%name` stands for another value.
 */
export interface SystemText {
  /** What differs from the frame for each target that suits the system. */
  readonly deploy: Readonly<Partial<Record<Target, Readonly<Record<string, string>>>>>;
  readonly [part: string]: string | readonly string[] | SystemText['deploy'];
}

export type System = Readonly<Record<TemplateLanguage, SystemText>>;

/** One part of a section: a paragraph, a list, a table, or what says where the model runs. */
export interface Block {
  readonly text?: string;
  /** The part of the system's text whose entries are listed. */
  readonly list?: string;
  /** Cells of the table's header. */
  readonly head?: string;
  /** Rows as written here, or the part of the system's text that has them. */
  readonly rows?: string | readonly string[];
  /** How a row is made of the cells `%1`, `%2` … that the system gives, and of its number `%n`. */
  readonly row?: string;
  /** Rows after those of the system. */
  readonly more?: readonly string[];
  /** The header of the table about deployment. */
  readonly deploy?: string;
}

/** What all templates of a language share. */
export interface Frame {
  /** The word for the date in a blank. */
  readonly date: string;
  readonly untitled: string;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string;
    /** Who fills the blanks that name nobody. */
    readonly owner: string;
    readonly blocks: readonly Block[];
  }[];
  readonly deploy: Readonly<Record<Target, Readonly<Record<string, string>>>>;
}
