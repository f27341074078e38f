import { DEFAULT_SETTINGS, type Settings } from './protocol.ts';

const CHOICES = {
  run: ['onType', 'onSave', 'manual'],
  language: ['auto', 'en', 'zh'],
  profile: ['auto', 'draft', 'review', 'gate'],
  hoverLanguage: ['document', 'interface', 'both'],
} as const satisfies Partial<{ [K in keyof Settings]: readonly Settings[K][] }>;

/** Settings from what a client sends; what is missing or wrong gets its default. */
export function readSettings(value: unknown): Settings {
  const given = fieldsOf(value);
  const hover = fieldsOf(given.hover);
  return {
    enable: typeof given.enable === 'boolean' ? given.enable : DEFAULT_SETTINGS.enable,
    run: CHOICES.run.find((choice) => choice === given.run) ?? DEFAULT_SETTINGS.run,
    language: CHOICES.language.find((choice) => choice === given.language) ?? DEFAULT_SETTINGS.language,
    profile: CHOICES.profile.find((choice) => choice === given.profile) ?? DEFAULT_SETTINGS.profile,
    codeLens: typeof given.codeLens === 'boolean' ? given.codeLens : DEFAULT_SETTINGS.codeLens,
    inlayHints: typeof given.inlayHints === 'boolean' ? given.inlayHints : DEFAULT_SETTINGS.inlayHints,
    hoverLanguage: CHOICES.hoverLanguage.find((choice) => choice === hover.language) ?? DEFAULT_SETTINGS.hoverLanguage,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
