import catalog from '../core/catalog/term-checks.json' with { type: 'json' };
import { abbreviationsToExplain } from '../core/glossary/abbreviation.ts';
import { entries } from '../core/glossary/builtin.ts';

/** The words of the built-in glossary that checks act upon, as `core/catalog/glossary-sought.json` keeps them. */
export function soughtWords(): unknown {
  const paired = new Set(catalog.paired);
  const abbreviations = entries().flatMap(abbreviationsToExplain);
  return {
    $schema: '../../schemas/catalog/glossary-sought.schema.json',
    // Two terms may share an abbreviation.
    abbreviations: [
      ...new Map(abbreviations.map(({ text, exact = false }) => [`${text} ${exact}`, { text, exact }])).values(),
    ],
    paired: Object.fromEntries(
      entries().flatMap(({ id, names, aliases = [] }) =>
        paired.has(id) ? [[id, [...new Set([names.en, names.zh, ...aliases.map(({ text }) => text)])]]] : [],
      ),
    ),
  };
}
