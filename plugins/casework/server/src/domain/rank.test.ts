import { rankOf } from './rank';

const at = (text: string) => new Date(`${text}:00Z`);

describe('the place of a case', () => {
  it('is ahead for what is more urgent', () => {
    const received = at('2026-11-23T08:00');
    const places = (['now', 'high', 'normal', 'low'] as const).map((priority) => rankOf(priority, received).getTime());
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('comes first for what has waited longer than the head start', () => {
    const old = rankOf('low', at('2026-11-01T08:00'));
    const fresh = rankOf('high', at('2026-11-23T08:00'));
    expect(old.getTime()).toBeLessThan(fresh.getTime());
  });
});
