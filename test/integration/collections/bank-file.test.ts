import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import { bankFileDesk, type BankFileDesk } from './support/bank-file-desk';
import { debitBytes } from './support/debit-bytes';
import { openDebitBench, tenant, type BankFile, type DebitBench } from './support/debit-runs';

let bench: DebitBench;
let desk: BankFileDesk;
let first: Session;
let second: Session;
beforeAll(async () => {
  bench = await openDebitBench();
  desk = bankFileDesk(bench);
  first = await bench.staff('erste');
  second = await bench.staff('zweite');
}, 90_000);
afterAll(() => bench?.stop());

const bothRelease = async (file: BankFile) => desk.releaseByAll([first, second], file);

it('takes debits from the plan to the hand-over folder after two different people have signed', async () => {
  const { runId, file, files } = await desk.waitingForRelease(50);
  expect(files).toHaveLength(1);
  expect(file).toMatchObject({ status: 'checked', transactions: 45 });
  const xml = await desk.contentOf(desk.pathOf(file));
  expect(await readFile(desk.pathOf(file), 'latin1')).not.toContain('NbOfTxs');
  expect(xml).toContain('<NbOfTxs>45</NbOfTxs>');
  expect(xml).toMatch(/Zusatzbeitrag 12\/2026 Mitgliedsnr\. M\d{7}/);

  const shown = await desk.detailOf(first, file);
  expect(shown.canRelease).toBe(true);
  expect(shown.checks.map(({ key, ok }) => [key, ok])).toEqual([
    ['controlSums', true],
    ['bankProfile', true],
    ['characters', true],
    ['schema', true],
    ['unchanged', true],
    ['collectionDate', true],
  ]);
  expect((await desk.act(first, file, ['transmit'])).body.error?.code).toBe('KW_BANK_FILE_NOT_RELEASED');
  expect((await desk.release(first, file)).body.data.status).toBe('firstSignature');
  expect((await desk.release(first, file)).body.error?.code).toBe('KW_RELEASE_SAME_PERSON');
  expect((await desk.detailOf(first, file)).whyNot?.de).toContain('andere Person');
  expect((await desk.release(second, file)).body.data.status).toBe('released');

  await desk.becomes(runId, 'transmitted');
  expect(await readFile(desk.outgoingPathOf(file), 'utf8')).toBe(xml);
  for (const verb of ['transmit', 'release', 'reject']) {
    const body = verb === 'release' ? { sha256: file.sha256 } : verb === 'reject' ? { reason: 'zu spät' } : {};
    expect((await desk.act(first, file, [verb, body])).body.error?.code).toBe('KW_BANK_FILE_ALREADY_SENT');
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
  const { file } = await desk.waitingForRelease(5);
  const clicks = await Promise.all([desk.release(first, file), desk.release(first, file)]);
  expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(clicks.find(({ status }) => status === 409)!.body.error?.code).toBe('KW_RELEASE_SAME_PERSON');
  expect((await desk.release(second, file)).body.data.status).toBe('released');

  const { file: other } = await desk.waitingForRelease(5);
  const both = await Promise.all([desk.release(first, other), desk.release(second, other)]);
  expect(both.map(({ body }) => body.data.status).sort()).toEqual(['firstSignature', 'released']);
});

it('refuses who changed data of a member in the file', async () => {
  const { runId, file } = await desk.waitingForRelease(5);
  const [debit] = await desk.debitsOf(runId);
  const editor = await bench.staff('dritte');
  await desk.changedMember(editor, debit!.memberId);
  const refused = await desk.release(editor, file);
  expect([refused.status, refused.body.error?.code]).toEqual([403, 'KW_RELEASE_EXCLUDED']);
  expect((await desk.detailOf(editor, file)).canRelease).toBe(false);
  expect((await desk.release(first, file)).status).toBe(200);
});

it('makes a file void that was changed on the disk, and sends the one built instead', async () => {
  const { runId, file } = await desk.waitingForRelease(5);
  await desk.release(first, file);
  await appendFile(desk.pathOf(file), '<!-- -->');
  const refused = await desk.release(second, file);
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'KW_BANK_FILE_CHANGED']);
  const shown = await desk.detailOf(second, file);
  expect(shown.file.status).toBe('void');
  expect(shown.releases.map(({ valid }) => valid)).toEqual([false]);

  await desk.decideLeftDebits(runId, 'rebuild');
  const replacement = await desk.becomes(runId, 'checked');
  expect(replacement.messageId).not.toBe(file.messageId);
  expect(replacement.transactions).toBe(file.transactions);
  await bothRelease(replacement);
  expect((await desk.becomes(runId, 'transmitted')).documentId).toBe(replacement.documentId);
  expect(existsSync(desk.outgoingPathOf(file))).toBe(false);
});

