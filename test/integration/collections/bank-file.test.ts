import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { resolveTask } from '@kassenwerk/engine';
import { audit, currentScope, inTransaction, openSealedFile, runAsJob, withScope } from '@kassenwerk/kernel';
import type { Session } from '../../support/boot';
import type * as directDebit from '../../../plugins/collections/server/src/domain/direct-debit';
import type * as transactions from '../../../plugins/collections/server/src/domain/direct-debit/transaction-xml';
import type * as debitItems from '../../../plugins/collections/server/src/stores/debit-item-store';
import type * as plannedGroupsStore from '../../../plugins/collections/server/src/stores/planned-groups';
import { openDebitBench, tenant, type BankFile, type DebitBench, type Detail } from './support/debit-runs';

let bench: DebitBench;
let first: Session;
let second: Session;
beforeAll(async () => {
  bench = await openDebitBench();
  first = await bench.staff('erste');
  second = await bench.staff('zweite');
}, 90_000);
afterAll(() => bench?.stop());

type Answer<T> = { data: T; error?: { code: string; message: string } };

const filesFolder = () => join(bench.dataDir, 'files', tenant, 'bank-files');
const pathOf = (file: BankFile) => join(filesFolder(), file.fileName);
/** What a file says; on the disk it is encrypted. */
const contentOf = (path: string) =>
  runAsJob(tenant, 'test', async () => text(await openSealedFile(bench.strapi, tenant, path)));
const detailOf = async (who: Session, file: BankFile) =>
  (await who.call<Answer<Detail>>('GET', `/api/collections/bank-files/${file.documentId}`)).body.data;
const release = (who: Session, { documentId, sha256 }: BankFile) =>
  who.call<Answer<{ status: string }>>('POST', `/api/collections/bank-files/${documentId}/release`, { sha256 });
const act = (who: Session, file: BankFile, verb: string, body: object = {}) =>
  who.call<Answer<unknown>>('POST', `/api/collections/bank-files/${file.documentId}/${verb}`, body);

async function waitFor<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function waitingForRelease(
  count: number,
  options?: { bankProfile?: string },
): Promise<{ runId: number; files: BankFile[] }> {
  const runId = await bench.collect(count, options);
  await bench.until(runId, 'waiting');
  return { runId, files: await bench.files(runId) };
}

const sent = (runId: number) =>
  waitFor(async () => (await bench.files(runId)).find((file) => file.status === 'transmitted'));

it('takes debits from the plan to the hand-over folder after two different people have signed', async () => {
  const { runId, files } = await waitingForRelease(50);
  expect(files).toHaveLength(1);
  const [file] = files as [BankFile];
  expect(file).toMatchObject({ status: 'checked', transactions: 45 });
  const xml = await contentOf(pathOf(file));
  expect(await readFile(pathOf(file), 'latin1')).not.toContain('NbOfTxs');
  expect(xml).toContain('<NbOfTxs>45</NbOfTxs>');
  expect(xml).toMatch(/Zusatzbeitrag 12\/2026 Mitgliedsnr\. M\d{7}/);

  const shown = await detailOf(first, file);
  expect(shown.canRelease).toBe(true);
  expect(shown.checks.map(({ key, ok }) => [key, ok])).toEqual([
    ['controlSums', true],
    ['bankProfile', true],
    ['characters', true],
    ['schema', true],
    ['unchanged', true],
    ['collectionDate', true],
  ]);
  expect((await act(first, file, 'transmit')).body.error?.code).toBe('KW_BANK_FILE_NOT_RELEASED');
  expect((await release(first, file)).body.data.status).toBe('firstSignature');
  expect((await release(first, file)).body.error?.code).toBe('KW_RELEASE_SAME_PERSON');
  expect((await detailOf(first, file)).whyNot?.de).toContain('andere Person');
  expect((await release(second, file)).body.data.status).toBe('released');

  await sent(runId);
  const outgoing = join(filesFolder(), 'outgoing', file.fileName);
  expect(await readFile(outgoing, 'utf8')).toBe(xml);
  for (const verb of ['transmit', 'release', 'reject']) {
    const body = verb === 'release' ? { sha256: file.sha256 } : verb === 'reject' ? { reason: 'zu spät' } : {};
    expect((await act(first, file, verb, body)).body.error?.code).toBe('KW_BANK_FILE_ALREADY_SENT');
  }
  const sums = await bench.sql((sql) =>
    sql.one(
      `select count(*) filter (where d.status = 'submitted') as submitted, count(*) filter (where r.status = 'debited') as debited,
         sum(d.amount_cents) as cents, count(distinct m.last_used_on) as "usedDays"
       from debit_items d join receivables r on r.id = d.receivable_id
         join mandates m on m.tenant = d.tenant and m.reference = d.mandate_reference
       where d.run_id = $1`,
      [runId],
    ),
  );
  expect(sums).toEqual({ submitted: 45, debited: 45, cents: file.sumCents, usedDays: 1 });
  expect((await bench.until(runId, 'waiting')).run.waitingFor).toMatchObject({
    de: 'Wartet auf den Statusbericht der Bank',
  });
});

