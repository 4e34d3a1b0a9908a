type AttributeType = 'string' | 'text' | 'integer' | 'biginteger' | 'boolean' | 'datetime' | 'json';

interface TypeNames {
  singular: string;
  plural: string;
  displayName: string;
  table: string;
}

/** A flat content type with its tenant; the kernel adds policies, defaults and indexes to every one of them. */
export function defineContentType(names: TypeNames, attributes: Record<string, AttributeType>, options: object = {}) {
  return {
    schema: {
      kind: 'collectionType',
      collectionName: names.table,
      info: { singularName: names.singular, pluralName: names.plural, displayName: names.displayName },
      options: { draftAndPublish: false },
      pluginOptions: options,
      attributes: {
        tenant: { type: 'string' },
        ...Object.fromEntries(Object.entries(attributes).map(([name, type]) => [name, { type }])),
      },
    },
  };
}
