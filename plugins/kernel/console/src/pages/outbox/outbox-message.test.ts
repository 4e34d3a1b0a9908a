import { failedList, momentOf, referenceOf } from './outbox-message';

describe('an outgoing message', () => {
  const dueAt = '2026-11-23T10:00:00.000Z';
  const updatedAt = '2026-11-23T09:00:00.000Z';

  it.each(['failed', 'delivered', 'givenUp'])('that is %s tells when that was', (status) => {
    expect(momentOf({ status, dueAt, updatedAt })).toEqual({ word: status, at: updatedAt });
  });

  it('that waits tells when it is tried next', () => {
    expect(momentOf({ status: 'pending', dueAt, updatedAt })).toEqual({ word: 'pending', at: dueAt });
  });

  it('is found by its key, and by what it is about where that says more', () => {
    expect(referenceOf({ key: 'k', subject: null })).toBe('k');
    expect(referenceOf({ key: 'k', subject: 'k' })).toBe('k');
    expect(referenceOf({ key: 'k', subject: 'form-submission:k' })).toBe('k · form-submission:k');
  });

  it('that has failed has a list with an address of its own', () => {
    const { searchParams } = new URL(failedList, 'https://kassenwerk.example');
    expect(JSON.parse(searchParams.get('filter')!)).toEqual({ status: 'failed' });
  });
});
