import type { DocumentFacts } from '../core/facts/document.ts';
import type { Edit } from '../core/rule.ts';
import { type BlankEdit, completeSection } from '../core/writing/complete-section.ts';
import { listToTable, tableToList } from '../core/writing/list-table.ts';

/** The kind of actions that help to write rather than mend a finding. */
export const REWRITE = 'refactor.rewrite.prdlint';

/** An action that helps to write, and the edit that it makes. */
export interface WritingAction {
  readonly title: string;
  readonly kind: string;
  readonly edit: Edit | BlankEdit;
}

/** What can be done at an offset beside fixing findings: complete the section, turn a list into a table and back. */
export function writingActions(facts: DocumentFacts, offset: number, language: 'en' | 'zh'): WritingAction[] {
  const zh = language === 'zh';
  const actions: WritingAction[] = [];
  const completion = completeSection(facts, offset);
  if (completion) {
    const names = shortened(completion.adds, zh);
    const title = zh ? `补全本节：${names}` : `Complete this section: ${names}`;
    actions.push({ title, kind: `${REWRITE}.complete`, edit: completion.edit });
  }
  const table = listToTable(facts, offset);
  if (table)
    actions.push({
      title: zh ? '将列表转为表格' : 'Turn this list into a table',
      kind: `${REWRITE}.table`,
      edit: table,
    });
  const list = tableToList(facts, offset);
  if (list)
    actions.push({ title: zh ? '将表格转为列表' : 'Turn this table into a list', kind: `${REWRITE}.list`, edit: list });
  return actions;
}

/** At most three names, and how many more there are. */
function shortened(names: readonly string[], zh: boolean): string {
  const first = names.slice(0, 3).join(zh ? '、' : ', ');
  const more = names.length - 3;
  if (more <= 0) return first;
  return zh ? `${first}等 ${names.length} 项` : `${first} and ${more} more`;
}
