type AttributeType = 'string' | 'text' | 'integer' | 'boolean' | 'date' | 'datetime' | 'json';

interface Names {
  singular: string;
  plural: string;
  table: string;
  displayName: string;
}

/** A flat record of one tenant; the kernel adds policies, defaults and an index that begins with the tenant. */
export const defineRecord = (names: Names, attributes: Record<string, AttributeType>) => ({
  schema: {
    kind: 'collectionType',
    collectionName: names.table,
    info: { singularName: names.singular, pluralName: names.plural, displayName: names.displayName },
    options: { draftAndPublish: false },
    attributes: {
      tenant: { type: 'string' },
      ...Object.fromEntries(Object.entries(attributes).map(([name, type]) => [name, { type }])),
    },
  },
});
