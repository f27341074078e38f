import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from '../../core/facts/classify.ts';
import { Session } from '../../core/session.ts';

test('a verdict names the signals that decided, the strongest first, and says where it is close', () => {
  const sure = new Session().read(
    '# PRD: chatbot\n\n## Goals\n\nAn LLM answers questions; F1 of intents ≥ 0.9.\n',
  ).verdict;
  assert.equal(sure.kind, 'ai-prd');
  assert.equal(sure.confidence, 'high');
  assert.ok(sure.reasons.includes('named-requirement') && sure.reasons.includes('ai-metrics'));
  const near = new Session().read('# PRD: chat\n\n## Goals\n\nAgents answer questions with the model.\n').verdict;
  assert.equal(near.confidence, 'low');
});

test('the file’s name speaks for a document of requirements, and README against it', () => {
  const text = '# Returns\n\n## Goals\n\nThe model ranks returns; an LLM writes the reason.\n';
  const kindIn = (file: string): Kind => new Session(file).read(text).verdict.kind;
  assert.equal(kindIn('docs/prd-returns.md'), 'ai-prd');
  assert.equal(kindIn('README.md'), 'other');
});
