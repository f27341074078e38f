import type { Range } from '../../text.ts';
import type { SourceKind } from '../data-source.ts';
import type { Cell, Statement } from '../statement.ts';
import type { Context } from './context.ts';
import { namesIn } from './names.ts';
import type { Reading } from './reading.ts';
import { hitsOf, keyKinds, type Tag } from './vocabulary.ts';

/** The origins in a table's source column, after a `Data source:` key, or in a list that a heading announces. */
export function readStructure(statement: Statement, context: Context): Reading[] {
  if (statement.cells) return readRow(statement, statement.cells, context);
  const key = statement.key;
  if (key && keyKinds(key.text).includes('source') && key.valueStart < statement.text.length) {
    return originIn(statement.text, { start: key.valueStart, end: statement.text.length }, 'key');
  }
  if (!context.announced || statement.block === 'heading') return [];
  if (statement.block === 'item') return originIn(statement.text, { start: 0, end: statement.text.length }, 'list');
  return [];
}

function readRow(statement: Statement, cells: readonly Cell[], context: Context): Reading[] {
  const first = cells[0];
  const column = cells.find((cell, i) => i > 0 && isSourceColumn(cell.column, context));
  if (column) return originIn(statement.text, column.at, 'key');
  if (first && keyKinds(first.text).includes('source') && cells[1]) return originIn(statement.text, cells[1].at, 'key');
  if (first && (context.announced || keyKinds(first.column).includes('source'))) {
    return originIn(statement.text, first.at, 'list');
  }
  return [];
}

function isSourceColumn(column: string, context: Context): boolean {
  const kinds = keyKinds(column);
  return kinds.includes('source') || ((context.announced || context.data) && kinds.includes('column'));
}

/**
 * The origin in a value: a name, a system, a thing that measures, an event, or kinds of material that say more than
 * “data”. `how` tells a value after a key from an entry of a list, which may also be a field or a step.
 */
function originIn(whole: string, range: Range, how: 'key' | 'list'): Reading[] {
  const lead = whole.slice(range.start, range.end);
  const start = range.start + (lead.length - lead.trimStart().length);
  const text = lead.trim();
  if (text === '') return [];
  const hits = hitsOf(text);
  const has = (...tags: readonly Tag[]): boolean => hits.some((hit) => tags.includes(hit.tag));
  if (has('mock', 'open')) return [];
  const names = namesIn(text);
  const reading = (kind: SourceKind, confidence: 'high' | 'low'): Reading[] => [
    { start, end: start + Math.min(text.length, 120), kind, confidence },
  ];
  if (has('dataset')) return reading('dataset', 'high');
  if (has('site') || names.length > 0) return reading(names[0]?.kind ?? 'site', 'high');
  if (has('system')) return reading('system', 'high');
  if (how === 'key' && /^[\w.[\]]*[a-z][A-Z_.][\w.[\]]*/.test(text)) return reading('system', 'high');
  if (has('web')) return reading('site', 'high');
  if (has('device', 'behaviour')) return reading('collection', 'high');
  if (how === 'key' && has('content') && (has('actor', 'obtain', 'from') || /\d/.test(text))) {
    return reading('collection', 'high');
  }
  return [];
}
