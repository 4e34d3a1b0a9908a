const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const limitMs = 15_000;

/**
 * What has been opened is closed again, last first, whether the program ends by a signal, by an error or because it is done.
 * A signal ends it with exit code 0; further signals are ignored: npm passes on what the terminal has sent already.
 * @returns {{ onClose(close: () => unknown): void, guard(fn: () => Promise<void>): Promise<void> }}
 *   guard runs the program itself: when it fails, everything is closed before the error goes on
 */
export function openShutdown(say) {
  const closers = [];
  let closing;
  const onSignal = () => {
    if (closing) return;
    say('Kassenwerk wird beendet …');
    closing = closeAll(closers, listen).then(() => {
      say('Beendet.');
      process.exit(0);
    });
  };
  // Strapi removes every listener of the process when it ends, ours too.
  const listen = () => {
    for (const signal of signals) if (!process.listeners(signal).includes(onSignal)) process.on(signal, onSignal);
  };
  listen();
  return {
    onClose: (close) => closers.push(close),
    async guard(fn) {
      try {
        await fn();
      } catch (error) {
        // What fails because the ground goes away under a start in progress is no error of its own.
        if (closing) return closing;
        closing = closeAll(closers, listen);
        await closing;
        throw error;
      }
    },
  };
}

async function closeAll(closers, afterEach) {
  for (const close of closers.toReversed()) {
    await withinLimit(close).catch((error) => console.error(error.message));
    afterEach();
  }
}

/** Work in hand repeats at the next start, so a close that hangs may be cut off. */
function withinLimit(close) {
  let timer;
  const limit = new Promise((done) => (timer = setTimeout(done, limitMs)));
  return Promise.race([(async () => close())(), limit]).finally(() => clearTimeout(timer));
}
