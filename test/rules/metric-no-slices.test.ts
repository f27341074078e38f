import { testRule } from './rule-table.ts';

/** Groups that a document names, with and without targets of their own. */
testRule('metric-no-slices', [
  {
    name: 'reports the first overall target',
    text: '# A\n\n## Data\n\nSpeakers with dialects and accents.\n\n## Targets\n\n- Intent accuracy ≥ 93%\n',
    at: ['Intent accuracy ≥ 93%'],
  },
  {
    name: 'leaves one group alone',
    text: '# A\n\n## Data\n\nSpeakers with dialects.\n\n## Targets\n\n- Intent accuracy ≥ 93%\n',
    at: [],
  },
  {
    name: 'leaves a target of a group alone',
    text: '# A\n\n## Data\n\nSpeakers with dialects and accents.\n\n## Targets\n\n- Intent accuracy ≥ 93%, with dialects ≥ 88%\n',
    at: [],
  },
  {
    name: 'leaves groups without targets alone',
    text: '# A\n\n## Data\n\nSpeakers with dialects and accents.\n\n## Targets\n\n- Latency p95 < 300 ms\n',
    at: [],
  },
]);
