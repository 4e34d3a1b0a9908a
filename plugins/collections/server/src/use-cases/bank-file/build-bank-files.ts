import { join } from 'node:path';
import { audit, openSealedFile, publishLive, sealerFor, type Kassenwerk, type Sql } from '@kassenwerk/kernel';
import { messageIdBaseOf } from '../../domain/debit-planning';
import {
  earliestCollectionDate,
  partMessageId,
  planDirectDebitFiles,
  writeDirectDebitFiles,
  type BankProfile,
  type DirectDebitSettings,
  type PlanAggregate,
  type WrittenPart,
} from '../../domain/direct-debit';
import {
  countFilesByStatus,
  insertBankFile,
  lockRunFiles,
  reserveFileIds,
  type BankFileRow,
} from '../../stores/bank-file-store';
import { tenantFolder } from '../../stores/data-folder';
import { markDebited, plannedDebits, rollForward, stampDebits, type RunKey } from '../../stores/debit-item-store';
import { openFileTarget } from '../../stores/file-target';
import { plannedGroups } from '../../stores/planned-groups';
import { fundProfile } from '../../stores/tenant-store';
import { checkFailed } from './bank-file-errors';
import { checkBuiltFile, type CheckedPart } from './built-file-checks';
import { loadBankProfile } from './bank-profile';
import { withProgress } from './with-progress';

export interface BuildOrder {
  strapi: Kassenwerk;
  /** A transaction: files are recorded, debits stamped and receivables marked with it, or nothing is. */
  sql: Sql;
  tenant: string;
  runId: number;
  /** Contribution month, `2026-12`. */
  period: string;
  /** Beginning of every reference of this run. */
  prefix: string;
  bankProfile: string;
  /** Stands in the file; fixed with the run, so that a repeated build gives the same bytes. */
  createdAt: Date;
  /** Who is asked for the signatures. */
  team: string | null;
  /** The real time, against which the bank's lead time is measured. */
  now: Date;
  progress?(done: number, total: number): void;
}

export interface BuiltFiles {
  files: BankFileRow[];
  transactions: number;
  sumCents: number;
  /** Debits whose day of collection had become too early and was moved. */
  movedDebits: number;
}

/**
 * Writes the planned debits of a run into as many files as the bank profile demands, checks each file as the bank will,
 * and records them for release. Constant memory. After a failure no file is recorded; what lies in the folder is
 * overwritten by the next attempt, which gives the same names and bytes.
 */
export async function buildBankFiles(order: BuildOrder): Promise<BuiltFiles> {
  const { strapi, sql, tenant, runId, now } = order;
  await lockRunFiles(sql, runId);
  const profile = await loadBankProfile(strapi, tenant, order.bankProfile);
  const movedDebits = await rollForward(sql, order, earliestCollectionDate({ now, profile }));
  const groups = await plannedGroups(sql, order);
  if (groups.length === 0) return { files: [], transactions: 0, sumCents: 0, movedDebits };
  const settings = await settingsOf(order, profile);
  const parts = await writeParts(order, groups, settings);
  const fileIds = await reserveFileIds(sql, parts.length);
  // Checking reads the files, noting writes the database. What is refused takes the notes back with the transaction.
  const [checks] = await Promise.all([checkParts(order, parts, settings), noteDebits(order, parts, fileIds)]);
  const files: BankFileRow[] = [];
  for (const [index, part] of parts.entries())
    files.push(await recordPart(order, { ...part, ...checks[index]!, id: fileIds[index]! }));
  const transactions = transactionsOf(parts);
  await audit(sql, {
    tenant,
    action: 'buildBankFiles',
    subjectType: 'run',
    subjectId: String(runId),
    details: {
      files: files.map(({ message_id: messageId, sha256 }) => ({ messageId, sha256 })),
      transactions,
      movedDebits,
    },
  });
  return { files, transactions, sumCents: parts.reduce((sum, part) => sum + part.sumCents, 0), movedDebits };
}