it('answers truthfully when two people sign at the same moment, and when one clicks twice', async () => {
  const [file] = (await waitingForRelease(5)).files as [BankFile];
  const clicks = await Promise.all([release(first, file), release(first, file)]);
  expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(clicks.find(({ status }) => status === 409)!.body.error?.code).toBe('KW_RELEASE_SAME_PERSON');
  expect((await release(second, file)).body.data.status).toBe('released');

  const [other] = (await waitingForRelease(5)).files as [BankFile];
  const both = await Promise.all([release(first, other), release(second, other)]);
  expect(both.map(({ body }) => body.data.status).sort()).toEqual(['firstSignature', 'released']);
});

it('refuses who changed data of a member in the file', async () => {
  const { files } = await waitingForRelease(5);
  const [file] = files as [BankFile];
  const [debit] = await bench.sql((sql) =>
    sql.rows<{ member_id: string }>(
      'select d.member_id from debit_items d join bank_files f on f.id = d.bank_file_id where f.document_id = $1',
      [file.documentId],
    ),
  );
  const editor = await bench.staff('dritte');
  const me = await editor.call<Answer<{ id: string }>>('GET', '/api/kernel/me');
  await runAsJob(tenant, 'test', () =>
    withScope({ ...currentScope()!, actor: { kind: 'staff', id: me.body.data.id, name: 'dritte', roles: [] } }, () =>
      inTransaction(bench.strapi, (sql) =>
        audit(sql, { tenant, action: 'update', subjectType: 'member', subjectId: debit!.member_id }),
      ),
    ),
  );
  const refused = await release(editor, file);
  expect([refused.status, refused.body.error?.code]).toEqual([403, 'KW_RELEASE_EXCLUDED']);
  expect((await detailOf(editor, file)).canRelease).toBe(false);
  expect((await release(first, file)).status).toBe(200);
});

it('makes a file void that was changed on the disk, and sends the one built instead', async () => {
  const { runId, files } = await waitingForRelease(5);
  const [file] = files as [BankFile];
  await release(first, file);
  await appendFile(pathOf(file), '<!-- -->');
  const refused = await release(second, file);
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'KW_BANK_FILE_CHANGED']);
  const shown = await detailOf(second, file);
  expect(shown.file.status).toBe('void');
  expect(shown.releases.map(({ valid }) => valid)).toEqual([false]);

  const task = await waitFor(() =>
    bench.sql((sql) =>
      sql.one<{ document_id: string }>(
        "select document_id from tasks where run_id = $1 and kind = 'leftDebits' and status = 'open'",
        [runId],
      ),
    ),
  );
  await runAsJob(tenant, 'test', () => resolveTask(bench.strapi, task.document_id, { decision: 'rebuild' }));
  const replacement = await waitFor(async () => (await bench.files(runId)).find(({ status }) => status === 'checked'));
  expect(replacement.messageId).not.toBe(file.messageId);
  expect(replacement.transactions).toBe(file.transactions);
  await release(first, replacement);
  await release(second, replacement);
  expect((await sent(runId)).documentId).toBe(replacement.documentId);
  expect(existsSync(join(filesFolder(), 'outgoing', file.fileName))).toBe(false);
});

it('withdraws a file and leaves its debits to the next run when a person gives them up', async () => {
  const { runId, files } = await waitingForRelease(5);
  const [file] = files as [BankFile];
  expect((await act(first, file, 'reject', { reason: 'Falsches Konto' })).status).toBe(204);
  const task = await waitFor(() =>
    bench.sql((sql) =>
      sql.one<{ document_id: string }>("select document_id from tasks where run_id = $1 and kind = 'leftDebits'", [
        runId,
      ]),
    ),
  );
  await runAsJob(tenant, 'test', () => resolveTask(bench.strapi, task.document_id, { decision: 'giveUp' }));
  const { run } = await bench.until(runId, 'done');
  expect(run.outcomes['release']).toBe('withdrawn');
  const next = await waitingForRelease(1);
  expect((await bench.files(next.runId))[0]!.transactions).toBe(file.transactions + 1);
  const attempts = await bench.sql((sql) =>
    sql.rows('select distinct attempt from debit_items where run_id = $1', [next.runId]),
  );
  expect(attempts).toEqual([{ attempt: 1 }]);
});

