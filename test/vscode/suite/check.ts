/** The assertions of the suite; it runs where Node's may be missing. */

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

export function includes(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`${what}: expected “${part}” in “${text}”`);
}
