import { factsOf, purposeWord, trailOf } from './audit-record';

describe('an entry of the audit trail', () => {
  it('tells what it holds besides the change', () => {
    const details = {
      before: { town: 'Kiel' },
      after: { town: 'Plön' },
      fields: ['town'],
      release: 'r1',
      memberId: 'm1',
    };
    expect(factsOf(details)).toEqual([
      ['fields', ['town']],
      ['release', 'r1'],
    ]);
  });

  it.each([
    ['run 12', { key: 'run', run: 12 }],
    ['schedule privacy.retention', { key: 'schedule.privacy.retention' }],
    ['outbox:engine.wake', { key: 'outbox.engine.wake' }],
    ['load demo', { key: 'load demo' }],
  ])('finds the words for "%s"', (purpose, word) => expect(purposeWord(purpose)).toEqual(word));

  it('leads to everything that happened to its subject', () => {
    expect(decodeURIComponent(trailOf('m1'))).toBe('/audit-records?filter={"subjectId":"m1"}');
  });
});
