import { nameOf } from './member-name';

const member = { firstName: 'Anna', lastName: 'Muster', title: 'Dr.', memberNumber: '4711' };

describe('nameOf', () => {
  it('writes the name for a heading and, last name first, for a list', () => {
    expect(nameOf(member)).toBe('Dr. Anna Muster');
    expect(nameOf(member, 'lastFirst')).toBe('Muster, Dr. Anna');
  });

  it('falls back to the number where the name is missing or may not be read', () => {
    expect(nameOf({ memberNumber: '4711' })).toBe('4711');
    expect(nameOf({ ...member, firstName: null, title: null }, 'lastFirst')).toBe('Muster');
  });
});
