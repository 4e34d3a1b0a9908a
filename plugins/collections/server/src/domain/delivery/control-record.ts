import { deliveryProblem } from './delivery-problem';

export const charsets = ['UTF-8', 'ISO-8859-15', 'WINDOWS-1252'] as const;
export type Charset = (typeof charsets)[number];

/** What the first line promises about the rest of the file. */
export interface ControlRecord {
  ik: string;
  createdOn: string;
  sequence: number;
  charset: Charset;
  memberCount: number;
  /** SHA-256 (hex, lower case) over all bytes after the first line end. */
  checksum: string;
}

const pattern = /^KW1;(\d{9});(\d{4}-\d{2}-\d{2});(\d{1,9});([A-Za-z0-9-]+);(\d{1,9});([0-9a-fA-F]{64})$/;

/** Reads `KW1;<ik>;<createdOn>;<sequence>;<charset>;<memberCount>;<checksum>` or refuses the delivery. */
export function parseControlRecord(line: string): ControlRecord {
  const match = pattern.exec(line.trim());
  if (!match) throw deliveryProblem('KW_DELIVERY_NO_CONTROL_RECORD', { line: 1 });
  const [, ik = '', createdOn = '', sequence, declared = '', memberCount, checksum = ''] = match;
  const charset = charsets.find((known) => known === declared.toUpperCase());
  if (!charset) throw deliveryProblem('KW_DELIVERY_CHARSET', { line: 1, charset: declared });
  return {
    ik,
    createdOn,
    sequence: Number(sequence),
    charset,
    memberCount: Number(memberCount),
    checksum: checksum.toLowerCase(),
  };
}

export function formatControlRecord(record: ControlRecord): string {
  const { ik, createdOn, sequence, charset, memberCount, checksum } = record;
  return `KW1;${ik};${createdOn};${sequence};${charset};${memberCount};${checksum}`;
}
