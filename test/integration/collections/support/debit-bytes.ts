import { inTransaction, runAsJob } from '@kassenwerk/kernel';
import type * as directDebit from '../../../../plugins/collections/server/src/domain/direct-debit';
import type * as transactions from '../../../../plugins/collections/server/src/domain/direct-debit/transaction-xml';
import type * as debitItems from '../../../../plugins/collections/server/src/stores/debit-item-store';
import type * as plannedGroupsStore from '../../../../plugins/collections/server/src/stores/planned-groups';
import { tenant, type DebitBench } from './debit-runs';

const built = '../../../../plugins/collections/dist/server/src';
const { plannedGroups } = require(`${built}/stores/planned-groups`) as typeof plannedGroupsStore;
const { plannedDebits } = require(`${built}/stores/debit-item-store`) as typeof debitItems;
const { emptyTextTally } = require(`${built}/domain/direct-debit`) as typeof directDebit;
const { transactionXml } = require(`${built}/domain/direct-debit/transaction-xml`) as typeof transactions;

/** What members may be called and told: in a file each of these takes more bytes than in the database. */
const longTexts = ['Ä&Ö&Ü', '& & &', 'Łukasz ½ ™', '王小明', "O'Neill <b>"];

const settings = {
  profile: { charsetPolicy: 'german', addressPolicy: 'structured' },
} as unknown as directDebit.DirectDebitSettings;

/** Bytes that the debits of a run take in a file, and what was taken for enough of them; the debits stay as they were. */
export async function debitBytes(bench: DebitBench, runId: number): Promise<{ bytes: number; bytesAtMost: number }> {
  const key = { tenant, runId };
  const undone = runAsJob(tenant, 'test', () =>
    inTransaction(bench.strapi, async (sql) => {
      await sql.execute(
        `update debit_items set status = 'planned', debtor_name = ($2::text[])[1 + id % 5], remittance = ($2::text[])[1 + id % 4],
           address = case when id % 3 = 0 then jsonb_build_object('street', ($2::text[])[1 + id % 5], 'town', 'Köln', 'country', 'CH') end,
           amendment = case when id % 4 = 0 then '{"hasNewDebtorAccount":true,"originalCreditorName":"A & B"}'::jsonb end
         where run_id = $1`,
        [runId, longTexts],
      );
      const bytesAtMost = (await plannedGroups(sql, key)).reduce((sum, group) => sum + group.bytesAtMost, 0);
      let bytes = 0;
      for await (const items of plannedDebits(sql, key))
        for (const item of items) bytes += Buffer.byteLength(transactionXml(item, settings, emptyTextTally()));
      throw Object.assign(new Error('taken back'), { bytes, bytesAtMost });
    }),
  );
  return undone.catch((error: unknown) => error) as Promise<{ bytes: number; bytesAtMost: number }>;
}
