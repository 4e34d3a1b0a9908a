import { sign, withContent, type ReleaseState } from './release-rule';

const at = '2027-01-15T10:00:00.000Z';
const open = (state: Partial<ReleaseState> = {}): ReleaseState => ({
  hash: 'h1',
  signatures: [],
  excluded: [],
  needed: 2,
  ...state,
});
const signed = open({ signatures: [{ by: 'anna', at }] });
const by = (who: string, hash = 'h1') => ({ by: who, hash, at });

describe('sign', () => {
  it('is complete with two different people', () => {
    expect(sign(open(), by('anna'))).toMatchObject({ accepted: true, complete: false });
    expect(sign(signed, by('bernd'))).toMatchObject({ accepted: true, complete: true });
  });

  it('asks for as many people as are needed', () => {
    expect(sign({ ...signed, needed: 3 }, by('bernd'))).toMatchObject({ accepted: true, complete: false });
  });

  it.each([
    ['the same person twice', signed, by('anna'), 'KW_RELEASE_SAME_PERSON'],
    ['other content than was shown', signed, by('bernd', 'h2'), 'KW_RELEASE_CHANGED'],
    ['somebody who changed data', open({ excluded: ['anna'] }), by('anna'), 'KW_RELEASE_EXCLUDED'],
    ['a signature at the end of the time', open({ expiresAt: at }), by('anna'), 'KW_RELEASE_LAPSED'],
  ])('refuses %s', (_name, state, attempt, code) => {
    expect(sign(state, attempt)).toMatchObject({ accepted: false, code });
  });

  it('takes a signature before the time runs out', () => {
    expect(sign(open({ expiresAt: '2027-01-15T10:00:00.001Z' }), by('anna'))).toMatchObject({ accepted: true });
  });
});

describe('withContent', () => {
  it('voids signatures when the content has changed, and only then', () => {
    expect(withContent(signed, 'h1', []).signatures).toHaveLength(1);
    expect(withContent(signed, 'h2', ['carla'])).toEqual({
      hash: 'h2',
      signatures: [],
      excluded: ['carla'],
      needed: 2,
    });
  });
});
