import { env, type Uri, workspace } from 'vscode';
import { SETTINGS_SECTION } from '../../server/protocol.ts';
import { type MarkdownIt, markTerms, type Shown } from './term-marks.ts';
import type { Terms } from './terms.ts';

/** What VS Code's Markdown preview calls to extend its renderer. */
export function extendMarkdownIt<M extends MarkdownIt>(md: M, terms: Terms): M {
  return markTerms(md, (rendering) => {
    const settings = workspace.getConfiguration(SETTINGS_SECTION);
    if (!settings.get<boolean>('preview.terms', true)) return undefined;
    const glossary = terms.known((rendering as { readonly currentDocument?: Uri } | undefined)?.currentDocument);
    return glossary && { glossary, language: languageOf(settings.get<string>('hover.language', 'document')) };
  });
}

function languageOf(setting: string): Shown['language'] {
  if (setting === 'both') return 'both';
  if (setting !== 'interface') return 'text';
  return env.language.startsWith('zh') ? 'zh' : 'en';
}
