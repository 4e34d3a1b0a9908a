import { fail } from '@kassenwerk/kernel';
import { StepFailure } from './step-failure';

describe('StepFailure', () => {
  it('says nothing of what an unknown error says, because it may name a person', () => {
    const failure = StepFailure.of(
      'check',
      Object.assign(new Error('duplicate key (name)=(Erika Beispiel)'), { code: '23505' }),
    );
    expect(failure.code).toBe('KW_STEP_FAILED');
    expect(JSON.stringify([failure.text, failure.technical])).not.toContain('Erika');
    expect(failure.technical).toContain('23505');
    expect(failure.worthRetrying).toBe(true);
  });

  it('passes our own errors on, and tries again only what says it may help', () => {
    const text = { de: 'Bank antwortet nicht.', en: 'The bank does not answer.' };
    const never = StepFailure.of('send', fail('unavailable', 'KW_BANK', text));
    const later = StepFailure.of('send', fail('unavailable', 'KW_BANK', text, { retry: 'later' }));
    expect([never.code, never.text, never.worthRetrying, later.worthRetrying]).toEqual(['KW_BANK', text, false, true]);
  });

  it('keeps the step that failed first', () => {
    const inner = StepFailure.of('inner', new Error('x'));
    expect(StepFailure.of('outer', inner)).toBe(inner);
  });

  it.each(['57P01', 'ECONNREFUSED', '08006'])('knows %s as a lost connection', (code) => {
    expect(StepFailure.of(null, Object.assign(new Error('x'), { code })).isConnectionLoss).toBe(true);
    expect(StepFailure.of(null, Object.assign(new Error('x'), { code: '23505' })).isConnectionLoss).toBe(false);
  });
});
