import { assertNodeVersion } from './lib/node-version.mjs';
import { runProgram } from './lib/stop-with.mjs';

await runProgram(async () => {
  assertNodeVersion(process.versions.node);
  const { start } = await import('./lib/start.mjs');
  await start(process.argv.slice(2));
});
