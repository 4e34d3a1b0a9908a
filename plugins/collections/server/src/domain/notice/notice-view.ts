import type {
  AssessmentNoticeData,
  NoticeDataByKind,
  NoticeDebit,
  NoticeMember,
  PreNotificationData,
} from './notice-data';
import type { NoticeKind } from './notice-template';

/** What templates see: the data plus ready answers to the questions a text module may ask. */
export type NoticeView = Readonly<Record<string, unknown>>;

const views: { [Kind in NoticeKind]: (data: NoticeDataByKind[Kind]) => NoticeView } = {
  assessmentNotice: assessmentNoticeView,
  preNotification: preNotificationView,
};

export function noticeView<Kind extends NoticeKind>(kind: Kind, data: NoticeDataByKind[Kind]): NoticeView {
  return views[kind](data);
}

function assessmentNoticeView(data: AssessmentNoticeData): NoticeView {
  const { fund, notice, levy, change, terminationUntil, payment } = data;
  return {
    fund,
    notice,
    levy,
    terminationUntil,
    reference: payment.reference,
    member: memberView(data.member),
    isMinor: data.member.legalRepresentative !== null,
    isNew: change.kind === 'new',
    isIncrease: change.kind === 'increase',
    previousMonthlyCents: change.kind === 'increase' ? change.previousMonthlyCents : 0,
    isForOneMonth: levy.months === 1,
    isFromIncome: levy.basis === 'percent' || levy.basis === 'cap',
    isMaximum: levy.basis === 'maximum',
    isDirectDebit: payment.method === 'directDebit' && payment.debit !== null,
    debit: payment.debit && debitView(payment.debit),
  };
}

function preNotificationView({ fund, member, notice, amountCents, debit, reference }: PreNotificationData): NoticeView {
  return {
    fund,
    notice,
    amountCents,
    reference,
    member: memberView(member),
    isMinor: member.legalRepresentative !== null,
    debit: debitView(debit),
  };
}

function memberView(member: NoticeMember) {
  return { ...member, addressee: member.legalRepresentative ?? member.name };
}

function debitView(debit: NoticeDebit) {
  return { ...debit, iban: maskedIban(debit.iban) };
}

/** Country, check digits and the last four: enough to recognise the own account, too little for a stranger. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 4)} … ${iban.slice(-4)}`;
}
