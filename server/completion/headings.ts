import { CompletionItemKind } from 'vscode-languageserver';
import sections from '../../core/catalog/sections.json' with { type: 'json' };
import { place as placeOf } from '../../core/facts/document.ts';
import type { Role } from '../../core/facts/outline.ts';
import { itemOf, type Offer } from './place.ts';

const HEADING = /^(#{1,6})(?:[ \t]+\S.{0,80}|[ \t]*)$/;
const DETAIL = { en: 'section that this document does not have yet', zh: '本文档还没有的章节' } as const;

/** After `#` at the start of a line: the sections that the document does not have yet, in their usual order. */
export const headings: Offer = (place) => {
  const { before, after, facts, language, position } = place;
  const marks = HEADING.exec(before)?.[1];
  if (marks === undefined || after.trim() !== '') return [];
  const here = facts.lines.startOf(position.line);
  const there = new Set<Role>();
  let titled = false;
  for (const entry of facts.outline) {
    const { heading } = entry;
    const { start } = placeOf(entry);
    if (start >= here && start <= here + before.length) continue;
    titled ||= heading.level === 1;
    for (const role of heading.roles) there.add(role);
  }
  const level = marks.length === 1 && titled ? '##' : marks;
  return Object.entries(sections.roles)
    .filter(([role, { needed }]) => needed !== 'no' && !there.has(role as Role))
    .map(([, { title }], index) =>
      itemOf(place, before.length, {
        label: title[language],
        kind: CompletionItemKind.Struct,
        detail: DETAIL[language],
        filterText: `${marks} ${title[language]}`,
        sortText: String(index).padStart(2, '0'),
        newText: `${level} ${title[language]}`,
      }),
    );
};
