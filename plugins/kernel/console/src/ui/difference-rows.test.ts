import { differenceRows } from './difference-rows';

describe('differenceRows', () => {
  it('names what differs, deep inside too, and nothing else', () => {
    const before = { town: 'Kiel', name: { de: 'Alt', en: 'Same' }, steps: [{ id: 'a' }], tags: ['x'] };
    const after = {
      town: 'Flensburg',
      name: { de: 'Neu', en: 'Same' },
      steps: [{ id: 'a' }, { id: 'b' }],
      tags: ['x', 'y'],
    };
    expect(differenceRows(before, after)).toEqual([
      { path: ['town'], before: 'Kiel', after: 'Flensburg' },
      { path: ['name', 'de'], before: 'Alt', after: 'Neu' },
      { path: ['tags'], before: ['x'], after: ['x', 'y'] },
      { path: ['steps', '2', 'id'], before: undefined, after: 'b' },
    ]);
  });

  it('shows a new record as a whole', () => {
    expect(differenceRows(null, { town: 'Kiel' })).toEqual([{ path: ['town'], before: undefined, after: 'Kiel' }]);
  });
});
