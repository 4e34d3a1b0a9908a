/** One parameter in words: type, limits, default. */
export function describe(schema) {
  if (!schema || typeof schema !== 'object') return '';
  const parts = [typeOf(schema), limitsOf(schema)].filter(Boolean);
  return parts.join(', ');
}

/** Top-level properties of an object schema, also where the object is one of several. */
export const propertiesOf = (schema) => Object.entries(schema?.properties ?? schema?.allOf?.[0]?.properties ?? {});

export const defaultOf = ({ default: value }) => (value === undefined ? '' : JSON.stringify(value));

function typeOf(schema) {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' or ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'object') return objectType(schema);
  return schema.type ?? 'any';
}

function objectType({ properties, additionalProperties }) {
  if (properties)
    return `{ ${Object.entries(properties)
      .map(([name, one]) => `${name}: ${typeOf(one)}`)
      .join('; ')} }`;
  return additionalProperties && typeof additionalProperties === 'object'
    ? `${typeOf(additionalProperties)} by name`
    : 'object';
}

// zod writes the largest safe integer for "any whole number"; that is no limit worth reading.
const isLimit = (value) => typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;

function limitsOf({ minimum, maximum, exclusiveMinimum, pattern, minLength, maxLength }) {
  return [
    isLimit(minimum) && `at least ${minimum}`,
    isLimit(exclusiveMinimum) && `above ${exclusiveMinimum}`,
    isLimit(maximum) && `at most ${maximum}`,
    minLength > 1 && `at least ${minLength} characters`,
    maxLength && `at most ${maxLength} characters`,
    pattern && `like \`${pattern}\``,
  ]
    .filter(Boolean)
    .join(', ');
}
