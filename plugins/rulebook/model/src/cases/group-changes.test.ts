import { compileTable } from '../compile/compile-table';
import { sampleTable } from '../sample-table.fixture';
import { groupChanges } from './group-changes';
import { simulate } from './simulate';

it('counts what changes by each output whose value becomes another', () => {
  const table = compileTable(sampleTable);
  const recorded = [5, 20_000, 30_000].map((amountCents, place) => ({
    id: String(place),
    input: { channel: 'letter', amountCents },
    at: '2026-11-22',
    said: { team: 'service', days: 3 },
  }));
  const { changed } = simulate(table, recorded);
  expect(groupChanges(changed, sampleTable)).toEqual({
    team: [{ before: 'service', after: 'receivables', count: 3 }],
    days: [{ before: 3, after: 10, count: 1 }],
  });
});
