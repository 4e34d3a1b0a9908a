export interface LiveEvent {
  tenant: string;
  type: string;
  id: string;
  data?: Record<string, unknown>;
}

/** Takes the events out of what has arrived of the stream so far; the rest waits for the next bytes. */
export function takeEvents(received: string): { events: LiveEvent[]; rest: string } {
  const blocks = received.split('\n\n');
  const rest = blocks.pop() ?? '';
  return { events: blocks.flatMap(eventsOf), rest };
}

const eventsOf = (block: string): LiveEvent[] =>
  block
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => JSON.parse(line.slice(5)) as LiveEvent);
