import { isTargetDay } from '@kassenwerk/kernel';
import { aDemand, someProfile, someTerms } from './debit-planning.fixture';
import { collectionCalendar } from './collection-calendar';
import { planDebit } from './plan-debit';

const plan = (...demand: Parameters<typeof aDemand>) => planDebit(aDemand(...demand), someTerms());

it('plans a debit that a bank would take', () => {
  expect(plan()).toEqual({
    problems: [],
    item: {
      endToEndId: 'ZB202612-M0000001-1',
      amountCents: 800,
      collectionDate: '2026-12-15',
      sequenceType: 'RCUR',
      mandateId: 'MND-1',
      mandateSignedOn: '2024-03-01',
      amendment: undefined,
      debtorName: 'Anna Muster',
      debtorIban: 'DE02120300000000202051',
      debtorBic: undefined,
      debtorAddress: undefined,
      remittanceText: 'Zusatzbeitrag 12/2026 Mitgliedsnr. M0000001',
    },
  });
});

it('moves a due date to the next day on which banks collect', () => {
  const { item } = plan({}, { dueOn: '2026-12-25' });
  expect(item.collectionDate).toBe('2026-12-28');
  expect(isTargetDay(item.collectionDate)).toBe(true);
});

it('keeps 14 days between notice and collection, and the lead time without a notice', () => {
  expect(plan({}, { dueOn: '2026-11-25', preNotifiedOn: '2026-11-23' }).item.collectionDate).toBe('2026-12-07');
  expect(plan({}, { dueOn: '2026-11-23', preNotifiedOn: undefined }).item.collectionDate).toBe('2026-11-24');
});

it('works a due date out once, however many members share it', () => {
  const calendar = collectionCalendar(new Date('2026-11-21T19:00:00Z'), someProfile);
  expect(calendar({ dueOn: '2026-12-15' })).toBe(calendar({ dueOn: '2026-12-15' }));
});

it('marks the first and the last debit only when the bank wants it', () => {
  const leaving = { membershipEnd: '2026-12-01' };
  expect(planDebit(aDemand(leaving), someTerms()).item.sequenceType).toBe('RCUR');
  expect(planDebit(aDemand(leaving), someTerms({ marksLast: true })).item.sequenceType).toBe('FNAL');
  expect(planDebit(aDemand(), someTerms({ marksFirst: true })).item.sequenceType).toBe('FRST');
  const known = { mandateLastUsedOn: '2026-11-15' };
  expect(planDebit(aDemand(known), someTerms({ marksFirst: true })).item.sequenceType).toBe('RCUR');
});

it('tells the bank that the account is new, not which one it was', () => {
  expect(plan({ amendment: { originalIban: 'DE75512108001245126199' } }).item.amendment).toEqual({
    hasNewDebtorAccount: true,
  });
  expect(plan({ amendment: { originalMandateId: 'OLD-1' } }).item.amendment).toEqual({ originalMandateId: 'OLD-1' });
  expect(plan({ amendment: {} }).item.amendment).toBeUndefined();
});

it('sends an address only where the scheme or the bank wants it', () => {
  const swiss = { iban: 'CH9300762011623852957', town: 'Basel', postalCode: '4051', country: 'CH' };
  const address = { town: 'Basel', country: 'CH', street: 'Hafendamm', buildingNumber: '12', postalCode: '4051' };
  expect(plan(swiss)).toMatchObject({ problems: [], item: { debtorAddress: address } });
  const structured = someTerms({ profile: { ...someProfile, addressPolicy: 'structured' } });
  expect(planDebit(aDemand(), structured).item.debtorAddress).toMatchObject({ town: 'Flensburg' });
  expect(plan({ ...swiss, town: null }).problems.map(({ code }) => code)).toEqual(['KW_DEBIT_ADDRESS_NEEDED']);
});

it('names the account holder, who need not be the member', () => {
  expect(plan({ accountHolder: 'Bernd Beispiel' }).item.debtorName).toBe('Bernd Beispiel');
  expect(plan({ firstName: null }).item.debtorName).toBe('Muster');
});

it('reports what a bank would refuse instead of failing', () => {
  const codes = (...demand: Parameters<typeof aDemand>) => plan(...demand).problems.map(({ code }) => code);
  expect(codes({ iban: null })).toEqual(['KW_DEBIT_IBAN']);
  expect(codes({ mandateReference: null, mandateSignedOn: null })).toEqual([
    'KW_DEBIT_REFERENCE',
    'KW_DEBIT_MANDATE_DATE',
  ]);
  expect(codes({ firstName: null, lastName: null })).toEqual(['KW_DEBIT_NAME']);
  expect(codes({}, { amountCents: 0 })).toEqual(['KW_DEBIT_AMOUNT']);
});
