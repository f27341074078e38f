import catalog from '../../catalog/term-checks.json' with { type: 'json' };
import type { DocumentFacts, Placed } from '../../facts/document.ts';
import { keptWith } from '../../facts/each.ts';
import type { Statement } from '../../facts/statement.ts';
import type { Threshold } from '../../facts/threshold.ts';
import { normalise } from '../../match/normalise.ts';
import { SharedMatcher } from '../../match/shared.ts';
import type { Text } from '../../rule.ts';
import { glossaryOf } from '../document.ts';
import type { Term } from '../entry.ts';
import { teamLayer } from '../layer.ts';

/** A target whose metric may mean two things. */
export interface Ambiguous {
  readonly threshold: Placed<Threshold>;
  readonly word: string;
  readonly meanings: Text;
}

const ambiguous = new Map(
  catalog.ambiguous.flatMap((entry) => entry.words.map((word) => [normalise(word), entry] as const)),
);
const settling = new SharedMatcher(
  catalog.ambiguous.flatMap(({ settledBy, ...entry }) =>
    [...settledBy, ...('among' in entry ? (entry.among ?? []) : [])].map((text) => ({ text, value: text })),
  ),
);

/** Targets for a metric with two meanings where nothing in the document says which is meant; the first of each word. */
export function unsettled(facts: DocumentFacts, team?: readonly Term[]): Ambiguous[] {
  const asked = facts.thresholdsThat(isAmbiguous);
  if (asked.length === 0) return [];
  const present = facts.lists.words('settling words', ({ statements }) => statements.flatMap(settlingIn));
  const layers = glossaryOf(facts, teamLayer(team)).layers.filter(({ name }) => name !== 'built-in');
  const words = facts.lists.words('ambiguous words', ({ thresholds }) =>
    thresholds.filter(isAmbiguous).map(({ metric }) => metric),
  );
  return [...words]
    .flatMap((word): Ambiguous[] => {
      const entry = ambiguous.get(normalise(word));
      if (!entry) return [];
      const among = 'among' in entry ? (entry.among ?? []) : [];
      if (
        (among.length > 0 && !among.some((one) => present.has(one))) ||
        entry.settledBy.some((one) => present.has(one)) ||
        layers.some((layer) => layer.words(word).length > 0)
      )
        return [];
      const threshold = asked.find((one) => one.metric === word && !explains(one));
      return threshold ? [{ threshold, word, meanings: entry.meanings }] : [];
    })
    .sort((a, b) => asked.indexOf(a.threshold) - asked.indexOf(b.threshold));
}

function settlingIn(statement: Statement): readonly string[] {
  const keep = keptWith(statement);
  let known = keep.get(settling) as readonly string[] | undefined;
  if (!known) {
    known = settling.findAll(statement.text).map(({ value }) => value);
    keep.set(settling, known);
  }
  return known;
}

/** Ratios only: 精度 ±5 cm is another thing. */
function isAmbiguous({ metric, status, unit, change }: Threshold): boolean {
  const binds = status === 'target' || status === 'gate';
  return binds && !change && (unit === 'percent' || unit === 'ratio') && ambiguous.has(normalise(metric));
}

/** The word is followed by a bracket or a formula. */
function explains({ statement: { text }, metric }: Threshold): boolean {
  const at = text.indexOf(metric);
  return at >= 0 && /^\s?(?:[（(]|[=＝]\s?\p{L}|指标)/u.test(text.slice(at + metric.length, at + metric.length + 4));
}
