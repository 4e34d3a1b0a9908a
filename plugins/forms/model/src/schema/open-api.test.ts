import { compileForm } from '../compile/compile-form';
import { sampleForm } from '../sample-form.fixture';
import { toJsonSchema } from './json-schema';
import { toOpenApi } from './open-api';

it('describes how a form is submitted, with what may be answered as a schema of its own', () => {
  const form = compileForm(sampleForm).form!;
  const described = toOpenApi(form, { tenant: 'nordlicht', version: 3, hash: 'a'.repeat(64) });
  const { $schema, ...answers } = toJsonSchema(form);
  expect(described).toMatchObject({
    openapi: '3.1.0',
    jsonSchemaDialect: $schema,
    info: { version: '3' },
    components: { schemas: { Answers: answers } },
  });
  const references = [...JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  const { schemas } = described['components'] as { schemas: object };
  expect(references.filter((name) => !Object.hasOwn(schemas, name!))).toEqual([]);
});
