/** What a played storm must show: everything once, where it belongs, as quick in the end as in the beginning. */
export function playReport(found) {
  const { count, seconds, firstPerSecond, lastPerSecond, peakMegabytes, channels, ...rest } = found;
  const figures = {
    requests: count,
    ...Object.fromEntries(Object.entries(channels).map(([name, handedIn]) => [`by ${name}`, handedIn])),
    minutes: rounded(seconds / 60),
    requestsPerSecond: rounded(count / seconds),
    acceptedPerSecond: rounded(rest.acceptedPerSecond),
    firstPerSecond: rounded(firstPerSecond),
    lastPerSecond: rounded(lastPerSecond),
    peakMegabytes: Math.round(peakMegabytes),
    batches: rest.runs,
    cases: rest.cases,
  };
  const bound = (name, value, aim) => ({ name, value: rounded(value), aim, holds: value <= aim });
  return {
    name: 'intake',
    figures,
    aims: [
      bound('missing', rest.missing, 0),
      bound('twice', rest.twice, 0),
      bound('casesTooMany', rest.casesTooMany, 0),
      bound('wrongPlace', rest.wrongPlace, 0),
      bound('minutesFor30000', (seconds / 60 / count) * 30_000, 6),
      bound('firstToLast', firstPerSecond / lastPerSecond, 1.25),
      bound('peakMegabytes', peakMegabytes, 1_024),
    ],
  };
}

const rounded = (value) => Math.round(value * 100) / 100;
