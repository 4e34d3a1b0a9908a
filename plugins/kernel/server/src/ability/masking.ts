import { mayIn, noAbility, type AppAbility } from './ability';
import { remembered } from './remembered';
import { sensitiveFields, sensitiveNames, sensitivities, type Sensitivity } from './sensitive-fields';
import { dataSubject, tenantColumnOf } from './subjects';

/** Stands where a value is that the reader may not see: that there is one is told, which one is not. */
export const hiddenValue = '***';

type Row = Record<string, unknown>;

/** Whose eyes it is for. */
export interface Reader {
  ability: AppAbility;
  tenants: readonly string[] | 'all';
}

export const sees = ({ ability }: Reader, sensitivity: Sensitivity, tenant: string): boolean =>
  remembered(ability, `sees ${sensitivity} ${tenant}`, () => mayIn(ability, tenant, 'see', dataSubject(sensitivity)));

/** Whether somebody sees a class in all funds of the request; else a filter or an order would tell what is masked in one of them. */
export function seesEverywhere(reader: Reader, sensitivity: Sensitivity): boolean {
  if (reader.tenants === 'all') return reader.ability.can('see', dataSubject(sensitivity));
  return reader.tenants.every((tenant) => tenant === '*' || sees(reader, sensitivity, tenant));
}

/** Whether nothing has to be masked: every class of sensitive data is seen in all funds of the request. */
export const seesEverything = (reader: Reader): boolean => sensitivities.every((one) => seesEverywhere(reader, one));

/** The last four characters of an account number are enough to tell two apart on the phone. */
export function masked(field: string, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return value;
  if (field === 'iban' && typeof value === 'string' && value.length >= 15)
    return `${value.slice(0, 2)}${'*'.repeat(value.length - 6)}${value.slice(-4)}`;
  return hiddenValue;
}

/** A record of a content type as this reader may see it: by its own fields, and by name inside JSON. Made new: the one given stays as it is. */
export function maskRecord<T extends Row>(
  reader: Reader,
  subject: string,
  record: T,
  tenant = tenantOf(subject, record),
): T {
  const classes = sensitiveFields[subject] ?? {};
  // Lists bring very many fields, of which a few are sensitive and a few hold trees; a copy as a whole is far cheaper than by field.
  const shown: Row = { ...record };
  for (const field in classes) {
    if (Object.hasOwn(shown, field) && !isSeen(reader, classes[field]!, tenant))
      shown[field] = masked(field, shown[field]);
  }
  for (const field in record)
    if (isTree(record[field]) && !classes[field]) shown[field] = maskTree(reader, record[field], tenant);
  return shown as T;
}

/**
 * Whatever an endpoint answers, as this reader may see it: values under sensitive names are masked wherever they stand. The fund is
 * that of the nearest record around; without one the value is shown only to those who see its class in all their funds.
 */
export function maskTree(reader: Reader, value: unknown, tenant?: string): unknown {
  if (Array.isArray(value)) return value.map((one) => maskTree(reader, one, tenant));
  if (!isTree(value)) return value;
  const own = typeof value['tenant'] === 'string' ? value['tenant'] : tenant;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => {
      const sensitivity = Object.hasOwn(sensitiveNames, field) ? sensitiveNames[field] : undefined;
      if (sensitivity && !isSeen(reader, sensitivity, own)) return [field, masked(field, one)];
      return [field, maskTree(reader, one, own)];
    }),
  );
}

/** For what is read by nobody in particular, such as errors and logs. */
export const maskForAll = (value: unknown): unknown => maskTree({ ability: noAbility(), tenants: [anyTenant] }, value);

const anyTenant = 'any';

const isSeen = (reader: Reader, sensitivity: Sensitivity, tenant: string | undefined): boolean =>
  tenant === undefined ? seesEverywhere(reader, sensitivity) : sees(reader, sensitivity, tenant);

const tenantOf = (subject: string, record: Row): string | undefined => {
  const tenant = record[tenantColumnOf(subject)];
  return typeof tenant === 'string' ? tenant : undefined;
};

/** Dates, buffers and streams are values, not trees. */
const isTree = (value: unknown): value is Row => {
  if (typeof value !== 'object' || value === null) return false;
  return (
    Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null
  );
};
