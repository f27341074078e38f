import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

const HEAD =
  '# PRD: pothole finder\n\n## Model\n\nPhotos of the road survey of 2024 train the model; recall is at least 92%.\n\n';
const TAIL = '## Deployment\n\nThe model runs on the phones of the crews.\n';

/** Where the model runs, and what is found. */
const seen = (session: Session, text: string) => {
  const facts = session.read(text);
  return [facts.deployment.kind, ...lint(facts).findings.map(({ rule }) => rule)];
};

test('a fence that is opened and not closed yet takes nothing away from what follows', () => {
  const session = new Session();
  const before = seen(session, HEAD + TAIL);
  assert.equal(before[0], 'edge');
  assert.deepEqual(seen(session, `${HEAD}\`\`\`json\n${TAIL}`), before);
  assert.equal(seen(session, `${HEAD}\`\`\`json\n${TAIL}\n\`\`\`\n`)[0], null);
  assert.deepEqual(seen(session, `${HEAD}\`\`\`json\n{}\n\`\`\`\n\n${TAIL}`), before);
});

test('an unclosed fence after a closed one leaves the closed one code', () => {
  const facts = new Session().read(`${HEAD}\`\`\`\nThe cloud runs it.\n\`\`\`\n\n~~~\n\n${TAIL}`);
  assert.equal(facts.deployment.kind, 'edge');
});

test('hyphens at which no line breaks are read as plain ones', () => {
  const facts = new Session().read(
    `${HEAD}## Deployment\n\nInference is on\u2011device.\n\n- False\u2010positive rate ≤ 2%\n`,
  );
  assert.equal(facts.deployment.kind, 'edge');
  assert.ok(facts.thresholds.some(({ metricId }) => metricId === 'fpr'));
});
