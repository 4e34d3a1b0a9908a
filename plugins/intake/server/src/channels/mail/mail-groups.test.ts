import { groupsOf } from './mail-groups';

const megabyte = 1024 * 1024;
const mail = (uid: number, size = 1_000) => ({ uid, size, subject: '' });

describe('mails that are taken together', () => {
  it('are twenty in their order', () => {
    const groups = groupsOf(Array.from({ length: 45 }, (_, uid) => mail(uid)));
    expect(groups.map(({ length }) => length)).toEqual([20, 20, 5]);
    expect(groups.flat().map(({ uid }) => uid)).toEqual(Array.from({ length: 45 }, (_, uid) => uid));
  });

  it('are fewer where they are large, and one alone however large it is', () => {
    const groups = groupsOf([mail(1, 35 * megabyte), mail(2, 30 * megabyte), mail(3), mail(4, 90 * megabyte)]);
    expect(groups.map((group) => group.map(({ uid }) => uid))).toEqual([[1], [2, 3], [4]]);
  });

  it('are none where nothing lies', () => expect(groupsOf([])).toEqual([]));
});
