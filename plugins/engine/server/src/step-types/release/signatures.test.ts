import { sign, withContent, type ReleaseState } from './signatures';

const at = '2027-01-15T10:00:00Z';
const open = (state: Partial<ReleaseState> = {}): ReleaseState => ({
  hash: 'h1',
  signatures: [],
  excluded: [],
  ...state,
});
const signed = open({ signatures: [{ by: 'anna', at }] });
const by = (who: string, hash = 'h1') => ({ by: who, hash, at });

describe('sign', () => {
  it('is complete with two different people', () => {
    expect(sign(open(), by('anna'), 2)).toMatchObject({ accepted: true, complete: false });
    expect(sign(signed, by('bernd'), 2)).toMatchObject({ accepted: true, complete: true });
  });

  it.each([
    ['the same person twice', signed, by('anna'), 'KW_RELEASE_SAME_PERSON'],
    ['other content than was shown', signed, by('bernd', 'h2'), 'KW_RELEASE_CHANGED'],
    ['somebody who changed data', open({ excluded: ['anna'] }), by('anna'), 'KW_RELEASE_EXCLUDED'],
  ])('refuses %s', (_name, state, attempt, code) => {
    expect(sign(state, attempt, 2)).toMatchObject({ accepted: false, code });
  });
});

describe('withContent', () => {
  it('voids signatures when the content has changed, and only then', () => {
    expect(withContent(signed, 'h1', []).signatures).toHaveLength(1);
    expect(withContent(signed, 'h2', [])).toEqual({ hash: 'h2', signatures: [], excluded: [] });
  });
});