it('withdraws a file and leaves its debits to the next run when a person gives them up', async () => {
  const { runId, file } = await desk.waitingForRelease(5);
  expect((await desk.act(first, file, ['reject', { reason: 'Falsches Konto' }])).status).toBe(204);
  await desk.decideLeftDebits(runId, 'giveUp');
  const { run } = await bench.until(runId, 'done');
  expect(run.outcomes['release']).toBe('withdrawn');
  const next = await desk.waitingForRelease(1);
  expect(next.file.transactions).toBe(file.transactions + 1);
  const attempts = (await desk.debitsOf(next.runId)).map(({ attempt }) => attempt);
  expect([...new Set(attempts)]).toEqual([1]);
});

it('splits by the limit of the bank and waits for every part', async () => {
  const { runId, files } = await desk.waitingForRelease(250, { bankProfile: 'small' });
  expect(files.map(({ transactions }) => transactions)).toEqual([100, 100, 25]);
  const inFiles = await bench.sql((sql) =>
    sql.rows<{ count: number; cents: number }>(
      'select count(*) as count, sum(amount_cents) as cents from debit_items where run_id = $1 group by bank_file_id order by bank_file_id',
      [runId],
    ),
  );
  expect(inFiles).toEqual(files.map(({ transactions, sumCents }) => ({ count: transactions, cents: sumCents })));
  for (const file of files) await bothRelease(file);
  await waitFor(async () => (await bench.files(runId)).every(({ status }) => status === 'transmitted'));
  for (const file of files) expect(existsSync(desk.outgoingPathOf(file))).toBe(true);
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
    .update(await desk.contentOf(join(desk.folder, `${messageId}.xml`)))
    .digest('hex');

  await bench.sql((sql) => sql.execute('delete from bank_files where id = $1', [other!.id]));
  await first.call('POST', `/api/engine/incidents/${incidents[0]!.id}/retry`, {});
  await bench.until(runId, 'waiting');
  expect(await bench.files(runId)).toMatchObject([{ messageId, sha256: written }]);
  const [debit] = await desk.debitsOf(runId);
  expect(debit!.endToEndId).toMatch(/^DE58K202612-M\d{7}-1$/);
});

it('hides files of one fund from people of another', async () => {
  const { file } = await desk.waitingForRelease(2);
  const stranger = await bench.login({ username: 'albtal/fremd', roles: ['providerStaff'], tenants: ['albtal'] });
  expect((await stranger.call('GET', desk.addressOf(file))).status).toBe(404);
  expect((await stranger.call('GET', `${desk.addressOf(file)}/download`)).status).toBe(404);
  expect((await desk.release(stranger, file)).status).toBe(404);
  for (const verb of ['transmit', 'rebuild']) expect((await desk.act(stranger, file, [verb])).status).toBe(404);
  expect((await desk.act(stranger, file, ['reject', { reason: 'fremd' }])).status).toBe(404);
  expect((await desk.act(stranger, file, ['simulate', { scenario: 'accept' }])).status).toBe(404);
});

