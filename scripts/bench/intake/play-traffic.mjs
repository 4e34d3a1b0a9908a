import { letters, letterText } from './letters.mjs';

/** A quarter of an hour of a busy fund, over and over: out of twenty requests so many come by each channel. */
const mix =
  'email form email portal email phone email scan partner email form portal email form email phone scan partner form portal'.split(
    ' ',
  );
/** Whoever gets no answer writes again; every twelfth request comes a second time, this many requests later. */
const repeatedEvery = 12;
const repeatedAfter = 37;
const repeatable = new Set(['email', 'partner', 'phone']);
/** Every ninth letter names nobody. */
const unknownEvery = 9;
const filesEvery = { email: 5, partner: 4, portal: 8 };

/**
 * What is handed in, in its order. `mark` is the number that makes a letter its own: whatever bears it is the same request and must
 * end as one case, `deliveries` times in all.
 */
export function* trafficOf({ count, members, makeKvnr }) {
  const repeats = new Map();
  for (let at = 0; at < count; at += 1) {
    const repeated = repeats.get(at);
    repeats.delete(at);
    if (repeated) {
      yield repeated;
      continue;
    }
    const one = requestAt(at, { members, makeKvnr });
    const again = at % repeatedEvery === 0 && repeatable.has(one.channel) && one.isKnown;
    if (again && at + repeatedAfter < count) repeats.set(at + repeatedAfter, { ...one, delivery: 2 });
    yield one;
  }
}

function requestAt(at, { members, makeKvnr }) {
  const channel = mix[at % mix.length];
  const member = (at * 7) % members;
  const isKnownBySignIn = channel === 'form' || channel === 'portal';
  const isUnknown = !isKnownBySignIn && at % unknownEvery === 0;
  // A form says by itself what it is about.
  const written = letters[(at * 5 + 3) % (channel === 'form' ? letters.length - 1 : letters.length)];
  const mark = 100_000 + at;
  return {
    at,
    mark,
    channel,
    delivery: 1,
    // A mail tells its sender again; who calls twice without a name are two people.
    isKnown: channel === 'email' || !isUnknown,
    member: { id: `bench${member + 1}`, kvnr: makeKvnr('B', member + 1) },
    sender: isUnknown ? `stranger${at}@example.org` : `member${member}@example.org`,
    hasFile: channel === 'scan' || at % (filesEvery[channel] ?? Infinity) === 0,
    subject: written.subject,
    text: letterText(written.text, mark, isUnknown || isKnownBySignIn ? undefined : makeKvnr('B', member + 1)),
    area: written.area,
  };
}
