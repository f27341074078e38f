/** The section `prdlint` of the client's settings: what belongs to the person, not to the project. */
export interface Settings {
  readonly enable: boolean;
  /** When an open document is checked. */
  readonly run: 'onType' | 'onSave' | 'manual';
  /** The language of messages; `auto`: that of the configuration file, else the document's own. */
  readonly language: 'auto' | 'en' | 'zh';
  /** `auto`: the profile of the configuration file. */
  readonly profile: 'auto' | 'draft' | 'review' | 'gate';
  /** The language of what is said of terms: that of messages, that of the client's interface, or both languages. */
  readonly hoverLanguage: 'document' | 'interface' | 'both';
  /** Show the state of the specification above its title and sections. */
  readonly codeLens: boolean;
  /** Show behind each number how it was read. */
  readonly inlayHints: boolean;
}

export const SETTINGS_SECTION = 'prdlint';

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  run: 'onType',
  language: 'auto',
  profile: 'auto',
  hoverLanguage: 'document',
  codeLens: true,
  inlayHints: false,
};
