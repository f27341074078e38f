/** Lines that lead backtracking or pairwise readers into quadratic work, by what they are made of. */
export const LINES: Readonly<Record<string, (size: number) => string>> = {
  bounds: (size) => '≥'.repeat(size),
  digits: (size) => '7'.repeat(size),
  'thousands separators': (size) => '1,234'.repeat(size / 5),
  brackets: (size) => '（('.repeat(size / 2),
  pipes: (size) => '|9%'.repeat(size / 3),
  'CJK without punctuation': (size) => '准确率不低于'.repeat(size / 6),
  'metrics and numbers': (size) => '准确率≥9% '.repeat(size / 8),
  'numbers and units': (size) => '90% ± 5% → 92 ms '.repeat(size / 17),
  ranges: (size) => '1-'.repeat(size / 2),
  'Han numbers': (size) => '十万分之一'.repeat(size / 5),
  words: (size) => 'accuracy at least '.repeat(size / 18),
  quotes: (size) => '"9% “'.repeat(size / 5),
  sentences: (size) => '准确率≥90%，p95 latency ≤ 300 ms。'.repeat(size / 27),
  'emphasis marks': (size) => '*a_'.repeat(size / 3),
  'square brackets': (size) => '['.repeat(size),
};
