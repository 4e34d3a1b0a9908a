import { defineRecord } from '@kassenwerk/kernel';

/** A partner who works with data of a fund's members by contract: which kinds, for what, since when the authority knows. */
export const processor = defineRecord(
  { singular: 'processor', plural: 'processors', table: 'processors', displayName: 'Processor' },
  {
    partnerKey: 'string',
    name: 'string',
    purpose: 'text',
    /** Names of data classes. */
    dataClasses: 'json',
    contractOn: 'date',
    /** § 80 (1) SGB X: the supervisory authority is told before. */
    noticeOn: 'date',
    validFrom: 'date',
    validTo: 'date',
  },
);
