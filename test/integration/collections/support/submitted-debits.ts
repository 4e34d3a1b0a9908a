import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction, runAsJob, type Sql } from '@kassenwerk/kernel';
import type { Booted } from '../../../support/boot';

export interface SubmittedDebits {
  /** The direct-debit file as the bank got it. */
  path: string;
  runId: number;
  fileId: number;
  sumCents: number;
}

export interface DebitsInput {
  tenant: string;
  /** Debits of each payment block; the first falls due on 2026-12-15, the next a day later. */
  blocks: readonly number[];
  messageId?: string;
  /** Values of the variant of the run, such as `passOnReturnFees`. */
  values?: Record<string, unknown>;
}

const amountOf = (number: number): number => 800 + (number % 7) * 150;
const dayOf = (block: number): string => `2026-12-${15 + block}`;
const decimal = (cents: number): string => (cents / 100).toFixed(2);

/** Members, receivables and debits as they are once a file has been handed to the bank, and the file itself. */
export function submitDebits(app: Booted, input: DebitsInput): Promise<SubmittedDebits> {
  const { tenant, blocks, messageId = 'KW-T-1', values = {} } = input;
  return runAsJob(tenant, 'test', () =>
    inTransaction(app.strapi, async (sql) => {
      const runId = await insertRun(sql, tenant, values);
      const total = blocks.reduce((sum, count) => sum + count, 0);
      const debits = blocks
        .flatMap((count, block) => Array.from({ length: count }, () => block))
        .map((block, index) => debitOf(messageId, block, index + 1));
      const fileId = await insertFile(sql, { tenant, runId, messageId, blocks, total });
      await insertDebits(sql, { tenant, runId, fileId, debits });
      const path = join(app.dataDir, `${messageId}.xml`);
      await writeFile(path, fileXml(messageId, blocks, debits));
      return { path, runId, fileId, sumCents: debits.reduce((sum, { amountCents }) => sum + amountCents, 0) };
    }),
  );
}

type Debit = ReturnType<typeof debitOf>;

function debitOf(messageId: string, block: number, number: number) {
  const memberNumber = `${messageId.replace(/\D/g, '')}${String(number).padStart(7, '0')}`;
  return {
    block,
    memberNumber,
    memberId: `member${memberNumber}`.padEnd(24, 'x'),
    endToEndId: `ZB202612-${memberNumber}-1`,
    mandate: `M${memberNumber}`,
    iban: ibanOf(number),
    amountCents: amountOf(number),
    collectionOn: dayOf(block),
  };
}

function ibanOf(number: number): string {
  const bban = `37040044${String(number).padStart(10, '0')}`;
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${bban}`;
}

async function insertRun(sql: Sql, tenant: string, values: object): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into runs (tenant, process, title, period, status, current_stage, definition, params, variant)
     values ($1, 'test', 'Test', '2026-12', 'done', 0, $2, '{}', 'test') returning id`,
    [tenant, JSON.stringify({ values, steps: [] })],
  );
  return row!.id;
}

async function insertFile(
  sql: Sql,
  {
    tenant,
    runId,
    messageId,
    blocks,
    total,
  }: { tenant: string; runId: number; messageId: string; blocks: readonly number[]; total: number },
): Promise<number> {
  const dates = blocks.map((count, block) => ({ date: dayOf(block), sequenceType: 'RCUR', count, sumCents: 0 }));
  const row = await sql.one<{ id: number }>(
    `insert into bank_files (tenant, run_id, part, file_name, message_id, status, transactions, collection_dates)
     values ($1, $2, 1, $3 || '.xml', $3, 'transmitted', $4, $5) returning id`,
    [tenant, runId, messageId, total, JSON.stringify(dates)],
  );
  return row!.id;
}

