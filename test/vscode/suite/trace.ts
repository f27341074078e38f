import { commands, workspace } from 'vscode';
import { equal } from './check.ts';
import { finding, hoverOver, open, until } from './editor.ts';
import type { Tests } from './test.ts';

/** The text of prdlint's output. */
async function output(): Promise<string> {
  await commands.executeCommand('prdlint.showOutput');
  return until('the output', () =>
    workspace.textDocuments.find(({ uri }) => uri.scheme === 'output' && /prdlint/.test(uri.path))?.getText(),
  );
}

/** What the output holds of a hover under a value of the setting; the log's level is what it is read at. */
async function traced(value: string): Promise<string> {
  await workspace.getConfiguration('prdlint').update('trace.server', value, true);
  const document = await open('damage-draft.md');
  await finding(document, 'wording-placeholder');
  const before = (await output()).length;
  return until(`a hover in the output (${value})`, async () => {
    await hoverOver(document, 'precision');
    const added = (await output()).slice(before);
    return /textDocument\/hover[\s\S]*textDocument\/hover/.test(added) ? added : undefined;
  });
}

export const trace: Tests = {
  'the setting prdlint.trace.server says how much of each message the output shows': async () => {
    await commands.executeCommand('_extensionTests.setLogLevel', 'trace');
    try {
      const [messages, compact, verbose] = [await traced('messages'), await traced('compact'), await traced('verbose')];
      const [line, lines] = [/"position":\{/, /"position": \{\s*\n/];
      equal([line.test(messages), lines.test(messages)], [false, false], 'messages');
      equal([line.test(compact), lines.test(compact)], [true, false], 'compact');
      equal([line.test(verbose), lines.test(verbose)], [false, true], 'verbose');
    } finally {
      await workspace.getConfiguration('prdlint').update('trace.server', undefined, true);
      await commands.executeCommand('_extensionTests.setLogLevel', 'info');
    }
  },
};
