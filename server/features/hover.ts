import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { rulesOf } from '../../core/custom/rules.ts';
import { severityLine } from '../../core/explain.ts';
import type { DocumentFacts } from '../../core/facts/document.ts';
import { escapeMarkdown } from '../../core/glossary/escape.ts';
import type { Rule } from '../../core/rule.ts';
import { readDirectives } from '../../core/suppress.ts';
import type { Range } from '../../core/text.ts';
import { messageLanguage } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import { plainText } from '../plain-text.ts';
import { rangeOf, rulePage } from '../report.ts';
import type { Asked } from '../term-at.ts';
import { termText } from '../term-text.ts';

/** What a term of the glossary means, and what a rule named in a suppression comment is about. */
export const hover: Feature = (context) => {
  const { connection, client, documents, guard } = context;
  const answer = async ({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> => {
    const document = documents.get(textDocument.uri);
    if (!document) return null;
    const facts = await context.checks.facts(document, token);
    const checked = facts && (await context.checks.of(document, token));
    if (!facts || !checked) return null;
    const offset = document.offsetAt(position);
    const language = messageLanguage({ ...checked, language: facts.language }, context.checks.settings);
    // Where all checks are switched off, terms are explained all the same; a document that is left out is left alone.
    const isLeftOut = checked.kind === 'off' && context.checks.settings.enable;
    const found =
      ruleAt(facts, rulesOf(checked.applied.config), offset, language) ??
      (isLeftOut ? undefined : await termAt(context, { document, facts, checked }, offset));
    if (!found) return null;
    return {
      contents: client.markdownHover
        ? { kind: MarkupKind.Markdown, value: found.text }
        : { kind: MarkupKind.PlainText, value: plainText(found.text) },
      range: rangeOf(found.range, document.text),
    };
  };
  const guarded = guard('textDocument/hover', null, answer);
  connection.onHover((params, token) => guarded(params, token));
  return { hoverProvider: true };
};

interface Said {
  readonly text: string;
  readonly range: Range;
}

function ruleAt(facts: DocumentFacts, rules: readonly Rule[], offset: number, language: 'en' | 'zh'): Said | undefined {
  for (const directive of readDirectives(facts)) {
    for (const { id, range } of directive.rules) {
      const rule = rules.find((candidate) => candidate.id === id);
      if (rule && range.start <= offset && offset <= range.end) return { text: ruleMarkdown(rule, language), range };
    }
  }
  return undefined;
}

/** The beginning of the rule's page, which the link opens and `prdlint explain` prints. */
function ruleMarkdown(rule: Rule, language: 'en' | 'zh'): string {
  const { id, summary, why, custom } = rule;
  const page = custom ? custom.url : rulePage(id);
  const name = page === undefined ? `**${id}**` : `**[${id}](${page})**`;
  const parts = [name, escapeMarkdown(summary[language]), severityLine(rule, language), escapeMarkdown(why[language])];
  return parts.join('\n\n');
}

async function termAt(context: Context, asked: Omit<Asked, 'glossary'>, offset: number): Promise<Said | undefined> {
  const { document, facts } = asked;
  const glossary = await context.glossaries.for(document.uri, facts);
  const found = glossary.termAt(facts, offset);
  return found && { text: termText(context, { ...asked, glossary }, found), range: found.range };
}
