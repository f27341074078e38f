import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries } from '../../core/glossary/builtin.ts';
import { glossaryOf } from '../../core/glossary/document.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import { Layer } from '../../core/glossary/layer.ts';
import { readForTerms } from '../../core/glossary/section.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { Session } from '../../core/session.ts';

/** The processor time of a piece of work in milliseconds: unlike the clock it does not count what other programs do. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** `count` team terms in both languages, all different. */
function team(count: number): Layer {
  const lines = Array.from({ length: count }, (_, i) => {
    const han = String.fromCharCode(0x4e00 + ((i * 7) % 20000), 0x4e00 + ((i * 31) % 20000), 0x4e00 + (i % 997));
    return `- { term: ${han}项, aliases: [team item ${i}], definition: 第 ${i} 项 }`;
  });
  return new Layer('workspace', readTeamGlossary('team.yaml', lines.join('\n')).terms);
}

test('the matchers of the built-in glossary and 2,000 team terms are made in little time', () => {
  const layer = team(2000);
  assert.equal(layer.terms.length, 2000);
  const glossary = new Glossary([layer, new Layer('built-in', entries)]);
  const ms = cost(() => glossary.termsIn('模型'));
  assert.ok(ms < 600, `${ms} ms`);
});

test('a hover reads one statement, however long the document', () => {
  const section = (i: number): string =>
    `## Part ${i}\n\nThe recall of part ${i} is 90%. 召回率见下表。\n\n- a b c\n- d e f\n\n`;
  const long = `# P\n\n${Array.from({ length: 300 }, (_, i) => section(i)).join('')}`;
  const facts = new Session().read(long);
  const at = long.indexOf('召回率', long.length / 2);
  glossaryOf(facts).termAt(facts, at);
  const ms = cost(() => {
    for (let i = 0; i < 100; i++) assert.equal(glossaryOf(facts).termAt(facts, at)?.term.id, 'recall');
  });
  assert.ok(ms / 100 < 5, `${ms / 100} ms a hover`);
});

test('reading a closed document for its terms parses only the sections that are asked for', () => {
  const text = `# P\n\n${Array.from({ length: 400 }, (_, i) => `## Part ${i}\n\nThe recall of part ${i}. 召回率见下表。\n\n- a\n- b\n\n`).join('')}`;
  const whole = cost(() => new Session().read(text));
  const light = cost(() => assert.equal(glossaryOf(readForTerms(text)).layers.length, 1));
  assert.ok(light < whole / 4, `${light} ms, whole ${whole} ms`);
});

test('terms that are prefixes of one another cost no more than their length', () => {
  const terms = Array.from({ length: 300 }, (_, i) => ({
    id: `user:${i}`,
    names: { en: 'a'.repeat(i + 1) },
    definition: { en: 'x' },
  }));
  const glossary = new Glossary([new Layer('workspace', terms)]);
  const ms = cost(() => assert.deepEqual(glossary.termsIn('a'.repeat(20_000)), []));
  assert.ok(ms < 3000, `${ms} ms`);
});

test('terms that stand inside one another are not listed where only the longest counts', () => {
  const terms = Array.from({ length: 60 }, (_, i) => ({
    id: `user:${i}`,
    names: { zh: '词'.repeat(i + 1) },
    definition: { en: 'x' },
  }));
  const glossary = new Glossary([new Layer('workspace', terms)]);
  const ms = cost(() => assert.equal(glossary.termsIn('词'.repeat(64_000)).length, 1_067));
  assert.ok(ms < 3000, `${ms} ms`);
});
