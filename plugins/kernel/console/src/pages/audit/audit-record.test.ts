import { factsOf, trailOf } from './audit-record';

describe('an entry of the audit trail', () => {
  it('tells what it holds besides the change', () => {
    const details = { before: { town: 'Kiel' }, after: { town: 'Plön' }, fields: ['town'], release: 'r1' };
    expect(factsOf(details)).toEqual([
      { label: 'fields.0', value: 'town' },
      { label: 'release', value: 'r1' },
    ]);
  });

  it('leads to everything that happened to its subject', () => {
    expect(decodeURIComponent(trailOf('m1'))).toBe('/audit-records?filter={"subjectId":"m1"}');
  });
});
