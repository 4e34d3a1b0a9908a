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
  type PaymentInfoPlan,
  type WrittenPart,
} from '../../domain/direct-debit';
import { countFilesByStatus, insertBankFile, lockRunFiles, type BankFileRow } from '../../stores/bank-file-store';
import { tenantFolder } from '../../stores/data-folder';
import {
  markDebited,
  plannedDebits,
  plannedGroups,
  rollForward,
  stampDebits,
  type RunKey,
} from '../../stores/debit-item-store';
import { openFileTarget } from '../../stores/file-target';
import { fundProfile } from '../../stores/tenant-store';
import { checkFailed } from './bank-file-errors';
import { checkBuiltFile } from './built-file-checks';
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
  const files: BankFileRow[] = [];
  for (const part of parts) files.push(await recordPart(order, part, settings));
  const firstPositions = parts.map((part) => part.firstPosition);
  const stamped = await stampDebits(sql, order, { fileIds: files.map((file) => file.id), firstPositions });
  const transactions = parts.reduce((sum, part) => sum + part.transactions, 0);
  if (stamped !== transactions) throw notStamped(transactions, stamped);
  await markDebited(sql, order);
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
  groups: PaymentInfoPlan[],
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

async function recordPart(order: BuildOrder, part: WrittenPart, settings: DirectDebitSettings): Promise<BankFileRow> {
  const { strapi, sql, tenant, runId, now, period, prefix, bankProfile, team, createdAt } = order;
  const fileName = fileNameOf(part.messageId);
  const checked = await checkBuiltFile({
    part,
    fileName,
    settings,
    now,
    open: () => openSealedFile(strapi, tenant, part.path),
  });
  const file = await insertBankFile(sql, {
    ...part,
    ...checked,
    tenant,
    runId,
    fileName,
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