async function settingsOf(order: BuildOrder, profile: BankProfile): Promise<DirectDebitSettings> {
  const { sql, tenant, prefix, period, createdAt } = order;
  const fund = await fundProfile(sql, tenant);
  return {
    profile,
    creditor: {
      name: fund.creditor_name,
      creditorId: fund.creditor_id,
      iban: fund.iban,
      ...(fund.bic ? { bic: fund.bic } : {}),
    },
    scheme: 'CORE',
    messageIdBase: messageIdBaseOf({ prefix, period, createdAt, builtBefore: await builtBefore(sql, order) }),
    createdAt,
  };
}

async function builtBefore(sql: Sql, run: RunKey): Promise<number> {
  const counts = await countFilesByStatus(sql, run);
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

async function writeParts(
  order: BuildOrder,
  groups: PlanAggregate[],
  settings: DirectDebitSettings,
): Promise<WrittenPart[]> {
  const { strapi, sql, tenant, progress } = order;
  const folder = await tenantFolder(tenant, 'bank-files');
  const plan = await planDirectDebitFiles({ groups, items: () => plannedDebits(sql, order), settings });
  const total = plan.reduce((sum, part) => sum + part.transactions, 0);
  return writeDirectDebitFiles({
    ...settings,
    plan,
    items: withProgress(plannedDebits(sql, order), (done) => progress?.(done, total)),
    async open(part) {
      const path = join(folder, fileNameOf(partMessageId(settings.messageIdBase, part)));
      return openFileTarget(path, await sealerFor(strapi, tenant, path));
    },
  });
}

/** The message id is the name: unique for ever, and the bank's answers name it. */
const fileNameOf = (messageId: string): string => `${messageId}.xml`;

async function checkParts(
  order: BuildOrder,
  parts: WrittenPart[],
  settings: DirectDebitSettings,
): Promise<CheckedPart[]> {
  const { strapi, tenant, now } = order;
  const checked: CheckedPart[] = [];
  for (const part of parts) {
    const open = () => openSealedFile(strapi, tenant, part.path);
    checked.push(await checkBuiltFile({ part, fileName: fileNameOf(part.messageId), settings, now, open }));
  }
  return checked;
}

async function noteDebits(order: BuildOrder, parts: WrittenPart[], fileIds: number[]): Promise<void> {
  const firstPositions = parts.map((part) => part.firstPosition);
  const stamped = await stampDebits(order.sql, order, { fileIds, firstPositions });
  const written = transactionsOf(parts);
  if (stamped !== written) throw notStamped(written, stamped);
  await markDebited(order.sql, order);
}

const transactionsOf = (parts: WrittenPart[]): number => parts.reduce((sum, part) => sum + part.transactions, 0);

async function recordPart(order: BuildOrder, part: WrittenPart & CheckedPart & { id: number }): Promise<BankFileRow> {
  const { sql, tenant, runId, period, prefix, bankProfile, team, createdAt } = order;
  const file = await insertBankFile(sql, {
    ...part,
    tenant,
    runId,
    fileName: fileNameOf(part.messageId),
    buildOrder: { period, prefix, bankProfile, team, createdAt: createdAt.toISOString() },
    collectionDates: part.paymentInfos.map(({ collectionDate, sequenceType, transactions, sumCents }) => ({
      date: collectionDate,
      sequenceType,
      count: transactions,
      sumCents,
    })),
  });
  await publishLive(sql, { tenant, type: 'bankFile', id: file.document_id, data: { status: file.status } });
  return file;
}

const notStamped = (written: number, stamped: number) =>
  checkFailed(
    '',
    {
      de: `Es stehen ${written} Lastschriften in den Dateien, aber ${stamped} wurden vermerkt.`,
      en: `The files hold ${written} debits, but ${stamped} were noted.`,
    },
    { written, stamped },
  );
