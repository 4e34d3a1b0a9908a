import type { FieldBase } from '../definition/field';
import { readParts, text, unreadable, type FieldType } from './field-type';

/** Street, house number, postal code, town; abroad with country. */
export interface AddressField extends FieldBase {
  type: 'address';
  /** Whether addresses outside of Germany are taken. */
  abroad?: boolean;
}

export interface Address {
  street: string;
  houseNumber: string;
  /** „c/o“, floor, building. */
  supplement?: string;
  postalCode: string;
  town: string;
  /** Two letters (ISO 3166). */
  country: string;
}

const parts = ['street', 'houseNumber', 'supplement', 'postalCode', 'town', 'country'] as const;

export const addressType: FieldType<AddressField, Address> = {
  name: 'address',
  yields: Object.fromEntries(parts.map((part) => [part, 'text' as const])),
  scalar: (value, part) => value[(part ?? 'town') as keyof Address],
  sensitivity: 'personal',
  parameters: ({ z }) => ({ abroad: z.boolean().optional() }),
  read(given) {
    const read = readParts(given, parts);
    if (!read || 'problem' in read) return read;
    const { street, houseNumber = '', supplement, postalCode, town, country = 'DE' } = read.parts;
    // A form begins with the country filled in; that alone is no answer.
    if (!street && !postalCode && !town && !supplement && !houseNumber) return undefined;
    if (!street || !postalCode || !town) return unreadable('KW_ANSWER_ADDRESS_PARTS');
    return {
      value: {
        street,
        houseNumber,
        ...(supplement ? { supplement } : {}),
        postalCode,
        town,
        country: country.toUpperCase(),
      },
    };
  },
  check({ street, houseNumber, supplement = '', postalCode, town, country }, { abroad = false }) {
    if (!/^[A-Z]{2}$/.test(country)) return { code: 'KW_ANSWER_COUNTRY' };
    if (country !== 'DE' && !abroad) return { code: 'KW_ANSWER_ADDRESS_ABROAD' };
    if (country === 'DE' && !/^\d{5}$/.test(postalCode)) return { code: 'KW_ANSWER_POSTAL_CODE' };
    if (country === 'DE' && !houseNumber) return { code: 'KW_ANSWER_HOUSE_NUMBER' };
    const longest = Math.max(
      street.length,
      supplement.length,
      town.length,
      houseNumber.length * 5,
      postalCode.length * 5,
    );
    if (longest > 100) return { code: 'KW_ANSWER_TOO_LONG', values: { max: 100, length: longest } };
    return undefined;
  },
  jsonSchema: ({ abroad = false }) => ({
    type: 'object',
    properties: {
      street: text(100),
      houseNumber: { type: 'string', maxLength: 20 },
      supplement: text(100),
      postalCode: abroad ? text(20) : { type: 'string', pattern: '^[0-9]{5}$' },
      town: text(100),
      country: abroad ? { type: 'string', pattern: '^[A-Z]{2}$' } : { const: 'DE' },
    },
    required: ['street', 'houseNumber', 'postalCode', 'town', 'country'],
    additionalProperties: false,
  }),
  show({ street, houseNumber, supplement, postalCode, town, country }) {
    const lines = [`${street} ${houseNumber}`.trim(), supplement, `${postalCode} ${town}`];
    return [...lines, country === 'DE' ? undefined : country].filter(Boolean).join(', ');
  },
};
