import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makeStage, makeWorkspace } from './stage.ts';

/** Runs the suite in a desktop VS Code, which this downloads: `npx tsx test/vscode/electron.ts [VERSION]`. */
const version = process.argv[2] ?? 'stable';
const { extension, suite } = await makeStage();
await runTests({
  version,
  extensionDevelopmentPath: extension,
  extensionTestsPath: join(extension, suite),
  launchArgs: [makeWorkspace('desktop'), '--disable-extensions', '--disable-workspace-trust'],
});
