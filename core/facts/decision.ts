import catalog from '../catalog/placeholders.json' with { type: 'json' };
import { isHan } from '../match/normalise.ts';
import { SharedMatcher } from '../match/shared.ts';
import { markAt, sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { once, unmoved } from './each.ts';
import type { Statement } from './statement.ts';

/** Something that the document leaves open. */
export interface OpenDecision {
  /** The range of the marker. */
  readonly range: Range;
  /** The marker as written: `TBD`, `待定`, `[NEEDS CLARIFICATION: …]`. */
  readonly marker: string;
  readonly kind: DecisionKind;
  readonly owner?: string;
  /** ISO date, `2026-12-01`. */
  readonly due?: string;
  /** True where the text says that the date is the last day: `TODO(owner, 2026-12-01)`, `by 2026-12-01`. */
  readonly deadline?: true;
  /** True where a name and a day without a year follow each other: “Counsel, 31 May”, 刘倩，5 月 20 日前. */
  readonly agreed?: true;
  readonly statement: Statement;
}

export type DecisionKind = keyof typeof catalog.markers;

const matcher = new SharedMatcher<DecisionKind>(
  Object.entries(catalog.markers).flatMap(([kind, words]) => [
    ...words.exact.map((text) => ({ text, value: kind as DecisionKind, exact: true })),
    ...[...words.en, ...words.zh].map((text) => ({ text, value: kind as DecisionKind })),
  ]),
);
/** The markers in a statement's text; most statements have none, and an edit beside them brings none. */
const markersIn = once((statement) => matcher.find(statement.text), unmoved, 'nothing');
const NOT_AFTER = new Set(catalog.notMarkers.after);
const NOT_BEFORE = new Set(catalog.notMarkers.before);

/** “If the user needs clarification”: somebody who asks, not the document. */
const ASKED = /\b(?:users?|customers?|students?|learners?|callers?|clients?|they) $/i;

/** “No future TODOs”, “do not leave TODO notes”: a rule about such marks; “not above TBD” leaves something open. */
const FORBIDDEN = /\b(?:no|not|never|avoid|without|don['’]t)\b[^.;:|]{0,24}$/i;

/** 缺的显示【待补充】: what the product puts out. */
const SHOWN =
  /(?:显示|展示|标注|标记|输出|返回|\b(?:shows?|displays?|prints?|returns?))(?:为|出|成)?\s?["“'「【[]\s?$/i;

/** “TBD 已清理”, “TBDs are resolved”: none is left. */
const SETTLED =
  /^s?\s?(?:(?:均|都|全部)?已|清零)|^s? (?:are|is|were|was|have been|has been) (?:all |now )?(?:resolved|closed|cleared|settled|removed)\b/i;
/** “Too short or ambiguous, needs clarification”, 语义不明，需澄清: a question of users, which the product asks back. */
const UNCLEAR =
  /(?:语义|意图|提问|问法|用户|过短|歧义|\b(?:ambiguous|unclear|vague|too short|query|utterance|intent)\b)[^。；;.]{0,20}$/i;

const NOTES = /^(?:TODO|FIXME|TBD)(?:s\b|["”'’]? (?:notes?|comments?|marks?|markers?|items?)\b)/;

const UNNAMED = new Set(catalog.unnamed);
const UNTIL = new SharedMatcher(catalog.deadline.before.map((text) => ({ text, value: true })));

/** What follows a marker that says at once who fills it in and by when: `(owner, 2026-12-01)`. */
const TYPED = /^[(（]\s*[^,，()（）]{1,40}?\s*(?:[,，]\s*(20\d\d-\d\d-\d\d)\s*)?[)）]/;
const ISO_DATE = /(?<!\d)(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;
const AGREED =
  /\p{L}{2,20}[,，]\s?(?:\d{1,2}\s?月\s?\d{1,2}\s?日|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d{1,2}\b)/u;
const OWNER_IN_MARKER = /^\s*[(（]\s*([^,，)）]{1,40})\s*(?:[,，]|[)）])/;
const OWNER =
  /(?:\bowner|负责人|责任人)\s*[:：]?\s*@?([\p{L}\p{N}._-]{2,30})|由\s*([\p{L}\p{N}._-]{2,12}?)\s*(?:确定|确认|决定|负责|给出)|\bby\s+@?([A-Z][\p{L}.]+(?: [A-Z][\p{L}.]+)?)/u;

/** The open decisions in a section's statements. Markers that are product words (`状态：待确认`, a todo list) are none. */
export function readDecisions(statements: readonly Statement[]): OpenDecision[] {
  return statements.flatMap((statement, i) => {
    const out: OpenDecision[] = [];
    for (const match of markersIn(statement)) {
      const marker = statement.text.slice(match.start, match.end);
      if (markAt(statement.plain, match.start) === 'code' || !isMarker(statement, match, marker)) continue;
      const rest = statement.text.slice(match.end);
      const typed = match.value === 'todo' ? TYPED.exec(rest) : null;
      const range = typed ? { start: match.start, end: match.end + typed[0].length } : widen(statement.text, match);
      const owner = ownerOf(rest) ?? (typed ? undefined : ownerOf(statement.text));
      const date = typed?.[1] === undefined ? dueOf(statement.text) : { due: typed[1], deadline: true };
      out.push({
        range: sourceRange(statement.plain, range),
        marker: statement.text.slice(range.start, range.end),
        kind: match.value,
        ...(owner ? { owner } : {}),
        ...(date ? { due: date.due } : {}),
        ...(date?.deadline ? { deadline: true as const } : {}),
        ...(AGREED.test(rest + sentenceAfter(statement, statements[i + 1])) ? { agreed: true as const } : {}),
        statement,
      });
    }
    return out;
  });
}

/** The next sentence of the same line, where there is one. */
function sentenceAfter(statement: Statement, next: Statement | undefined): string {
  const same = next !== undefined && next.block === statement.block && next.path === statement.path && !next.cells;
  const gap = same ? next.range.start - statement.range.end : Number.NaN;
  return same && gap >= 0 && gap <= 1 ? ` ${next.text}` : '';
}

/** A marker stands alone in its cell, value, brackets or at the end of its clause; a word of the product does not. */
function isMarker(statement: Statement, { start, end }: Range, marker: string): boolean {
  const { text, key } = statement;
  // 状态：待确认: how far the document, or an order, has come.
  if (key && start >= key.valueStart && NOT_BEFORE.has(key.text.trim().toLowerCase())) return false;
  const before = text.slice(0, start);
  const after = text.slice(end);
  // 待补（见 N-1）: it stands elsewhere.
  if (/^\s?[(（]\s?(?:详?见|参[见考]|see\b)/i.test(after)) return false;
  const word = /^\s*([\p{Script=Latin}]+)/u.exec(after)?.[1]?.toLowerCase();
  if (word && NOT_AFTER.has(word)) return false;
  const previous = /([\p{Script=Latin}]+)\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (previous && NOT_BEFORE.has(previous)) return false;
  if (SETTLED.test(after)) return false;
  if (/clarification$|^需澄清$/i.test(marker) && (ASKED.test(before) || UNCLEAR.test(before.slice(-40)))) return false;
  if (FORBIDDEN.test(before.slice(-50)) && NOTES.test(text.slice(start))) return false;
  // A word that a sentence speaks of; `Target: "TBD"` is a value all the same.
  if (/\p{L} ["“'‘]$/u.test(before) && /^["”'’] \p{L}/u.test(after)) return false;
  if (SHOWN.test(before)) return false;
  if (!isHan(marker.charCodeAt(0))) return true;
  if (
    [...NOT_AFTER].some((next) => after.startsWith(next)) ||
    [...NOT_BEFORE].some((last) => before.trimEnd().endsWith(last))
  )
    return false;
  if (/^[、/]|^["'”」』]/.test(after) || /[、/]$|["'“「『]$/.test(before)) return false;
  return /^\s*(?:$|[。，,；;：:.)）\]】|!！？?(（])/u.test(after);
}

/** The marker with the brackets that hold it: `[NEEDS CLARIFICATION: which city?]`. */
function widen(text: string, { start, end }: Range): Range {
  const open = text[start - 1];
  if (open !== '[' && open !== '【') return { start, end };
  const close = text.indexOf(open === '[' ? ']' : '】', end);
  return close < 0 || close - end > 200 ? { start, end } : { start: start - 1, end: close + 1 };
}

function ownerOf(text: string): string | undefined {
  const inMarker = OWNER_IN_MARKER.exec(text)?.[1]?.trim();
  if (inMarker && !/\d{4}/.test(inMarker)) return named(inMarker);
  const match = OWNER.exec(text);
  return named(match?.[1] ?? match?.[2] ?? match?.[3]);
}

/** A name, but not the word that stands for one in a template. */
function named(owner: string | undefined): string | undefined {
  return owner === undefined || UNNAMED.has(owner.toLowerCase()) ? undefined : owner;
}

/** The first date of a statement, and whether the words around it make it the last day. */
function dueOf(text: string): { readonly due: string; readonly deadline: boolean } | undefined {
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const before = text.slice(Math.max(0, match.index - 24), match.index).replace(/[\s:：]+$/, '');
  const after = text.slice(match.index + match[0].length).replace(/^[\s日]+/, '');
  const deadline =
    UNTIL.findAll(before).some(({ end }) => end === before.length) ||
    catalog.deadline.after.some((word) => after.startsWith(word));
  return { due: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, deadline };
}
