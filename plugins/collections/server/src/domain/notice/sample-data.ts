import type { AssessmentNoticeData, NoticeDataByKind, PreNotificationData } from './notice-data';
import type { NoticeKind } from './notice-template';

/** Made-up letters for every turn a template can take; a template is tried on all of them before it may be published. */
export type NoticeSamples = { [Kind in NoticeKind]: Readonly<Record<string, NoticeDataByKind[Kind]>> };

const fund = {
  name: 'BKK Nordlicht',
  address: 'Hafenstraße 1, 24103 Kiel',
  phone: '0431 000000',
  creditorId: 'DE98ZZZ09999999999',
  account: { holder: 'BKK Nordlicht', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
};
const member = {
  name: 'Erika Mustermann',
  memberNumber: 'M0001',
  legalRepresentative: null,
  addressLines: ['Heidestraße 17', '51147 Köln'],
};
const notice = { number: '2026-000001', issuedOn: '2026-06-01' };
const debit = {
  collectionOn: '2026-07-15',
  iban: 'DE02120300000000202051',
  accountHolder: 'Erika Mustermann',
  mandateReference: 'MM0001-1',
};

const debited: AssessmentNoticeData = {
  fund,
  member,
  notice,
  levy: {
    legalBasis: '§ 242 SGB V in Verbindung mit § 15 der Satzung',
    basis: 'flat',
    monthlyCents: 800,
    months: 12,
    amountCents: 9_600,
    from: '2026-01-01',
    to: '2026-12-31',
    dueOn: '2026-07-15',
  },
  change: { kind: 'new' },
  terminationUntil: '2026-06-30',
  payment: { method: 'directDebit', debit, reference: 'ZB-2026-M0001' },
};
const transferred: AssessmentNoticeData = {
  ...debited,
  payment: { method: 'transfer', debit: null, reference: 'ZB-2026-M0001' },
};
const announced: PreNotificationData = { fund, member, notice, amountCents: 9_600, debit, reference: 'ZB-2026-M0001' };
const minor = { ...member, legalRepresentative: 'Petra Mustermann' };

export const noticeSamples: NoticeSamples = {
  assessmentNotice: {
    directDebit: debited,
    transfer: transferred,
    minor: { ...transferred, member: minor },
    increase: { ...debited, change: { kind: 'increase', previousMonthlyCents: 700 } },
    unchanged: { ...transferred, change: { kind: 'unchanged' } },
    oneMonth: { ...debited, levy: { ...debited.levy, months: 1, amountCents: 800 } },
    fromIncome: { ...debited, levy: { ...debited.levy, basis: 'percent' } },
    maximum: { ...transferred, levy: { ...debited.levy, basis: 'maximum' } },
  },
  preNotification: {
    directDebit: announced,
    minor: { ...announced, member: minor },
  },
};
