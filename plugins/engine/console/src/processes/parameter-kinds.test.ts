import { kindOf, takesFixedValues, withParameter } from './parameter-kinds';

describe('fields of parameters', () => {
  it.each([
    [{ type: 'boolean' }, 'yesNo'],
    [{ type: 'integer', minimum: 0 }, 'number'],
    [{ type: 'string' }, 'text'],
    [{ type: 'string', enum: ['a'] }, 'choice'],
    [{ type: 'array', items: { type: 'string' } }, 'names'],
    [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 'choices'],
    [{ type: 'object', properties: { de: { type: 'string' }, en: { type: 'string' } } }, 'bilingual'],
    [{ type: 'object', additionalProperties: { type: 'string' } }, 'pairs'],
    [{ type: 'object', additionalProperties: { type: 'string', enum: ['park'] } }, 'json'],
    [{ anyOf: [{ type: 'object' }] }, 'json'],
  ])('%j', (schema, kind) => {
    expect(kindOf(schema, undefined)).toBe(kind);
  });

  it('leave alone what the variant says', () => {
    expect(kindOf({ type: 'integer' }, { $value: 'dueDay' })).toBe('variantValue');
    expect(kindOf({ type: 'integer' }, { value: 'dueDay' })).toBe('number');
  });

  it('know where a fixed value may stand beside a path', () => {
    const fixed = { type: 'object', properties: { value: {} } };
    const pairs = { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, fixed] } };
    expect([kindOf(pairs, {}), takesFixedValues(pairs)]).toEqual(['pairs', true]);
    expect(takesFixedValues({ type: 'object', additionalProperties: { type: 'string' } })).toBe(false);
  });

  it('say nothing where nothing is filled in', () => {
    expect(withParameter({ a: 1, b: 2 }, 'a', '')).toEqual({ b: 2 });
    expect(withParameter({ a: 1 }, 'b', 0)).toEqual({ a: 1, b: 0 });
  });
});