it('splits by the limit of the bank and waits for every part', async () => {
  const { runId, files } = await waitingForRelease(250, { bankProfile: 'small' });
  expect(files.map(({ transactions }) => transactions)).toEqual([100, 100, 25]);
  const inFiles = await bench.sql((sql) =>
    sql.rows<{ count: number; cents: number }>(
      'select count(*) as count, sum(amount_cents) as cents from debit_items where run_id = $1 group by bank_file_id order by bank_file_id',
      [runId],
    ),
  );
  expect(inFiles).toEqual(files.map(({ transactions, sumCents }) => ({ count: transactions, cents: sumCents })));
  for (const file of files) {
    await release(first, file);
    await release(second, file);
  }
  await waitFor(async () => (await bench.files(runId)).every(({ status }) => status === 'transmitted'));
  const outgoing = await readdir(join(filesFolder(), 'outgoing'));
  for (const file of files) expect(outgoing).toContain(file.fileName);
});

it('gives the same bytes when a build is repeated after a failure', async () => {
  const createdAt = new Date('2026-11-21T19:00:00Z');
  const messageId = `DE58K202612-${createdAt.getTime().toString(36).toUpperCase()}-1`;
  // Somebody else's file with this message id: the build fails after it has written and checked its own.
  const other = await bench.sql((sql) =>
    sql.one<{ id: number }>(
      "insert into bank_files (tenant, run_id, message_id, status) values ($1, 0, $2, 'checked') returning id",
      [tenant, messageId],
    ),
  );
  const runId = await bench.collect(20, { createdAt });
  const { incidents } = await bench.until(runId, 'stopped');
  expect(await bench.files(runId)).toEqual([]);
  const written = createHash('sha256')
    .update(await contentOf(join(filesFolder(), `${messageId}.xml`)))
    .digest('hex');

  await bench.sql((sql) => sql.execute('delete from bank_files where id = $1', [other!.id]));
  await first.call('POST', `/api/engine/incidents/${incidents[0]!.id}/retry`, {});
  await bench.until(runId, 'waiting');
  expect(await bench.files(runId)).toMatchObject([{ messageId, sha256: written }]);
  const [debit] = await bench.sql((sql) =>
    sql.rows<{ end_to_end_id: string }>('select end_to_end_id from debit_items where run_id = $1 limit 1', [runId]),
  );
  expect(debit!.end_to_end_id).toMatch(/^DE58K202612-M\d{7}-1$/);
});

it('hides files of one fund from people of another', async () => {
  const { files } = await waitingForRelease(2);
  const stranger = await bench.login({ username: 'albtal/fremd', roles: ['providerStaff'], tenants: ['albtal'] });
  const [file] = files as [BankFile];
  const path = `/api/collections/bank-files/${file.documentId}`;
  expect((await stranger.call('GET', path)).status).toBe(404);
  expect((await stranger.call('GET', `${path}/download`)).status).toBe(404);
  expect((await release(stranger, file)).status).toBe(404);
  for (const verb of ['transmit', 'rebuild']) expect((await act(stranger, file, verb)).status).toBe(404);
  expect((await act(stranger, file, 'reject', { reason: 'fremd' })).status).toBe(404);
  expect((await act(stranger, file, 'simulate', { scenario: 'accept' })).status).toBe(404);
});

it('lets nobody sign without the role, and records who takes a file home', async () => {
  const { files } = await waitingForRelease(2);
  const [file] = files as [BankFile];
  const reader = await bench.staff('kasse', ['fundUser']);
  expect((await release(reader, file)).status).toBe(403);
  expect((await detailOf(reader, file)).canRelease).toBe(false);
  const taken = await first.call<string>('GET', `/api/collections/bank-files/${file.documentId}/download`);
  expect(taken.status).toBe(200);
  const records = await bench.sql((sql) =>
    sql.rows("select actor_name from audit_records where action = 'download' and subject_id = $1", [file.documentId]),
  );
  expect(records).toEqual([{ actor_name: `${tenant}/erste` }]);
});

