import {
  mayIn,
  previewSignature,
  requireScope,
  signaturesOfSubject,
  withSql,
  type BilingualText,
  type Kassenwerk,
  type Sql,
} from '@kassenwerk/kernel';
import { SIGNATURES_NEEDED } from '../../domain/debit-planning';
import { findBankFile, previousFile, type BankFileRow, type FileCheck } from '../../stores/bank-file-store';
import { peopleWhoChangedFileData } from '../../stores/changed-file-data-store';
import { releaseKeyOf } from './ask-for-release';
import { bankFileNotFound, refusalFor } from './bank-file-errors';
import { checkCollectionDates } from './collection-date-check';
import { hashOfFile } from './file-hash';

/** What a person needs to see before signing. Reads the file on the disk; changes nothing. @throws KW_BANK_FILE_NOT_FOUND */
export function bankFileDetail(strapi: Kassenwerk, documentId: string, language: 'de' | 'en') {
  return withSql(strapi, async (sql) => {
    const file = await findBankFile(sql, documentId);
    if (!file) throw bankFileNotFound();
    const checks = [...file.checks, ...(await liveChecks(strapi, file))];
    const whyNot = await whyNotRelease(sql, file, checks);
    return {
      file: shown(file, language),
      releases: (await signaturesOfSubject(sql, releaseKeyOf(file))).map(({ name, at, hash, comment, isVoid }) => ({
        by: name,
        at,
        sha256: hash,
        comment,
        valid: !isVoid,
      })),
      checks,
      canRelease: whyNot === null,
      whyNot,
      previous: (await previousFile(sql, file)) ?? null,
    };
  });
}

const shown = (file: BankFileRow, language: 'de' | 'en') => ({
  id: file.id,
  documentId: file.document_id,
  tenant: file.tenant,
  runId: file.run_id,
  part: file.part,
  fileName: file.file_name,
  messageId: file.message_id,
  status: file.status,
  transactions: file.transactions,
  sumCents: file.sum_cents,
  bytes: file.bytes,
  sha256: file.sha256,
  collectionDates: file.collection_dates,
  schemaCheck: shownSchemaCheck(file, language),
  transmittedAt: file.transmitted_at?.toISOString() ?? null,
  createdAt: file.created_at.toISOString(),
});

function shownSchemaCheck({ schema_check: check }: BankFileRow, language: 'de' | 'en') {
  if (!check.checked) return { checked: false, reason: check.reason[language] };
  return { checked: true, valid: check.valid, schema: check.verdicts.map((verdict) => verdict.schema).join(', ') };
}

async function liveChecks(strapi: Kassenwerk, file: BankFileRow): Promise<FileCheck[]> {
  const unchanged = (await hashOfFile(strapi, file)) === file.sha256;
  const text = unchanged
    ? { de: 'Die Datei ist unverändert, seit sie erstellt wurde.', en: 'The file is unchanged since it was built.' }
    : {
        de: 'Die Datei wurde verändert und darf nicht an die Bank.',
        en: 'The file was changed and must not go to the bank.',
      };
  const isWaiting = refusalFor(file.status) === undefined;
  return [
    { key: 'unchanged', ok: unchanged, text },
    ...(isWaiting ? [await checkCollectionDates(strapi, file, new Date())] : []),
  ];
}

async function whyNotRelease(sql: Sql, file: BankFileRow, checks: FileCheck[]): Promise<BilingualText | null> {
  const { actor, ability } = requireScope();
  if (!mayIn(ability, file.tenant, 'release', 'bankFile')) return noPermission;
  const refusal = refusalFor(file.status);
  if (refusal) return refusal.text;
  const failed = checks.find((check) => !check.ok);
  if (failed) return failed.text;
  const result = await previewSignature(sql, releaseKeyOf(file), {
    by: actor.id,
    hash: file.sha256,
    excluded: await peopleWhoChangedFileData(sql, file),
    needed: SIGNATURES_NEEDED,
  });
  return result.accepted ? null : result.message;
}

const noPermission: BilingualText = {
  de: 'Ihre Rolle darf Lastschriftdateien nicht freigeben.',
  en: 'Your role may not release direct-debit files.',
};
