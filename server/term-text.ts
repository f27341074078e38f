import type { Found } from '../core/glossary/glossary.ts';
import { hoverMarkdown } from '../core/glossary/hover.ts';
import { messageLanguage } from './checks.ts';
import type { Context } from './context.ts';
import type { Asked } from './term-at.ts';

/** What a reader is told of a term, as Markdown in the language that the settings ask for. */
export function termText(
  { client, checks, glossaries }: Context,
  { checked, facts }: Asked,
  { term, layer, beneath }: Pick<Found, 'term' | 'layer' | 'beneath'>,
): string {
  const { hoverLanguage } = checks.settings;
  const language =
    hoverLanguage === 'interface'
      ? client.language
      : messageLanguage({ ...checked, language: facts.language }, checks.settings);
  return hoverMarkdown(term, {
    language,
    both: hoverLanguage === 'both',
    layer,
    beneath,
    link: (origin) => glossaries.linkOf(origin),
  });
}
