/** What a status means for the person looking at it; decides its colour everywhere. */
export type Tone = 'good' | 'busy' | 'wait' | 'bad' | 'idle';

const words: Record<Tone, string> = {
  good: 'done delivered active accepted released valid paid booked resolved sent matched verified imported published retried offered settled',
  busy: 'running inProgress queued transmitted importing processing reading requested collecting submitted debited',
  wait: 'waiting waitingForSignature waitingForService paused firstSignature built checked open parked partlyAccepted partlyImported received unmatched draft onHold pending dunned deferred warning hint park',
  bad: 'stopped rejected returned failed revoked disputed undeliverable error overdue reject refused lapsed',
  idle: 'cancelled void skipped left inactive deceased archived ignored off nil written',
};

const byStatus = new Map(
  (Object.entries(words) as [Tone, string][]).flatMap(([tone, all]) =>
    all.split(' ').map((word) => [word, tone] as const),
  ),
);

export const toneOf = (status: string | null | undefined): Tone => byStatus.get(status ?? '') ?? 'idle';
