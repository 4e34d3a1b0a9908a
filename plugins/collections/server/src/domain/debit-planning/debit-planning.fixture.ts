import { bankProfileSchema } from '../direct-debit';
import { collectionCalendar } from './collection-calendar';
import type { DebitDemand, DebitTerms, DebtorMember } from './plan-debit';

export const someProfile = bankProfileSchema.parse({ key: 'test', title: 'Testbank' });

/** Saturday, 21 November 2026, in the evening. */
export const someMoment = new Date('2026-11-21T19:00:00Z');

export function aMember(values: Partial<DebtorMember> = {}): DebtorMember {
  return {
    memberNumber: 'M0000001',
    firstName: 'Anna',
    lastName: 'Muster',
    accountHolder: null,
    iban: 'DE02120300000000202051',
    bic: null,
    mandateReference: 'MND-1',
    mandateSignedOn: '2024-03-01',
    mandateLastUsedOn: null,
    membershipEnd: null,
    street: 'Hafendamm',
    houseNumber: '12',
    postalCode: '24937',
    town: 'Flensburg',
    country: 'DE',
    amendment: null,
    ...values,
  };
}

export function someTerms(values: Partial<DebitTerms> = {}): DebitTerms {
  return {
    prefix: 'ZB',
    profile: someProfile,
    calendar: collectionCalendar(someMoment, someProfile),
    remittance: 'Zusatzbeitrag {month} Mitgliedsnr. {memberNumber}',
    marksFirst: false,
    marksLast: false,
    ...values,
  };
}

export function aDemand(member: Partial<DebtorMember> = {}, values: Partial<DebitDemand> = {}): DebitDemand {
  return {
    member: aMember(member),
    amountCents: 800,
    period: '2026-12',
    dueOn: '2026-12-15',
    preNotifiedOn: '2026-11-21',
    attempt: 1,
    ...values,
  };
}
