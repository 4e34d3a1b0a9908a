import { compileForm } from '../compile/compile-form';
import { sampleForm } from '../sample-form.fixture';
import { toJsonSchema } from './json-schema';

it('says what may be submitted, with conditions on answers beside each other', () => {
  expect(toJsonSchema(compileForm(sampleForm).form!)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
    required: ['lastName', 'maritalStatus'],
    properties: {
      maritalStatus: { enum: ['single', 'married'] },
      children: { type: 'array', maxItems: 3, items: { required: ['childName', 'childBirth'] } },
    },
    allOf: [
      {
        if: { properties: { maritalStatus: { const: 'married' } }, required: ['maritalStatus'] },
        then: { required: ['weddingDate'] },
        else: { properties: { weddingDate: false } },
      },
    ],
  });
});
