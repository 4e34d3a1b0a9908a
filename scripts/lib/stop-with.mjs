/** Ends the program with one sentence that says what to do. For errors that a person can mend; exit code 1. */
export class PlainError extends Error {}

/** Runs a command-line program; a PlainError becomes one line, everything else keeps its stack. */
export async function runProgram(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(error instanceof PlainError ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`);
    process.exit(1);
  }
}
