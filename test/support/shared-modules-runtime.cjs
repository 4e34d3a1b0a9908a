/* global require, module, process */
const { dirname, isAbsolute, sep } = require('node:path');
const { isBuiltin } = require('node:module');
const { default: Runtime } = require('jest-runtime');

const isShared = (file) => file.includes(`${sep}node_modules${sep}`) || file.includes(`${sep}dist${sep}`);

/**
 * Packages and what is built come from Node itself and are evaluated once for all test files of a process: in jest's own sandbox
 * every file would evaluate the thousands of modules of Strapi again, which takes longer than most tests. Sources of tests stay
 * apart for each file.
 */
module.exports = class SharedModulesRuntime extends Runtime {
  requireModuleOrMock(from, name) {
    if (isBuiltin(name) || name === '@jest/globals') return super.requireModuleOrMock(from, name);
    const file = sharedFile(from, name);
    return file ? require(file) : super.requireModuleOrMock(from, name);
  }
};

function sharedFile(from, name) {
  try {
    const file = require.resolve(name, { paths: [isAbsolute(from) ? dirname(from) : process.cwd()] });
    return isShared(file) ? file : undefined;
  } catch {
    return undefined;
  }
}
