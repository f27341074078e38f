/**
 * A snippet body as an editor first inserts it: each tab stop shows its default, its first choice, or nothing. Covers
 * what our snippets use (`$1`, `${1:default}`, `${1|a,b|}`, `$VARIABLE`, escapes); throws where a brace or bar stays open.
 */
export interface Expansion {
  readonly text: string;
  /** The numbers of the tab stops, in order of appearance. */
  readonly stops: readonly number[];
  /** The choices that are offered, one list a choice. */
  readonly choices: readonly (readonly string[])[];
}

export function expandSnippet(body: string): Expansion {
  const stops: number[] = [];
  const choices: string[][] = [];
  const defaults = new Map<number, string>();
  let at = 0;
  const text = read(undefined);
  return { text, stops, choices };

  function read(until: '}' | undefined): string {
    let out = '';
    while (at < body.length) {
      const char = body.charAt(at);
      if (char === until) return out;
      if (char === '\\' && /[\\$}]/.test(body.charAt(at + 1))) {
        out += body.charAt(at + 1);
        at += 2;
      } else if (char === '$') out += readStop();
      else {
        out += char;
        at++;
      }
    }
    if (until !== undefined) throw new Error(`placeholder without ${until}: ${body}`);
    return out;
  }

  function readStop(): string {
    const plain = /^\$(?:(\d+)|([A-Z_]+))/.exec(body.slice(at));
    if (plain) {
      at += plain[0].length;
      return plain[1] === undefined ? '2024' : stop(Number(plain[1]));
    }
    const open = /^\$\{(\d+)([:|}])/.exec(body.slice(at));
    if (!open) throw new Error(`a $ that is no tab stop: ${body.slice(at, at + 20)}`);
    at += open[0].length;
    const number = Number(open[1]);
    if (open[2] === '}') return stop(number);
    return stop(number, open[2] === '|' ? readChoice() : readDefault());
  }

  function readDefault(): string {
    const value = read('}');
    at++;
    return value;
  }

  function readChoice(): string {
    const end = body.indexOf('|}', at);
    if (end < 0) throw new Error(`choice without |}: ${body.slice(at, at + 40)}`);
    const values = body.slice(at, end).split(',');
    choices.push(values);
    at = end + 2;
    return values[0] ?? '';
  }

  function stop(number: number, value?: string): string {
    stops.push(number);
    if (value !== undefined) defaults.set(number, value);
    return value ?? defaults.get(number) ?? '';
  }
}
