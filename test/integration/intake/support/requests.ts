import { randomUUID } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptRequest, type NewRequest } from '@kassenwerk/intake';
import { makeKvnr, runAsJob, system, withSql } from '@kassenwerk/kernel';
import type { Booted } from '../../../support/boot';
import { waitFor } from '../../engine/waiting';

export const tenant = 'nordlicht';
export const subject = 'Umzug nach Husum';
export const text =
  'Guten Tag, ich bin umgezogen. Meine neue Anschrift lautet Am Markt 7, 25813 Husum. Bitte ändern Sie meine Daten. Vielen Dank und freundliche Grüße';

export interface Sorted {
  id: string;
  status: string;
  memberId: string | null;
  caseId: string;
  channel: string;
  area: string;
  team: string;
  topic: string;
  priority: number;
  answerDays: number;
  assignee: string | null;
  answerDueAt: Date | null;
  duplicateOf: string | null;
  fileCount: number;
}

const columns = `i.document_id as id, i.status, i.member_id as "memberId", i.case_id as "caseId", i.channel, c.area, c.team, c.topic, c.priority,
  c.answer_days as "answerDays", c.assignee, c.answer_due_at as "answerDueAt", i.duplicate_of as "duplicateOf",
  i.file_count as "fileCount"`;

/** What tests of requests do in the fund `nordlicht`. */
export const requestsOf = (app: () => Booted) => {
  const inFund = <T>(sql: string, params: unknown[] = []) =>
    runAsJob(tenant, 'test', () => withSql(app().strapi, (one) => one.rows<T>(sql, params)));

  const ofAllFunds = <T>(sql: string) => system('test', () => withSql(app().strapi, (one) => one.rows<T>(sql)));

  return {
    inFund,

    /** Letters are taken from the scan folder when the test says so, and not each minute as well. */
    async takeScansByHand(): Promise<void> {
      await ofAllFunds("update schedules set enabled = enabled and key <> 'intake.takeScans', next_run_at = null");
      // The clock has read the table again when it has noted the next run of the others.
      await waitFor(
        async () =>
          (await ofAllFunds('select 1 from schedules where enabled and next_run_at is null limit 1')).length === 0,
      );
    },

    /** What became of the newest items, once all are sorted. */
    async sorted(channel: string, count = 1): Promise<Sorted[]> {
      const ask = () =>
        inFund<Sorted>(
          `select ${columns} from intake_items i left join cases c on c.document_id = i.case_id
           where i.channel = $1 order by i.id desc limit $2`,
          [channel, count],
        );
      await waitFor(async () => {
        const rows = await ask();
        return rows.length === count && rows.every(({ status }) => status !== 'received');
      });
      return ask();
    },

    accept: (more: Partial<NewRequest> = {}) =>
      runAsJob(tenant, 'test', () =>
        acceptRequest(app().strapi, {
          tenant,
          channel: 'email',
          externalId: randomUUID(),
          sender: { kind: 'unknown' },
          subject,
          text,
          remarks: [],
          ...more,
        }),
      ),

    async member(number: string): Promise<{ id: string; kvnr: string }> {
      const kvnr = makeKvnr('M', Number(number.replace(/\D/g, '')));
      const [row] = await inFund<{ id: string }>(
        `insert into members (tenant, member_number, kvnr, first_name, last_name, birth_date, street, house_number, postal_code, town, status)
         values ($1, $2, $3, 'Frauke', 'Hansen', '1971-02-03', 'Deichweg', '4', '24939', 'Flensburg', 'active') returning document_id as id`,
        [tenant, number, kvnr],
      );
      return { id: row!.id, kvnr };
    },

    /** Puts a file into a fund's folder, as long ago as a scanner that has finished. */
    drop(name: string, content: Buffer | string, { secondsAgo = 60, fund = tenant } = {}): void {
      const folder = join(app().dataDir, 'scan-in', fund);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, name), content);
      const at = Date.now() / 1000 - secondsAgo;
      utimesSync(join(folder, name), at, at);
    },
  };
};
