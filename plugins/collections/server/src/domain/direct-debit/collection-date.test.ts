import { checkCollectionDate, earliestCollectionDate } from './collection-date';
import { aProfile } from './direct-debit.fixture';

const profile = aProfile({ cutOff: '12:00', leadDays: 1 });
const at = (instant: string) => ({ now: new Date(instant), profile });

describe('earliestCollectionDate', () => {
  it('is the next TARGET day before the cut-off', () => {
    expect(earliestCollectionDate(at('2026-11-23T10:59:00Z'))).toBe('2026-11-24');
  });

  it('is a day later after the cut-off, which is Berlin time', () => {
    expect(earliestCollectionDate(at('2026-11-23T11:01:00Z'))).toBe('2026-11-25');
    expect(earliestCollectionDate(at('2026-07-06T10:01:00Z'))).toBe('2026-07-08');
  });

  it('skips weekends and closed days', () => {
    expect(earliestCollectionDate(at('2026-11-21T08:00:00Z'))).toBe('2026-11-24');
    expect(earliestCollectionDate(at('2026-04-02T08:00:00Z'))).toBe('2026-04-07');
    expect(earliestCollectionDate(at('2026-12-24T08:00:00Z'))).toBe('2026-12-28');
  });

  it('waits for the pre-notification', () => {
    const input = { ...at('2026-11-23T08:00:00Z'), preNotificationSentOn: '2026-11-21' };
    expect(earliestCollectionDate(input)).toBe('2026-12-07');
    expect(earliestCollectionDate({ ...input, preNotificationSentOn: '2026-10-01' })).toBe('2026-11-24');
  });
});

describe('checkCollectionDate', () => {
  const input = { ...at('2026-11-23T08:00:00Z'), preNotificationSentOn: '2026-11-20' };

  it('accepts the earliest day and later ones', () => {
    expect(checkCollectionDate('2026-12-04', input)).toBeUndefined();
    expect(checkCollectionDate('2026-12-15', input)).toBeUndefined();
  });

  it('accepts a German holiday on which money moves, but not Good Friday', () => {
    expect(checkCollectionDate('2028-10-03', at('2028-09-20T08:00:00Z'))).toBeUndefined();
    expect(checkCollectionDate('2026-04-03', at('2026-03-20T08:00:00Z'))).toMatchObject({
      code: 'KW_DEBIT_DATE_CLOSED',
      message: {
        de: 'Am 03.04.2026 ziehen Banken nicht ein (kein TARGET-Geschäftstag). Bitte wählen Sie den 07.04.2026.',
      },
    });
  });

  it('names the bank as the reason before the pre-notification', () => {
    expect(checkCollectionDate('2026-11-23', input)?.code).toBe('KW_DEBIT_DATE_EARLY');
    expect(checkCollectionDate('2026-11-24', input)?.code).toBe('KW_DEBIT_DATE_NOT_ANNOUNCED');
    expect(checkCollectionDate('2026-12-03', input)?.message.de).toContain('Frühestens möglich ist der 04.12.2026');
  });

  it('refuses a day further ahead than the bank looks', () => {
    expect(checkCollectionDate('2027-06-15', input)?.code).toBe('KW_DEBIT_DATE_FAR');
  });
});
