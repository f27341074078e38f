/** Deeper nesting than anybody writes by hand; the YAML parser recurses, and an overflow there can end the process. */
const MAX_DEPTH = 100;
const MAX_INDENT = 400;

/** After one of these a bracket or quote opens a value; elsewhere (`in [0, 1)`) it is part of a text. */
const BEFORE_VALUE = new Set(['', '\n', '[', '{', ',', ':', '-', '?', '&', '!']);

/** True for YAML or JSON that is nested too deeply to be parsed safely. Linear. Texts and comments do not count. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  let indent = 0;
  /** The last character that says what comes next; for an anchor or tag its mark. */
  let before = '';
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (unit === '\n' || unit === '\r') {
      indent = 0;
      before = '\n';
      blank = true;
      continue;
    }
    if (indent >= 0 && (unit === ' ' || unit === '-' || unit === '?' || unit === '\t')) {
      if (++indent > MAX_INDENT) return true;
    } else indent = -1;
    if (unit === ' ' || unit === '\t') {
      blank = true;
      continue;
    }
    const opens = BEFORE_VALUE.has(before);
    if (unit === '#' && blank) i = endOf(text, i, '\n') - 1;
    else if (opens && (unit === '"' || unit === "'")) i = endOfQuote(text, i, unit);
    else if (opens && (unit === '[' || unit === '{')) depth++;
    else if (unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
    const inMark = !blank && (before === '&' || before === '!');
    if (!inMark || '[]{},'.includes(unit)) before = unit;
    blank = false;
  }
  return false;
}

function endOf(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** The place of the closing quote; the end of the text where there is none. */
function endOfQuote(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote) return i;
  }
  return text.length;
}
