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
    keepListeners();
  }

  async teardown() {
    const { env, folder, exit } = this.before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.chdir(folder);
    process.exit = exit;
    delete process.removeAllListeners;
    await super.teardown();
  }
};

/** Strapi takes away all listeners of the process when it ends, also those by which this process hears from jest. */
function keepListeners() {
  const { removeAllListeners } = Object.getPrototypeOf(process);
  const kept = new Map(process.eventNames().map((event) => [event, process.listeners(event)]));
  process.removeAllListeners = (...events) => {
    // jest itself puts listeners of one event aside and back again.
    if (events.length > 0) return removeAllListeners.apply(process, events);
    for (const name of process.eventNames())
      for (const listener of process.listeners(name))
        if (!kept.get(name)?.includes(listener)) process.removeListener(name, listener);
    return process;
  };
}
