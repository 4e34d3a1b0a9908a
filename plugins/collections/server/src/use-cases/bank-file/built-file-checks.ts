import type { Readable } from 'node:stream';
import { formatEuro } from '@kassenwerk/kernel';
import {
  checkBankProfileRules,
  earliestCollectionDate,
  type DirectDebitSettings,
  type WrittenPart,
} from '../../domain/direct-debit';
import { checkAgainstSchemas, type SchemaCheck } from '../../schema-check';
import type { FileCheck } from '../../stores/bank-file-store';
import { checkFailed } from './bank-file-errors';

export interface CheckedPart {
  checks: FileCheck[];
  schemaCheck: SchemaCheck;
}

interface CheckInput {
  part: WrittenPart;
  fileName: string;
  settings: DirectDebitSettings;
  now: Date;
  /** The file as it lies on the disk now, decrypted. */
  open(): Promise<Readable>;
}

/**
 * Reads a written file again from the disk and holds it against order, bank profile and official schema.
 * @throws KW_BANK_FILE_CHECK_FAILED naming the first thing the bank would refuse
 */
export async function checkBuiltFile(input: CheckInput): Promise<CheckedPart> {
  // The schema is checked in a process or thread of its own, so both take the time of one.
  const [rules, schemaCheck] = await Promise.all([
    checkRules(input),
    checkAgainstSchemas({ open: input.open, bytes: input.part.bytes }, { kind: 'pain.008.001.08' }),
  ]);
  if (schemaCheck.checked && !schemaCheck.valid) throw schemaRefused(input, schemaCheck);
  return { schemaCheck, checks: [...rules, schemaResult(schemaCheck)] };
}

async function checkRules({ part, fileName, settings, now, open }: CheckInput): Promise<FileCheck[]> {
  const { profile, creditor, scheme } = settings;
  const { messageId, transactions, sumCents, sha256 } = part;
  const result = await checkBankProfileRules(await open(), profile, {
    messageId,
    transactions,
    sumCents,
    sha256,
    scheme,
    creditorId: creditor.creditorId,
    collectionFrom: earliestCollectionDate({ now, profile }),
  });
  const first = result.violations[0];
  if (first) {
    const { code, transaction } = first;
    throw checkFailed(fileName, first.message, { rule: code, transaction, violations: result.violationCount });
  }
  return passed(part, profile.title);
}

function passed({ transactions, sumCents, texts }: WrittenPart, bank: string): FileCheck[] {
  const respelled = texts.replacedCharacters + texts.unknownCharacters;
  return [
    {
      key: 'controlSums',
      ok: true,
      text: {
        de: `Kontrollsummen stimmen: ${transactions.toLocaleString('de-DE')} Lastschriften, ${formatEuro(sumCents, 'de')}.`,
        en: `Control sums are right: ${transactions.toLocaleString('en-GB')} debits, ${formatEuro(sumCents, 'en')}.`,
      },
    },
    {
      key: 'bankProfile',
      ok: true,
      text: {
        de: `Regeln des Bankprofils „${bank}“ eingehalten (Größe, Referenzen, Zeichen, Termine).`,
        en: `Rules of the bank profile "${bank}" kept (size, references, characters, dates).`,
      },
    },
    {
      key: 'characters',
      ok: true,
      text: {
        de: `Zeichensatz der Bank eingehalten: ${respelled} Zeichen umgeschrieben, ${texts.cut} Texte gekürzt.`,
        en: `Character set of the bank kept: ${respelled} characters respelled, ${texts.cut} texts shortened.`,
      },
    },
  ];
}

function schemaResult(check: SchemaCheck): FileCheck {
  if (!check.checked) return { key: 'schema', ok: true, text: check.reason };
  const names = check.verdicts.map((verdict) => verdict.schema).join(', ');
  return {
    key: 'schema',
    ok: true,
    text: { de: `Gültig nach dem amtlichen Schema (${names}).`, en: `Valid against the official schema (${names}).` },
  };
}

function schemaRefused({ fileName }: CheckInput, check: SchemaCheck & { checked: true }): Error {
  const verdict = check.verdicts.find((one) => !one.valid);
  const schema = verdict?.schema ?? '';
  return checkFailed(
    fileName,
    {
      de: `Sie ist nach dem amtlichen Schema ${schema} ungültig.`,
      en: `It is invalid against the official schema ${schema}.`,
    },
    { schema, errors: verdict?.errors.slice(0, 3) ?? [] },
  );
}
