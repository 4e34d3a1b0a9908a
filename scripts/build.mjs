import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { runProgram } from './lib/stop-with.mjs';

const help = `npm run build [-- --force] [--no-console]
Compiles the server (src, config, plugins) and the console (admin) when their sources have changed.`;

await runProgram(async () => {
  const { values } = parseArgs({
    options: { force: { type: 'boolean' }, 'no-console': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  await ensureBuilt((line) => console.log(line), { force: values.force, console: !values['no-console'] });
});
