import { deliveryColumns, type DeliveryColumn } from '../domain/delivery';

/** One line of a delivery before it is written: the text of every column. */
export type DeliveryRecord = Record<DeliveryColumn, string>;

export const headerLine = deliveryColumns.join(';');

export function lineOf(record: DeliveryRecord): string {
  let line = field(record.memberNumber);
  for (let index = 1; index < deliveryColumns.length; index++) {
    line += `;${field(record[deliveryColumns[index] as DeliveryColumn])}`;
  }
  return line;
}

function field(text: string): string {
  return text.includes(';') || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
