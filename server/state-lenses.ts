import type { CodeLens } from 'vscode-languageserver';
import { place } from '../core/facts/document.ts';
import { type Part, scoreOf } from '../core/score.ts';
import type { Context } from './context.ts';
import { INSERT_PART_COMMAND, SHOW_SPEC_COMMAND } from './protocol.ts';
import { rangeOf } from './report.ts';
import type { Asked } from './term-at.ts';

/**
 * The state of the specification: above the title the score and what is missing, above the heading of a part that is not
 * complete what it lacks. Titles only where the client knows no command for a click.
 */
export function stateLenses({ client, checks }: Context, { document, facts, checked }: Asked): CodeLens[] {
  const score = checks.settings.codeLens ? scoreOf(facts, checked.result) : undefined;
  const [title] = facts.outline;
  if (!score || !title) return [];
  const zh = client.language === 'zh';
  const name = (part: Part): string => part.title[client.language];
  const lens = (range: CodeLens['range'], text: string, command: string, args: readonly unknown[]): CodeLens => ({
    range,
    command: client.commands.has(command)
      ? { title: text, command, arguments: [...args] }
      : { title: text, command: '' },
  });
  const missing = score.parts.filter(({ state }) => state === 'missing');
  const at = rangeOf(place(title), document.text);
  const lenses = [
    lens(at, zh ? `完整度 ${score.value}/100` : `Completeness ${score.value}/100`, SHOW_SPEC_COMMAND, [document.uri]),
  ];
  for (const part of missing.slice(0, SHOWN)) {
    lenses.push(lens(at, zh ? `＋ ${name(part)}` : `+ ${name(part)}`, INSERT_PART_COMMAND, [document.uri, part.id]));
  }
  if (missing.length > SHOWN) {
    const more = missing.length - SHOWN;
    lenses.push(lens(at, zh ? `还缺 ${more} 项` : `${more} more missing`, SHOW_SPEC_COMMAND, [document.uri]));
  }
  for (const part of score.parts) {
    if (part.state !== 'partial' || !part.heading) continue;
    const text = zh ? `“${name(part)}”不完整：补全` : `“${name(part)}” is not complete: add what it lacks`;
    lenses.push(lens(rangeOf(part.heading, document.text), text, INSERT_PART_COMMAND, [document.uri, part.id]));
  }
  return lenses;
}

/** So many missing parts are named above the title; more would not fit a line. */
const SHOWN = 3;
