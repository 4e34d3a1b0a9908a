import { assertNodeVersion } from './lib/node-version.mjs';
import { runProgram } from './lib/stop-with.mjs';

await runProgram(async () => {
  assertNodeVersion(process.versions.node);
  const { runTests } = await import('./lib/run-tests.mjs');
  await runTests();
});
