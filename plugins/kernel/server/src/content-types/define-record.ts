type AttributeType = 'string' | 'text' | 'integer' | 'biginteger' | 'boolean' | 'date' | 'datetime' | 'json';

/** Kept for the server alone: the generated REST neither answers it nor filters or sorts by it. */
interface PrivateAttribute {
  type: AttributeType;
  private: true;
}

interface Names {
  singular: string;
  plural: string;
  table: string;
  displayName: string;
}

// Strapi would cut names before digits too (sha256 → sha_256).
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const hidden = (type: AttributeType): PrivateAttribute => ({ type, private: true });

/**
 * A flat record of one tenant: no relations, so that millions of rows can be written set-wise. Policies, defaults and an index that
 * begins with the tenant are made from it.
 */
export const defineRecord = (
  names: Names,
  attributes: Record<string, AttributeType | PrivateAttribute>,
  pluginOptions: object = {},
) => ({
  schema: {
    kind: 'collectionType',
    collectionName: names.table,
    info: { singularName: names.singular, pluralName: names.plural, displayName: names.displayName },
    options: { draftAndPublish: false },
    pluginOptions,
    attributes: {
      tenant: { type: 'string' },
      ...Object.fromEntries(
        Object.entries(attributes).map(([name, given]) => [
          name,
          { ...(typeof given === 'string' ? { type: given } : given), columnName: columnOf(name) },
        ]),
      ),
    },
  },
});
