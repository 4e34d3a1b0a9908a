import { address, headers, isApiProblem, problemOf, takeEvents, type LiveEvent } from '@kassenwerk/kernel/console';

interface Reader {
  onEvent(event: LiveEvent): void;
  onState(isLive: boolean): void;
  /** The session has ended; nothing more is read. */
  onSessionEnd(problem: unknown): void;
  signal: AbortSignal;
}

const firstPauseMs = 1_000;
const longestPauseMs = 30_000;

/** Reads the server's events until told to stop; a broken connection is taken up again, ever more patiently. */
export async function readEvents(reader: Reader): Promise<void> {
  for (let pauseMs = firstPauseMs; !reader.signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const outcome = await readOnce(reader).catch((problem: unknown) => problem);
    reader.onState(false);
    if (isApiProblem(outcome) && outcome.status === 401) return reader.onSessionEnd(outcome);
    if (outcome === true) pauseMs = firstPauseMs;
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}

/** fetch instead of EventSource, because only fetch can send the bearer token. */
async function readOnce({ onEvent, onState, signal }: Reader): Promise<true> {
  const response = await fetch(address('/kernel/events'), {
    headers: headers({ Accept: 'text/event-stream' }),
    signal,
  });
  if (!response.ok || !response.body) throw problemOf(response.status, await response.text());
  onState(true);
  const stream = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  for (;;) {
    const { done, value } = await stream.read();
    if (done) return true;
    const { events, rest } = takeEvents(waiting + value);
    waiting = rest;
    events.forEach(onEvent);
  }
}
