import { correctableFields } from './task-record';

describe('correctableFields', () => {
  it('puts the field of the finding first and leaves nested data out', () => {
    const payload = { field: 'iban', data: { lastName: 'Muster', iban: 'DE00', history: { old: 1 } } };
    expect(correctableFields({ payload })).toEqual([
      { name: 'iban', value: 'DE00' },
      { name: 'lastName', value: 'Muster' },
    ]);
  });

  it('offers the field of the finding even when no data came with the task', () => {
    expect(correctableFields({ payload: { field: 'postalCode' } })).toEqual([{ name: 'postalCode', value: '' }]);
    expect(correctableFields({ payload: null })).toEqual([]);
  });
});
