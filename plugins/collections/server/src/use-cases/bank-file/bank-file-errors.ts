import { fail, type BilingualText, type KassenwerkError } from '@kassenwerk/kernel';
import type { BankFileStatus } from '../../domain/debit-planning';

export const bankFileNotFound = (): KassenwerkError =>
  fail('notFound', 'KW_BANK_FILE_NOT_FOUND', {
    de: 'Diese Lastschriftdatei gibt es nicht, oder Sie dürfen sie nicht sehen.',
    en: 'This direct-debit file does not exist, or you may not see it.',
  });

export const alreadySent = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_ALREADY_SENT', {
    de: 'Diese Datei wurde der Bank bereits übergeben. Sie kann weder ein zweites Mal gesendet noch zurückgezogen werden.',
    en: 'This file has been handed to the bank already. It can be neither sent a second time nor withdrawn.',
  });

const alreadyReleased = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_RELEASED', {
    de: 'Diese Datei ist bereits von zwei Personen freigegeben.',
    en: 'This file has been released by two people already.',
  });

export const notReleased = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_NOT_RELEASED', {
    de: 'Diese Datei ist noch nicht von zwei verschiedenen Personen freigegeben und darf deshalb nicht an die Bank.',
    en: 'This file has not been released by two different people yet, so it must not go to the bank.',
  });

export const isVoid = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_VOID', {
    de: 'Diese Datei ist ungültig. Bitte lassen Sie sie neu erstellen und geben Sie die neue frei.',
    en: 'This file is void. Please have it built anew and release the new one.',
  });

export const notVoid = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_NOT_VOID', {
    de: 'Neu erstellt wird eine Datei nur, wenn sie ungültig ist. Ziehen Sie diese Datei bitte zuerst zurück.',
    en: 'A file is built anew only when it is void. Please withdraw this file first.',
  });

export const changedOnDisk = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_CHANGED', {
    de: 'Die Datei wurde nach dem Erstellen verändert. Sie ist jetzt ungültig, und alle Unterschriften sind hinfällig. Bitte lassen Sie sie neu erstellen.',
    en: 'The file was changed after it had been built. It is void now, and so are all signatures. Please have it built anew.',
  });

export const tooLate = (sentence: BilingualText): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_TOO_LATE', sentence);

export const notSentYet = (): KassenwerkError =>
  fail('conflict', 'KW_BANK_FILE_NOT_SENT', {
    de: 'Die Bank kann erst antworten, wenn ihr die Datei übergeben wurde.',
    en: 'The bank can answer only after the file has been handed over.',
  });

export const checkFailed = (
  fileName: string,
  finding: BilingualText,
  details: Record<string, unknown>,
): KassenwerkError =>
  fail(
    'invalid',
    'KW_BANK_FILE_CHECK_FAILED',
    {
      de: `Die Lastschriftdatei ${fileName} besteht die Prüfung nicht: ${finding.de}`,
      en: `The direct-debit file ${fileName} does not pass the check: ${finding.en}`,
    },
    { details },
  );

/** Why a file in this state takes no signature; undefined when it does. */
export function refusalFor(status: BankFileStatus): KassenwerkError | undefined {
  if (status === 'void') return isVoid();
  if (status === 'released') return alreadyReleased();
  return status === 'built' || status === 'checked' || status === 'firstSignature' ? undefined : alreadySent();
}

/** Masked it would be no file for a bank. */
export const bankFileHoldsAccounts = () =>
  fail('forbidden', 'KW_BANK_FILE_HOLDS_ACCOUNTS', {
    de: 'Die Datei enthält Bankdaten, die Ihre Rolle nicht im Klartext sieht. Bitte wenden Sie sich an Ihre Fachadministration.',
    en: 'The file holds bank data that your role does not see in full. Please ask your administrator.',
  });

/** A lock restricts who looks, not what is collected: the file goes to the bank as it is. */
export const bankFileHoldsLocked = () =>
  fail('forbidden', 'KW_BANK_FILE_HOLDS_LOCKED', {
    de: 'Die Datei enthält Daten einer Person mit Sperrvermerk, die Sie nicht sehen dürfen. Bitte wenden Sie sich an Ihre Teamleitung. Der Einzug ist davon nicht betroffen.',
    en: 'The file holds data of a person with a data lock that you may not see. Please ask your team lead. The collection itself is not affected.',
  });
