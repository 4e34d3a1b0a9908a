import type { Sql } from '@kassenwerk/kernel';
import {
  ADDRESS_FRAME_BYTES,
  AMENDMENT_FRAME_BYTES,
  LARGEST_GROWTH,
  PLAIN_TEXT,
  TRANSACTION_FRAME_BYTES,
  type PlanAggregate,
} from '../domain/direct-debit';
import type { RunKey } from './debit-item-store';

const grown = (text: string): string =>
  `coalesce(octet_length(${text}) * case when ${text} ~ '${PLAIN_TEXT}' then 1 else ${LARGEST_GROWTH} end, 0)`;

/** At most so many bytes takes a debit in the file; see the bounds of `domain/direct-debit/xml-sizes.ts`. */
const bytesAtMost = `${TRANSACTION_FRAME_BYTES}
  + octet_length(end_to_end_id) + octet_length(mandate_reference) + octet_length(iban) + coalesce(octet_length(bic), 0)
  + ${grown('debtor_name')} + ${grown('remittance')}
  + case when address is null then 0 else ${ADDRESS_FRAME_BYTES} + ${grown('address::text')} end
  + case when amendment is null then 0 else ${AMENDMENT_FRAME_BYTES} + ${grown('amendment::text')} end`;

/** Counts, sums and sizes of the planned debits by day and sequence type, in the order of the file. */
export const plannedGroups = (sql: Sql, { tenant, runId }: RunKey): Promise<PlanAggregate[]> =>
  sql.rows<PlanAggregate>(
    `select collection_on as "collectionDate", sequence_type as "sequenceType", count(*) as transactions,
       sum(amount_cents)::bigint as "sumCents", sum(${bytesAtMost})::bigint as "bytesAtMost"
     from debit_items where tenant = $1 and run_id = $2 and status = 'planned'
     group by collection_on, sequence_type order by collection_on, sequence_type collate "C"`,
    [tenant, runId],
  );
