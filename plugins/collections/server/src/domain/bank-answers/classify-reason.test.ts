import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { classifyReason } from './classify-reason';
import { reasonTableSchema } from './reason-table';

const shipped: unknown = JSON.parse(readFileSync(resolve(__dirname, '../../../../config/reason-codes.json'), 'utf8'));
const table = reasonTableSchema.parse(shipped);
const first = { earlierReasons: [] };

describe('the shipped reason codes', () => {
  test('MS03 is tried once more after five TARGET days', () => {
    expect(classifyReason('MS03', table, first)).toMatchObject({
      action: 'collectAgain',
      retryInTargetDays: 5,
      mandateState: 'unchanged',
    });
  });

  test('a second MS03 ends the retries', () => {
    expect(classifyReason('MS03', table, { earlierReasons: ['MS03'] })).toMatchObject({
      action: 'dun',
      retryInTargetDays: null,
      letter: 'selfPayer',
    });
  });

  test('MS03 after AM04 is the second failure as well', () => {
    expect(classifyReason('MS03', table, { earlierReasons: ['AM04'] }).action).toBe('dun');
  });

  test('a technical rejection does not use up a retry', () => {
    expect(classifyReason('AM04', table, { earlierReasons: ['TM01', null] }).action).toBe('collectAgain');
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
    expect(classifyReason(code, table, first)).toMatchObject({ action, mandateState });
  });

  test.each([null, 'XX99'])('a reason nobody knows (%s) becomes a task', (code) => {
    const decision = classifyReason(code, table, first);
    expect(decision).toMatchObject({ isKnown: false, class: 'unknown', action: 'clarify' });
    expect(decision.task).not.toBeNull();
  });

  test('a deceased member gets no letter', () => {
    expect(classifyReason('MD07', table, first).letter).toBeNull();
  });
});

describe('a tenant’s own table', () => {
  const [rule] = table.rules;

  test('must not have two rules for one code', () => {
    expect(reasonTableSchema.safeParse({ ...table, rules: [rule, rule] }).success).toBe(false);
  });

  test('must say what follows on the last retry', () => {
    expect(reasonTableSchema.safeParse({ ...table, rules: [{ ...rule, afterRetries: null }] }).success).toBe(false);
  });

  test('must not retry what is not collected again', () => {
    expect(reasonTableSchema.safeParse({ ...table, rules: [{ ...rule, action: 'clarify' }] }).success).toBe(false);
  });
});
