import { parseArgs } from 'node:util';
import { buildPlayground } from './playground/build.ts';
import { serve } from './playground/serve.ts';

/** Builds the playground into dist/playground; `--serve` also serves it on this machine, on `--port` where it is given. */
const { values } = parseArgs({ options: { serve: { type: 'boolean' }, port: { type: 'string' } } });
const FOLDER = 'dist/playground';

await buildPlayground(FOLDER);
process.stdout.write(`${FOLDER}: put it on any web server.\n`);
if (values.serve) {
  const { origin } = await serve(FOLDER, Number(values.port ?? 0));
  process.stdout.write(`${origin} (Ctrl+C ends it)\n`);
}
