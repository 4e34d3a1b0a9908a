import { createHash } from 'node:crypto';
import { deliveryColumns, type DeliveryColumn } from './canonical-member';

const plain: Partial<Record<DeliveryColumn, string>> = {
  memberNumber: 'M0001',
  kvnr: 'A123456780',
  firstName: 'Erika',
  lastName: 'Mustermann',
  birthDate: '1964-08-12',
  street: 'Heidestraße',
  houseNumber: '17',
  postalCode: '51147',
  town: 'Köln',
  country: 'DE',
  membershipStart: '2001-01-01',
  insuredStatus: 'M',
  dataLock: 'N',
  incomeChecked: 'N',
  paymentMethod: 'directDebit',
};

/** One line of a delivery; only what matters to a test needs to be named. */
export function memberLine(
  values: Partial<Record<DeliveryColumn, string>>,
  columns: readonly DeliveryColumn[] = deliveryColumns,
): string {
  const member = { ...plain, ...values };
  return columns.map((column) => member[column] ?? '').join(';');
}

export interface DeliveryFixture {
  lines: readonly (string | Buffer)[];
  header?: readonly string[];
  lineEnd?: string;
  charset?: string;
  memberCount?: number;
  mark?: boolean;
}

/** A whole delivery with a right control record, unless the test asks for a wrong one. */
export function deliveryBytes(fixture: DeliveryFixture): Buffer {
  const { lines, header = deliveryColumns, lineEnd = '\n', charset = 'UTF-8', mark = false } = fixture;
  const end = Buffer.from(lineEnd);
  const content = Buffer.concat([header.join(';'), ...lines].flatMap((line) => [Buffer.from(line as string), end]));
  const checksum = createHash('sha256').update(content).digest('hex');
  const control = `KW1;109905003;2026-11-21;1;${charset};${fixture.memberCount ?? lines.length};${checksum}`;
  return Buffer.concat([Buffer.from(mark ? '\ufeff' : ''), Buffer.from(control), end, content]);
}
