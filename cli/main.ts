import { readFileSync } from 'node:fs';
import { factsJson, reportJson } from '../core/json.ts';
import { lint } from '../core/lint.ts';
import { Session } from '../core/session.ts';

const [verb, ...rest] = process.argv.slice(2);
const files = rest.filter((argument, i) => !argument.startsWith('--') && rest[i - 1] !== '--format');
const entries = files.map((file) => {
  const facts = new Session().read(readFileSync(file, 'utf8'));
  return verb === 'facts' ? factsJson(file, facts) : reportJson(file, facts, lint(facts));
});
process.stdout.write(`${JSON.stringify(verb === 'facts' ? entries : { files: entries }, null, 2)}\n`);
