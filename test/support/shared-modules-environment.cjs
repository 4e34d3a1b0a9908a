/* global require, module, process */
const { TestEnvironment } = require('jest-environment-node');

/**
 * For modules that are shared between test files (shared-modules-runtime.cjs): they see the settings that a test makes, because the
 * process is the real one. What a file changes about it ends with the file.
 */
module.exports = class SharedModulesEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.process = process;
    this.before = { env: { ...process.env }, folder: process.cwd(), exit: process.exit };
  }

  async teardown() {
    const { env, folder, exit } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.chdir(folder);
    process.exit = exit;
    await super.teardown();
  }
};
