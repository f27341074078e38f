/** Deeper nesting than anybody writes by hand; the YAML parser recurses, and an overflow there can end the process. */
const MAX_DEPTH = 100;
const MAX_INDENT = 400;

/** True for YAML or JSON that is nested too deeply to be parsed safely. Linear; brackets in texts count too. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  let indent = 0;
  let leading = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '\n' || unit === '\r') {
      indent = 0;
      leading = true;
    } else if (leading && (unit === ' ' || unit === '-' || unit === '?' || unit === '\t')) {
      if (++indent > MAX_INDENT) return true;
    } else {
      leading = false;
      if (unit === '[' || unit === '{') depth++;
      else if (unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
      if (depth > MAX_DEPTH) return true;
    }
  }
  return false;
}