async function insertDebits(
  sql: Sql,
  { tenant, runId, fileId, debits }: { tenant: string; runId: number; fileId: number; debits: readonly Debit[] },
): Promise<void> {
  const rows = JSON.stringify(debits);
  const given = `jsonb_to_recordset($2::jsonb) as d("memberNumber" text, "memberId" text, "endToEndId" text, mandate text,
    iban text, "amountCents" int, "collectionOn" date)`;
  await sql.execute(
    `insert into members (tenant, document_id, member_number, last_name, iban, payment_method)
     select $1, d."memberId", d."memberNumber", 'Muster', d.iban, 'directDebit' from ${given}`,
    [tenant, rows],
  );
  await sql.execute(
    `insert into mandates (tenant, member_id, reference, state, iban, is_current)
     select $1, d."memberId", d.mandate, 'valid', d.iban, true from ${given}`,
    [tenant, rows],
  );
  await sql.execute(
    `insert into receivables (tenant, variant, member_id, member_number, period, type, amount_cents, open_cents, due_on,
       payment_method, status, dunning_level, run_id)
     select $1, 'test', d."memberId", d."memberNumber", '2026-12', 'additionalContribution', d."amountCents", d."amountCents",
       d."collectionOn", 'directDebit', 'debited', 0, $3 from ${given}`,
    [tenant, rows, runId],
  );
  await sql.execute(
    `insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents,
       receivable_id, run_id, entry_key)
     select tenant, member_id, due_on, 'receivable', period, 'member', 'contributions', amount_cents, id, run_id, 'receivable:' || id
     from receivables where tenant = $1 and run_id = $2`,
    [tenant, runId],
  );
  await sql.execute(
    `insert into debit_items (tenant, run_id, bank_file_id, member_id, member_number, receivable_id, end_to_end_id,
       mandate_reference, amount_cents, iban, debtor_name, collection_on, sequence_type, attempt, status)
     select $1, $3, $4, d."memberId", d."memberNumber", r.id, d."endToEndId", d.mandate, d."amountCents", d.iban, 'Muster',
       d."collectionOn", 'RCUR', 1, 'submitted'
     from ${given} join receivables r on r.tenant = $1 and r.run_id = $3 and r.member_id = d."memberId"`,
    [tenant, rows, runId, fileId],
  );
}

function fileXml(messageId: string, blocks: readonly number[], debits: readonly Debit[]): string {
  const sum = (some: readonly Debit[]) => decimal(some.reduce((total, { amountCents }) => total + amountCents, 0));
  const body = blocks
    .map((_, index) =>
      blockXml(
        messageId,
        index,
        debits.filter(({ block }) => block === index),
      ),
    )
    .join('\n');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"><CstmrDrctDbtInitn>` +
    `<GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>2026-12-01T09:00:00Z</CreDtTm><NbOfTxs>${debits.length}</NbOfTxs>` +
    `<CtrlSum>${sum(debits)}</CtrlSum><InitgPty><Nm>Kasse</Nm></InitgPty></GrpHdr>${body}</CstmrDrctDbtInitn></Document>`
  );
}

function blockXml(messageId: string, index: number, debits: readonly Debit[]): string {
  return (
    `<PmtInf><PmtInfId>${messageId}-${index + 1}</PmtInfId><PmtMtd>DD</PmtMtd><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl>` +
    `<LclInstrm><Cd>CORE</Cd></LclInstrm><SeqTp>RCUR</SeqTp></PmtTpInf><ReqdColltnDt>${dayOf(index)}</ReqdColltnDt>` +
    `<Cdtr><Nm>Kasse</Nm></Cdtr><CdtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></CdtrAcct>` +
    `<CdtrAgt><FinInstnId><BICFI>BYLADEM1001</BICFI></FinInstnId></CdtrAgt><CdtrSchmeId><Id><PrvtId><Othr>` +
    `<Id>DE98ZZZ09999999999</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id></CdtrSchmeId>\n` +
    `${debits.map(debitXml).join('\n')}</PmtInf>`
  );
}

const debitXml = ({ endToEndId, amountCents, mandate, iban, memberNumber }: Debit): string =>
  `<DrctDbtTxInf><PmtId><EndToEndId>${endToEndId}</EndToEndId></PmtId><InstdAmt Ccy="EUR">${decimal(amountCents)}</InstdAmt>` +
  `<DrctDbtTx><MndtRltdInf><MndtId>${mandate}</MndtId><DtOfSgntr>2025-03-01</DtOfSgntr></MndtRltdInf></DrctDbtTx>` +
  `<DbtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></DbtrAgt><Dbtr><Nm>Muster</Nm></Dbtr>` +
  `<DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct><RmtInf><Ustrd>Zusatzbeitrag 12/2026 Mitgliedsnr. ${memberNumber}</Ustrd></RmtInf></DrctDbtTxInf>`;
