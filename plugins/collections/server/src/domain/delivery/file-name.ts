import type { ControlRecord } from './control-record';
import { deliveryProblem } from './delivery-problem';

export interface DeliveryFileName {
  ik: string;
  createdOn: string;
  sequence: number;
}

/** Reads `KW_<IK>_<YYYYMMDD>_<seq>.csv`; folders before the name are ignored. */
export function parseDeliveryFileName(name: string): DeliveryFileName {
  const match = /(?:^|[\\/])KW_(\d{9})_(\d{4})(\d{2})(\d{2})_(\d{1,9})\.csv$/i.exec(name);
  if (!match) throw deliveryProblem('KW_DELIVERY_FILE_NAME');
  const [, ik = '', year, month, day, sequence] = match;
  return { ik, createdOn: `${year}-${month}-${day}`, sequence: Number(sequence) };
}

/** Refuses a delivery whose control record contradicts its file name or the fund it was dropped for. */
export function checkDeliveryIdentity(control: ControlRecord, expected: Partial<DeliveryFileName>): void {
  for (const field of ['ik', 'createdOn', 'sequence'] as const) {
    if (expected[field] !== undefined && expected[field] !== control[field]) {
      throw deliveryProblem('KW_DELIVERY_IDENTITY', { line: 1, field });
    }
  }
}
