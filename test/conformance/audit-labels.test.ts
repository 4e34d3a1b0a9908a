import { german as caseworkDe } from '../../plugins/casework/console/src/messages.de';
import { english as caseworkEn } from '../../plugins/casework/console/src/messages.en';
import { german as collectionsDe } from '../../plugins/collections/console/src/messages.de';
import { english as collectionsEn } from '../../plugins/collections/console/src/messages.en';
import { german as engineDe } from '../../plugins/engine/console/src/messages.de';
import { english as engineEn } from '../../plugins/engine/console/src/messages.en';
import { german as formsDe } from '../../plugins/forms/console/src/messages.de';
import { english as formsEn } from '../../plugins/forms/console/src/messages.en';
import { german as identityDe } from '../../plugins/identity/console/src/messages.de';
import { english as identityEn } from '../../plugins/identity/console/src/messages.en';
import { german as intakeDe } from '../../plugins/intake/console/src/messages.de';
import { english as intakeEn } from '../../plugins/intake/console/src/messages.en';
import { german as kernelDe } from '../../plugins/kernel/console/src/messages.de';
import { english as kernelEn } from '../../plugins/kernel/console/src/messages.en';
import { german as portalDe } from '../../plugins/portal/console/src/messages.de';
import { english as portalEn } from '../../plugins/portal/console/src/messages.en';
import { german as rulebookDe } from '../../plugins/rulebook/console/src/messages.de';
import { english as rulebookEn } from '../../plugins/rulebook/console/src/messages.en';
import { german as privacyDe } from '../../plugins/privacy/console/src/messages.de';
import { english as privacyEn } from '../../plugins/privacy/console/src/messages.en';
import { grantsByRole } from '../../plugins/kernel/server/src/ability/roles';
import { purposeWord } from '../../plugins/kernel/console/src/pages/audit/audit-record';
import { auditWords } from './support/audit-words';
import { labelIn, type Tree } from './support/labels';

const languages: Record<string, Tree[]> = {
  de: [kernelDe, identityDe, engineDe, collectionsDe, privacyDe, portalDe, formsDe, rulebookDe, caseworkDe, intakeDe],
  en: [kernelEn, identityEn, engineEn, collectionsEn, privacyEn, portalEn, formsEn, rulebookEn, caseworkEn, intakeEn],
};

/** Expressions whose words reading the call does not tell, and where the words come from. */
const elsewhere: Record<string, readonly string[]> = {
  'change.action': ['create', 'update', 'delete'],
  'change.type': grantsByRole.businessAdmin.concat(grantsByRole.caseworker).flatMap(writable),
  'told.details': ['fields', 'before', 'after', 'values'],
  'subjectOfUid(uid)': ['member', 'memberDocument', 'mandate', 'receivable', 'case', 'debitItem'],
  kind: ['role', 'process', 'variant', 'noticeTemplate', 'bankProfile', 'reasonCodes', 'retention', 'releasePolicy'],
  'draft.kind': [],
  subjectType: ['run', 'bankFile', 'configurationVersion'],
  // What a schedule and a release add to their entries.
  change: ['expression', 'enabled'],
  details: ['needed', 'signatures', 'now', 'reason', 'comment', 'provider', 'roles', 'tenants'],
  '`run ${runId}`': ['run'],
  '`schedule ${key}`': ['schedule collections.pickUpDeliveries', 'schedule collections.nightlyChecks'],
  '`schedule ${nightly}`': ['schedule privacy.retention', 'schedule collections.dunningRun'],
  // Topics are collected where they are registered, the others where the function is called.
  '`outbox:${message.topic}`': [],
  // Functions that pass a purpose on; their callers name it.
  purpose: ['changePassword'],
};

/** Purposes that a scope is given in another way than by a call. */
const purposesOfPeople = ['console', 'partner', 'public', 'preview', 'enrolSecondFactor'];

const words = auditWords();

function writable({ action, subject }: { action: string | string[]; subject: string | string[] }): string[] {
  // Accounts have endpoints of their own, which file what they do under `account`.
  if (subject === 'staffAccount') return [];
  return ['create', 'update', 'delete'].some((one) => action.includes(one)) ? [subject].flat() : [];
}

const spoken: Record<string, string[]> = {
  action: [...words.action, ...elsewhere['change.action']!],
  subjectType: [
    ...words.subjectType,
    ...['change.type', 'subjectOfUid(uid)', 'kind', 'subjectType'].flatMap((one) => elsewhere[one]!),
  ],
  detail: [...words.detail, ...['told.details', 'change', 'details'].flatMap((one) => elsewhere[one]!)],
  purpose: [
    ...purposesOfPeople,
    ...[...words.purpose, ...Object.entries(elsewhere).flatMap(([key, all]) => (isPurpose(key) ? all : []))]
      .filter(Boolean)
      .map((one) => purposeWord(one).key),
  ],
};

function isPurpose(expression: string): boolean {
  return expression === 'purpose' || expression.startsWith('`');
}

it('knows every expression whose words reading does not tell', () => {
  expect(words.open.filter((one) => !Object.hasOwn(elsewhere, one))).toEqual([]);
});

/** A word without a label reaches whoever reads the audit trail as it stands in the code. */
describe.each(Object.keys(languages))('the audit trail in %s', (language) => {
  it.each(Object.keys(spoken))('has a label for every %s that the server can write', (kind) => {
    const missing = spoken[kind]!.filter(
      (word) => !labelIn(languages[language]!, `resources.audit-records.${kind}.${word}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});
