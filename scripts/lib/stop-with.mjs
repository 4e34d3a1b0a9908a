/** Ends the program with one sentence that says what to do. For errors that a person can mend; exit code 1. */
export class PlainError extends Error {}

/** Runs a command-line program; what a person can mend becomes one line, everything else keeps its stack. */
export async function runProgram(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`\n${plainTextOf(error) ?? error?.stack ?? error}\n`);
    process.exit(1);
  }
}

const closed = new Set(['EACCES', 'EPERM', 'EROFS']);

/** @returns the sentence for a person, or nothing when only a developer can make sense of the error */
export function plainTextOf(error) {
  if (error instanceof PlainError) return error.message;
  if (closed.has(error?.code) && error.path)
    return `Auf „${error.path}“ darf hier nicht zugegriffen werden (${error.code}). Bitte prüfen Sie, wem die Datei gehört und ob Sie unter demselben Benutzer starten wie beim ersten Mal.`;
  if (error?.code === 'ENOSPC') return 'Der Datenträger ist voll. Bitte schaffen Sie Platz und starten Sie erneut.';
  return undefined;
}
