import { shippedTable } from '../../tables/shipped-table.fixture';
import { classifyReason, type FailedPayment } from './classify-reason';

const table = shippedTable('return-reason');
const failed = (code: string | null, given: Partial<FailedPayment> = {}): FailedPayment => ({
  code,
  kind: 'return',
  amountCents: 9_600,
  on: '2026-11-22',
  earlierReasons: [],
  ...given,
});

describe('the shipped reason codes', () => {
  test('MS03 is tried once more after five TARGET days', () => {
    expect(classifyReason(table, failed('MS03'))).toMatchObject({
      class: 'retry',
      action: 'collectAgain',
      retryInTargetDays: 5,
      mandateState: 'unchanged',
      task: null,
      title: { de: 'Kein Grund angegeben', en: 'Reason not specified' },
    });
  });

  test('a second MS03 ends the retries', () => {
    expect(classifyReason(table, failed('MS03', { earlierReasons: ['MS03'] }))).toMatchObject({
      action: 'dun',
      mandateState: 'onHold',
      retryInTargetDays: null,
    });
  });

  test('MS03 after AM04 is the second failure as well', () => {
    expect(classifyReason(table, failed('MS03', { earlierReasons: ['AM04'] })).action).toBe('dun');
  });

  test('a technical rejection does not use up a retry', () => {
    expect(classifyReason(table, failed('AM04', { earlierReasons: ['TM01', null] })).action).toBe('collectAgain');
  });

  test.each([
    ['AC04', 'changePaymentMethod', 'revoked'],
    ['AC01', 'repairData', 'onHold'],
    ['MD06', 'clarify', 'disputed'],
    ['MD07', 'clarify', 'revoked'],
    ['AM05', 'incident', 'unchanged'],
    ['TM01', 'resend', 'unchanged'],
    ['0000', 'ignore', 'unchanged'],
  ])('%s means %s and leaves the mandate %s', (code, action, mandateState) => {
    expect(classifyReason(table, failed(code))).toMatchObject({ action, mandateState });
  });

  test.each([null, 'XX99'])('a reason nobody knows (%s) becomes a task', (code) => {
    expect(classifyReason(table, failed(code))).toMatchObject({
      class: 'unknown',
      action: 'clarify',
      title: { de: 'Unbekannter Rückgabegrund' },
      task: { kind: 'returnReason', dueInDays: 5 },
    });
  });

  test('say which row of which version decided', () => {
    expect(classifyReason(table, failed('MD07')).decision).toMatchObject({
      table: 'return-reason',
      version: 1,
      rows: ['deceased'],
      sentence: { de: expect.stringContaining('Version 1') as string },
    });
  });
});

describe('a fund’s own table', () => {
  const lenient = shippedTable('return-reason', (given) => ({
    ...given,
    rows: [
      {
        id: 'small',
        cells: { amountCents: { below: 500 } },
        validFrom: '2026-12-01',
        outputs: { ...given.rows.at(-1)!.outputs, class: 'unknown' },
      },
      ...given.rows,
    ],
    otherwise: undefined,
  }));

  test('decides by the day of the booking', () => {
    const small = (on: string) => classifyReason(lenient, failed('AM04', { amountCents: 400, on })).action;
    expect([small('2026-11-30'), small('2026-12-01')]).toEqual(['collectAgain', 'ignore']);
  });

  test('that has no answer makes a task of it', () => {
    expect(classifyReason(lenient, failed('XX99'))).toMatchObject({
      action: 'clarify',
      mandateState: 'onHold',
      task: { kind: 'returnReason' },
      decision: { rows: [] },
    });
  });
});
