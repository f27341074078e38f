import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../core/parse/markdown.ts';
import { tame } from '../../core/parse/tame.ts';

const plain: string[] = [
  '- a\n  - b\n    - c\n',
  '> > > quoted',
  '1. a\n2. b',
  `${'*'.repeat(80)}\n`,
  `${'-'.repeat(200)}\n`,
  `| a |\n|${'-'.repeat(300)}|\n`,
  'fill in: ________________________ here',
  '***bold*** and __bold__',
  `| a | b |\n|---|---|\n${'| **x** | ~~y~~ |\n'.repeat(500)}`,
  `${'**One.** Two *three*.\n\n'.repeat(500)}`,
  `${'- **One:** two\n'.repeat(500)}`,
  `${'snake_case_name '.repeat(500)}\n`,
  `~~~\n${'* _a_ '.repeat(100)}\n~~~\n`,
];
for (const text of plain) {
  test(`tame leaves ${JSON.stringify(text.slice(0, 24))} as it is`, () => assert.equal(tame(text), text));
}

const hostile: [name: string, text: string][] = [
  ['a list in a list, 5,000 deep', '- '.repeat(5000)],
  ['a quote in a quote, 5,000 deep', '>'.repeat(5000)],
  ['numbered lists, 3,000 deep', '1. '.repeat(3000)],
  ['5,000 asterisks on both sides of a letter', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
  ['20,000 brackets', '['.repeat(20_000)],
  ['30,000 marks that open emphasis in turns', '*a_'.repeat(30_000)],
  ['the same in lines', '*a_*a_*a_*a_*a_*a_\n'.repeat(4000)],
  ['the same in lines with pipes', '| *a_*a_*a_*a_*a_*a_\n'.repeat(4000)],
  ['the same in a quote', '> *a_*a_*a_*a_*a_*a_\n'.repeat(4000)],
];
for (const [name, text] of hostile) {
  test(`tame keeps every offset of ${name}, and the parser copes`, () => {
    assert.equal(tame(text).length, text.length);
    const started = process.cpuUsage();
    parseMarkdown(text);
    const { user } = process.cpuUsage(started);
    assert.ok(user < 3_000_000, `${user / 1000} ms of processor time`);
  });
}