it('ends the wait when the simulated bank has accepted the file', async () => {
  const { runId, files } = await waitingForRelease(10);
  const [file] = files as [BankFile];
  expect((await act(first, file, 'simulate', { scenario: 'accept' })).body.error?.code).toBe('KW_BANK_FILE_NOT_SENT');
  await release(first, file);
  await release(second, file);
  await sent(runId);
  const simulated = await act(first, file, 'simulate', { scenario: 'accept' });
  expect(simulated.status).toBe(200);
  const { run } = await bench.until(runId, 'done');
  expect(run.outcomes['status']).toBe('accepted');
});

it('takes a returned debit along when its next attempt is due, under a reference of its own', async () => {
  const { runId, files } = await waitingForRelease(3);
  for (const person of [first, second]) await release(person, files[0]!);
  await sent(runId);
  await bench.sql((sql) => sql.execute("update debit_items set status = 'returned' where run_id = $1", [runId]));
  await bench.sql((sql) =>
    sql.execute(
      "update receivables set status = 'returned', retry_on = current_date where run_id = $1 and payment_method = 'directDebit'",
      [runId],
    ),
  );
  const next = await waitingForRelease(1);
  const [before, again] = await Promise.all(
    [runId, next.runId].map((id) =>
      bench.sql((sql) =>
        sql.rows<{ end_to_end_id: string; attempt: number }>(
          'select end_to_end_id, attempt from debit_items where run_id = $1 order by end_to_end_id',
          [id],
        ),
      ),
    ),
  );
  const retried = again!.filter(({ attempt }) => attempt === 2).map((one) => one.end_to_end_id);
  expect(retried).toEqual(before!.map((one) => one.end_to_end_id.replace(/-1$/, '-2')));
});

it('delivers the late answers of the simulated bank when it is asked a second time', async () => {
  const { runId, files } = await waitingForRelease(20);
  const [file] = files as [BankFile];
  for (const person of [first, second]) await release(person, file);
  await sent(runId);
  type Delivered = Answer<{ files: { documentId: string | null }[]; heldBack: number }>;
  const simulate = () =>
    first.call<Delivered>('POST', `/api/collections/bank-files/${file.documentId}/simulate`, {
      scenario: 'late',
      returnSharePercent: 100,
    });
  const { data: early } = (await simulate()).body;
  expect(early.heldBack).toBeGreaterThan(0);
  await waitFor(async () => (await bench.files(runId))[0]!.status === 'accepted');
  const { data: late } = (await simulate()).body;
  expect(late.heldBack).toBe(0);
  expect(late.files.filter(({ documentId }) => documentId !== null)).toHaveLength(early.heldBack);
});

it('withdraws files and debits of a cancelled run', async () => {
  const { runId, files } = await waitingForRelease(3);
  expect((await first.call('POST', `/api/engine/runs/${runId}/cancel`, { reason: 'Probe' })).status).toBeLessThan(300);
  await waitFor(async () => (await bench.files(runId))[0]!.status === 'void');
  const debits = await bench.sql((sql) =>
    sql.rows('select distinct status from debit_items where run_id = $1', [runId]),
  );
  expect(debits).toEqual([{ status: 'withdrawn' }]);
  expect((await release(first, files[0]!)).body.error?.code).toBe('KW_BANK_FILE_VOID');
});

/** What members may be called and told: in a file each of these takes more bytes than in the database. */
const longTexts = ['Ä&Ö&Ü', '& & &', 'Łukasz ½ ™', '王小明', "O'Neill <b>"];

it('never takes the debits of a group for smaller than they are in the file', async () => {
  const built = '../../../plugins/collections/dist/server/src';
  const { plannedGroups } = require(`${built}/stores/planned-groups`) as typeof plannedGroupsStore;
  const { plannedDebits } = require(`${built}/stores/debit-item-store`) as typeof debitItems;
  const { emptyTextTally } = require(`${built}/domain/direct-debit`) as typeof directDebit;
  const { transactionXml } = require(`${built}/domain/direct-debit/transaction-xml`) as typeof transactions;
  const { runId } = await waitingForRelease(50);
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
      const settings = {
        profile: { charsetPolicy: 'german', addressPolicy: 'structured' },
      } as unknown as directDebit.DirectDebitSettings;
      let bytes = 0;
      for await (const items of plannedDebits(sql, key))
        for (const item of items) bytes += Buffer.byteLength(transactionXml(item, settings, emptyTextTally()));
      throw Object.assign(new Error('taken back'), { bytes, bytesAtMost });
    }),
  );
  const { bytes, bytesAtMost } = (await undone.catch((error: unknown) => error)) as Record<string, number>;
  expect(bytes).toBeGreaterThan(45 * 400);
  expect(bytesAtMost).toBeGreaterThanOrEqual(bytes!);
});