it('lets nobody sign without the role, and records who takes a file home', async () => {
  const { file } = await desk.waitingForRelease(2);
  const reader = await bench.staff('kasse', ['fundUser']);
  expect((await desk.release(reader, file)).status).toBe(403);
  expect((await desk.detailOf(reader, file)).canRelease).toBe(false);
  const taken = await first.call<string>('GET', `${desk.addressOf(file)}/download`);
  expect(taken.status).toBe(200);
  const records = await bench.sql((sql) =>
    sql.rows("select actor_name from audit_records where action = 'download' and subject_id = $1", [file.documentId]),
  );
  expect(records).toEqual([{ actor_name: `${tenant}/erste` }]);
});

it('ends the wait when the simulated bank has accepted the file', async () => {
  const { runId, file } = await desk.waitingForRelease(10);
  expect((await desk.act(first, file, ['simulate', { scenario: 'accept' }])).body.error?.code).toBe(
    'KW_BANK_FILE_NOT_SENT',
  );
  await bothRelease(file);
  await desk.becomes(runId, 'transmitted');
  const simulated = await desk.act(first, file, ['simulate', { scenario: 'accept' }]);
  expect(simulated.status).toBe(200);
  const { run } = await bench.until(runId, 'done');
  expect(run.outcomes['status']).toBe('accepted');
});

it('takes a returned debit along when its next attempt is due, under a reference of its own', async () => {
  const { runId, file } = await desk.waitingForRelease(3);
  await bothRelease(file);
  await desk.becomes(runId, 'transmitted');
  await bench.sql((sql) => sql.execute("update debit_items set status = 'returned' where run_id = $1", [runId]));
  await bench.sql((sql) =>
    sql.execute(
      "update receivables set status = 'returned', retry_on = current_date where run_id = $1 and payment_method = 'directDebit'",
      [runId],
    ),
  );
  const next = await desk.waitingForRelease(1);
  const before = await desk.debitsOf(runId);
  const retried = (await desk.debitsOf(next.runId)).filter(({ attempt }) => attempt === 2);
  expect(retried.map(({ endToEndId }) => endToEndId)).toEqual(
    before.map(({ endToEndId }) => endToEndId.replace(/-1$/, '-2')),
  );
});

it('delivers the late answers of the simulated bank when it is asked a second time', async () => {
  const { runId, file } = await desk.waitingForRelease(20);
  await bothRelease(file);
  await desk.becomes(runId, 'transmitted');
  type Delivered = { files: { documentId: string | null }[]; heldBack: number };
  const simulate = () => desk.act<Delivered>(first, file, ['simulate', { scenario: 'late', returnSharePercent: 100 }]);
  const { data: early } = (await simulate()).body;
  expect(early.heldBack).toBeGreaterThan(0);
  await desk.becomes(runId, 'accepted');
  const { data: late } = (await simulate()).body;
  expect(late.heldBack).toBe(0);
  expect(late.files.filter(({ documentId }) => documentId !== null)).toHaveLength(early.heldBack);
});

it('withdraws files and debits of a cancelled run', async () => {
  const { runId, file } = await desk.waitingForRelease(3);
  expect((await first.call('POST', `/api/engine/runs/${runId}/cancel`, { reason: 'Probe' })).status).toBeLessThan(300);
  await desk.becomes(runId, 'void');
  const states = (await desk.debitsOf(runId)).map(({ status }) => status);
  expect([...new Set(states)]).toEqual(['withdrawn']);
  expect((await desk.release(first, file)).body.error?.code).toBe('KW_BANK_FILE_VOID');
});

it('never takes the debits of a group for smaller than they are in the file', async () => {
  const { runId } = await desk.waitingForRelease(50);
  const { bytes, bytesAtMost } = await debitBytes(bench, runId);
  expect(bytes).toBeGreaterThan(45 * 400);
  expect(bytesAtMost).toBeGreaterThanOrEqual(bytes);
});
