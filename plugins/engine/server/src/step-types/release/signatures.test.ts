import { sign, withContent, withPending, type PendingDecision, type ReleaseState } from './signatures';

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

describe('withPending', () => {
  const pending = (who: string, decision: PendingDecision['decision'] = 'release', hash = 'h1') => ({
    ...by(who, hash),
    decision,
  });
  const signers = ({ state }: { state: ReleaseState }) => state.signatures.map((one) => one.by);

  it('counts what is on its way, each person once', () => {
    const result = withPending(open(), [pending('anna'), pending('anna')], 2);
    expect([signers(result), result.isDecided]).toEqual([['anna'], false]);
  });

  it('shows a signature on its way as it will be entered', () => {
    const { state } = withPending(open(), [{ ...pending('anna'), name: 'Anna Muster' }], 2);
    expect(state.signatures).toEqual([{ by: 'anna', name: 'Anna Muster', at }]);
  });

  it('is decided by the last signature needed, or by a refusal', () => {
    expect(withPending(signed, [pending('bernd')], 2).isDecided).toBe(true);
    expect(withPending(open(), [pending('anna', 'refuse')], 2).isDecided).toBe(true);
  });

  it('leaves out what will not count', () => {
    expect(signers(withPending(open(), [pending('anna', 'release', 'h0')], 2))).toEqual([]);
  });
});
