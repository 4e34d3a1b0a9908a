/** Quiet by default: warnings and errors. `LOG_LEVEL=http` shows requests, `debug` the uses of the system scope too. */
export default { level: process.env.LOG_LEVEL ?? 'warn' };
