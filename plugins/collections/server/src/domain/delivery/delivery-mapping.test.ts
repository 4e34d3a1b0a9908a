import { deliveryMappingSchema } from './delivery-mapping';

it('accepts a mapping of names and codes and fills in what is left out', () => {
  expect(deliveryMappingSchema.parse({ columns: { NAME: 'lastName' } })).toEqual({
    columns: { NAME: 'lastName' },
    values: {},
  });
});

it('refuses targets that are not columns of the format', () => {
  expect(deliveryMappingSchema.safeParse({ columns: { NAME: 'surname' } }).success).toBe(false);
  expect(deliveryMappingSchema.safeParse({ values: { sex: { m: 'M' } } }).success).toBe(false);
});
