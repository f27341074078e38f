import { distance } from 'fastest-levenshtein';

/** The name of `names` that a misspelt one most likely meant, or undefined where none is close. Case does not matter. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const given = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const candidate of names) {
    const far = distance(given, candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}
