import { env, type Uri, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../server/protocol.ts';
import type { MarkdownIt } from '../preview/at-render.ts';
import { showBadges } from '../preview/badges.ts';
import type { KnownBadges } from '../preview/known-badges.ts';
import { markTerms, type Shown } from './term-marks.ts';
import type { Terms } from './terms.ts';

/** What VS Code's Markdown preview calls to extend its renderer. */
export function extendMarkdownIt<M extends MarkdownIt>(md: M, terms: Terms, badges: KnownBadges): M {
  markTerms(md, (rendering) => {
    const settings = workspace.getConfiguration(SETTINGS_SECTION);
    if (!settings.get<boolean>('preview.terms', true)) return undefined;
    const glossary = terms.known(documentOf(rendering));
    return glossary && { glossary, language: languageOf(settings.get<string>('hover.language', 'document')) };
  });
  return showBadges(md, (rendering) => {
    const shown = workspace.getConfiguration(SETTINGS_SECTION).get<boolean>('preview.badges', false);
    return shown ? badges.of(documentOf(rendering)) : undefined;
  });
}

/** The document that is rendered; none where VS Code renders a text of its own. */
function documentOf(rendering: unknown): Uri | undefined {
  return (rendering as { readonly currentDocument?: Uri } | undefined)?.currentDocument;
}

function languageOf(setting: string): Shown['language'] {
  if (setting === 'both') return 'both';
  if (setting !== 'interface') return 'text';
  return env.language.startsWith('zh') ? 'zh' : 'en';
}
