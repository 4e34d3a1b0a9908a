import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  addTargetDays,
  audit,
  isKassenwerkError,
  nextTargetDay,
  openSealedFile,
  withSql,
  type Kassenwerk,
} from '@kassenwerk/kernel';
import { isSent } from '../../domain/debit-planning';
import { simulateBank, type AnswerFile } from '../../simulator';
import { findBankFile, type BankFileRow } from '../../stores/bank-file-store';
import { tenantFolder } from '../../stores/data-folder';
import { receiveBankMessage } from '../bank-message/receive-bank-message';
import { bankFileNotFound, notSentYet } from './bank-file-errors';
import { bankFilePath } from './bank-file-path';
import { scenarioOf, type Simulation } from './simulation-scenario';

export interface SimulatedDelivery {
  files: { fileName: string; kind: string; documentId: string | null }[];
  /** Answers of later days that a second simulation of the same kind delivers. */
  heldBack: number;
}

/**
 * Plays the bank for a transmitted file and hands its answers in as if they had come from outside. Answers that were
 * received before are left out. `late` delivers what comes in the first days, and the rest when it is asked a second time.
 * @throws KW_BANK_FILE_NOT_SENT
 */
export async function simulateBankAnswers(
  strapi: Kassenwerk,
  documentId: string,
  simulation: Simulation,
): Promise<SimulatedDelivery> {
  const file = await withSql(strapi, (sql) => findBankFile(sql, documentId));
  if (!file) throw bankFileNotFound();
  if (!isSent(file.status)) throw notSentYet();
  const folder = await mkdtemp(join(await tenantFolder(file.tenant, 'bank-messages'), 'simulated-'));
  try {
    // The simulator plays the bank, which gets the file readable.
    const sent = join(folder, file.file_name);
    await pipeline(
      await openSealedFile(strapi, file.tenant, await bankFilePath(file)),
      createWriteStream(sent, { mode: 0o600 }),
    );
    const answers = await simulateBank(sent, folder, scenarioOf(simulation, file.message_id));
    const due =
      simulation.scenario === 'late' && file.status === 'transmitted' ? early(answers.files, file) : answers.files;
    const files: SimulatedDelivery['files'] = [];
    for (const answer of due) files.push(await handIn(strapi, file, answer));
    await record(strapi, file, simulation);
    return { files, heldBack: answers.files.length - due.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What has come when the five TARGET days for ordinary returns have passed. */
function early(files: AnswerFile[], { collection_dates: days }: BankFileRow): AnswerFile[] {
  const lastDay = days
    .map(({ date }) => date)
    .sort()
    .at(-1)!;
  const until = addTargetDays(nextTargetDay(lastDay), 5);
  return files.filter(({ bookedOn }) => bookedOn === undefined || bookedOn <= until);
}

async function handIn(
  strapi: Kassenwerk,
  { tenant }: BankFileRow,
  { path, kind }: AnswerFile,
): Promise<SimulatedDelivery['files'][number]> {
  const fileName = basename(path);
  try {
    const message = await receiveBankMessage(strapi, {
      tenant,
      fileName,
      source: 'simulator',
      stream: createReadStream(path),
    });
    return { fileName, kind, documentId: message.document_id };
  } catch (error) {
    if (isKassenwerkError(error) && error.code === 'KW_BANK_MESSAGE_KNOWN') return { fileName, kind, documentId: null };
    throw error;
  }
}

const record = (
  strapi: Kassenwerk,
  { tenant, document_id: subjectId }: BankFileRow,
  { scenario }: Simulation,
): Promise<void> =>
  withSql(strapi, (sql) =>
    audit(sql, { tenant, action: 'simulateBank', subjectType: 'bankFile', subjectId, details: { scenario } }),
  );
