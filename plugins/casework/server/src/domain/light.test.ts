import { lightOf } from './light';

const at = (text: string) => new Date(`${text}:00Z`);
const received = { receivedAt: at('2026-11-02T08:00'), firstAnsweredAt: null, decisionDueAt: null };

describe('the light of a case', () => {
  it.each([
    ['green', '2026-11-05T08:00'],
    ['amber', '2026-11-10T12:00'],
    ['red', '2026-11-12T08:01'],
  ])('is %s at %s', (light, now) => {
    expect(lightOf({ ...received, answerDueAt: at('2026-11-12T08:00') }, at(now))).toBe(light);
  });

  it('looks at the nearest deadline that still runs', () => {
    const both = { ...received, answerDueAt: at('2026-11-03T08:00'), decisionDueAt: at('2026-11-23T08:00') };
    expect(lightOf(both, at('2026-11-04T08:00'))).toBe('red');
    expect(lightOf({ ...both, firstAnsweredAt: at('2026-11-02T09:00') }, at('2026-11-04T08:00'))).toBe('green');
  });

  it('is out where nothing is promised', () => {
    expect(lightOf({ ...received, answerDueAt: null }, at('2026-11-04T08:00'))).toBeNull();
  });
});
